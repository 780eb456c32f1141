import type { Lexicon, RoleEntry } from "../lexicon/entries.js";
import { oncePer } from "../once-per.js";
import { present } from "../present.js";

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
  for (const entry of lexicon.roles) {
    const singular = entry.singular.toLowerCase();
    const lemma = headOf(singular);
    map.set(singular, { entry, plural: entry.kind === "people", lemma });
    if (entry.plural !== null) map.set(entry.plural.toLowerCase(), { entry, plural: true, lemma });
  }
  const ends = new Set([...map.keys()].flatMap(endsOf));
  return { get: (words) => map.get(words), endsLonger: (word) => ends.has(word) };
});

function headOf(singular: string): string {
  return / (?:of|to|in|for|at) /.test(singular) ? singular : present(singular.split(" ").at(-1));
}

/** The last words of a role noun of several words, with what a hyphen ties to them and without. */
function endsOf(words: string): string[] {
  return /[ -]/.test(words) ? [present(words.split(" ").at(-1)), present(words.split(/[ -]/).at(-1))] : [];
}
