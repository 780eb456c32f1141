import { groupAt, phraseAt, phraseUpTo } from "../../phrases/phrase-at.js";
import { beforeQuantity } from "../candidates/clauses/quantities.js";
import { isTime, type UnitContext } from "../unit.js";

// Where the subject of a passive begins, which is content: with more of what stands before it than a source has.

/** How many phrases joined by prepositions `wholeStart` goes back over. */
const MOST_LINKS = 6;
const MODIFIERS: ReadonlySet<string> = new Set(["ADJ", "ADV", "VERB"]);

/**
 * Where a subject that is content begins, with the nouns it hangs on: *[outbreaks of] measles*, *[Over] a thousand*.
 * Sources stand nearer to their verb, so the weights learned for them stop too early.
 */
export function wholeStart(context: UnitContext, from: number): number {
  const { tokens, phrases, first } = context;
  let start = from;
  for (let steps = 0; steps < MOST_LINKS; steps++) {
    start = ownerStart(context, start);
    const link = start - 1;
    const phrase = phraseUpTo(phrases, link);
    if (
      link <= first ||
      tokens.at(link).pos !== "ADP" ||
      tokens.at(link).quotation !== tokens.at(from).quotation
    )
      break;
    if (!phrase || phrase.first < first || isTime(tokens[phrase.head])) break;
    start = phrase.first;
  }
  // "[as] many as 60 people"
  if (tokens[start - 1]?.lower === "as" && /^(?:many|much|few|little)$/.test(tokens.at(start).lower))
    return start - 1;
  return beforeQuantity(context, start);
}

/**
 * Where a clause begins that is the subject as a whole, or -1: *[Whether the pact holds] is not known*, *[shooting them
 * down over a town] is considered too risky*. It opens the unit, and nothing sets a part of it off.
 */
export function clauseSubject({ tokens, phrases, first }: UnitContext, from: number): number {
  const gerund = groupAt(phrases, first);
  // "speaking in Oslo the mayor was blamed": nobody hangs on the gerund there
  const isGerund = gerund?.form === "gerund" && (gerund.last === from || tokens.at(from - 1).pos === "ADP");
  if (from <= first || !(isGerund || ASKING.has(tokens.at(first).lower))) return -1;
  const own = isGerund ? 0 : 1;
  let verbs = 0;
  for (let i = first; i < from; i++) {
    const group = groupAt(phrases, i);
    if (group?.head === i && group.form === "finite") verbs++;
    if (verbs > own || tokens.at(i).pos === "PUNCT") return -1;
  }
  return verbs === own ? first : -1;
}

const ASKING: ReadonlySet<string> = new Set(["whether", "how", "why", "where", "who"]);

/** *[the state’s newly] elected president*: the phrase of who has it, where only modifiers stand between. */
function ownerStart({ tokens, phrases, first }: UnitContext, start: number): number {
  let i = start;
  while (i > first && MODIFIERS.has(tokens.at(i - 1).pos)) i--;
  if (i > first && /^[’']s?$/.test(tokens.at(i - 1).text)) return phraseAt(phrases, i - 2)?.first ?? start;
  return tokens[start - 1]?.pos === "DET" && start > first ? start - 1 : start;
}
