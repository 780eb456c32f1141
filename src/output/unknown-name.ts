// Finds names of a selection that nobody in an article has, and says who is there instead.
import { nearestWord } from "./nearest-word.js";
import { type Called, isCalled, type Selection } from "./select-reported.js";

/** How many of those who are there are named. */
const MOST = 12;

/** "there are Ann Lee, Iran …; did you mean Iran?": who is in the article, and who may have been meant. */
export function whoIsThere(asked: string, entities: readonly Called[]): string {
  const names = [...new Set(entities.map(({ name }) => name))];
  if (names.length === 0) return "it names nobody";
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : "";
  // *Lee* and *Lea* are near, but so is *Anne* to *Ann Lee*
  const words = names.flatMap((name) => name.split(" "));
  const ids = entities.map(({ id }) => id);
  const near = nearestWord(asked, [...names, ...ids]) ?? nearestWord(asked, words);
  const guess = names.find((name) => name === near || name.split(" ").includes(near ?? "")) ?? near;
  return `there are ${names.slice(0, MOST).join(", ")}${more}${guess === null ? "" : `; did you mean ${guess}?`}`;
}

/** A name that no claim of an article can have, and who is in that article. */
export interface UnknownName {
  readonly filter: string;
  readonly there: string;
}

/**
 * What is wrong with a selection of this article's claims: a name that nobody in the article has and that is not in the
 * lexicon (known names come with ids); null where there is none.
 */
export function unknownName(entities: readonly Called[], selection: Selection): UnknownName | null {
  for (const key of ["speaker", "about", "target", "entity"] as const) {
    const asked = selection[key] ?? [];
    const isKnown = asked.some(
      (one) => one.includes(":") || entities.some((entity) => isCalled(entity, one)),
    );
    const [first] = asked;
    if (first !== undefined && !isKnown)
      return { filter: `--select ${key}=${first}`, there: whoIsThere(first, entities) };
  }
  return null;
}
