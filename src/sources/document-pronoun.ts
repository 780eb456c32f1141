import { type Answer, type Discourse, unresolved } from "./discourse.js";
import type { SourceContext } from "./source-context.js";

// *It* behind a sentence in which a document speaks.

/** *The study found … [It] concluded*: the document that spoke as the subject of the sentence before, for whom it speaks. */
export function documentBefore(
  context: SourceContext,
  { turns, openDocuments }: Discourse,
  at: number,
): Answer | null {
  const { tokens, sentences } = context.reading;
  const { text, start, end, sentence } = tokens.at(at);
  if (text !== "It" || sentences.at(sentence).first !== at || sentence === 0) return null;
  const before = sentences.at(sentence - 1);
  if (before.paragraph !== sentences.at(sentence).paragraph) return null;
  if (openDocuments.has(before.first))
    return unresolved("pronoun", `"${text}" is the document spoken of before, whosever it is`);
  const turn = turns.findLast(({ token, nested }) => token < at && !nested);
  if (turn?.token !== before.first || !turn.document) return null;
  if (!/^(?:the|a|an|this|its|his|her|their)$/.test(tokens.at(turn.token).lower)) return null;
  return {
    entity: turn.entity,
    kind: "document",
    resolution: "inferred",
    rule: "pronoun",
    because: "the document that spoke before",
    refused: [],
    mention: { start, end, form: "pronoun" },
  };
}
