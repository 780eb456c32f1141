// Which regexes a pattern may hold: those that take time in proportion to a word, whoever wrote them.

/**
 * With so many signs of repetition a regex takes time in the cube of a word's length at most, and words are cut short.
 */
const MOST_REPEATS = 3;
/** How much of a word is looked at, in UTF-16 code units. */
export const LONGEST_WORD = 60;

/** What is wrong with a regex, with the remedy; null for a sound one. */
export function faultOfRegex(source: string): string | null {
  try {
    new RegExp(source);
  } catch (error) {
    return `${(error as Error).message}; mend the regex`;
  }
  const plain = source.replace(/\\[^\dk]/g, "x").replace(/\[[^\]]*\]/g, "x");
  if (/\\[\dk]/.test(plain) || /\(\?[=!<]/.test(plain))
    return "regexes may not look back, ahead or at what they matched; write alternatives";
  if (/\)[*+{?]/.test(plain)) return "a group in a regex may not repeat; write a repeated class: [a-z]+";
  if ((plain.match(/[*+]|\{\d+,/g)?.length ?? 0) > MOST_REPEATS)
    return `a regex may repeat ${MOST_REPEATS} times at the most; make several patterns of it`;
  return null;
}
