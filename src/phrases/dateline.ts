import type { Sentence, Tokens } from "../sentences/reading.js";
import { DASHES } from "./closed-classes.js";

/** Tokens of a dateline, at the most. */
const LONGEST = 16;
/** Paragraphs of an article that may begin with one: its headline, a byline and the first of the body. */
const LAST_PARAGRAPH = 3;
const PLACE = /^\p{Lu}{2}[\p{Lu}.'’-]*$/u;
const PART = /^(?:[\p{Lu}\d][\p{L}\d.'’-]*|[,./]|of|de|del|di|and)$/u;

/** How many tokens a mark of the editors may have: *[Text]*, *[Passage omitted]*. */
const LONGEST_MARK = 5;

/**
 * Where what the sentence says begins: behind the dateline, if it opens with one, and what the editors set behind it:
 * *GOMA/KIGALI (Lakes News Agency) -*, *ODESA, Ukraine —*, *BOGOTA, March 3 -*, *Lima, 4 Jan 89 (EFE) -- [Text]*.
 */
export function afterDateline(tokens: Tokens, sentence: Sentence): number {
  const { first, last, paragraph } = sentence;
  if (paragraph > LAST_PARAGRAPH) return first;
  const inCapitals = PLACE.test(tokens.at(first).text);
  if (!inCapitals && !/^\p{Lu}/u.test(tokens.at(first).text)) return first;
  let inBrackets = false;
  let dated = false;
  for (let at = first + 1; at < last - 1 && at < first + LONGEST; at++) {
    const { text, start } = tokens.at(at);
    const before = tokens.at(at - 1);
    const apart = before.end < start && tokens.at(at + 1).start > tokens.at(at).end;
    // a place in small letters needs a date and an agency beside it
    if ((DASHES.has(text) || text === "-") && (apart || text !== "-"))
      return inCapitals || (dated && before.text === ")") ? behindMark(tokens, at + 1, last) : first;
    if (text === "(") inBrackets = true;
    else if (text === ")") inBrackets = false;
    else if (!inBrackets && !PART.test(text) && text !== "-") return first;
    dated ||= DAY.test(text);
  }
  return first;
}

const DAY = /^(?:[12]?\d|3[01])$/;

const MARK = /^(?:audio|excerpts?|live|passage|recorded|report|text|video)$/;

/** The token behind *[Text]* at `at`; `at` where no such mark stands. */
function behindMark(tokens: Tokens, at: number, last: number): number {
  if (tokens.at(at).text !== "[" || !MARK.test(tokens.at(at + 1).lower)) return at;
  for (let i = at + 1; i < Math.min(last - 1, at + LONGEST_MARK); i++)
    if (tokens.at(i).text === "]") return i + 1;
  return at;
}
