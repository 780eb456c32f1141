import { wordClass } from "../../../lexicon/word-classes.js";
import { POSSESSIVE_MARKS, POSSESSIVE_PRONOUNS } from "../../../phrases/closed-classes.js";
import { groupAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import { isParty } from "../../speakers.js";
import { cueRate, quotationBefore, type Subject, type UnitContext } from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import type { LeftContent } from "../content/left-content.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "../readings/candidate.js";
import { ACCORDING_FIRST, ACCORDING_LAST } from "./according-to.js";

// *In [X]’s {view}, <…>*: a phrase that says whose view the clause beside it is.

/** Nouns of asking, in *at the request of*. */
const WISHES = wordClass("wishNouns");
const VIEW_NOUNS = wordClass("viewNouns");
/** What a clause may be in somebody's eyes, by the preposition that leads to it. */
const VIEWS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["in", VIEW_NOUNS],
  ["by", new Set("account telling reckoning estimate count admission own report figures".split(" "))],
  ["from", new Set("perspective standpoint viewpoint view".split(" "))],
  ["at", WISHES],
  ["under", new Set("plan plans proposal proposals".split(" "))],
]);

/** The frame of a bare clause, since content ends here as it does behind *said*. */
const CLAUSE = featureValue("clause");
/** How many tokens may name whose view it is. */
const FARTHEST = 8;

/** *In X’s view, …* and *…, in X’s view*. */
export const inView: Find<"unit"> = (context, _, rule) => {
  const out: Candidate[] = [];
  for (let i = context.first; i < context.last - 2; i++) {
    const nouns = VIEWS.get(context.tokens.at(i).lower);
    if (nouns === undefined) continue;
    const noun = ownedNoun(context, i + 1, nouns);
    const owned = noun < 0 ? null : proposedBy(context, i, noun, rule);
    const candidate = owned ?? inWordsOf(context, i, rule);
    if (candidate) out.push(candidate);
  }
  return out;
};

const NOUNS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["in", VIEW_NOUNS],
  ["at", WISHES],
]);

/** Nouns behind which *of* leads to who studies something or to what is studied. */
const STUDIES = new Set(["analysis", "assessment"]);

/** *in the analysis of [the institute]*, but *of the data*. */
function studies({ tokens, speakerAt }: UnitContext, { head }: NounPhrase): boolean {
  return tokens.at(head).pos === "PROPN" || isParty(speakerAt(head));
}

/** *In the words of [X], …* and *…, in the words of [X]*; *at the request of [X]*. */
function inWordsOf(context: UnitContext, at: number, rule: Rule): Candidate | null {
  const { tokens, phrases, last } = context;
  const nouns = NOUNS_OF.get(tokens.at(at).lower);
  if (!nouns || tokens[at + 1]?.lower !== "the" || tokens[at + 3]?.lower !== "of") return null;
  const phrase = nouns.has(tokens.at(at + 2).lower) ? phraseFrom(phrases, at + 4) : undefined;
  if (!phrase || phrase.last > last) return null;
  if (STUDIES.has(tokens.at(at + 2).lower) && !studies(context, phrase)) return null;
  const cue = { head: at + 2, first: at, last: at + 4 };
  const bare = bareCandidate(context, rule, "noun", tokens.at(at + 2).lemma, cue);
  let end = chainEnd(context, phrase.first);
  const opens = at === context.first;
  if (!opens) {
    const left = contentBefore(context, at);
    const source: Subject = { first: phrase.first, last: end, head: phrase.head, rule: "inverted" };
    return left && candidateWith(bare, { frame: ACCORDING_LAST, source, sourceLimit: end, left });
  }
  // "the coach, Marc Tessier, “we were asleep”": an apposition and its comma
  const name = tokens[end]?.text === "," ? phraseFrom(phrases, end + 1) : undefined;
  if (name !== undefined && tokens[name.last]?.text === ",") end = name.last;
  // "at the request of Chad the council met"
  const bareClause =
    tokens.at(at).lower === "at" && tokens[end]?.pos === "DET" && clauseFollows(context, end) !== null;
  const right = bareClause ? end : end + 1;
  if ((!bareClause && tokens[end]?.text !== ",") || right >= last) return null;
  const source: Subject = { first: phrase.first, last: end, head: phrase.head, rule: "inverted" };
  return candidateWith(bare, { frame: CLAUSE, source, sourceLimit: end, right });
}

