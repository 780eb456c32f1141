// Words of patterns as articles are cut: compromise and our tokens part hyphens and short forms differently.

/** What holds no words (regexes, tags, methods, lemmas, names of groups), or else a word with a joint. */
const PART =
  /\/(?:[^/\\]|\\.)+\/|[#@][^\s()|[\]?+*!$]+|\{[^}]*\}|<[^>]*>|[()]|([\p{L}\p{M}\p{N}]+(?:[-–'’][\p{L}\p{M}\p{N}]+)+)([?+*]|\{[\d, ]+\})?/gu;

/**
 * Rewrites the words of a pattern that are several terms: *cease-fire* becomes `cease fire`, *didn't* `did not`,
 * *Iran's* `Iran 's`, in brackets where a sign behind or before them means them all.
 */
export function withSplitWords(pattern: string): string {
  let depth = 0;
  return pattern.replace(PART, (part, word: string | undefined, sign: string | undefined, at: number) => {
    if (part === "(") depth += 1;
    if (part === ")") depth -= 1;
    if (word === undefined) return part;
    const words = termsOf(word).join(" ");
    const together = depth === 0 && (sign !== undefined || pattern[at - 1] === "!");
    return (together ? `(${words})` : words) + (sign ?? "");
  });
}

/** The terms that a word of an article or a pattern is. */
export function termsOf(word: string): string[] {
  return word
    .replaceAll("’", "'")
    .replace(/n't$/i, " not")
    .replace(/'(s|m|re|ve|ll|d)$/i, " '$1")
    .split(/[-–\s]+/)
    .filter((one) => one !== "");
}
