import { createRequire } from "node:module";

// The one place that loads compromise, and only for those who bring rules: its match language is used, its tagger is
// not. The CommonJS build is one file, the other 480.

/** One element of a parsed pattern, as compromise makes it. */
export interface Element {
  word?: string;
  tag?: string;
  regex?: RegExp;
  method?: string;
  machine?: string;
  root?: string;
  pos?: string;
  sense?: string;
  chunk?: string;
  switch?: string;
  fuzzy?: boolean;
  anything?: boolean;
  choices?: Element[][];
  fastOr?: Set<string>;
  operator?: "and" | "or";
  optional?: boolean;
  negative?: boolean;
  greedy?: boolean;
  min?: number;
  max?: number;
  start?: boolean;
  end?: boolean;
  group?: string | null;
}

/** A word as compromise matches it. */
export interface EngineTerm {
  /** As written. */
  readonly text: string;
  /** In small letters. */
  readonly normal: string;
  /** What stands between it and the words around. */
  readonly pre: string;
  readonly post: string;
  readonly tags: { has(tag: string): boolean; readonly size: number };
}

/** Sentence, first term, term after the last. */
type Pointer = readonly [number, number, number];

interface Engine {
  parseMatch(pattern: string): Element[];
  methods(): {
    readonly one: {
      match(
        sentences: readonly (readonly EngineTerm[])[],
        todo: { readonly regs: readonly Element[]; readonly justOne?: boolean },
      ): {
        readonly ptrs: readonly Pointer[];
        readonly byGroup: Readonly<Record<string, readonly Pointer[]>>;
      };
    };
  };
}

let loaded: Engine | undefined;

function engine(): Engine {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    loaded = require("compromise/one") as Engine;
  }
  return loaded;
}

/** Parses a pattern. Throws what compromise throws for some that are broken. */
export function parsePattern(pattern: string): Element[] {
  return engine().parseMatch(pattern);
}

/** All places in one sentence where the elements match, each as [first term, term after the last], and the groups. */
export function matchTerms(sentence: readonly EngineTerm[], elements: readonly Element[]) {
  return engine().methods().one.match([sentence], { regs: elements });
}

/** The methods that work on our words, which lack some of what compromise's own have. */
export const METHODS: readonly string[] = [
  "hasComma",
  "hasPeriod",
  "hasQuote",
  "hasQuotation",
  "hasExclamation",
  "hasQuestionMark",
  "hasEllipses",
  "hasSemicolon",
  "hasColon",
  "hasDash",
  "isTitleCase",
  "isUpperCase",
];
