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
