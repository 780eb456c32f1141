import { indexed } from "../indexed.js";
import { present } from "../present.js";
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

/** What an act's word is: the kind that its id begins with. */
export type CueKind = "verb" | "noun" | "other";

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
  /** By the kind of word, then by the words of their ids. */
  readonly actsOf: Readonly<Record<CueKind, ReadonlyMap<string, ActEntry>>>;
  /** First words of verbs of several words: "rule" of "rule out". */
  readonly phrasalStarts: ReadonlySet<string>;
  /** First words of the acts' ids of several words that are not verbs: "according" of "according to". */
  readonly phraseStarts: ReadonlySet<string>;
  readonly hedges: ReadonlyMap<string, HedgeEntry>;
  /** First words of the hedges, each with the number of words of the longest that it begins. */
  readonly hedgeStarts: ReadonlyMap<string, number>;
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
  const ofKind = (kind: CueKind): ReadonlyMap<string, ActEntry> =>
    byId(
      [...acts.values()].filter(({ id }) => id.startsWith(`${kind}:`)),
      `${kind}:`.length,
    );
  const actsOf = { verb: ofKind("verb"), noun: ofKind("noun"), other: ofKind("other") };
  return {
    acts,
    actsOf,
    phrasalStarts: new Set(startsOf(actsOf.verb, 2).keys()),
    phraseStarts: new Set(startsOf(actsOf.other, 2).keys()),
    hedges,
    hedgeStarts: startsOf(hedges, 1),
    media,
    mediumEnds: new Set([...media.keys()].map((words) => present(words.split(" ").at(-1)))),
  };
}

/** First words of what has so many words or more, each with the number of words of the longest that it begins. */
function startsOf(entries: ReadonlyMap<string, unknown>, least: number): Map<string, number> {
  const starts = new Map<string, number>();
  for (const key of entries.keys()) {
    const words = indexed(key.split(" "));
    if (words.length >= least) starts.set(words.at(0), Math.max(words.length, starts.get(words.at(0)) ?? 0));
  }
  return starts;
}

function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  prefix: number,
): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id.slice(prefix), entry]));
}
