import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import {
  closesQuotation,
  cueRate,
  isTimeAt,
  opensQuotation,
  SAYS,
  type Subject,
  subjectOn,
  type UnitContext,
} from "../../unit.js";
import { chainEnd } from "../clauses/clauses.js";
import { isBarePast } from "../clauses/participles.js";
import { heavyClause } from "./heavy-subjects.js";

// Subjects behind their verb: *“…,” said the mayor*.

const INVERTIBLE_AFTER = new Set([",", "?", "!", "—", "–", "--"]);
/** Verbs whose object is the hearer: *X, a spokesman, told reporters* is never inverted. */
export const TELLING = wordClass("tellingVerbs");
const NEEDING_OBJECT = new Set([...wordClass("accusingVerbs"), "blast", "rebuke", "rip", "slam", "slate"]);

/** *“…,” said [X]*: the verb directly after a quotation or a comma, the noun phrase directly after it. */
export function invertedSubject(context: UnitContext, group: VerbGroup): Subject | null {
  if (group.first === context.first) return openingSubject(context, group);
  const before = context.tokens[group.first - 1];
  if (!before || group.last - group.first > 3) return null;
  // "Court clears minister, blames police": no such verb goes without its object
  if (TELLING.has(group.lemma) || NEEDING_OBJECT.has(group.lemma) || group.perfect) return null;
  const afterQuotation = closesQuotation(context, group.first - 1);
  if (!afterQuotation && !INVERTIBLE_AFTER.has(before.text)) return null;
  const phrase = phraseAt(context.phrases, group.last);
  if (
    !phrase ||
    phrase.first !== group.last ||
    phrase.first >= context.last ||
    isTimeAt(context, phrase.head)
  )
    return null;
  // "Holm, who called it “a sham,” approved a plan": the verb of what opened the sentence
  if (afterQuotation && isInAside(context, group.first - 1)) {
    const speaker = subjectOn(phrase, "inverted");
    if (!isSaidBy(context, group, speaker)) return null;
  }
  // "said Jobs’ “vision” was gone": the owner of what the quotation names
  if (isPossessor(context, phrase)) return null;
  const next = groupAt(context.phrases, phrase.last);
  // "Holm, who calls it “a sham,” said she would sue"
  if (next?.form === "finite" && context.tokens.at(phrase.head).pos === "PRON") return null;
  // "the report, out on Monday, says the operator, Hidrotejo, was told …": a clause, not who says it
  const isClause = next?.form === "finite" || heavyClause(context, phrase.first) !== null;
  if (!afterQuotation && isClause && !isParted(context, group, phrase)) return null;
  return subjectOn(phrase, "inverted");
}

/** *The mayor, says [Ana Ruiz], a nurse, must go*: who parts a subject from its verb, with who that is. */
function isParted(context: UnitContext, group: VerbGroup, { last, head }: NounPhrase): boolean {
  const { tokens, phrases, first } = context;
  const isSpeaker = isActor(context.speakerAt(head)) || tokens.at(head).lower === "one";
  if (group.lemma !== "say" || tokens[last]?.text !== "," || !isSpeaker) return false;
  const subject = phraseAt(phrases, first);
  return subject?.last === group.first - 1 && phraseAt(phrases, last + 1)?.first === last + 1;
}

/** *Holm, who called it “[a sham],”*: a few words quoted, with the comma of an aside behind the noun phrase that opens the unit. */
export function isInAside(context: UnitContext, closing: number): boolean {
  const { tokens, phrases, first } = context;
  if (tokens[closing - 1]?.text !== ",") return false;
  const comma = chainEnd(context, first);
  if (comma <= first || comma >= closing || tokens.at(comma).text !== ",") return false;
  if (tokens.at(comma).quotation >= 0) return false;
  const opener = tokens.at(comma + 1).pos === "ADP" ? comma + 2 : comma + 1;
  const isRelative = /^(?:who|which|whose|whom|where)$/.test(tokens.at(opener).lower);
  if (!isRelative && groupAt(phrases, opener)?.form !== "gerund") return false;
  for (let i = comma + 1; i < closing - 1; i++)
    if (tokens.at(i).text === "," && tokens.at(i).quotation < 0) return false;
  return true;
}

/** *Said [the mayor]: “We will not pay”*: who speaks, between a verb of saying that opens the unit and a quotation. */
function openingSubject(context: UnitContext, group: VerbGroup): Subject | null {
  const phrase = phraseFrom(context.phrases, group.last);
  if (!isBarePast(group) || cueRate(context, group) < SAYS || !phrase) return null;
  const mark = context.tokens[phrase.last]?.text ?? "";
  const isAnnounced = /^[,:]$/.test(mark) && opensQuotation(context, phrase.last + 1);
  return isAnnounced ? subjectOn(phrase, "inverted") : null;
}

/** *The plan failed, said the [minister]*: a speaker right behind a verb of saying is who says it, not what is said. */
export function isSaidBy(context: UnitContext, group: VerbGroup, { head, last }: Subject): boolean {
  const { tokens, paragraph } = context;
  // "Nephew kidnapped, claims Abuja": a headline
  const ends = paragraph === 0 && last === context.last && tokens.at(group.head).lower.endsWith("s");
  const name = (group.lemma === "say" || ends) && tokens.at(head).pos === "PROPN";
  return cueRate(context, group) >= SAYS && (name || isActor(context.speakerAt(head)));
}

function isPossessor({ tokens }: UnitContext, { last }: NounPhrase): boolean {
  const [end, behind] = [tokens.at(last - 1).text, tokens[last]?.text ?? ""];
  return /^[’'](?:s)?$/.test(end) || /^[’'](?:s)?$/.test(behind);
}
