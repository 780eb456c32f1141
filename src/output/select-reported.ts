// Which claims of a report are wanted: by kind, act and confidence, and by who speaks, about whom and to whom.
import { UsageError } from "../errors.js";
import { fold } from "../lexicon/fold.js";
import { ACTS } from "../lexicon/wording.js";
import { nearestWord } from "./nearest-word.js";
import type { Report, ReportClaim } from "./schema.js";

/** Plain data, because it goes to the workers. Every field must fit, and of each field any value. */
export interface Selection {
  readonly kind?: readonly string[];
  readonly act?: readonly string[];
  /** Kinds of sources, "none" for claims that name no source. */
  readonly source?: readonly string[];
  /** Entities, by id or by name, that speak, are spoken of or are aimed at. */
  readonly entity?: readonly string[];
  readonly speaker?: readonly string[];
  readonly about?: readonly string[];
  readonly target?: readonly string[];
  /** Alpha-3 codes of the state that the speaker is, or belongs to. */
  readonly state?: readonly string[];
  /** Alpha-3 codes of states that sponsor the speaker. */
  readonly sponsor?: readonly string[];
  /** Least confidence. */
  readonly confidence?: number;
  /** Tags, or ids of rules, of the user's own rules. */
  readonly tag?: readonly string[];
}

const KINDS: readonly ReportClaim["kind"][] = [
  "statement",
  "belief",
  "intention",
  "attitude",
  "decision",
  "evidence",
];
const SOURCES: readonly (NonNullable<ReportClaim["source"]>["kind"] | "none")[] = [
  "person",
  "organization",
  "state",
  "group",
  "collective",
  "document",
  "author",
  "unknown",
  "none",
];
/** The values that there are; a key without them takes names and ids. */
const VALUES: Readonly<Partial<Record<keyof Selection, readonly string[]>>> = {
  kind: KINDS,
  act: ACTS,
  source: SOURCES,
};
const KEYS: readonly (keyof Selection)[] = [
  "kind",
  "act",
  "source",
  "speaker",
  "about",
  "target",
  "entity",
  "state",
  "sponsor",
  "tag",
  "confidence",
];

/** Reads one `--select` after the other: "kind=statement,belief", "speaker=Rwanda", "confidence=0.8". */
export function addToSelection(filter: string, selection: Selection = {}): Selection {
  const [key, value] = split(filter);
  if (!KEYS.includes(key as keyof Selection) || value === "")
    throw new UsageError(
      `--select ${filter}: write ${KEYS.join("=…, ")}=…, for example kind=statement,belief${guessed(key, KEYS)}`,
    );
  if (key === "confidence") {
    const least = Number(value);
    if (!(least >= 0 && least <= 1)) throw new UsageError(`--select ${filter}: confidence is from 0 to 1`);
    return { ...selection, confidence: least };
  }
  const added = value.split(",").map((one) => one.trim());
  const possible = VALUES[key as keyof Selection];
  for (const one of added) {
    if (possible === undefined || possible.includes(one)) continue;
    throw new UsageError(
      `--select ${key}=${one}: no claim has it; there are ${possible.join(", ")}${guessed(one, possible)}`,
    );
  }
  const known = (selection[key as "kind"] ?? []) as readonly string[];
  return { ...selection, [key]: [...known, ...added] };
}

/** "; did you mean …?" where a known word is near. */
export function guessed(word: string, known: readonly string[]): string {
  const guess = nearestWord(word, known);
  return guess === null || guess === word ? "" : `; did you mean ${guess}?`;
}

function split(filter: string): [string, string] {
  const at = filter.indexOf("=");
  return at < 0 ? [filter, ""] : [filter.slice(0, at).trim(), filter.slice(at + 1).trim()];
}

/** The report with those claims alone; entities and summary stay what they are. */
export function selectClaims(report: Report, selection: Selection): Report {
  const fits = fitting(report, selection);
  return { ...report, claims: report.claims.filter(fits) };
}

/** An entity as far as its names go. */
export interface Called {
  readonly id: string;
  readonly name: string;
  readonly mentions: readonly { readonly text: string; readonly form: string }[];
}

/** True when an entity has this id, or is called so in the article or by its full name. */
export function isCalled(entity: Called, value: string): boolean {
  if (entity.id === value) return true;
  const name = fold(value);
  return (
    fold(entity.name) === name ||
    entity.mentions.some(
      ({ text, form }) =>
        form !== "pronoun" && form !== "description" && form !== "demonym" && fold(text) === name,
    )
  );
}

function fitting(report: Report, selection: Selection): (claim: ReportClaim) => boolean {
  const { kind, act, source, confidence = 0, state, sponsor } = selection;
  const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
  const meant = (values: readonly string[] | undefined) =>
    values &&
    new Set(
      report.entities.filter((one) => values.some((value) => isCalled(one, value))).map(({ id }) => id),
    );
  const [entity, speaker, about, target] = [
    meant(selection.entity),
    meant(selection.speaker),
    meant(selection.about),
    meant(selection.target),
  ];
  return (claim) => {
    const by = claim.source?.entities ?? [];
    const at = claim.target?.entity ?? "";
    const of = claim.about.map((one) => one.entity);
    const speakers = by.map((id) => entities.get(id));
    return (
      (kind?.includes(claim.kind) ?? true) &&
      (act?.includes(claim.act) ?? true) &&
      (source?.includes(claim.source?.kind ?? "none") ?? true) &&
      (entity === undefined || [...by, at, ...of].some((id) => entity.has(id))) &&
      (speaker === undefined || by.some((id) => speaker.has(id))) &&
      (target?.has(at) ?? true) &&
      (about === undefined || of.some((id) => about.has(id))) &&
      (state === undefined || speakers.some((who) => state.includes(who?.iso3166 ?? who?.state ?? ""))) &&
      (sponsor === undefined ||
        speakers.some((who) => who?.sponsors.some((one) => sponsor.includes(one.state)))) &&
      (selection.tag === undefined ||
        (claim.tags ?? []).some(
          ({ id, tag }) => selection.tag?.includes(tag) || selection.tag?.includes(id),
        )) &&
      claim.confidence >= confidence
    );
  };
}
