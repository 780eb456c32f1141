import type { Tokens } from "../sentences/reading.js";
import { mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// Descriptions that are followed by the name and a word for naming.

/** *a Syrian teenager named [Yusuf]*, *the rebels, known as the [Front]*: also where the source is cut before it. */
export function namedBehind(context: SourceContext, noun: SourceNoun): PlacedMention | undefined {
  const { tokens } = context.reading;
  let at = nameAfter(tokens, noun.last);
  if (at < 0) return undefined;
  if (tokens[at]?.lower === "the") at += 1;
  const mention = mentionOn(context, at);
  if (mention?.first !== at || mention.entity.type === "location" || mention.entity.type === "state")
    return undefined;
  return at < noun.end || goesOn(tokens, mention) ? mention : undefined;
}

/** *A lawmaker called [Ruiz] a liar*: what the source did, not its name, unless its verb follows. */
function goesOn(tokens: Tokens, { last }: PlacedMention): boolean {
  const next = tokens[last];
  return next?.text === "," || next?.pos === "VERB" || next?.pos === "AUX";
}

/** The token behind *named*, *surnamed*, *, known as*, *identified only as*, *using the pseudonym*; -1 where no such words stand. */
function nameAfter(tokens: Tokens, at: number): number {
  const word = (i: number) => tokens[at + i]?.lower ?? "";
  if (/^(?:named|called|surnamed)$/.test(word(0))) return at + 1;
  if (word(0) === "," && word(1) === "known" && word(2) === "as") return at + 3;
  if (word(0) === "identified") return word(1) === "as" ? at + 2 : word(2) === "as" ? at + 3 : -1;
  if (word(0) === "using" && /^(?:pseudonym|alias|name)$/.test(word(2))) return at + 3;
  if (word(0) !== "who" || !/^(?:gave|identified)$/.test(word(1))) return -1;
  for (let i = 2; i < 6; i += 1) if (word(i) === "as") return at + i + 1;
  return -1;
}
