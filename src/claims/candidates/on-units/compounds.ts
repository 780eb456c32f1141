import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { closesQuotation, opensQuotation, type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { bareCandidate, type Candidate, candidateWith, type Find } from "../readings/candidate.js";
import { subjectOf } from "../subjects/subjects.js";

// Compounds that name who says it: *a self-described socialist*, *a jury-recommended sentence*.

/** What people do with what they say they are. */
export const SELF = wordClass("selfNamingParticiples");
/** What bodies do with what a noun names. */
export const RULED = wordClass("rulingParticiples");
const NOUN = featureValue("obj");

/** *[Holm], a {self-described} <socialist>*, *a [jury]-{recommended} <sentence of ten years>*. */
export const ofCompound: Find<"unit"> = (context, _, rule) => {
  const { tokens, first, last } = context;
  const out: Candidate[] = [];
  for (let i = first; i < last - 3; i++) {
    if (tokens.at(i + 1).text !== "-") continue;
    const word = tokens.at(i + 2);
    const isSelf = tokens.at(i).lower === "self" && SELF.has(word.lower);
    if (!isSelf && !(RULED.has(word.lower) && /^(?:NOUN|PROPN)$/.test(tokens.at(i).pos))) continue;
    const named = namedEnd(context, i + 3);
    if (named < 0) continue;
    const cue = { head: i + 2, first: isSelf ? i : i + 2, last: i + 3 };
    const source = isSelf ? bearerOf(context, i) : subjectOn({ first: i, last: i + 1, head: i }, "before");
    out.push(
      candidateWith(bareCandidate(context, rule, "verb", word.lemma, cue), {
        frame: NOUN,
        source,
        right: i + 3,
        rightLimit: isSelf ? named : -1,
      }),
    );
  }
  return out;
};

/** The end of the noun phrase that begins at a token, *a self-described [“very conservative” voter]*, or -1. */
function namedEnd(context: UnitContext, start: number): number {
  const { phrases, last } = context;
  if (!opensQuotation(context, start)) return phraseAt(phrases, start)?.last ?? -1;
  let at = start + 1;
  while (at < last && !closesQuotation(context, at)) at++;
  if (at >= last) return -1;
  const isWhole = /^[,.]$/.test(context.tokens.at(at - 1).text);
  return (isWhole ? undefined : phraseAt(phrases, at + 1)?.last) ?? at + 1;
}

/** *[Holm] is a self-described socialist*, *[Holm], a self-described socialist, …*: who calls himself so; null for nobody. */
function bearerOf(context: UnitContext, self: number): Subject | null {
  const { tokens, phrases, first } = context;
  let at = self - 1;
  while (at > first && /^(?:DET|ADJ|ADV)$/.test(tokens.at(at).pos)) at--;
  const copula = groupAt(phrases, at);
  if (copula?.lemma === "be") return subjectOf(context, copula);
  const before = tokens[at]?.text === "," ? phraseUpTo(phrases, at) : undefined;
  return before ? subjectOn(before, "before") : null;
}
