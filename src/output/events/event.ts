import type { PloverType } from "../../lexicon/event-verbs.js";
import type { ReportSpan } from "../schema.js";

/**
 * How far an event is said to have happened. reported: it is told as done; denied: somebody says that it was not;
 * planned: it is to come; hypothetical: it may happen, or would under a condition.
 */
export type EventStatus = "reported" | "denied" | "planned" | "hypothetical";

/** Who did what to whom, as an article or somebody in it tells it. */
export interface PoliticalEvent {
  /** Ids of entities. */
  readonly source: string;
  readonly target: string;
  /** Null for appeals, which PLOVER does not code. */
  readonly plover: PloverType | null;
  readonly mode: string | null;
  /** Root of CAMEO, two digits. */
  readonly cameo: string;
  readonly status: EventStatus;
  /** Id of the entity that tells it, "author" for the article itself, null where it is not known who does. */
  readonly by: string | null;
  /** The claim that it was read from. */
  readonly claim: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY: by the words that tell it, else the article's day; null where that is not known. */
  readonly date: string | null;
  /** Id of a place, or of the state that it was done in. */
  readonly place: string | null;
  /** The content, or the whole claim for what is done by saying it. */
  readonly span: ReportSpan;
}
