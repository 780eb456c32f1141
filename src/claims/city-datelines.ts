import { wordClass } from "../lexicon/word-classes.js";
import { DASHES } from "../phrases/closed-classes.js";
import type { Tokens } from "../sentences/reading.js";
import { isPlaceName, type SpeakerAt } from "./speakers.js";

// *KARACHI: Rallies were banned*, *Khartoum – The council has resigned*: a place in capitals and a colon, or a place and
// a dash, before what the article says; so a date and a dash.

/** How many words a place may have. */
const LONGEST = 4;

/** The first token behind such a place; `first` where the unit does not open with one. */
export function afterCity(tokens: Tokens, first: number, last: number, speakerAt: SpeakerAt): number {
  const behindDate = afterDate(tokens, first, last);
  if (behindDate > first) return behindDate;
  let inCapitals = true;
  for (let j = first; j < Math.min(first + LONGEST, last - 2); j++) {
    const { text } = tokens.at(j);
    if (text === ":")
      return j > first && inCapitals && isPlaceName(speakerAt(first)) && tokens.at(j + 1).quotation < 0
        ? j + 1
        : first;
    if (j > first && DASHES.has(text))
      return isPlaceName(speakerAt(first)) && opensAlone(tokens, j, last) ? j + 1 : first;
    if (text === text.toLowerCase() || text.length < 3) return first;
    inCapitals &&= text === text.toUpperCase();
  }
  return first;
}

/** *May 13, 2024 [—] The head of the bank*: the day before what the article says. */
function afterDate(tokens: Tokens, first: number, last: number): number {
  if (!MONTHS.has(tokens.at(first).lower)) return first;
  for (let j = first + 1; j < Math.min(first + LONGEST_DATE, last - 2); j++) {
    const { text, pos } = tokens.at(j);
    if (DASHES.has(text)) return j + 1;
    if (pos !== "NUM" && !/^[\d,.]+$/.test(text)) return first;
  }
  return first;
}

const MONTHS = wordClass("months");
/** How many tokens a date has at the most. */
const LONGEST_DATE = 6;

/** *Khartoum [–] The council has resigned*, not *Mali [–] which denies it – has resigned*. */
function opensAlone(tokens: Tokens, dash: number, last: number): boolean {
  if (!/^[\p{Lu}\p{P}]/u.test(tokens.at(dash + 1).text)) return false;
  for (let at = dash + 1; at < last; at++) if (DASHES.has(tokens.at(at).text)) return false;
  return true;
}