/** The noun of *X’s view*, *their own account* that begins at `first`, or -1; it may be tagged as a verb: *telling*. */
function ownedNoun({ tokens, last }: UnitContext, first: number, nouns: ReadonlySet<string>): number {
  if (POSSESSIVE_PRONOUNS.has(tokens.at(first).lower)) {
    const noun = tokens.at(first + 1).lower === "own" ? first + 2 : first + 1;
    return noun < last && nouns.has(tokens.at(noun).lower) ? noun : -1;
  }
  for (let j = first + 1; j < Math.min(last - 1, first + FARTHEST); j++) {
    if (POSSESSIVE_MARKS.has(tokens.at(j).text)) {
      // "by the railway's own reckoning"
      const noun = tokens[j + 1]?.lower === "own" ? j + 2 : j + 1;
      return noun < last && nouns.has(tokens.at(noun).lower) ? noun : -1;
    }
    if (tokens.at(j).pos === "PUNCT" || tokens.at(j).pos === "VERB") return -1;
  }
  return -1;
}

function proposedBy(context: UnitContext, at: number, noun: number, rule: Rule): Candidate | null {
  const { tokens } = context;
  const own = tokens.at(noun - 1).lower === "own" ? noun - 1 : noun;
  const last = POSSESSIVE_MARKS.has(tokens.at(own - 1).text) ? own - 1 : own;
  const source: Subject = { first: at + 1, last, head: last - 1, rule: "before" };
  const cue = { head: noun, first: own, last: noun + 1 };
  const base = candidateWith(bareCandidate(context, rule, "noun", tokens.at(noun).lemma, cue), {
    source,
    sourceLimit: last,
    sure: true,
  });
  const before = tokens[at - 1];
  const opens = at === context.first || before?.pos === "CCONJ" || before?.lower === "that";
  const relative = ofRelative(context, at, noun, base);
  if (relative) return relative;
  // a comma must follow: "in the mayor’s view of the harbour" is a view of another kind
  if (opens) {
    const comma = tokens[noun + 1]?.text === ",";
    const wished = tokens.at(at).lower === "at" && clauseFollows(context, noun + 1) !== null;
    if ((!comma && !wished) || noun + 2 >= context.last) return null;
    return candidateWith(base, { frame: CLAUSE, right: comma ? noun + 2 : noun + 1 });
  }
  const closes = noun + 1 >= context.last || /^[.;,]$/.test(tokens.at(noun + 1).text);
  const left = closes ? contentBefore(context, at) : null;
  return left && candidateWith(base, { frame: ACCORDING_LAST, left });
}

/** *the singer, [who] by her own estimate [sold a million records]*: the relative and its verb; null elsewhere. */
function ofRelative(context: UnitContext, at: number, noun: number, base: Candidate): Candidate | null {
  const { tokens, phrases } = context;
  const before = tokens[at - 1]?.text === "," ? at - 2 : at - 1;
  if (before <= context.first || !/^wh(?:o|ich)$/.test(tokens.at(before).lower)) return null;
  const right = tokens[noun + 1]?.text === "," ? noun + 2 : noun + 1;
  if (right >= context.last || groupAt(phrases, right)?.form !== "finite") return null;
  const fixed: Subject = { first: before, last: before + 1, head: before, rule: "relative" };
  return candidateWith(base, { frame: ACCORDING_FIRST, fixed, right });
}

/** The content of *…, in X’s view*: what stands before the comma; a subject alone is only half of it. */
function contentBefore(context: UnitContext, at: number): LeftContent | null {
  // "met at the request of the king"
  if (context.tokens.at(at).lower === "at" && context.tokens.at(at - 1).text !== ",")
    return hasFiniteVerb(context, at) && !isPartOfSaid(context, at) ? { from: at, quoted: -1 } : null;
  if (context.tokens.at(at - 1).text !== "," || at - 1 <= context.first) return null;
  const quoted = quotationBefore(context, at - 1);
  return quoted >= 0 || hasFiniteVerb(context, at - 1) ? { from: at - 1, quoted } : null;
}

/** *accused two firms of [buying] arms at the behest of a bank*, *said they [met] at the request …*: part of what is said before it. */
function isPartOfSaid(context: UnitContext, at: number): boolean {
  for (let i = at - 1; i >= context.first; i--) {
    const verb = groupAt(context.phrases, i);
    if (verb?.form === "finite" && cueRate(context, verb) >= 0.5) return true;
    if (verb) i = verb.first;
  }
  return false;
}
