import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, groupFrom, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import { type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "../readings/candidate.js";
import type { NounReading } from "../readings/noun-readings.js";

// A noun of thinking or wanting that a copula joins to what is thought or wanted: *the aim is to …*, *our fear is that …*.

const JOINED = wordClass("nounsJoined");
const REMAINING = new Set(["be", "remain"]);
const THAT = featureValue("n=that");
const INFINITIVE = featureValue("n=inf");

/** *{The aim is} <to reduce the risk>*; *For [Israel], the {concern remains} unchanged: <that …>*. */
export const ofJoinedNoun: Find<"noun"> = (context, reading, rule) => {
  const { phrase, possessor } = reading;
  const { tokens, phrases, last } = context;
  const { lemma } = tokens.at(phrase.head);
  if (WISHED.has(lemma)) return ofWish(context, reading, rule);
  if (!JOINED.has(lemma)) return [];
  const owner = possessor ? null : relativeOwner(context, phrase);
  const at = owner?.copula ?? behindTopic(context, phrase);
  const copula = groupFrom(phrases, at);
  if (copula?.form !== "finite") return [];
  if (copula.lemma === "include") return including(context, reading, rule, copula);
  if (!REMAINING.has(copula.lemma)) return [];
  let right = copula.last;
  // "remains unchanged: that": how it is, and a mark
  while (right < last && /^(?:ADJ|ADV)$/.test(tokens.at(right).pos)) right++;
  if (tokens[right]?.text === ":") right++;
  else if (right > copula.last && tokens[right - 1]?.pos === "ADJ") return [];
  const next = tokens[right]?.lower === "to" ? groupAt(phrases, right) : undefined;
  // "if the complaint is to be believed"
  const infinitive = next?.form === "infinitive" && !next.passive;
  if (right >= last - 1 || !(infinitive || tokens.at(right).lower === "that")) return [];
  const source = possessor?.source ?? owner?.source ?? holderBefore(context, phrase);
  const cue = {
    head: phrase.head,
    first: possessor ? possessor.next : phrase.first,
    last: owner ? phrase.last : copula.last,
  };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
      frame: infinitive ? INFINITIVE : THAT,
      source,
      sourceLimit: source?.last ?? 0,
      right,
    }),
  ];
};

/** *the accusation [against Biden] is that …*, *his demands have included …*: where the verb of the noun begins. */
function behindTopic({ tokens, phrases }: UnitContext, noun: NounPhrase): number {
  if (tokens[noun.last]?.pos !== "ADP") return noun.last;
  const topic = phraseFrom(phrases, noun.last + 1);
  return topic ? topic.last : noun.last;
}

/** *[Their] {demands have included} <a new vote>*: some of what is thought or wanted. */
function including(
  context: UnitContext,
  { phrase, possessor }: NounReading,
  rule: Rule,
  { last, passive }: VerbGroup,
): readonly Candidate[] {
  const { head } = phrase;
  const { lemma, lower } = context.tokens.at(head);
  if (passive || lower === lemma || last >= context.last - 1) return [];
  const cue = { head, first: possessor ? possessor.next : phrase.first, last };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
      frame: THAT,
      source: possessor?.source ?? null,
      sourceLimit: possessor?.source.last ?? 0,
      fixed: { first: last, last: listEnd(context, last), head: last, rule: "before" },
    }),
  ];
}

/** Where the list that begins at `from` ends: before a mark that no list has, or another clause. */
function listEnd(context: UnitContext, from: number): number {
  const { tokens, last } = context;
  for (let i = from + 1; i < last; i++) {
    if (LIST_ENDS.test(tokens.at(i).text)) return i;
    if (tokens.at(i).text === "," && clauseFollows(context, i + 1)) return i;
  }
  return last;
}

const LIST_ENDS = /^[.;:?!—–]$/;

/** What goes out to those who suffer. */
const WISHED = wordClass("nounsWishedWith");
/** Who is thought of ends as a clause does. */
const WISHED_TO = featureValue("clause");

/** *[Our] {thoughts and prayers are with} <the families>*, *[My] {sympathies go out to} <them>*. */
function ofWish(context: UnitContext, { phrase, possessor }: NounReading, rule: Rule): readonly Candidate[] {
  const { tokens, phrases, last } = context;
  const second = tokens[phrase.last]?.lower === "and" ? phraseAt(phrases, phrase.last + 1) : undefined;
  const end = second && WISHED.has(tokens.at(second.head).lemma) ? second.last : phrase.last;
  const verb = groupFrom(phrases, end);
  if (!possessor || verb?.form !== "finite" || !/^(?:be|go)$/.test(verb.lemma)) return [];
  let link = verb.last;
  // "her thoughts went back to May"
  while (link < last - 1 && /^(?:out|very|much|always|also|now|still|first)$/.test(tokens.at(link).lower))
    link++;
  if (tokens[link]?.lower !== (verb.lemma === "go" ? "to" : "with") || link >= last - 1) return [];
  const { lemma } = tokens.at(phrase.head);
  const cue = { head: phrase.head, first: possessor.next, last: link + 1 };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
      frame: WISHED_TO,
      source: possessor.source,
      sourceLimit: possessor.source.last,
      right: link + 1,
    }),
  ];
}

/** How many tokens a relative clause between the noun and its copula may have. */
const LONGEST_RELATIVE = 14;

/** *the only conclusion [I] can reach [is] that …*: who comes to it, in a relative clause, and the copula behind it. */
function relativeOwner(
  { tokens, phrases, last }: UnitContext,
  noun: NounPhrase,
): { readonly source: Subject; readonly copula: number } | null {
  const at = /^(?:that|which)$/.test(tokens[noun.last]?.lower ?? "") ? noun.last + 1 : noun.last;
  const owner = phraseFrom(phrases, at);
  if (!owner) return null;
  const verb = groupAt(phrases, owner.last);
  if (verb?.form !== "finite" || REMAINING.has(verb.lemma)) return null;
  for (let i = verb.last; i < Math.min(last - 1, verb.last + LONGEST_RELATIVE); i++) {
    if (tokens.at(i).pos === "PUNCT") return null;
    const next = groupFrom(phrases, i);
    if (next?.form === "finite") return { source: subjectOn(owner, "before"), copula: i };
  }
  return null;
}

/** *For [Israel and its allies], the concern …*: whose concern it is. */
function holderBefore(context: UnitContext, { first }: NounPhrase): Subject | null {
  const { tokens, phrases, speakerAt } = context;
  if (tokens.at(context.first).lower !== "for" || tokens[first - 1]?.text !== ",") return null;
  const holder = phraseFrom(phrases, context.first + 1);
  if (!holder || !isActor(speakerAt(holder.head))) return null;
  const last = chainEnd(context, holder.first);
  return last === first - 1 ? { ...subjectOn(holder, "before"), last } : null;
}
