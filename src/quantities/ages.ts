import { wordClass } from "../lexicon/word-classes.js";
import { tokenAt } from "../phrases/phrase-at.js";
import type { Tokens } from "../sentences/reading.js";

// Recognises numbers that are somebody's age.

const PEOPLE = wordClass("agedPeople");
const BOUNDS = new Set(["under", "over", "above", "below"]);
const OLDEST = 120;

/**
 * Whether a number without a unit is somebody's age: *aged* [*9*] *and* [*11*], *at the age of* [*17*],
 * *Omar Haddad,* [*41*]*,*, *Haddad (*[*41*]*)*, *those under* [*19*].
 */
export function isAge(tokens: Tokens, at: number, last: number, value: number): boolean {
  if (!Number.isInteger(value) || value < 0 || value > OLDEST) return false;
  const before = tokenAt(tokens, at - 1);
  const second = tokenAt(tokens, at - 2);
  const third = tokenAt(tokens, at - 3);
  if (
    before?.lower === "aged" ||
    before?.lower === "age" ||
    (before?.lower === "of" && second?.lower === "age")
  )
    return true;
  if (before?.lower === "and" && second?.pos === "NUM" && third?.lower === "aged") return true;
  if (BOUNDS.has(before?.lower ?? "") && PEOPLE.has(second?.lower ?? "")) return true;
  const after = tokenAt(tokens, last);
  if (second?.pos !== "PROPN" || last > at + 1) return false;
  if (before?.text === "(") return after?.text === ")";
  return (
    before?.text === "," &&
    (after === undefined || /^[,.;”"]$/.test(after.text) || after.sentence !== before.sentence)
  );
}

/** The token behind *old* in *37 years* [*old*], *14-year*[*-old*], *nine months of* [*age*]; -1 where there is none. */
export function afterOld(tokens: Tokens, at: number, end: number): number {
  const hyphen = at < end && tokens.at(at).text === "-" ? at + 1 : at;
  const word = hyphen < end ? tokens.at(hyphen).lower : "";
  if (word === "old" || word === "olds") return hyphen + 1;
  return word === "of" && tokens[hyphen + 1]?.lower === "age" ? hyphen + 2 : -1;
}
