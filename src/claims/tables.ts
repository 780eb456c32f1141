import { readFileSync } from "node:fs";
import type { Figures, Question } from "./figures.js";
import { type Slots, slotsFrom, slotsOf } from "./slots.js";
import type { ClaimKind } from "./types.js";

/** What the claim rules know: which words may be cues, of what kind, and the figures that rank analyses. */
export interface ClaimTables {
  readonly kinds: ReadonlyMap<string, ClaimKind>;
  /** How often each is a cue where it could be one. */
  readonly rates: ReadonlyMap<string, number>;
  /** Those that are done with arms as well as with words. */
  readonly armed: ReadonlySet<string>;
  readonly figures: Figures;
}

/** One entry of `lexicon/data/cues.json`. */
export interface CueEntry {
  /** `verb:say`, `noun:statement`, `adjective:confident`. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** Share of its occurrences in training articles where it is a cue, 0 to 1. */
  readonly rate: number;
  /** It is done with arms as well as with words: *attacked the plan*, *attacked the town*. */
  readonly armed?: true;
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
  loaded ??= tablesOf(read("cues.json") as CueEntry[], builtInFigures());
  return loaded;
}

function tablesOf(cues: readonly CueEntry[], figures: Figures): ClaimTables {
  return {
    kinds: new Map(cues.map((entry) => [entry.id, entry.kind])),
    rates: new Map(cues.map((entry) => [entry.id, entry.rate])),
    armed: new Set(cues.filter((entry) => entry.armed).map((entry) => entry.id)),
    figures,
  };
}

/** Figures as they are learned and kept in `figures.json`: for each question, by the names of its evidence. */
export type NamedFigures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Figures ready for use, from their names. */
export function figuresOf(tables: NamedFigures): Figures {
  return figuresIn(slotsOfAll(tables));
}

/** All questions' figures in one table of slots. */
export function slotsOfAll(tables: NamedFigures): Slots {
  return slotsOf(
    QUESTIONS.flatMap((question, seed) =>
      Object.entries(tables[question] ?? {}).map(([name, figure]) => ({ seed: seed + 1, name, figure })),
    ),
  );
}

function figuresIn(slots: Slots): Figures {
  return Object.fromEntries(
    QUESTIONS.map((question, seed) => [question, { slots, seed: seed + 1 }]),
  ) as unknown as Figures;
}

/** From the file that the build makes (scripts/slots.js); sources that run unbuilt have the JSON alone. */
function builtInFigures(): Figures {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL("../figures.bin", import.meta.url));
  } catch {
    return figuresOf(read("figures.json") as NamedFigures);
  }
  return figuresIn(slotsFrom(bytes));
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../src/lexicon/data/${name}`, import.meta.url), "utf8"));
}
