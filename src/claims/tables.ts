import { readFileSync } from "node:fs";
import type { Figures, Question } from "./figures.js";
import type { ClaimKind } from "./types.js";

/** What the claim rules know: which words may be cues, of what kind, and the figures that rank analyses. */
export interface ClaimTables {
  readonly kinds: ReadonlyMap<string, ClaimKind>;
  /** How often each is a cue where it could be one. */
  readonly rates: ReadonlyMap<string, number>;
  readonly figures: Figures;
}

/** One entry of `lexicon/data/cues.json`. */
export interface CueEntry {
  /** `verb:say`, `noun:statement`, `adjective:confident`. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** Share of its occurrences in training articles where it is a cue, 0 to 1. */
  readonly rate: number;
}

export const QUESTIONS: readonly Question[] = [
  "claim",
  "cue",
  "contentRight",
  "contentLeft",
  "sourceRight",
  "sourceLeft",
  "cueRight",
  "cueLeft",
  "attach",
];

let loaded: ClaimTables | null = null;

/** The built-in tables, read once. */
export function claimTables(): ClaimTables {
  loaded ??= tablesOf(
    read("cues.json") as CueEntry[],
    figuresOf(read("figures.json") as Record<string, Record<string, number>>),
  );
  return loaded;
}

function tablesOf(cues: readonly CueEntry[], figures: Figures): ClaimTables {
  return {
    kinds: new Map(cues.map((entry) => [entry.id, entry.kind])),
    rates: new Map(cues.map((entry) => [entry.id, entry.rate])),
    figures,
  };
}

export function figuresOf(tables: Readonly<Record<string, Readonly<Record<string, number>>>>): Figures {
  return Object.fromEntries(
    QUESTIONS.map((question) => [question, new Map(Object.entries(tables[question] ?? {}))]),
  ) as unknown as Figures;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../src/lexicon/data/${name}`, import.meta.url), "utf8"));
}
