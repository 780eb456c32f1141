import type { Tokens } from "../sentences/reading.js";
import type { SpeakerAt } from "./speakers.js";

// *KARACHI: Rallies were banned*: a place in capitals and a colon before what the article says.

const PLACES: ReadonlySet<string> = new Set(["location", "state"]);
/** How many words a place may have. */
const LONGEST = 4;

/** Where the unit begins behind such a place; `first` where it opens with none. */
export function afterCity(tokens: Tokens, first: number, last: number, speakerAt: SpeakerAt): number {
  for (let j = first; j < Math.min(first + LONGEST, last - 2); j++) {
    const { text } = tokens.at(j);
    if (text === ":")
      return j > first && isPlace(speakerAt, first) && tokens.at(j + 1).quotation < 0 ? j + 1 : first;
    if (text !== text.toUpperCase() || text.length < 3) return first;
  }
  return first;
}

function isPlace(speakerAt: SpeakerAt, at: number): boolean {
  return PLACES.has(speakerAt(at).name);
}
