import { dataOf } from "./files.js";

/** The types of event of PLOVER (Political Language Ontology for Verifiable Event Records, 2021). */
export const PLOVER_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "DEMAND",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export type PloverType = (typeof PLOVER_TYPES)[number];

/** What a verb says has happened, from whom to whom. */
export interface EventVerb {
  /** `verb:LEMMA`, with the lemma of its object or its particle where only both make the event. */
  readonly id: string;
  readonly plover: PloverType;
  readonly mode?: string;
  /** Root of CAMEO, two digits. */
  readonly cameo: string;
  /** Where the target stands, first found first: `object`, `both` (the other subject) or a preposition. */
  readonly target: readonly string[];
}

let byWords: ReadonlyMap<string, EventVerb> | undefined;

/** The verbs of events by their words, read at the first use. */
export function eventVerbs(): ReadonlyMap<string, EventVerb> {
  byWords ??= new Map(
    dataOf<EventVerb[]>("event-verbs").map((entry) => [entry.id.slice("verb:".length), entry]),
  );
  return byWords;
}
