import type { Span } from "../span.js";
import { slicer } from "./offsets.js";
import type { Report, ReportClaim, ReportEntity } from "./schema.js";
import { stateOf } from "./state-of.js";

/** One claim as one row of plain values: nothing to look up elsewhere, a column for each field of any table. */
export type FlatClaim = Readonly<Record<string, string | number | boolean | null>>;

/** Lists become one string with this between their parts. */
const JOINT = "; ";

/** What the values of a column are. */
export type ColumnType = "string" | "integer" | "number" | "boolean";

const party = (name: string): [string, ColumnType][] => [
  [name, "string"],
  [`${name}_start`, "integer"],
  [`${name}_end`, "integer"],
  [`${name}_entity`, "string"],
  [`${name}_name`, "string"],
  [`${name}_type`, "string"],
  [`${name}_state`, "string"],
  [`${name}_code`, "string"],
];
const piece = (name: string): [string, ColumnType][] => [
  [name, "string"],
  [`${name}_start`, "integer"],
  [`${name}_end`, "integer"],
];
const strings = (...names: string[]): [string, ColumnType][] => names.map((name) => [name, "string"]);

/** The columns of every row, in order; each value can be null. */
export const FLAT_COLUMNS: readonly (readonly [string, ColumnType])[] = [
  ...strings("article", "path", "title", "date", "id", "parent"),
  ["paragraph", "integer"],
  ...strings("sentence", "speaker"),
  ...party("source"),
  ...strings("source_entities", "source_kind", "source_resolution"),
  ...piece("cue"),
  ...strings("cue_lemma"),
  ...piece("content"),
  ...strings("kind", "act", "polarity"),
  ["negated", "boolean"],
  ...strings("quotation", "certainty", "hedges", "tense"),
  ...party("target"),
  ...party("audience"),
  ...strings("medium", "said_when", "said_when_date", "said_where", "said_where_entity", "chain"),
  ...strings("about_agents", "about_patients", "about_others", "rule"),
  ["confidence", "number"],
  ...strings("tags", "figures", "dates"),
];

/**
 * The claims of a report as rows that stand by themselves; every row has the same columns. Offsets are in
 * `report.article.offsetUnit`, as in the report. Never throws.
 */
export function flatClaims(report: Report): FlatClaim[] {
  const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
  const { text, offsetUnit } = report.article;
  const slice = text === undefined ? null : slicer(text, offsetUnit);
  return report.claims.map((claim) => flatClaim(report, claim, entities, slice));
}

function flatClaim(
  { article }: Report,
  claim: ReportClaim,
  entities: ReadonlyMap<string, ReportEntity>,
  slice: ((span: Span) => string) | null,
): FlatClaim {
  const { source, cue, content } = claim;
  const about = (role: string) =>
    claim.about
      .filter((one) => one.role === role)
      .map(({ entity }) => entity)
      .join(JOINT);
  return {
    article: article.id,
    path: article.path,
    title: article.title,
    date: article.date ?? null,
    id: claim.id,
    parent: claim.parent,
    paragraph: claim.paragraph,
    sentence: slice === null || claim.sentence === undefined ? null : slice(claim.sentence),
    speaker: entities.get(source?.entity ?? "")?.name ?? source?.text ?? null,
    ...partyValues("source", source, entities),
    source_entities: source?.entities.join(JOINT) ?? null,
    source_kind: source?.kind ?? null,
    source_resolution: source?.resolution ?? null,
    cue: cue?.text ?? null,
    ...ends("cue", cue?.spans),
    cue_lemma: cue?.lemma ?? null,
    content: content.text,
    ...ends("content", content.spans),
    kind: claim.kind,
    act: claim.act,
    polarity: claim.polarity,
    negated: claim.negated,
    quotation: claim.quotation,
    certainty: claim.certainty,
    hedges: claim.hedges.map(({ text }) => text).join(JOINT),
    tense: claim.tense,
    ...partyValues("target", claim.target, entities),
    ...partyValues("audience", claim.audience, entities),
    medium: claim.medium?.kind ?? null,
    said_when: claim.when?.text ?? null,
    said_when_date: claim.when?.date ?? null,
    said_where: claim.where?.text ?? null,
    said_where_entity: claim.where?.entity ?? null,
    chain: claim.chain.map(({ text }) => text).join(" < "),
    about_agents: about("agent"),
    about_patients: about("patient"),
    about_others: about("other"),
    rule: claim.rule,
    confidence: claim.confidence,
    tags: claim.tags === undefined ? null : [...new Set(claim.tags.map(({ tag }) => tag))].join(JOINT),
    figures: content.quantities.map(figureText).join(JOINT),
    dates: content.dates.map(dateText).join(JOINT),
  };
}

type Content = ReportClaim["content"];

/** *at least 40 people* as `>=40 people`, *3.5bn rupees* as `3500000000 INR`, *5 to 8 percent* as `5..8 percent`. */
function figureText({ value, high, qualifier, unit, of }: Content["quantities"][number]): string {
  const sign = qualifier === undefined ? "" : SIGNS[qualifier];
  return [`${sign}${value}${high === undefined ? "" : `..${high}`}`, unit, of?.text]
    .filter((part) => part !== undefined)
    .join(" ")
    .replace(/[\s;]+/g, " ");
}

const SIGNS: Readonly<Record<NonNullable<Content["quantities"][number]["qualifier"]>, string>> = {
  "at least": ">=",
  "up to": "<=",
  "more than": ">",
  "fewer than": "<",
  about: "~",
  nearly: "~<",
  exactly: "=",
};

/** A day, or the first and last of several as ISO 8601 has them; `?` where it can't be told. */
function dateText({ date, from, to }: Content["dates"][number]): string {
  return date ?? (from === undefined || to === undefined ? "?" : `${from}/${to}`);
}

interface Party {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly entity: string | null;
}

function partyValues(
  name: string,
  party: Party | null,
  entities: ReadonlyMap<string, ReportEntity>,
): FlatClaim {
  const entity = entities.get(party?.entity ?? "");
  return {
    [name]: party?.text ?? null,
    ...ends(name, party?.spans),
    [`${name}_entity`]: party?.entity ?? null,
    [`${name}_name`]: entity?.name ?? null,
    [`${name}_type`]: entity?.type ?? null,
    [`${name}_state`]: entity === undefined ? null : stateOf(entity),
    [`${name}_code`]: entity?.cameo ?? null,
  };
}

/** First character of the first piece and the one after the last; null where there are no words. */
function ends(name: string, spans: Party["spans"] | undefined): FlatClaim {
  return { [`${name}_start`]: spans?.[0]?.start ?? null, [`${name}_end`]: spans?.at(-1)?.end ?? null };
}
