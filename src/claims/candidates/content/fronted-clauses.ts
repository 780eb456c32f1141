import { SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt, groupFrom, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { opensQuotation, type Subject, type UnitContext } from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { behindParenthesis } from "../clauses/comments.js";
import { hasFiniteVerb, verbRightAt } from "../clauses/finite.js";
import { isBarePast } from "../clauses/participles.js";

// Where the main clause begins behind a clause or a phrase that stands before it: *While X says it is safe, [Y disagrees]*.

/** True for a noun phrase, with whatever hangs on it, that has a finite verb before the next mark. */
export function opensMainClause(context: UnitContext, first: number): boolean {
  const { tokens, phrases, last } = context;
  if (phraseFrom(phrases, first) === undefined) return false;
  // "the bank [that runs it] has closed": the verb of a relative clause is not the one looked for
  let owed = 1;
  for (let i = first; i < last; i++) {
    const verb = groupFrom(phrases, i);
    if (verb?.form === "finite") owed--;
    if (owed === 0) return true;
    const { pos, lower } = tokens.at(i);
    // "Holm, its chief economist, disagrees"
    if (pos === "PUNCT") return i < behindParenthesis(context, i);
    if (SUBJECT_RELATIVES.has(lower)) owed++;
  }
  return false;
}

/**
 * *In Oslo, says [Moreau, an analyst], rents rose*, *The plan, said [Moreau], failed*: the comma that ends who says it,
 * between what leads to the clause, or its subject, and the rest of it; -1 where the unit does not open so.
 */
export function speakerEnd(context: UnitContext, group: VerbGroup, speaker: Subject): number {
  const { tokens, phrases, first, last } = context;
  if (speaker.rule !== "inverted" || hasFiniteVerb(context, group.first)) return -1;
  const leads = tokens.at(first).pos === "ADP";
  if (!leads && phraseAt(phrases, first)?.last !== group.first - 1) return -1;
  let comma = chainEnd(context, speaker.first);
  for (let steps = 0; steps < MOST_COMMAS && tokens[comma]?.text === ","; steps++) {
    if (leads ? clauseFollows(context, comma + 1) : predicateFollows(context, comma + 1)) return comma;
    comma++;
    // "says one, whose son was ill, …"
    const isRelative = /^who(?:se)?$/.test(tokens[comma]?.lower ?? "");
    while (comma < last && tokens.at(comma).text !== "," && (isRelative || !groupAt(phrases, comma))) comma++;
  }
  return -1;
}

/** *failed by far*, quoted or not, and not the *elected in May* that says more of somebody. */
function predicateFollows(context: UnitContext, at: number): boolean {
  const verb = verbRightAt(context, opensQuotation(context, at) ? at + 1 : at);
  return verb !== null && (!isBarePast(verb) || context.tokens[verb.last]?.pos !== "ADP");
}

/** How many commas may stand within and behind who says it. */
const MOST_COMMAS = 3;
