import { wordClass } from "../lexicon/word-classes.js";
import { DASHES } from "../phrases/closed-classes.js";
import type { FeatureValue } from "../scoring/features.js";
import type { Tokens } from "../sentences/reading.js";
import { isPlaceName, isTown, type SpeakerAt } from "./speakers.js";

// *KARACHI: Rallies were banned*, *QUETTA, Pakistan: …*, *NEW DELHI, May 4: …*, *Khartoum – The council has resigned*:
// a place and a colon or a dash, before what the article says; so a date and a dash.

/** How many words a place may have. */
const LONGEST = 4;
/** The same with its country, a second place or the day behind it. */
const LONGEST_WITH_MORE = 9;

/** The first token behind such a place; `first` where the unit does not open with one. */
export function afterCity(tokens: Tokens, first: number, last: number, speakerAt: SpeakerAt): number {
  const behindDate = afterDate(tokens, first, last);
  if (behindDate > first) return behindDate;
  let inCapitals = true;
  let placeLast = -1;
  const limit = Math.min(first + LONGEST_WITH_MORE, last - 2);
  for (let j = first; j < limit && (placeLast >= 0 || j < first + LONGEST); j++) {
    const { text } = tokens.at(j);
    if (j > first && text === ":")
      return isPlaceName(speakerAt(first)) &&
        (inCapitals || isSentenceOf(tokens, j, last, speakerAt(first))) &&
        tokens.at(j + 1).quotation < 0
        ? j + 1
        : first;
    if (j > first && placeLast < 0 && DASHES.has(text))
      return isPlaceName(speakerAt(first)) && opensAlone(tokens, j, last) ? j + 1 : first;
    if (j > first && inCapitals && /^[,/]$/.test(text)) placeLast = j;
    else if (placeLast >= 0 ? !PART.test(text) : text === text.toLowerCase() || text.length < 3) return first;
    if (placeLast < 0) inCapitals &&= text === text.toUpperCase();
  }
  return first;
}

/** A word of what may stand between the place and its colon: a country, a second place, a day. */
const PART = /^(?:\p{Lu}[\p{L}.'’-]*|\d{1,4}|[,/])$/u;

/** *Manila[:] The ferry sank.*, a whole sentence and a town; a headline's *Kyiv: Russia lost 900 men* names who says it. */
function isSentenceOf(tokens: Tokens, colon: number, last: number, place: FeatureValue): boolean {
  return isTown(place) && tokens.at(last - 1).text === "." && /^\p{Lu}/u.test(tokens.at(colon + 1).text);
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
