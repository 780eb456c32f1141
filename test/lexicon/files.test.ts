import { expect, it } from "vitest";
import { dataOf, entryIn } from "../../src/lexicon/files.js";

it.each(["states", "organizations", "groups", "people", "locations"])(
  "finds each entry of %s.json",
  (file) => {
    for (const entry of dataOf<{ id: string }[]>(file)) expect(entryIn(file, entry.id)).toEqual(entry);
  },
);

it.each(["", "a", "state:", "state:AAA", "state:IR", "state:IRNA", "zzz"])("finds none for %j", (id) => {
  expect(entryIn("states", id)).toBeUndefined();
});
