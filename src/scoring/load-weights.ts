import { readFileSync } from "node:fs";
import { dataOf } from "../lexicon/files.js";
import { tablesFrom } from "../lexicon/packed-tables.js";
import { present } from "../present.js";
import { QUESTIONS, type Weights } from "./model.js";
import { type WeightTable, weightTableOf } from "./weight-table.js";

/** Weights as they are learned and kept in `weights.json`: for each question, by the names of its features. */
export type NamedWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Weights ready for use, from their names. */
export function weightsOf(tables: NamedWeights): Weights {
  return weightsIn(weightTablesOf(tables));
}

/** The weights of all questions, in the order of `QUESTIONS`. */
export function weightTablesOf(tables: NamedWeights): WeightTable[] {
  return QUESTIONS.map((question) => weightTableOf(tables[question] ?? {}));
}

function weightsIn(tables: readonly WeightTable[]): Weights {
  return Object.fromEntries(QUESTIONS.map((question, at) => [question, tables[at]])) as unknown as Weights;
}

/** The built-in weights by the names of their features, for `explain`; parsed at each call. */
export function namedWeights(): NamedWeights {
  return dataOf<NamedWeights>("weights");
}

/** From the file that the build makes (scripts/write-weights.js); sources that run unbuilt have the JSON alone. */
export function builtInWeights(): Weights {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL("../weights.bin", import.meta.url));
  } catch {
    return weightsOf(namedWeights());
  }
  return weightsIn(tablesFrom(bytes));
}

/** The one table of `tag-weights.json`: whether a word is a verb. */
export const TAG_QUESTION = "verb";

/** The weights by which tags are corrected, from the file that the build makes or from `tag-weights.json`. */
export function tagWeights(): WeightTable {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL("../tag-weights.bin", import.meta.url));
  } catch {
    return tagWeightsOf(dataOf<NamedWeights>("tag-weights"));
  }
  return present(tablesFrom(bytes)[0]);
}

/** These weights from their names. */
export function tagWeightsOf(tables: NamedWeights): WeightTable {
  return weightTableOf(tables[TAG_QUESTION] ?? {});
}
