import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import type { Subject, UnitContext } from "../../unit.js";
import { hasMind } from "../clauses/noun-kinds.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";
import { limitBefore } from "../subjects/far-subjects.js";
import { subjectOf } from "../subjects/subjects.js";

// A copula with words that tell which side somebody is on: *is a critic of …*, *was against …*, *are at odds over …*.

/** Nouns of those who are for or against what *of* leads to. */
const PARTISANS = wordClass("partisanNouns");
/** Nouns that a preposition makes an opinion, with what leads to its topic: *in favour of …*, *of the view that …*. */
const OPINIONS: ReadonlyMap<string, { readonly lead: string; readonly links: ReadonlySet<string> }> = new Map(
  [
    ["favor", { lead: "in", links: new Set(["of"]) }],
    ["favour", { lead: "in", links: new Set(["of"]) }],
    ["support", { lead: "in", links: new Set(["of"]) }],
    ["awe", { lead: "in", links: new Set(["of"]) }],
    ["agreement", { lead: "in", links: new Set(["with", "on", "about", "that"]) }],
    ["ease", { lead: "at", links: new Set(["with"]) }],
    ["odds", { lead: "at", links: new Set(["with", "over", "on"]) }],
    ["opinion", { lead: "of", links: new Set(["that"]) }],
    ["view", { lead: "of", links: new Set(["that"]) }],
    ["impression", { lead: "under", links: new Set(["that"]) }],
  ],
);
const COPULAS = new Set(["be", "remain", "become", "stay"]);
/** What being *against* it is no opinion. */
const FORBIDDING = wordClass("forbiddingNouns");
const OF = featureValue("n-pp:of");
/** How many tokens may stand between the copula and its noun: *is one of the loudest [critics]*. */
const FARTHEST = 6;

/** *[She] {is a critic of} <the government>*, *[The mayor] {was against} <the sale>*. */
export const ofSide: Find<"copula"> = (context, group, rule) => {
  if (!COPULAS.has(group.lemma) || group.passive || group.form === "gerund") return [];
  const found = partisanBehind(context, group) ?? phraseBehind(context, group);
  if (!found || found.last >= context.last) return [];
  const source = subjectOf(context, group);
  // "39 percent were in favour", but "the two reports are at odds over the cost": things are so without thinking
  if (!source || !(found.part === "noun" ? isSomebody(context, source) : hasMind(context, source))) return [];
  const cue = { head: found.head, first: group.first, last: found.last };
  return [
    candidateWith(bareCandidate(context, rule, found.part, context.tokens.at(found.head).lemma, cue), {
      source,
      sourceLimit: limitBefore(context, source, group),
      frame: OF,
      right: found.last,
      kind: "attitude",
    }),
  ];
};

/** The word that tells the side, and the end of the words up to what it is about. */
interface Side {
  /** A noun is said of somebody; other words may be said of things too. */
  readonly part: "noun" | "adjective";
  readonly head: number;
  readonly last: number;
}

/** *is [a critic of]*, *was one of [the loudest critics of]*. */
function partisanBehind({ tokens, phrases, last }: UnitContext, group: VerbGroup): Side | null {
  for (let i = group.last; i < Math.min(last - 1, group.last + FARTHEST); i++) {
    const phrase = phraseAt(phrases, i);
    if (phrase && PARTISANS.has(tokens.at(phrase.head).lemma)) {
      // "a film critic of the paper": a trade
      const isLed =
        phrase.head === phrase.last - 1 && phrase.possessive < 0 && tokens[phrase.head - 1]?.pos !== "NOUN";
      return isLed && tokens[phrase.last]?.lower === "of"
        ? { part: "noun", head: phrase.head, last: phrase.last + 1 }
        : null;
    }
    if (groupAt(phrases, i) || (phrase && !LEADS.test(tokens.at(phrase.head).lower))) return null;
    if (!phrase && !/^(?:ADV|ADJ|ADP|DET|NUM)$/.test(tokens.at(i).pos)) return null;
  }
  return null;
}

/** *[one] of the critics*, *[more] of a critic*. */
const LEADS = /^(?:one|among|more|most|much|many|some|part)$/;

/** *was [against]*, *are [in favour of]*. */
function phraseBehind(context: UnitContext, group: VerbGroup): Side | null {
  const { tokens, last } = context;
  let from = group.last;
  while (from < last && tokens.at(from).pos === "ADV") from++;
  // "dead set against"
  if (tokens[from]?.lower === "set") from++;
  else if (tokens[from]?.lower === "dead" && tokens[from + 1]?.lower === "set") from += 2;
  if (tokens[from]?.lower === "against")
    return isOpinion(context, from + 1) ? { part: "adjective", head: from, last: from + 1 } : null;
  const noun = tokens[from + 1]?.lower === "the" ? from + 2 : from + 1;
  const opinion = OPINIONS.get(tokens[noun]?.lower ?? "");
  const link = tokens[noun + 1]?.lower ?? "";
  if (opinion?.lead !== tokens[from]?.lower || !opinion?.links.has(link)) return null;
  // "of the opinion that": the content begins with "that"
  return { part: "adjective", head: noun, last: link === "that" ? noun + 1 : noun + 2 };
}

/** *against [the sale]*, *against [it]*, but *against [the law]*, *against [Brazil]*, *against [his opponents]*. */
function isOpinion({ tokens, phrases, speakerAt }: UnitContext, at: number): boolean {
  const object = phraseAt(phrases, at);
  if (!object) return groupAt(phrases, at)?.form === "gerund";
  const { pos, lower, lemma } = tokens.at(object.head);
  if (TAKEN_UP.test(lower)) return true;
  return pos === "NOUN" && !FORBIDDING.has(lemma) && !RIVALS.test(speakerAt(object.head).name);
}

/** Words for what was spoken of before. */
const TAKEN_UP = /^(?:it|this|that|both|either)$/;
const RIVALS = /^(?:role-)?(?:person|people|body|organization|state|location)$/;

/** *[It] is against the rules*: nobody's opinion. */
function isSomebody({ tokens }: UnitContext, { head }: Subject): boolean {
  return !/^(?:it|this|that|there)$/.test(tokens.at(head).lower);
}
