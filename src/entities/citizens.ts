/** Whose citizens people are called: *[Canadian] citizens Neil Harrow and Ana Foyle*, *[Ethiopians] Abebe Tola and Hana Worku*. */
import type { Article } from "../article/article.js";
import type { Indexed } from "../indexed.js";
import type { Mention } from "../mentions/mention.js";

/** The mention of the state whose citizen the person at `index` is called; in a row of names all are. Null where none is. */
export function citizenOf({ text }: Article, all: Indexed<Mention>, index: number): Mention | null {
  const first = rowStart({ text }, all, index);
  const before = all[first - 1];
  if (before?.type !== "state" || before.form !== "demonym") return null;
  const person = all.at(first);
  const tied = /[-‑–]/.test(text.charAt(before.start - 1));
  return !tied && isCalled(text, before, text.slice(before.end, person.start), person) ? before : null;
}

/** The first of the people that the one at `index` is named with in a row: *[Ana Holm], Jan Moss and Li Wu*. */
export function rowStart({ text }: Pick<Article, "text">, all: Indexed<Mention>, index: number): number {
  let first = index;
  while (first > Math.max(0, index - LONGEST_ROW)) {
    const before = all[first - 1];
    if (before?.type !== "person" || !ROW.test(text.slice(before.end, all.at(first).start))) break;
    first -= 1;
  }
  return first;
}

/** How many people a row has at most. */
const LONGEST_ROW = 8;

/** What joins the names of a row. */
const ROW = /^(?:, | and |, and )$/;

/** *Canadian [citizens] X*, *Ethiopian[s] X*, *the Briton, X, was freed*. */
function isCalled(text: string, { start, end }: Mention, between: string, person: Mention): boolean {
  if (CITIZENS.test(between)) return true;
  const noun = text.slice(start, end);
  if (between === " ") return /(?:[^s]s|men|women)$/.test(noun);
  const determined = /\b(?:[Tt]he|[Aa]n?) $/.test(text.slice(Math.max(0, start - 4), start));
  return between === ", " && determined && text.charAt(person.end) === ",";
}

const CITIZENS = /^ (?:citizen|national|subject|passport[- ]holder)s?,? $/;
