import { readFileSync } from "node:fs";
import type { Lexicon } from "./types.js";

let builtIn: Lexicon | undefined;

/**
 * The built-in lexicon, read once a process. Its files are checked by the tests and `npm run check:lexicon`,
 * not here: validating a megabyte at every start would cost more than reading an article.
 */
export function loadLexicon(): Lexicon {
  builtIn ??= {
    states: read("states"),
    organizations: read("organizations"),
    groups: read("groups"),
    people: read("people"),
    locations: read("locations"),
    titles: read("titles"),
    roles: read("roles"),
    givenNames: new Map(Object.entries(read("given-names"))),
    familyNames: new Set(read<string[]>("family-names")),
  };
  return builtIn;
}

function read<Data>(name: string): Data {
  // The path holds from src/ and from dist/ alike.
  return JSON.parse(readFileSync(new URL(`../../src/lexicon/data/${name}.json`, import.meta.url), "utf8"));
}
