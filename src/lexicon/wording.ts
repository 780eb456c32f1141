import { dataOf } from "./files.js";

/** What a source does with a content: the illocutionary force of the cue, after Searle and Vanderveken. */
export const ACTS = [
  "asserts",
  "confirms",
  "admits",
  "denies",
  "rejects",
  "withholds",
  "questions",
  "doubts",
  "accuses",
  "demands",
  "proposes",
  "promises",
  "threatens",
  "warns",
  "praises",
  "condemns",
  "supports",
  "opposes",
  "agrees",
  "orders",
  "forbids",
  "permits",
  "decides",
  "predicts",
  "believes",
  "knows",
  "wants",
  "intends",
  "fears",
  "shows",
  "apologizes",
] as const;

export type Act = (typeof ACTS)[number];

/** Where the one at whom an act is aimed stands: the cue's object, or the phrase behind a preposition. */
export type TargetPlace =
  | "object"
  | "of"
  | "for"
  | "on"
  | "to"
  | "with"
  | "at"
  | "against"
  | "about"
  | "by"
  | "from"
  | "toward"
  | "towards";

/** What a cue does: the act of its head word, and what it is when the content begins or is led to by a certain word. */
export interface ActEntry {
  /** verb:LEMMA, noun:LEMMA or other:WORDS; a verb with its particle is one lemma ("rule out"). */
  readonly id: string;
  readonly act: Act;
  /** Places to look for the target, best first. */
  readonly target?: readonly TargetPlace[];
  readonly frames?: readonly {
    readonly content: string;
    readonly act: Act;
    readonly target?: readonly TargetPlace[];
  }[];
}

/** How sure somebody is about something, as far as their words say. */
export type Certainty = "certain" | "probable" | "possible" | "unspecified";

/** Words that say how sure a source is. */
export interface HedgeEntry {
  /** hedge:WORDS, in lower case. */
  readonly id: string;
  readonly certainty: Exclude<Certainty, "unspecified">;
}

/** What kind of medium or occasion it is where somebody speaks or writes. */
export const MEDIUM_KINDS = [
  "interview",
  "press-conference",
  "speech",
  "statement",
  "letter",
  "social-media",
  "broadcast",
  "publication",
  "legal-document",
  "telephone",
] as const;

export type MediumKind = (typeof MEDIUM_KINDS)[number];

/** Where somebody speaks or writes. */
export interface MediumEntry {
  /** medium:WORDS; with capitals where it is a name ("X", "Signal"). */
  readonly id: string;
  readonly kind: MediumKind;
  /** The prepositions that lead to it. */
  readonly prepositions: readonly string[];
}

/** The words that say what a cue does and how sure its source is, by the words of their ids. */
export interface Wording {
  /** By id. */
  readonly acts: ReadonlyMap<string, ActEntry>;
  /** First words of the acts' ids of several words that are no verbs: "according" of "according to". */
  readonly phraseStarts: ReadonlySet<string>;
  readonly hedges: ReadonlyMap<string, HedgeEntry>;
  /** First words of the hedges. */
  readonly hedgeStarts: ReadonlySet<string>;
  readonly media: ReadonlyMap<string, MediumEntry>;
  /** Last words of the media. */
  readonly mediumEnds: ReadonlySet<string>;
}

let builtIn: Wording | undefined;

/** The built-in words, read once a process; the tests and `npm run check:lexicon` check them, not this. */
export function loadWording(): Wording {
  builtIn ??= readWording();
  return builtIn;
}

function readWording(): Wording {
  const hedges = byId<HedgeEntry>(dataOf("hedges"), "hedge:".length);
  const acts = byId<ActEntry>(dataOf("acts"), 0);
  const media = byId<MediumEntry>(dataOf("media"), "medium:".length);
  const others = [...acts.keys()].filter((id) => id.startsWith("other:") && id.includes(" "));
  return {
    acts,
    phraseStarts: new Set(others.map((id) => id.slice("other:".length).split(" ")[0]!)),
    hedges,
    hedgeStarts: new Set([...hedges.keys()].map((words) => words.split(" ")[0]!)),
    media,
    mediumEnds: new Set([...media.keys()].map((words) => words.split(" ").at(-1)!)),
  };
}

function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  prefix: number,
): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id.slice(prefix), entry]));
}
