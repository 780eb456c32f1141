import type { Lexicon } from "../lexicon/entries.js";
import type { Mention } from "../mentions/mention.js";
import type { Reading } from "../sentences/reading.js";
import { entriesOf, stateOf } from "./entry-index.js";

/**
 * Which of several entries one name means: the one that the article names unmistakably elsewhere, else the
 * one whose state is named nearest (same paragraph before the whole article), else the lexicon's first.
 */
export function chooseAmong(mentions: readonly Mention[], reading: Reading, lexicon: Lexicon): string[] {
  const entries = entriesOf(lexicon);
  if (mentions.every(({ candidates }) => candidates.length < 2))
    return mentions.map(({ candidates }) => candidates[0] ?? "");
  const sure = new Set(
    mentions.filter(({ candidates }) => candidates.length === 1).map(({ candidates }) => candidates.at(0)),
  );
  const paragraphOf = (mention: Mention) =>
    reading.sentences.at(reading.tokens.at(mention.first).sentence).paragraph;
  const inParagraph = new Map<number, Set<string>>();
  const inArticle = new Set<string>();
  for (const mention of mentions) {
    if (mention.candidates.length !== 1) continue;
    const entry = entries.get(mention.candidates.at(0));
    const state = entry === undefined ? null : stateOf(entry);
    if (state === null) continue;
    inArticle.add(state);
    const paragraph = paragraphOf(mention);
    const states = inParagraph.get(paragraph) ?? new Set();
    inParagraph.set(paragraph, states.add(state));
  }
  return mentions.map((mention) => {
    const { candidates } = mention;
    if (candidates.length < 2) return candidates[0] ?? "";
    const near = inParagraph.get(paragraphOf(mention));
    const score = (id: string) => {
      const entry = entries.get(id);
      const state = entry === undefined ? null : stateOf(entry);
      const named = state === null ? 0 : (near?.has(state) === true ? 2 : 0) + (inArticle.has(state) ? 1 : 0);
      return named * 2 + (sure.has(id) ? 3 : 0);
    };
    return candidates.reduce((best, id) => (score(id) > score(best) ? id : best));
  });
}
