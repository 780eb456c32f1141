import { phraseAt } from "../../../phrases/phrase-at.js";
import { isTime, isTimeAt, type UnitContext } from "../../unit.js";

// Words of time behind a verb or a noun: *described him [in March of this year] as …*.

/** The token behind the words of time at `from`: *described him [in March of this year] as …*. */
export function behindTimes({ tokens, phrases, last }: UnitContext, from: number): number {
  let at = from;
  while (at < last) {
    const time = phraseAt(phrases, tokens.at(at).pos === "ADP" ? at + 1 : at);
    if (!time || time.first > at + 1) return at;
    // "on the evening of May 4", but "accused Holm on Monday of theft"
    const isOfTime = tokens.at(at).lower === "of" && at > from && isTime(tokens[time.first]);
    if (!isOfTime && !isTime(tokens[time.head])) return at;
    at = time.last;
  }
  return at;
}

/** True when the noun phrase that follows is one of time. */
export function timeFollows(context: UnitContext, i: number): boolean {
  const phrase = phraseAt(context.phrases, i);
  return phrase !== undefined && isTimeAt(context, phrase.head);
}

const OFTEN = [
  "time and again",
  "all along",
  "all the while",
  "more than once",
  "once more",
  "once again",
].map((idiom) => idiom.split(" "));
const REPEATING = new Set(["and", "after"]);

/**
 * The *that* behind words of time at `from` which are no noun phrase: *insisted [all along] that*, *said [over and over
 * again] that*, *argued [ever since] that*; -1 for none.
 */
export function thatBehindTimeIdiom({ tokens }: UnitContext, from: number): number {
  const word = (at: number): string => tokens[from + at]?.lower ?? "";
  const isThat = (at: number): number => (word(at) === "that" ? from + at : -1);
  const ever = word(0) === "ever" ? 1 : 0;
  // "since that night", "since that strike began"
  if (word(ever) === "since")
    return /^(?:PRON|DET|PROPN)$/.test(tokens[from + ever + 2]?.pos ?? "") ? isThat(ever + 1) : -1;
  if (REPEATING.has(word(1)) && word(0) === word(2)) return isThat(word(3) === "again" ? 4 : 3);
  const idiom = OFTEN.find((words) => words.every((each, at) => word(at) === each));
  return idiom === undefined ? -1 : isThat(idiom.length);
}
