import type { NumberWords, Qualifier } from "../lexicon/number-words.js";
import type { Tokens } from "../sentences/reading.js";

/** [*at least*] *40*, [*an estimated*] *91%*: the longest words of that kind that end right before a token. */
export function qualifierBefore(words: NumberWords, tokens: Tokens, at: number): Qualifier | null {
  const ending = tokens[at - 1];
  if (ending === undefined || ending.sentence !== tokens.at(at).sentence) return null;
  const longest = words.beforeEnds.get(ending.lower) ?? 0;
  let key = "";
  let found: Qualifier | null = null;
  for (let i = at - 1; i >= 0 && i >= at - longest; i -= 1) {
    key = key === "" ? tokens.at(i).lower : `${tokens.at(i).lower} ${key}`;
    found = words.before.get(key) ?? found;
  }
  return found;
}

/** *18 months* [*or more*], *18*[*+*] *years*. */
export function qualifierAfter(
  words: NumberWords,
  tokens: Tokens,
  at: number,
  end: number,
): { readonly qualifier: Qualifier; readonly last: number } | null {
  if (at >= end) return null;
  const one = words.after.get(tokens.at(at).lower);
  if (one !== undefined && tokens.at(at - 1).end === tokens.at(at).start)
    return { qualifier: one, last: at + 1 };
  if (at + 1 >= end) return null;
  const two = words.after.get(`${tokens.at(at).lower} ${tokens.at(at + 1).lower}`);
  return two === undefined ? null : { qualifier: two, last: at + 2 };
}
