import type { Tokens } from "../sentences/reading.js";
import { BE } from "./closed-classes.js";
import type { Draft } from "./verb-draft.js";

// Quotation marks around the verb of a group.

/**
 * *would [“]carefully consider” it*: the mark before a verb that is quoted with its adverbs alone, behind an auxiliary; what
 * *was “shocked” by it* quotes is an adjective.
 */
export function opensVerb(tokens: Tokens, mark: number): boolean {
  const { quotation, pos } = tokens.at(mark);
  const auxiliary = tokens[mark - 1];
  if (pos !== "PUNCT" || quotation < 0 || auxiliary?.pos !== "AUX" || auxiliary.quotation === quotation)
    return false;
  let verb = mark + 1;
  while (tokens[verb]?.pos === "ADV" || tokens[verb]?.pos === "PART") verb++;
  const end = tokens[verb + 1];
  if (tokens[verb]?.pos !== "VERB" || end?.pos !== "PUNCT" || end.quotation !== quotation) return false;
  return !BE.has(auxiliary.lower) || tokens.at(verb).lower.endsWith("ing");
}

/**
 * *it [“strongly opposes”] the plan*, *[is “studying”] it*: a verb that is quoted with its adverbs alone is taken with the
 * marks, which say only whose word it is. Not *a sign that read “Stop”*: something stands behind it.
 */
export function takeMarks(tokens: Tokens, draft: Draft): void {
  const { quotation, text } = tokens.at(draft.head);
  const closing = tokens[draft.last];
  if (quotation < 0 || closing?.pos !== "PUNCT" || closing.quotation !== quotation) return;
  const next = tokens[draft.last + 1];
  if (!next || next.pos === "PUNCT" || next.quotation === quotation || !/^\p{Ll}/u.test(text)) return;
  if (tokens.at(draft.first).quotation === quotation) {
    let opening = draft.first - 1;
    while (tokens[opening]?.pos === "ADV") opening--;
    const mark = tokens[opening];
    const before = tokens[opening - 1];
    if (mark?.pos !== "PUNCT" || mark.quotation !== quotation || before?.sentence !== next.sentence) return;
    if (before.quotation === quotation || /VERB|PUNCT/.test(before.pos)) return;
    draft.first = opening;
  }
  draft.last++;
}
