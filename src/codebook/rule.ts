import type { Indexed } from "../indexed.js";
import type { Span } from "../span.js";

// The types of a user's own rules (`--rules`): what a file says, and what is found by it.

/** Where a rule looks: in parts of each claim, in the sentence that reports it, or in all of the article. */
export const SCOPES = ["content", "source", "cue", "sentence", "article"] as const;
export type Scope = (typeof SCOPES)[number];

/** Something written in a rule, and the line of its file, from 1. */
export interface Written {
  readonly text: string;
  readonly line: number;
}

/** One rule as its file has it; plain data, as it goes to worker threads. */
export interface Rule {
  readonly id: string;
  /** What it says of a claim or article; its id unless given. */
  readonly tag: string;
  readonly in: Scope;
  /** Patterns in compromise's match language; one of them must be found. */
  readonly match: readonly Written[];
  /** Patterns that keep the rule from tagging where one of them is found beside. */
  readonly unless: readonly Written[];
  /** Texts in which the rule must find something, and in which it must not. */
  readonly examples: readonly Written[];
  readonly not: readonly Written[];
  readonly file: string;
  readonly line: number;
}

/** All rules of a run. */
export interface Rules {
  readonly rules: readonly Rule[];
  /** A hash of their files. */
  readonly digest: string;
}

/** The part of a match that stands in a pattern's brackets: `[<target>#State]`. */
export interface FoundGroup extends Span {
  /** Its name, or its number from 0. */
  readonly name: string;
  /** Id of the entity that its words name; null if they name none. */
  readonly entity: string | null;
}

/** What a rule found in a claim or an article. Offsets are UTF-16. */
export interface FoundTag {
  readonly rule: Rule;
  /** Where, in text order. */
  readonly spans: readonly Span[];
  readonly groups: readonly FoundGroup[];
}

/** The tags of an article, and of each of its claims and of its own assertions, by their index. */
export interface ArticleTags {
  readonly article: readonly FoundTag[];
  readonly claims: Indexed<readonly FoundTag[]>;
  readonly author: Indexed<readonly FoundTag[]>;
}
