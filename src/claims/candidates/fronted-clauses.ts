import { wordClass } from "../../lexicon/word-classes.js";
import { SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { groupAt, groupFrom, inVerbGroup, phraseAt, phraseFrom } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { opensQuotation, type Subject, type UnitContext } from "../unit.js";
import type { Candidate } from "./candidate.js";
import { chainEnd, clauseFollows } from "./clauses.js";
import { behindParenthesis } from "./comments.js";
import { hasFiniteVerb, verbRightAt } from "./finite.js";
import { isBarePast } from "./participles.js";

// Claims in a clause that stands before the main clause, and where that one begins: *While X says it is safe, [Y disagrees]*.

const FRONTING = wordClass("frontingWords");

/** True where the unit opens with such a clause, and nothing but its subject stands before its verb, the cue. */
export function isFronted(context: UnitContext, { group, source, fixed }: Candidate, start: number): boolean {
  const { tokens, phrases, first } = context;
  if (!FRONTING.has(tokens.at(first).lower)) return false;
  // "As Ruiz was praised for it, …": the subject of a passive is content
  const subject = group?.passive ? fixed : source;
  if (group?.form !== "finite" || subject?.rule !== "before" || subject.last > group.first) return false;
  // "As Holm noted, [trust is low]": the main clause is the content
  if (tokens.at(start - 1).text === ",") return false;
  // "As Holm said, if it rains, …", "While he says that, once it rains, …": such a clause within the content
  const opener = tokens.at(start).lower === "that" ? start + 1 : start;
  if (tokens[opener]?.text === "," || FRONTING.has(tokens[opener]?.lower ?? "")) return false;
  for (let i = first + 1; i < group.first; i++)
    if (inVerbGroup(phrases, i) || tokens.at(i).text === ",") return false;
  return true;
}

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
