import type { Sentence, Tokens } from "../sentences/reading.js";
import { DASHES } from "./closed-classes.js";

/** Tokens of a dateline, at the most. */
const LONGEST = 16;
/** Paragraphs of an article that may begin with one: its headline, a byline and the first of the body. */
const LAST_PARAGRAPH = 3;
const PLACE = /^\p{Lu}{2}[\p{Lu}.'’-]*$/u;
const PART = /^(?:[\p{Lu}\d][\p{L}\d.'’-]*|[,./]|of|de|del|di|and)$/u;

/**
 * Where what the sentence says begins: behind the dateline, if it opens with one: *GOMA/KIGALI (Lakes News Agency) -*,
 * *ODESA, Ukraine —*, *BOGOTA, March 3 -*.
 */
export function afterDateline(tokens: Tokens, sentence: Sentence): number {
  const { first, last, paragraph } = sentence;
  if (paragraph > LAST_PARAGRAPH || !PLACE.test(tokens.at(first).text)) return first;
  let inBrackets = false;
  for (let at = first + 1; at < last - 1 && at < first + LONGEST; at++) {
    const { text, start } = tokens.at(at);
    const apart = tokens.at(at - 1).end < start && tokens.at(at + 1).start > tokens.at(at).end;
    if ((DASHES.has(text) || text === "-") && (apart || text !== "-")) return at + 1;
    if (text === "(") inBrackets = true;
    else if (text === ")") inBrackets = false;
    else if (!inBrackets && !PART.test(text) && text !== "-") return first;
  }
  return first;
}
