// What a digest of many articles holds, as it is printed.

/** One speaker in one period. */
export interface SpeakingRow {
  /** 2016-07-28, 2016-W30 or 2016-07; null for all time together, and for articles without a date. */
  readonly period: string | null;
  /** Entity id; null for sources that name nobody known. */
  readonly entity: string | null;
  readonly name: string;
  readonly claims: number;
  readonly articles: number;
  /** Whom the claims are aimed at or about, those with most claims first. */
  readonly about: readonly { readonly entity: string; readonly name: string; readonly claims: number }[];
}

/** The article in which a claim was seen. */
export interface SeenArticle {
  /** Place among the articles as they were read, from 0. */
  readonly number: number;
  readonly id: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** What differs from the first article's wording. */
export interface Changes {
  /** Runs of words that were put in or left out, in the order of the wording. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  readonly hedgesAdded: readonly string[];
  readonly hedgesLost: readonly string[];
  /** lost: nobody or only some people are named; named: somebody is named now; changed: somebody else is. */
  readonly speaker: "same" | "lost" | "named" | "changed";
  /** lost: the words stand without quotation marks now; added: with them. */
  readonly quotationMarks: "same" | "lost" | "added";
  /** What the source does with it now, where that is something else: "admits" for "asserts". */
  readonly act: string | null;
}

/** One article that has the claim. */
export interface Sighting {
  readonly article: SeenArticle;
  /** Id of the claim in that article's report. */
  readonly claim: string;
  readonly speaker: { readonly entity: string | null; readonly name: string };
  readonly words: string;
  readonly quotation: string;
  readonly act: string;
}

/** An article that has the claim after the first, and what it changed. */
export interface Repetition extends Sighting {
  readonly changes: Changes;
}

/** The same claim in several articles. */
export interface RepeatedClaim {
  /** Number of articles that have it; more than are listed where it is very common. */
  readonly articles: number;
  /** The earliest by date; of several on one day, the first that was read. */
  readonly first: Sighting;
  readonly repeated: readonly Repetition[];
}

/** Articles that are one article over again: most of their claims are the same. */
export interface Reprint {
  readonly articles: readonly SeenArticle[];
  /** How many claims they have in common. */
  readonly claims: number;
}

/** What was seen in several articles. */
export interface Repetitions {
  readonly repeated: readonly RepeatedClaim[];
  readonly reprints: readonly Reprint[];
}

/** Who speaks how often about whom, and which claims are in several articles. */
export interface Digest extends Repetitions {
  readonly articles: number;
  readonly claims: number;
  /** Days of the earliest and the latest article; null where no article has a date. */
  readonly from: string | null;
  readonly to: string | null;
  /** By period, and in each those with most claims first. */
  readonly speaking: readonly SpeakingRow[];
}
