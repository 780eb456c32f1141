import type { Measure, NumberWords } from "../lexicon/number-words.js";
import { present } from "../present.js";
import type { Token, Tokens } from "../sentences/reading.js";

/** A measure with the token after its last. */
export interface PlacedMeasure {
  readonly measure: Measure;
  readonly last: number;
}

/** *kilometres*, *per cent*, *Hong Kong dollars*, *-year*: the longest measure that begins at a token. */
export function measureAt(words: NumberWords, tokens: Tokens, at: number, end: number): PlacedMeasure | null {
  const first =
    at < end && tokens.at(at).text === "-" && tokens.at(at).end === tokens[at + 1]?.start ? at + 1 : at;
  if (first >= end) return null;
  const longest = words.measureStarts.get(bare(tokens.at(first))) ?? 0;
  let key = "";
  let found: PlacedMeasure | null = null;
  for (let i = first, read = 0; i < end && read < longest; i += 1) {
    // *three-percentage-point*
    if (i > first && tokens.at(i).text === "-" && tokens.at(i - 1).end === tokens.at(i).start) continue;
    read += 1;
    key = key === "" ? bare(tokens.at(i)) : `${key} ${bare(tokens.at(i))}`;
    const measure = words.measures.get(key);
    if (measure !== undefined) found = { measure, last: i + 1 };
  }
  if (found === null) {
    const measure = words.signs.get(tokens.at(first).text);
    // *45 EUR*, *50 €*; but a dollar sign belongs to the number behind it
    return measure === undefined || measure.assumed ? null : { measure, last: first + 1 };
  }
  // *a 2,000-pound bomb*, *20 pounds of gold*
  const weighs = found.measure.unit === "GBP" && (first > at || tokens[found.last]?.lower === "of");
  return weighs && found.measure.assumed
    ? { measure: present(words.measures.get("lb")), last: found.last }
    : found;
}

/** *US$*, *HK $*, *EUR*: the sign of a currency that begins at a token, right before its number. */
export function signAt(words: NumberWords, tokens: Tokens, at: number, end: number): PlacedMeasure | null {
  const token = tokens.at(at);
  const next = at + 1 < end ? tokens.at(at + 1) : undefined;
  if (next?.text === "$" && next.start === token.end) {
    const joined = words.signs.get(`${token.text}$`);
    if (joined !== undefined) return { measure: joined, last: at + 2 };
  }
  const measure = words.signs.get(token.text);
  return measure === undefined ? null : { measure, last: at + 1 };
}

/** A token's word without the full stop that the end of a sentence left on it: *45 km.* */
function bare({ lower }: Token): string {
  return lower.length > 1 && lower.endsWith(".") ? lower.slice(0, -1) : lower;
}
