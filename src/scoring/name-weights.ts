// The weights of `name-weights.json`, which tell what an unlisted name is: a person, a body, a place or not a name.
import { readFileSync } from "node:fs";
import { dataOf } from "../lexicon/files.js";
import { tablesFrom } from "../lexicon/packed-tables.js";
import type { NamedWeights } from "./load-weights.js";
import { type WeightTable, weightTableOf } from "./weight-table.js";

/** What a name may be, in the order of the weights in a row. */
export const KINDS = ["person", "organization", "location", "none"] as const;
export type NameKind = (typeof KINDS)[number];

/** By the name of a feature its weights, tenths of log odds, for each of `KINDS`. */
export type NameRows = Readonly<Record<string, readonly number[]>>;

const TENTHS = 10;

/** The rows as a table of log odds for each kind. */
function namedKindWeights(rows: NameRows): NamedWeights {
  return Object.fromEntries(
    KINDS.map((kind, i) => [
      kind,
      Object.fromEntries(Object.entries(rows).map(([name, weights]) => [name, (weights[i] ?? 0) / TENTHS])),
    ]),
  );
}

/** The tables of the kinds, ready for use, from their rows. */
export function kindTablesOf(rows: NameRows): WeightTable[] {
  const named = namedKindWeights(rows);
  return KINDS.map((kind) => weightTableOf(named[kind] ?? {}));
}

/** The tables from the file that the build makes, or from `name-weights.json`. */
export function nameWeights(): WeightTable[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL("../name-weights.bin", import.meta.url));
  } catch {
    return kindTablesOf(dataOf<NameRows>("name-weights"));
  }
  return tablesFrom(bytes);
}
