import { type EventVerb, eventVerbs } from "../../lexicon/event-verbs.js";
import { present } from "../../present.js";
import type { Report, ReportClaim, ReportSpan } from "../schema.js";
import { type ActEvent, actEventOf } from "./act-events.js";
import type { EventStatus, PoliticalEvent } from "./event.js";
import { dateOfPredicate, dayOf } from "./event-date.js";

// Events in the sense of PLOVER and CAMEO, read from a report: what sources do by speaking (accuse, demand, threaten …),
// and what they and the author say is done (attack, aid, sanction …). Both actors must be known.

/** Acts whose content is not told as something that has happened or will. */
const NOT_TOLD: ReadonlySet<ReportClaim["act"]> = new Set([
  "demands",
  "proposes",
  "promises",
  "threatens",
  "orders",
  "forbids",
  "permits",
  "wants",
  "agrees",
  "rejects",
  "opposes",
  "supports",
  "questions",
  "withholds",
  "apologizes",
  "praises",
]);
const AHEAD: ReadonlySet<ReportClaim["act"]> = new Set(["intends", "decides", "predicts"]);
const UNSURE: ReadonlySet<ReportClaim["act"]> = new Set(["fears", "doubts", "warns"]);

/** The events of a report, in the order of its claims; with `--author-claims` also those that the author tells. */
export function eventsOf(report: Report): PoliticalEvent[] {
  const actors = new Set(report.entities.filter(({ type }) => type !== "location").map(({ id }) => id));
  const byId = new Map(report.claims.map((claim) => [claim.id, claim]));
  const found: PoliticalEvent[] = [];
  for (const claim of report.claims) {
    const teller = claim.parent === null ? null : (byId.get(claim.parent) ?? null);
    const made = [...actEvents(report, claim, teller, actors), ...contentEvents(report, claim, actors)];
    for (const event of made) if (!found.some((other) => isSame(other, event))) found.push(event);
  }
  return found;
}

/** Claims nest, so that an inner one tells again what the outer did. */
function isSame(a: PoliticalEvent, b: PoliticalEvent): boolean {
  const overlap = a.span.start < b.span.end && b.span.start < a.span.end;
  return (
    overlap && a.source === b.source && a.target === b.target && a.plover === b.plover && a.cameo === b.cameo
  );
}

function actEvents(
  report: Report,
  claim: ReportClaim,
  teller: ReportClaim | null,
  actors: ReadonlySet<string>,
): PoliticalEvent[] {
  const act = claim.negated ? null : actEventOf(report, claim, actors);
  if (act === null) return [];
  const { article } = report;
  return pairs(claim.source?.entities ?? [], act.targets, actors).map(([source, target]) => ({
    source,
    target,
    ...kindOf(act),
    status: statusOfCue(claim, teller),
    by: teller === null ? "author" : (teller.source?.entity ?? null),
    claim: claim.id,
    date: claim.when === null ? (article.date ?? null) : dayOf(claim.when),
    place: claim.where?.entity ?? null,
    span: wholeOf([...(claim.source?.spans ?? []), ...(claim.cue?.spans ?? []), ...claim.content.spans]),
  }));
}

function kindOf({ plover, mode, cameo }: ActEvent) {
  return { plover, mode, cameo };
}

/** *will accuse* is to come; and what somebody denies of another is denied. */
function statusOfCue({ cue }: ReportClaim, teller: ReportClaim | null): EventStatus {
  const words = cue?.text ?? "";
  if (teller !== null && teller.polarity === "negative") return "denied";
  if (/\b(?:will|is to|are to|plans? to|going to)\b/i.test(words)) return "planned";
  return /\b(?:would|could|might|may|should)\b/i.test(words) ? "hypothetical" : "reported";
}

/** Prepositions of where something is done. */
const WHERE: ReadonlySet<string> = new Set(["in", "at", "near", "inside", "outside", "across", "off"]);

function contentEvents(report: Report, claim: ReportClaim, actors: ReadonlySet<string>): PoliticalEvent[] {
  const { predicate, spans } = claim.content;
  if (predicate === null || NOT_TOLD.has(claim.act)) return [];
  const verb = verbOf(predicate);
  if (verb === undefined) return [];
  const isPerson = (id: string) => /^(?:person|collective):/.test(id);
  // Products are released too.
  const targets = targetsOf(verb, predicate).filter((id) => verb.mode !== "release" || isPerson(id));
  const place = placeOf(report, predicate, targets);
  const date = dateOfPredicate(report, claim);
  return pairs(predicate.agents, targets, actors).map(([source, target]) => ({
    source,
    target,
    plover: verb.plover,
    mode: verb.mode ?? null,
    cameo: verb.cameo,
    status: statusOfContent(claim),
    by: claim.source?.kind === "author" ? "author" : (claim.source?.entity ?? null),
    claim: claim.id,
    date: date === undefined ? (report.article.date ?? null) : date,
    place,
    span: wholeOf(spans),
  }));
}

type Predicate = NonNullable<ReportClaim["content"]["predicate"]>;

/** The place that the verb's clause names, or the state that it was done in: *killed in Yemen*. */
function placeOf({ entities }: Report, { obliques }: Predicate, targets: readonly string[]): string | null {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const place = obliques.find(({ entity }) => types.get(entity) === "location");
  const state = obliques.find(
    ({ entity, preposition }) =>
      WHERE.has(preposition) && types.get(entity) === "state" && !targets.includes(entity),
  );
  return (place ?? state)?.entity ?? null;
}

function verbOf({ lemma, particle, object, obliques }: Predicate): EventVerb | undefined {
  const verbs = eventVerbs();
  const words = [object, particle, obliques[0]?.preposition].filter((word) => word != null);
  for (const word of words) {
    const verb = verbs.get(`${lemma} ${word}`);
    if (verb !== undefined) return verb;
  }
  // *broke off relations* is *broke relations*, but *withdrew* and *pulled out* differ.
  return particle === null || object !== null ? verbs.get(lemma) : undefined;
}

function targetsOf({ target }: EventVerb, { agents, patients, obliques }: Predicate): readonly string[] {
  for (const where of target) {
    const found =
      where === "object"
        ? patients
        : where === "both"
          ? agents.length > 1
            ? agents
            : []
          : obliques.filter(({ preposition }) => preposition === where).map(({ entity }) => entity);
    if (found.length > 0) return found;
  }
  return [];
}

function statusOfContent({ act, polarity, tense, certainty, content }: ReportClaim): EventStatus {
  const { negated, conditional } = present(content.predicate);
  const refused = polarity === "negative" && !UNSURE.has(act);
  if (negated !== refused) return "denied";
  if (conditional || tense === "conditional" || UNSURE.has(act) || certainty === "possible")
    return "hypothetical";
  return tense === "future" || AHEAD.has(act) ? "planned" : "reported";
}

/** Each source with each target that is another actor. */
function pairs(
  sources: readonly string[],
  targets: readonly string[],
  actors: ReadonlySet<string>,
): [string, string][] {
  return sources.flatMap((source) =>
    targets.flatMap((target): [string, string][] =>
      source !== target && actors.has(source) && actors.has(target) ? [[source, target]] : [],
    ),
  );
}

function wholeOf(spans: readonly ReportSpan[]): ReportSpan {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
