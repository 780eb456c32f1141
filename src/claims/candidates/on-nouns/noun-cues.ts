import { wordClass } from "../../../lexicon/word-classes.js";
import { SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt, phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import { isTime, subjectOn, type UnitContext } from "../../unit.js";
import { behindTimes } from "../clauses/times-behind.js";
import type { Complement } from "../content/complement-search.js";
import { complementsAfter } from "../content/complements.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "../readings/candidate.js";
import { cueFirstOf, type NounReading } from "../readings/noun-readings.js";
import { movedBy } from "./moved-by.js";
import { clauseOf, isRelativeThat, SPELLED_OUT } from "./noun-clauses.js";

// Candidates of nouns: with their content behind them, or behind who says it.

const NONE: readonly Candidate[] = [];
const FRAMES = new Set(["that", "inf", "pp", "colon", "colon-quote", "quote", "wh", "obj-of"]);
const FRAMES_BEHIND_SOURCE = new Set(["that", "inf", "pp", "wh"]);
/** Prepositions that lead from a noun to who says it: *a call by X to …*. */
const AGENT_LINKS = new Set(["by", "from", "among"]);

function bareOf(context: UnitContext, reading: NounReading, rule: Rule): Candidate {
  const { phrase, last } = reading;
  const cue = { head: phrase.head, first: cueFirstOf(context, reading), last };
  return bareCandidate(context, rule, "noun", context.tokens.at(phrase.head).lemma, cue);
}

/** Frames of what is said of a noun, not by it. */
const SAID_OF = /^(?:adj|obj|verb$|so$)/;

/** Nouns behind which *of* leads to what is aimed at, or to who aims. */
const AIMS = new Set(["aim", "ambition", "goal", "intention", "objective", "purpose"]);

/** Nouns that no infinitive spells out. */
const NO_PLANS = wordClass("nounsWithoutInfinitive");

/** Nouns of an act done to what *of* leads to; where nothing says who does it, the act is only named. */
const ACTS_ON = wordClass("actNounsWithOf");

/** *a [rejection] of false hopes*: an act that is asked for or happens; nobody is said to do it. */
function isBareAct({ tokens }: UnitContext, { phrase, possessor }: NounReading, right: Complement): boolean {
  if (possessor || tokens[right.preposition]?.lower !== "of") return false;
  return tokens.at(phrase.first).pos === "DET" && ACTS_ON.has(tokens.at(phrase.head).lemma);
}

/** *[evidence] to support it*, *vote of no [confidence] on her term*, *the [goal] of the treaty*: nobody’s word. */
function isNoWord(context: UnitContext, { phrase }: NounReading, right: Complement): boolean {
  const { tokens, phrases } = context;
  const { frame, start, preposition } = right;
  const { lemma } = tokens.at(phrase.head);
  if (frame === "inf") return NO_PLANS.has(lemma) || isJudged(context, phrase) || isOfAsked(context, phrase);
  // "accused the [opposition] of spoiling it": what the verb takes
  const verb = groupAt(phrases, phrase.first - 1);
  // "failed to examine [evidence] that …": nobody says so
  if (frame === "that" && lemma === "evidence" && verb && EXAMINING.has(verb.lemma)) return true;
  if (verb && ACCUSING_VERBS.has(verb.lemma) && tokens[preposition]?.lower === "of") return true;
  // "provides [support] for families": a deed
  if (verb && lemma === "support" && PROVIDING.has(verb.lemma)) return true;
  if (WITHIN.test(tokens[preposition]?.lower ?? "")) return true;
  // "took a [call] about a fire": by telephone
  if (lemma === "call" && tokens[preposition]?.lower === "about") return true;
  // "the deal was [about] to be signed"
  if (tokens[preposition]?.lower === "about" && tokens.at(start).lower === "to") return true;
  // "mobilised support for the strike": others are to give it
  if (SUPPORT.has(lemma) && verb && GAINING.has(verb.lemma)) return true;
  if (frame === "pp" && lemma === "confidence") return tokens.at(preposition).lower !== "in";
  // "the goal of cutting waste"
  if (AIMS.has(lemma) && tokens[preposition]?.lower === "of")
    return groupAt(phrases, start)?.form !== "gerund";
  return tokens[start + 1]?.lower === "contrary";
}

/** *[criticism] within Chad*, *a [plan] within two weeks*: where and when, not of what. */
const WITHIN = /^(?:within|until|inside|throughout)$/;
const SUPPORT = new Set(["support", "backing"]);
const GAINING = wordClass("gainingVerbs");
const ACCUSING_VERBS = wordClass("accusingVerbs");
const EXAMINING = wordClass("examiningVerbs");
const PROVIDING = new Set(["provide", "receive", "get"]);

/** *it was a bad [idea] to go*: what is thought of it. */
function isJudged({ tokens, phrases }: UnitContext, { first, head }: NounPhrase): boolean {
  const copula = groupAt(phrases, first - 1);
  return copula?.lemma === "be" && /^an?$/.test(tokens.at(first).lower) && head > first + 1;
}

/** *invited people of all [faiths] to join*: what they do who are asked. */
function isOfAsked(context: UnitContext, { first }: NounPhrase): boolean {
  const { tokens, phrases, speakerAt } = context;
  const people = tokens[first - 1]?.lower === "of" ? phraseAt(phrases, first - 2) : undefined;
  const verb = people && groupAt(phrases, people.first - 1);
  return verb !== undefined && !verb.passive && isActor(speakerAt(people?.head ?? first));
}

/** *calls from the [opposition] for a vote*: who says it, behind a noun that carries the cue. */
function isSayer(context: UnitContext, { phrase }: NounReading): boolean {
  const { tokens, phrases, speakerAt } = context;
  const link = phrase.first - 1;
  if (!AGENT_LINKS.has(tokens[link]?.lower ?? "") || !isActor(speakerAt(phrase.head))) return false;
  const said = phraseUpTo(phrases, link);
  return said !== undefined && context.cueOf("noun", tokens.at(said.head).lemma) !== undefined;
}

/** The complement may be content, or lead to the source. */
function counts(context: UnitContext, reading: NounReading, right: Complement): boolean {
  const { linked, phrase } = reading;
  if (isSayer(context, reading)) return false;
  // "a statement which said …": it says which one
  if (right.frame === "wh" && SUBJECT_RELATIVES.has(context.tokens.at(right.start).lower)) return false;
  if (right.adjunct && right.frame !== "that") return false;
  if (isBareAct(context, reading, right) || isNoWord(context, reading, right)) return false;
  // `noun-clause` proposes it
  if (clauseOf(context, reading) === right) return false;
  if (!linked && (isRelativeThat(context, right) || isRaised(context, phrase, right))) return false;
  // "insisted the plan was sound": what is said of it
  if (linked && SAID_OF.test(right.frame)) return false;
  // "the statement was “premature”": what is said of it, not what it said
  return linked ? right.frame !== "fragment" : FRAMES.has(right.frame);
}

/** *concern about …*, *the claim that …*; with a possessor, *[X’s] call for …*. */
export const withNounComplement =
  (possessed: boolean): Find<"noun"> =>
  (context, reading, rule) => {
    if ((reading.possessor !== null) !== possessed) return NONE;
    // "Friday’s protests": when, not whose
    if (reading.possessor && isTime(context.tokens[reading.possessor.source.head])) return NONE;
    return complementsOf(context, reading).map((right) => nounCandidate(context, reading, right, rule));
  };

/** What may be content behind a noun, nobody standing between the two. */
function complementsOf(context: UnitContext, reading: NounReading): Complement[] {
  const { complements } = reading;
  const behindSource = new Set(
    complements.map((right) => contentBehindSource(context, reading, right)?.start),
  );
  return complements.filter(
    (right) =>
      counts(context, reading, right) &&
      !isAgentLink(context, right) &&
      !isRelative(context, right) &&
      !behindSource.has(right.start),
  );
}

/** *a claim for [which] they found no proof*: what is told of the noun. */
function isRelative({ tokens }: UnitContext, { frame, start }: Complement): boolean {
  return frame === "pp" && /^wh(?:ich|om)$/.test(tokens.at(start).lower);
}

function nounCandidate(context: UnitContext, reading: NounReading, right: Complement, rule: Rule): Candidate {
  const { possessor, linked } = reading;
  const link = context.tokens[right.preposition]?.lower;
  return candidateWith(bareOf(context, reading, rule), {
    frame: featureValue(`n${linked ? "=" : "-"}${right.frame}${link === undefined ? "" : `:${link}`}`),
    source: possessor?.source ?? null,
    sourceLimit: possessor?.source.last ?? 0,
    right: right.start,
    preposition: right.preposition,
    complement: right,
  });
}

/** Nouns that are hardly ever anything but a word or a thought where their topic stands behind them. */
const NOUNS_WITH_TOPIC = wordClass("nounsWithTopic");
const SAID = new Set(["allegation", "assertion", "claim", "demand", "warning"]);
const TOPIC_LINKS = new Set(["of", "about", "over", "for", "against", "regarding", "concerning"]);

/** *{fears of} <a new war>*, *[its] {plans} <to sell the ferry>*: such nouns with a topic are nearly always cues. */
export const withTopic: Find<"noun"> = (context, reading, rule) =>
  complementsOf(context, reading)
    .filter((right) => isTopic(context, reading, right))
    .map((right) => {
      const candidate = nounCandidate(context, reading, right, rule);
      const source = candidate.source ?? movedBy(context, reading.phrase);
      return source ? candidateWith(candidate, { source, sourceLimit: source.last }) : candidate;
    });

function isTopic(
  { tokens, phrases, speakerAt }: UnitContext,
  { phrase, linked }: NounReading,
  right: Complement,
): boolean {
  const { lemma, lower } = tokens.at(phrase.head);
  if (linked || !(NOUNS_WITH_TOPIC.has(lemma) || lower === "reports")) return false;
  if (right.frame === "inf") return right.start === phrase.last;
  if (right.frame !== "pp" || right.preposition !== phrase.last) return false;
  // "the claims of the party": whose they are
  const owner = tokens.at(phrase.last).lower === "of" ? phraseAt(phrases, right.start) : undefined;
  if (owner && SAID.has(tokens.at(phrase.head).lemma) && isActor(speakerAt(owner.head))) return false;
  return TOPIC_LINKS.has(tokens.at(phrase.last).lower);
}

/** *a call [by X] to …*: who says it stands behind the noun, and the content behind that. */
export const withAgent: Find<"noun"> = (context, reading, rule) =>
  withAgents(context, reading, rule, (content) => !spellsOut(context, reading, content));

/** *a warning [by X] that …*: the same, where a whole clause spells the noun out. */
export const withAgentAndClause: Find<"noun"> = (context, reading, rule) =>
  withAgents(context, reading, rule, (content) => spellsOut(context, reading, content));

function withAgents(
  context: UnitContext,
  reading: NounReading,
  rule: Rule,
  takes: (content: Complement) => boolean,
): readonly Candidate[] {
  return reading.complements.flatMap((right) => {
    const content = contentBehindSource(context, reading, right);
    const phrase = content && phraseAt(context.phrases, right.start);
    if (!phrase || !takes(content)) return NONE;
    return [
      candidateWith(bareOf(context, reading, rule), {
        frame: featureValue(`n-${context.tokens.at(right.preposition).lower}+${content.frame}`),
        source: subjectOn(phrase, "inverted"),
        sourceLimit: phrase.last,
        right: content.start,
        complement: content,
      }),
    ];
  });
}

/** *that rates would rise*, not *that it gave last week*: the clause says what the noun names. */
function spellsOut(context: UnitContext, { phrase }: NounReading, content: Complement): boolean {
  if (content.frame !== "that" || isRelativeThat(context, content)) return false;
  return SPELLED_OUT.has(context.tokens.at(phrase.head).lemma);
}

function isAgentLink({ tokens }: UnitContext, { preposition }: Complement): boolean {
  return AGENT_LINKS.has(tokens[preposition]?.lower ?? "");
}

/** The content behind the source that a complement with *by* leads to; undefined where there is none. */
function contentBehindSource(
  context: UnitContext,
  reading: NounReading,
  right: Complement,
): Complement | undefined {
  if (!counts(context, reading, right) || !isAgentLink(context, right)) return undefined;
  const phrase = phraseAt(context.phrases, right.start);
  // "warnings from the union in recent weeks about the dam"
  const [content] = phrase ? complementsAfter(context, behindTimes(context, phrase.last)) : [];
  return content && FRAMES_BEHIND_SOURCE.has(content.frame) ? content : undefined;
}

const RAISING = wordClass("raisingVerbs");

/** *expects the [plan] to fail*: the infinitive tells what is expected of it. */
function isRaised({ phrases }: UnitContext, { first }: NounPhrase, { frame }: Complement): boolean {
  return frame === "inf" && RAISING.has(groupAt(phrases, first - 1)?.lemma ?? "");
}
