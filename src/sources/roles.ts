import type { Lexicon, RoleEntry } from "../lexicon/entries.js";
import { oncePer } from "../once-per.js";

// The role nouns of the lexicon, looked up as they stand in the text.

/** A noun for people, bodies or documents as it stands in the text. */
export interface RoleNoun {
  readonly entry: RoleEntry;
  readonly plural: boolean;
  /** In the singular, lower case; of several words the head: "the source" is "a military source" again. */
  readonly lemma: string;
}

/** The role nouns of a lexicon. */
export interface Roles extends Pick<ReadonlyMap<string, RoleNoun>, "get"> {
  /** True for a word that ends a role noun of several words: no other need be looked up with those before it. */
  endsLonger(word: string): boolean;
}

/** The lexicon's role nouns by their lower-case singular and plural. */
export const rolesOf = oncePer((lexicon: Lexicon): Roles => {
  const map = new Map<string, RoleNoun>();
  const ends = new Set<string>();
  const add = (words: string, role: RoleNoun) => {
    map.set(words, role);
    // with what a hyphen ties to the last word, and without
    const end = words.slice(words.lastIndexOf(" ") + 1);
    const last = end.slice(end.lastIndexOf("-") + 1);
    if (last !== words) ends.add(end).add(last);
  };
  for (const entry of lexicon.roles) {
    const singular = entry.singular.toLowerCase();
    const lemma = headOf(singular);
    add(singular, { entry, plural: entry.kind === "people", lemma });
    if (entry.plural !== null) add(entry.plural.toLowerCase(), { entry, plural: true, lemma });
  }
  return { get: (words) => map.get(words), endsLonger: (word) => ends.has(word) };
});

function headOf(singular: string): string {
  if (/ (?:of|to|in|for|at) /.test(singular)) return singular;
  return singular.slice(singular.lastIndexOf(" ") + 1);
}
