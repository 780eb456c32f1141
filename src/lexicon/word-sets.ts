import { dataOf } from "./files.js";

/** The lists of words in `data/NAME.json`, by their names, each as a set. */
export function wordSets<List extends string>(name: string): Readonly<Record<List, ReadonlySet<string>>> {
  const lists = Object.entries(dataOf<Record<List, readonly string[]>>(name)) as [List, readonly string[]][];
  return Object.fromEntries(lists.map(([list, words]) => [list, new Set(words)])) as unknown as Record<
    List,
    ReadonlySet<string>
  >;
}
