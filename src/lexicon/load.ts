import type { Gender, Lexicon } from "./entries.js";
import { dataOf } from "./files.js";
import { fold } from "./fold.js";

// Loads the built-in lexicon from its data files.

let builtIn: Lexicon | undefined;

/**
 * The built-in lexicon: states, bodies, groups, people, places, titles and roles. The same object at each call; each of
 * its files is read when it is first asked for. They are checked by the tests and `npm run check:lexicon`, not here:
 * validating a megabyte at every start would cost more than reading an article.
 */
export function loadLexicon(): Lexicon {
  builtIn ??= lazy<Lexicon>({
    states: () => dataOf("states"),
    organizations: () => dataOf("organizations"),
    groups: () => dataOf("groups"),
    people: () => dataOf("people"),
    locations: () => dataOf("locations"),
    titles: () => dataOf("titles"),
    roles: () => dataOf("roles"),
    givenNames: () => {
      const names = dataOf<Record<string, Gender | "u">>("given-names");
      const genders = Object.values(names);
      return new Map(foldAll(Object.keys(names)).map((name, at) => [name, genders[at] ?? "u"]));
    },
    familyNames: () => new Set(foldAll(dataOf<string[]>("family-names"))),
  });
  return builtIn;
}

/** Thousands of names are folded sooner as one text than one by one. */
function foldAll(names: readonly string[]): string[] {
  return fold(names.join("\n")).split("\n");
}

/** An object whose properties are made when they are first read, and then stay. */
function lazy<Whole extends object>(makers: { readonly [Key in keyof Whole]: () => Whole[Key] }): Whole {
  const whole = {} as Whole;
  for (const key of Object.keys(makers) as (keyof Whole)[]) {
    Object.defineProperty(whole, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makers[key]();
        Object.defineProperty(whole, key, { enumerable: true, value });
        return value;
      },
    });
  }
  return whole;
}
