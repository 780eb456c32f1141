import { readFileSync } from "node:fs";
import { dataOf } from "../lexicon/files.js";
import type { Figures, Question } from "./model.js";
import { type Slots, slotsFrom, slotsOf } from "./weight-table.js";

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
export function builtInFigures(): Figures {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL("../figures.bin", import.meta.url));
  } catch {
    return figuresOf(dataOf<NamedFigures>("figures"));
  }
  return figuresIn(slotsFrom(bytes));
}
