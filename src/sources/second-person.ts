import type { Answer, Discourse } from "./discourse.js";
import { inferred, labelOf } from "./first-person.js";
import type { SourceContext } from "./source-context.js";

// Whom *you* means in the questions of an interview.

/** How many paragraphs on the answer may begin, and how many turns back the one who is asked may have spoken. */
const NEXT = 3;
const LATELY = 8;

/**
 * *Q: Why did [you] leave?*: who answers by the label of a turn just behind, else the last person to speak before. Null
 * outside the turns of a transcript, where *you* may be anybody.
 */
export function askedPerson(context: SourceContext, discourse: Discourse, at: number): Answer | null {
  const { reading, article } = context;
  const token = reading.tokens.at(at);
  if (token.lower !== "you" && token.lower !== "your") return null;
  const { paragraph } = reading.sentences.at(token.sentence);
  const own = labelOf(context, paragraph);
  if (token.quotation >= 0 || own === null || isAnswer(context, paragraph)) return null;
  const last = Math.min(article.paragraphs.length - 1, paragraph + NEXT);
  for (let next = paragraph + 1; next <= last; next += 1) {
    const person = labelOf(context, next)?.person;
    if (person && person !== own.person) return inferred(token, person, "who answers");
  }
  const before = discourse.turns.slice(-LATELY).findLast(({ kind, nested }) => kind === "person" && !nested);
  return before === undefined || before.entity === own.person
    ? null
    : inferred(token, before.entity, "the last to speak before the question");
}

/** *A: You know that …* */
function isAnswer({ article }: SourceContext, paragraph: number): boolean {
  const { start } = article.paragraphs.at(paragraph);
  return /^A[.:]/.test(article.text.slice(start, start + 2));
}
