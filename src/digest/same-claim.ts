// Decides whether two wordings are the same claim.
import { type Alignment, align } from "./alignment.js";
import type { OpenPassage } from "./repeated-passages.js";
import { compareVoices, type Voice } from "./voice.js";

/** A passage with who says it. */
export interface Saying {
  readonly passage: OpenPassage;
  readonly voice: Voice;
  /** False for a content such as "to win" or "a ban", which is another claim when somebody else says it. */
  readonly isClause: boolean;
  /** Where the source stands: holds it true or wants it, holds it false or refuses it, or neither. */
  readonly polarity: "positive" | "negative" | "neutral";
}

/** Words that stand next to each other in both wordings. */
interface Run {
  length: number;
  weighty: number;
  /** In quotation marks: how many of them on both sides, and how many on one at least. */
  quotedInBoth: number;
  quotedInOne: number;
}

/** What two wordings share. */
interface Shared {
  readonly alignment: Alignment;
  readonly voices: ReturnType<typeof compareVoices>;
  /** The share of the shorter one that the other has, and of both together. */
  readonly contained: number;
  readonly common: number;
  /** Weighty words, and those of them that are not names. */
  readonly weighty: number;
  readonly substance: number;
  /** Pairs of words that few other claims have. */
  readonly telling: number;
}

/** How alike the two are, from 0 to 1; 0 if they are not the same claim. */
export function likeness(one: Saying, other: Saying, telling: number): number {
  if (telling < 2 || one.passage.isQuestion !== other.passage.isQuestion) return 0;
  const alignment = align(one.passage.words, other.passage.words);
  const { shared, first, second, pairs } = alignment;
  const words = pairs.filter(([at]) => one.passage.words.at(at).weighty);
  const found: Shared = {
    alignment,
    voices: compareVoices(one.voice, other.voice),
    contained: shared / Math.min(first, second),
    common: shared / (first + second - shared),
    weighty: words.length,
    substance: words.filter(([i, j]) => !one.passage.words.at(i).isName && !other.passage.words.at(j).isName)
      .length,
    telling,
  };
  return travels(one, other, found) || agrees(one, other, found) ? (found.contained + found.common) / 2 : 0;
}

/** A quotation that was carried over: its words stand together in both, whoever is said to have said them. */
function travels(
  one: Saying,
  other: Saying,
  { alignment, voices, contained, substance, telling }: Shared,
): boolean {
  const run = longestRun(one, other, alignment);
  const quoted = run.quotedInBoth >= 4 ? run.quotedInBoth : run.quotedInOne >= 6 ? run.quotedInOne / 2 : 0;
  if (quoted === 0 || run.weighty < 3 || contained < 0.6) return false;
  if (substance < 2 || (substance < 3 && run.length < 6)) return false;
  if (voices === "different") return telling >= 4 && run.weighty >= 4 && substance >= 3 && quoted >= 7;
  if (voices === "open" && run.weighty < 4) return false;
  return contained >= 0.75 || (run.length >= 8 && run.weighty >= 4);
}

/** The same told in nearly the same words by the same source. */
function agrees(one: Saying, other: Saying, found: Shared): boolean {
  const { voices, contained, common, weighty, substance } = found;
  if (voices === "different" || contradicts(one, other, found.alignment)) return false;
  if (voices === "same") {
    return common >= 0.9 || (weighty >= 4 && substance >= 2 && contained >= 0.8 && common >= 0.5);
  }
  const enough = weighty >= 5 && substance >= 3 && contained >= 0.85 && common >= 0.65;
  return enough && one.isClause && other.isClause;
}

/**
 * One denies what the other holds true, has another number, or has a "not" more: nearly the same words say something
 * else.
 */
function contradicts(one: Saying, other: Saying, { pairs }: Alignment): boolean {
  const stances = [one.polarity, other.polarity];
  if (stances.includes("positive") && stances.includes("negative")) return true;
  const left = without(one, new Set(pairs.map(([at]) => at)));
  const right = without(other, new Set(pairs.map(([, at]) => at)));
  const negated = (words: typeof left) => words.filter(({ negates }) => negates).length % 2;
  const hasNumber = (words: typeof left) => words.some(({ isNumber }) => isNumber);
  return negated(left) !== negated(right) || (hasNumber(left) && hasNumber(right));
}

function without({ passage }: Saying, shared: ReadonlySet<number>) {
  return passage.words.filter((_, at) => !shared.has(at));
}

function longestRun(one: Saying, other: Saying, { pairs }: Alignment): Run {
  let best: Run = { length: 0, weighty: 0, quotedInBoth: 0, quotedInOne: 0 };
  let run: Run = { ...best };
  for (const [index, [i, j]] of pairs.entries()) {
    const [before, behind] = pairs[index - 1] ?? [-2, -2];
    if (i !== before + 1 || j !== behind + 1)
      run = { length: 0, weighty: 0, quotedInBoth: 0, quotedInOne: 0 };
    const inOne = one.passage.quoted.at(i);
    const inOther = other.passage.quoted.at(j);
    run.length += 1;
    if (one.passage.words.at(i).weighty) run.weighty += 1;
    if (inOne && inOther) run.quotedInBoth += 1;
    if (inOne || inOther) run.quotedInOne += 1;
    if (run.length > best.length) best = { ...run };
  }
  return best;
}
