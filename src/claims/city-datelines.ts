import { DASHES } from "../phrases/closed-classes.js";
import type { Tokens } from "../sentences/reading.js";
import { isPlaceName, type SpeakerAt } from "./speakers.js";

// *KARACHI: Rallies were banned*, *Khartoum – The council has resigned*: a place in capitals and a colon, or a place and
// a dash, before what the article says.

/** How many words a place may have. */
const LONGEST = 4;

/** The first token behind such a place; `first` where the unit does not open with one. */
export function afterCity(tokens: Tokens, first: number, last: number, speakerAt: SpeakerAt): number {
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

/** *Khartoum [–] The council has resigned*, not *Mali [–] which denies it – has resigned*. */
function opensAlone(tokens: Tokens, dash: number, last: number): boolean {
  if (!/^[\p{Lu}\p{P}]/u.test(tokens.at(dash + 1).text)) return false;
  for (let at = dash + 1; at < last; at++) if (DASHES.has(tokens.at(at).text)) return false;
  return true;
}
