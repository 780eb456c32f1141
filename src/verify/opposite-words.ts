import { type Opposites, oppositeSides } from "../lexicon/opposites.js";
import { type Word, wordsOf } from "./compared-words.js";
import { isTelling, stemOf } from "./content-words.js";

// Whether two contents say the contrary by their words: *prices rose*, *prices fell*.

/** A word that has a contrary, with the stems of the telling words next to it. */
interface Turning {
  readonly pair: Opposites;
  readonly side: "one" | "other";
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * How many words of the statement the passage has turned into their contrary: it has a word of the other side of the
 * pair, of the same thing, and none of the same side.
 */
export function turnedWords(stated: string, passage: string): number {
  const there = turningsIn(passage);
  const turned = new Set<Opposites>();
  for (const one of turningsIn(stated)) {
    const alike = there.filter(({ pair }) => pair === one.pair);
    if (alike.some(({ side }) => side === one.side)) continue;
    if (alike.some((other) => isOfTheSame(one, other))) turned.add(one.pair);
  }
  // *rose* and *increased* may be in one pair each of two; the word is turned once
  return turned.size;
}

/** Both have the same word before them, or behind them; where two sides share an event, before them. */
function isOfTheSame(a: Turning, b: Turning): boolean {
  if (a.before !== null && a.before === b.before) return true;
  return a.pair.roles !== true && a.after !== null && a.after === b.after;
}

function turningsIn(text: string): Turning[] {
  const sides = oppositeSides();
  const words = wordsOf(text);
  return words.flatMap(({ key }, at) =>
    (sides.get(key) ?? []).map(({ pair, side }) => ({
      pair,
      side,
      before: tellingFrom(words, at, -1),
      after: tellingFrom(words, at, 1),
    })),
  );
}

/** How far the thing may stand from the word: *prices for oil and gas* [*rose*]. */
const REACH = 4;

function tellingFrom(words: readonly Word[], at: number, step: 1 | -1): string | null {
  for (let i = 1; i <= REACH; i += 1) {
    const word = words[at + i * step];
    if (word === undefined) return null;
    if (isTelling(word) && !oppositeSides().has(word.key)) return stemOf(word.key);
  }
  return null;
}
