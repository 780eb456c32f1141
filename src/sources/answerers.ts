import { oncePer } from "../once-per.js";
import { type Answer, unresolved } from "./discourse.js";
import type { SourceContext } from "./source-context.js";

// Who answers in an interview whose turns open with Q: and A:.

/**
 * The person who answers, by id: the only one whom the article names before the first question, its author apart;
 * null where it names several, nobody or asks nothing.
 */
export const answererOf = oncePer(
  ({ article, mentions }: SourceContext): { readonly person: string | null } => {
    let asked = -1;
    for (const { start } of article.paragraphs) {
      if (!QUESTION.test(article.text.slice(start, start + 3))) continue;
      asked = start;
      break;
    }
    const named = new Set<string>();
    for (const { entity, start } of mentions) {
      if (start >= asked || named.size > 1) break;
      if (entity.type === "person" && !BYLINE.test(article.text.slice(Math.max(0, start - 3), start)))
        named.add(entity.id);
    }
    const [only] = named;
    return { person: only !== undefined && named.size === 1 ? only : null };
  },
);

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
