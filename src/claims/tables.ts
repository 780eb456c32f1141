import { readFileSync } from "node:fs";
import { dataOf } from "../lexicon/files.js";
import type { Figures, Question } from "./figures.js";
import type { Cue, CueOf, CuePart } from "./scope.js";
import { type Slots, slotsFrom, slotsOf } from "./slots.js";

/** The words that may be cues, by part and word. */
export type Cues = Readonly<Record<CuePart, ReadonlyMap<string, CueEntry>>>;

/** What the claim rules know: which words may be cues, of what kind, and the figures that rank analyses. */
export interface ClaimTables {
  readonly cues: Cues;
  readonly figures: Figures;
}

/** One entry of `lexicon/data/cues.json`. */
export interface CueEntry extends Cue {
  /** `verb:say`, `noun:statement`, `adjective:confident`. */
  readonly id: string;
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
  loaded ??= tablesOf(dataOf<CueEntry[]>("cues"), builtInFigures());
  return loaded;
}

function tablesOf(entries: readonly CueEntry[], figures: Figures): ClaimTables {
  const cues: Record<CuePart, Map<string, CueEntry>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
    colon: new Map(),
  };
  for (const entry of entries) {
    const [part, word = ""] = entry.id.split(":") as [CuePart, string?];
    cues[part].set(word, entry);
  }
  return { cues, figures };
}

/** The cues of sentences that speak of arms, where what is done with arms is no cue, and of others. */
export function cuesIn(cues: Cues): (ofArms: boolean) => CueOf {
  return (ofArms) => (part, word) => {
    const cue = cues[part].get(word);
    return ofArms && cue?.armed ? undefined : cue;
  };
}

/** Figures as they are learned and kept in `figures.json`: for each question, by the names of its evidence. */
export type NamedFigures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Figures ready for use, from their names. */
export function figuresOf(tables: NamedFigures): Figures {
  return figuresIn(slotsOfAll(tables));
}

/** The figures of all questions, in the order of `QUESTIONS`. */
export function slotsOfAll(tables: NamedFigures): Slots[] {
  return QUESTIONS.map((question) => slotsOf(tables[question] ?? {}));
}

function figuresIn(tables: readonly Slots[]): Figures {
  return Object.fromEntries(QUESTIONS.map((question, at) => [question, tables[at]])) as unknown as Figures;
}

/** From the file that the build makes (scripts/slots.js); sources that run unbuilt have the JSON alone. */
function builtInFigures(): Figures {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL("../figures.bin", import.meta.url));
  } catch {
    return figuresOf(dataOf<NamedFigures>("figures"));
  }
  return figuresIn(slotsFrom(bytes));
}
