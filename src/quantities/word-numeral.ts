import type { NumberWords } from "../lexicon/number-words.js";
import type { Tokens } from "../sentences/reading.js";
import type { Numeral } from "./numeral.js";

/** *two hundred and fifty*, *twenty-one*, *two dozen*. */
export function wordsAt(words: NumberWords, tokens: Tokens, at: number, end: number): Numeral | null {
  let total = 0;
  let current = -1;
  let scale = 1;
  let last = at;
  for (let i = at; i < end; i += 1) {
    const { lower } = tokens.at(i);
    const number = words.numbers.get(lower);
    const factor = words.scales.get(lower);
    if (number !== undefined) {
      const hundreds = current >= 100 && current % 100 === 0;
      const tens = current % 100 >= 20 && current % 10 === 0 && number > 0 && number < 10;
      // *five six* are two numbers
      if (current >= 0 && !hundreds && !tens) break;
      current = Math.max(current, 0) + number;
    } else if (factor !== undefined) {
      if (factor === 100) {
        current = Math.max(current, 1) * 100;
        scale = Math.max(scale, 100);
      } else {
        total += Math.max(current, 1) * factor;
        current = -1;
        scale = factor;
      }
    } else if (i > at && joins(words, tokens, i, end, current, total)) continue;
    else break;
    last = i + 1;
  }
  return last === at ? null : { last, value: total + Math.max(current, 0), form: "words", scale };
}

/** *twenty[-]one*, *two hundred [and] fifty*, *two thousand[,] …* is not joined. */
function joins(
  words: NumberWords,
  tokens: Tokens,
  at: number,
  end: number,
  current: number,
  total: number,
): boolean {
  const next = at + 1 < end ? words.numbers.get(tokens.at(at + 1).lower) : undefined;
  if (next === undefined) {
    const scale = at + 1 < end && words.scales.has(tokens.at(at + 1).lower);
    return tokens.at(at).text === "-" && scale && tokens.at(at).end === tokens.at(at + 1).start;
  }
  if (tokens.at(at).text === "-") return current >= 20 && current % 10 === 0 && next < 10;
  return tokens.at(at).lower === "and" && (current >= 100 || (current < 0 && total > 0)) && next < 100;
}
