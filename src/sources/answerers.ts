import { oncePer } from "../once-per.js";
import { type Answer, unresolved } from "./discourse.js";
import type { SourceContext } from "./source-context.js";

// Who answers in an interview whose turns open with Q: and A:.

/**
 * The person who answers, by id: who *was speaking to* somebody, or else the only one whom the article names before the first
 * question, its author apart; null where it names several, nobody or asks nothing.
 */
export const answererOf = oncePer(
  ({ article, mentions }: SourceContext): { readonly person: string | null } => {
    let asked = -1;
    for (const { start } of article.paragraphs) {
      if (!QUESTION.test(article.text.slice(start, start + 3))) continue;
      asked = start;
      break;
    }
    if (asked < 0) return { person: null };
    const named = new Set<string>();
    for (const { entity, start, end } of mentions) {
      if (entity.type !== "person") continue;
      if (SPEAKING.test(article.text.slice(end, end + 24))) return { person: entity.id };
      const before = article.text.slice(Math.max(0, start - 12), start);
      if (start >= asked || BYLINE.test(before.slice(-3))) continue;
      named.add(entity.id);
      // "The baker talks to Ann Lee", "The Courier talks to Ann Lee": one asks, the other answers
      if (TALKING.test(before)) named.add(ASKING);
    }
    const [only] = named;
    return { person: only !== undefined && named.size === 1 ? only : null };
  },
);

/** Somebody else, who has no name. */
const ASKING = "";
const SPEAKING = /^ was (?:speaking|talking) (?:to|with) /;
const TALKING = /\b(?:chats|speaks|talks) (?:to|with) $/;
const QUESTION = /^Q[.:]\s/;
const BYLINE = /^by $/i;

/** *[A]: I believe I do.*: who answers. */
export function byAnswerLabel(context: SourceContext, at: number): Answer | null {
  const { tokens, sentences } = context.reading;
  const { text, sentence } = tokens.at(at);
  if (text !== "A" || tokens[at + 1]?.text !== ":" || sentences.at(sentence).first !== at) return null;
  const { person: entity } = answererOf(context);
  if (entity === null) return null;
  const answer = unresolved("turn", "the only person named before the questions");
  return { ...answer, entity, kind: "person", resolution: "inferred" };
}
