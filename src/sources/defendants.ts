import { oncePer } from "../once-per.js";
import type { Tokens } from "../sentences/reading.js";
import type { Answer } from "./discourse.js";
import type { PlacedMention, SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// Who stands before a court: *the defendant*, *the accused*.

/** *Jan Moss, 38, is accused of murder. [The defendant] claimed …*: the only person of whom the article says so. */
export function byDefendant(context: SourceContext, noun: SourceNoun): Answer | null {
  const { head, determiner, first, last } = noun;
  if (determiner !== "the" || last - first > 1 || !/^(?:defendant|accused)$/.test(head.lower)) return null;
  const [accused, other] = accusedIn(context);
  if (accused === undefined || other !== undefined || accused.first >= first) return null;
  return {
    entity: accused.entity.id,
    kind: "person",
    resolution: "inferred",
    rule: "defendant",
    because: "the only person who the article says is accused",
    refused: [],
    mention: { start: context.reading.tokens.at(first).start, end: head.end, form: "description" },
  };
}

/** One mention each of the people of whom the article says that they are accused. */
const accusedIn = oncePer(({ mentions, reading: { tokens } }: SourceContext): readonly PlacedMention[] => {
  const found = new Map<string, PlacedMention>();
  for (const mention of mentions)
    if (mention.entity.type === "person" && !found.has(mention.entity.id) && isAccused(tokens, mention.last))
      found.set(mention.entity.id, mention);
  return [...found.values()];
});

/** *[is] accused of*, *, 38, [has] been charged*, *[stood] trial*, *[pleaded] not guilty* behind a name. */
function isAccused(tokens: Tokens, behind: number): boolean {
  let at = behind;
  if (tokens[at]?.text === "," && /^\d+$/.test(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.text === ",")
    at += 3;
  const helped = at;
  while (at < helped + 4 && tokens[at]?.pos === "AUX") at += 1;
  const word = tokens[at]?.lower ?? "";
  if (/^(?:pleads|pleaded|pled)$/.test(word)) return /^(?:not|guilty)$/.test(tokens[at + 1]?.lower ?? "");
  if (/^(?:stands|stood|standing)$/.test(word)) return tokens[at + 1]?.lower === "trial";
  if (word === "on") return at > helped && tokens[at + 1]?.lower === "trial";
  return at > helped && (word === "accused" || (word === "charged" && tokens[at + 1]?.lower === "with"));
}
