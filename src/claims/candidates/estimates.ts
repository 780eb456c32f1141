import { wordClass } from "../../lexicon/word-classes.js";
import { inVerbGroup, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase } from "../../phrases/phrases.js";
import { featureValue } from "../../scoring/features.js";
import type { UnitContext } from "../unit.js";
import { candidateWith, type Find } from "./candidate.js";
import { withSubject } from "./verb-cues.js";

// How many or how much somebody says it is: *put the toll at 41*.

const FRAME = featureValue("obj-at");
/** Verbs with which somebody says how much something is. */
const PLACING = new Set(["put", "place", "give"]);
const FIGURES = wordClass("figureNouns");
/** What may be given as something, besides figures. */
const GIVEN = wordClass("givenFacts");
/** How far behind *at* its number may stand: *at well over 3,000*. */
const FARTHEST = 4;
/** How many tokens there may be before *at*: *the number of newly displaced people*. */
const LONGEST_OBJECT = 10;

/** *[Officials] {put} <the death toll at 41>*. */
export const ofEstimate: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, complements, voice } = reading;
  if (!PLACING.has(group.lemma) || voice !== "active" || !subject || group.form === "infinitive") return [];
  const start = group.last;
  const object = phraseAt(context.phrases, start);
  if (object?.first !== start) return [];
  const { lower } = context.tokens.at(object.head);
  if (group.lemma === "give" ? !GIVEN.has(lower) || !isGiven(context, object) : !isAtNumber(context, start))
    return [];
  // "placed the box at 9 am": a thing, not how much it is
  if (group.lemma === "place" && !FIGURES.has(lower)) return [];
  return [
    candidateWith(withSubject(context, reading, rule), {
      frame: FRAME,
      right: start,
      complement: complements.find((right) => right.start === start) ?? null,
    }),
  ];
};

/** *gave the magnitude [as 6.2]*, *gave a figure [of 61]*; not *gave the rate*, *gave a share of its land*. */
function isGiven({ tokens, phrases }: UnitContext, { first, last }: NounPhrase): boolean {
  const of =
    tokens[last]?.lower === "of" && tokens.at(first).lower !== "an" && tokens.at(first).lower !== "a";
  const chain = of ? phraseAt(phrases, last + 1)?.last : last;
  if (tokens[chain ?? last]?.lower === "as") return true;
  return tokens[last]?.lower === "of" && /^(?:NUM|SYM)$/.test(tokens[last + 1]?.pos ?? "");
}

/** *the number of dead [at about 41]*. */
function isAtNumber({ tokens, phrases, last }: UnitContext, start: number): boolean {
  for (let at = start + 1; at < Math.min(last - 1, start + LONGEST_OBJECT); at++) {
    if (inVerbGroup(phrases, at) || tokens.at(at).pos === "PUNCT") return false;
    if (tokens.at(at).lower !== "at") continue;
    for (let i = at + 1; i < Math.min(last, at + FARTHEST); i++)
      if (/^(?:NUM|SYM)$/.test(tokens.at(i).pos)) return true;
    return false;
  }
  return false;
}
