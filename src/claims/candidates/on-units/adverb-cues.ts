import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, groupUpTo, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import type { ClaimKind } from "../../attribution.js";
import { isTime, opensQuotation, type Subject, type UnitContext } from "../../unit.js";
import { quantityAt } from "../clauses/quantities.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "../readings/candidate.js";
import { possessorOf } from "../readings/noun-readings.js";
import { subjectOf } from "../subjects/subjects.js";

// Words that report something without a source: *reportedly*, *the alleged theft*.

/** The frames of contents that are alike, so that they end alike. */
const CLAUSE = featureValue("clause");
const PREDICATE = featureValue("seems+inf");
const NOUN = featureValue("obj");
/** How many tokens may stand between the adverb and its verb: *allegedly and without warning [killed]*. */
const NEAR = 4;

/** *<Nine people> {reportedly} <died>*: the clause around the adverb is what is said. */
export const ofAdverb: Find<"unit"> = (context, _, rule) => {
  const out: Candidate[] = [];
  for (let i = context.first; i < context.last - 1; i++)
    if (context.cueOf("adverb", context.tokens.at(i).lower)) out.push(aroundAdverb(context, i, rule));
  return out;
};

function aroundAdverb(context: UnitContext, at: number, rule: Rule): Candidate {
  const { tokens, phrases } = context;
  const cue = { head: at, first: at, last: at + 1 };
  const bare = bareCandidate(context, rule, "adverb", tokens.at(at).lower, cue);
  const comma = tokens.at(at + 1).text === ",";
  const right = comma && at + 2 < context.last ? at + 2 : at + 1;
  if (at === context.first) return candidateWith(bare, { frame: CLAUSE, right });
  let verb = groupAt(phrases, at);
  for (let j = at + 1; verb === undefined && j <= at + NEAR && j < context.last; j++) {
    if (tokens.at(j).pos === "PUNCT" || phraseAt(phrases, j)) break;
    verb = groupAt(phrases, j);
  }
  verb ??= copulaBefore(context, at) ?? governing(context, at);
  if (verb && verb.last === at && verb.form !== "finite") {
    const fixed: Subject = { first: verb.first, last: at, head: verb.head, rule: "before" };
    return candidateWith(bare, { frame: PREDICATE, fixed, right });
  }
  const subject = verb?.form === "finite" ? subjectOf(context, verb) : null;
  if (!subject || subject.first >= at) return candidateWith(bare, { frame: verb ? PREDICATE : NOUN, right });
  if (subject.last > at) return candidateWith(bare, { frame: CLAUSE, right });
  const shared = subject.rule === "shared" || subject.rule === "controlled";
  const last = tokens.at(at - 1).text === "," && verb && verb.last < at ? verb.last : at;
  const left = verb && shared ? { ...subject, first: verb.first, last } : { ...subject, last };
  return candidateWith(bare, { frame: PREDICATE, fixed: left.first < at ? left : null, right });
}

/** *two suspects [were] reportedly at large*, *the vote [was], reportedly, quiet*: the copula right before the adverb. */
function copulaBefore({ tokens, phrases }: UnitContext, at: number): VerbGroup | undefined {
  const end = tokens[at - 1]?.text === "," && tokens.at(at + 1).text === "," ? at - 1 : at;
  const copula = groupUpTo(phrases, end);
  return copula !== undefined && tokens.at(copula.head).pos === "AUX" ? copula : undefined;
}

const COUNTING = new Set(["several", "many", "few", "numerous"]);

/** *a man [stabbed] reportedly nine people*, *[leaving] reportedly nine people stranded*: the verb whose object it is. */
function governing(context: UnitContext, at: number): VerbGroup | undefined {
  const { tokens, phrases } = context;
  const verb = groupUpTo(phrases, at);
  if (!verb) return undefined;
  // "cleared reportedly peaceful crowds": only that they are peaceful
  const object = phraseAt(phrases, at + 1);
  const opener = object && tokens.at(object.first);
  const isObject =
    quantityAt(context, at + 1) || (opener && (opener.pos !== "ADJ" || COUNTING.has(opener.lower)));
  return isObject ? verb : undefined;
}

/** *the {alleged} <theft of the crown>*: what the noun names is what is said. */
export const ofAttributive: Find<"unit"> = (context, _, rule) => {
  const { tokens, phrases } = context;
  const out: Candidate[] = [];
  for (let i = context.first; i < context.last - 1; i++) {
    const word = tokens.at(i).lower;
    const phrase = ATTRIBUTIVE_HEARSAY.has(word)
      ? (phraseAt(phrases, i) ?? describedNoun(context, i))
      : undefined;
    if (!phrase || phrase.head <= i) continue;
    const cue = { head: i, first: i, last: i + 1 };
    const bare = bareCandidate(context, rule, "adjective", word, cue);
    const kind = KINDS.get(word) ?? "statement";
    // "called the proposed rules [“unjust”]": said of them
    const rightLimit = opensQuotation(context, phrase.last) ? phrase.last : -1;
    const owner = plannerOf(context, phrase, i);
    const source = owner && { source: owner, sourceLimit: owner.last };
    out.push(candidateWith(bare, { frame: NOUN, right: i + 1, rightLimit, kind, ...source }));
  }
  return out;
};

/** *[the mayor]’s planned trip*, *[its] proposed budget*: whose plan it is; not *the mayor’s alleged crime*, which others allege. */
function plannerOf(context: UnitContext, phrase: NounPhrase, at: number): Subject | null {
  const owner = PLANS.test(context.tokens.at(at).lower) ? possessorOf(context, phrase) : null;
  return owner && owner.next <= at && !isTime(context.tokens[owner.source.head]) ? owner.source : null;
}

const PLANS = /^(?:planned|proposed)$/;

/** *a [reported] total of 45*: the noun behind the word, where the word is tagged as a verb. */
function describedNoun({ tokens, phrases, first }: UnitContext, at: number): NounPhrase | undefined {
  const noun = at > first && tokens.at(at - 1).pos === "DET" ? phraseFrom(phrases, at + 1) : undefined;
  return noun;
}

export const ATTRIBUTIVE_HEARSAY = wordClass("attributiveHearsay");
/** The kind of claim of those adjectives that express more than a statement. */
const KINDS: ReadonlyMap<string, ClaimKind> = new Map([
  ["planned", "intention"],
  ["expected", "belief"],
  ["estimated", "belief"],
]);
