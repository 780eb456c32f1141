import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { type FeatureValue, featureValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import { opensQuotation, type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { chainEnd } from "../clauses/clauses.js";
import { sourceEnd } from "../clauses/limits.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "../readings/candidate.js";
import type { NounReading } from "../readings/noun-readings.js";

// A noun of saying or feeling with its source behind it: *allegations of assault from a clerk*, *fears in Oslo that …*.

const SAID = wordClass("nounsSaidBy");
const LINKS = new Set(["of", "about", "over", "against", "that"]);
const OF = featureValue("n-pp:of");
const THAT = featureValue("n-that");
/** How many tokens behind the noun its source may stand. */
const FARTHEST = 12;

/** *{allegations of} <assault> from [a former clerk]*, *{fears} in [Oslo] <that the dam may break>*. */
export const ofNounFrom: Find<"noun"> = (context, reading, rule) => {
  if (reading.possessor || reading.linked) return [];
  const found =
    saidFrom(context, reading, rule) ??
    askedBy(context, reading, rule) ??
    heldBy(context, reading, rule) ??
    statedBy(context, reading, rule) ??
    cameFrom(context, reading, rule);
  return found ? [found] : [];
};

function saidFrom(context: UnitContext, { phrase, complements }: NounReading, rule: Rule): Candidate | null {
  const { lemma } = context.tokens.at(phrase.head);
  const [right] = complements;
  if (!right || !SAID.has(lemma) || right.preposition !== phrase.last) return null;
  if (!LINKS.has(context.tokens.at(right.preposition).lower)) return null;
  const source = speakerBehind(context, right.start);
  if (!source) return null;
  const cue = { head: phrase.head, first: phrase.head, last: right.preposition + 1 };
  return candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
    frame: OF,
    source,
    sourceLimit: source.last,
    preposition: right.preposition,
    right: right.start,
    rightLimit: source.first - 1,
    complement: right,
  });
}

/** *assault from [a former clerk]*; not *prisoners held by [Israel]*, whom a verb before *by* makes its agent. */
function speakerBehind(context: UnitContext, start: number): Subject | null {
  const { tokens, phrases, last, speakerAt } = context;
  for (let i = start + 1; i < Math.min(last - 1, start + FARTHEST); i++) {
    const { lower, pos } = tokens.at(i);
    if (pos === "PUNCT" || groupAt(phrases, i)) return null;
    if (lower !== "from" && lower !== "by") continue;
    const speaker = phraseFrom(phrases, i + 1);
    return speaker !== undefined && isActor(speakerAt(speaker.head)) ? subjectOn(speaker, "inverted") : null;
  }
  return null;
}

/** Nouns of asking, whose *for* leads to what is asked. */
const ASKED = new Set(["call", "demand", "appeal", "plea", "request"]);
const ASKER_LINKS = new Set(["from", "by"]);
const FOR = featureValue("n-pp:for");

/** *{calls} from [the opposition] <for the minister to resign>*. */
function askedBy(context: UnitContext, { phrase }: NounReading, rule: Rule): Candidate | null {
  const { tokens, speakerAt, last } = context;
  if (!ASKED.has(tokens.at(phrase.head).lemma)) return null;
  const asker = behindLink(context, phrase, ASKER_LINKS);
  if (!asker || !isActor(speakerAt(asker.head))) return null;
  const end = chainEnd(context, asker.first);
  const link = tokens[asker.last]?.lower === "for" ? asker.last : end;
  if (tokens[link]?.lower !== "for" || link >= last - 1) return null;
  return saidBehind(context, phrase, { holder: asker, end: link, frame: FOR }, rule);
}

/** The noun phrase right behind a noun and one of these words. */
function behindLink(
  { tokens, phrases }: UnitContext,
  { last }: NounPhrase,
  links: ReadonlySet<string>,
): NounPhrase | undefined {
  const phrase = links.has(tokens[last]?.lower ?? "") ? phraseFrom(phrases, last + 1) : undefined;
  return phrase;
}

/** The source, up to where the content begins. */
interface Holding {
  readonly holder: NounPhrase;
  readonly end: number;
  readonly frame: FeatureValue;
}

function saidBehind(
  context: UnitContext,
  { head, last }: NounPhrase,
  { holder, end, frame }: Holding,
  rule: Rule,
): Candidate {
  const cue = { head, first: head, last };
  return candidateWith(bareCandidate(context, rule, "noun", context.tokens.at(head).lemma, cue), {
    frame,
    source: { ...subjectOn(holder, "inverted"), last: end },
    sourceLimit: end,
    right: end,
  });
}

/** Nouns of feeling and thinking, whose *of* or *in* may lead to who holds them where a clause follows. */
const HELD = wordClass("nounsHeld");
const HOLDER_LINKS = new Set(["of", "in", "among"]);

/** *{fears} of [Israel and the Gulf states] <that …>*. */
function heldBy(context: UnitContext, { phrase }: NounReading, rule: Rule): Candidate | null {
  const { tokens, last } = context;
  if (!HELD.has(tokens.at(phrase.head).lemma)) return null;
  const holder = behindLink(context, phrase, HOLDER_LINKS);
  if (!holder || !holds(context, holder)) return null;
  const end = holdersEnd(context, holder.first);
  if (tokens[end]?.lower !== "that" || end >= last - 2) return null;
  return saidBehind(context, phrase, { holder, end, frame: THAT }, rule);
}

function holds({ speakerAt, tokens }: UnitContext, { head }: NounPhrase): boolean {
  return isActor(speakerAt(head)) || speakerAt(head).name === "location" || tokens.at(head).pos === "PROPN";
}

/** *fears in [Israel and among Gulf states] that …*: where the source ends. */
function holdersEnd(context: UnitContext, first: number): number {
  const { tokens, phrases } = context;
  const end = chainEnd(context, first);
  const again = tokens[end]?.lower === "and" && tokens[end + 1]?.pos === "ADP" && phraseAt(phrases, end + 2);
  return again ? chainEnd(context, end + 2) : end;
}

/** Texts whose words stand behind a colon. */
const TEXTS = wordClass("quotedTexts");
const WRITER_LINKS = new Set(["from"]);
const COLON = featureValue("n-colon");

/** *Here is a {statement} from [the railway]: <“All trains are late.”>*. */
function statedBy(context: UnitContext, { phrase }: NounReading, rule: Rule): Candidate | null {
  const { tokens } = context;
  if (!TEXTS.has(tokens.at(phrase.head).lemma)) return null;
  const writer = behindLink(context, phrase, WRITER_LINKS);
  if (!writer) return null;
  const end = chainEnd(context, writer.first);
  if (tokens[end]?.text !== ":" || !opensQuotation(context, end + 1)) return null;
  const said = saidBehind(context, phrase, { holder: writer, end, frame: COLON }, rule);
  return candidateWith(said, { right: end + 1 });
}

/** Nouns besides those said by somebody whose source a verb may name: *support for the plan came from X*. */
const OFFERED = new Set(["support", "opposition", "resistance", "call", "demand", "backing"]);
/** What is heard from somebody: *the news came from X*. */
const HEARD = new Set(["news", "announcement", "confirmation", "revelation", "disclosure", "admission"]);
const HEARD_FROM = featureValue("passive-by");

/** *{Support for} <the plan> also came from [the mayor]*, *<The news> {came from} [his wife]*. */
function cameFrom(context: UnitContext, { phrase, complements }: NounReading, rule: Rule): Candidate | null {
  const { tokens, phrases, last } = context;
  const { lemma } = tokens.at(phrase.head);
  const [right] = complements;
  const isTold = right?.preposition === phrase.last && (SAID.has(lemma) || OFFERED.has(lemma));
  if (!isTold && !HEARD.has(lemma)) return null;
  const end = isTold ? chainEnd(context, right.start) : phrase.last;
  let at = end;
  while (at < last && tokens.at(at).pos === "ADV") at++;
  const verb = groupAt(phrases, at);
  if (verb?.lemma !== "come" || verb.form !== "finite" || tokens[verb.last]?.lower !== "from") return null;
  const speaker = phraseFrom(phrases, verb.last + 1);
  if (!speaker) return null;
  const source = subjectOn(speaker, "inverted");
  const told = { source, sourceLimit: sourceEnd(context) };
  if (!isTold) {
    const cue = { head: verb.head, first: verb.first, last: verb.last + 1 };
    const bare = bareCandidate(context, rule, "noun", lemma, cue);
    return candidateWith(bare, { ...told, frame: HEARD_FROM, fixed: subjectOn(phrase, "before") });
  }
  const cue = { head: phrase.head, first: phrase.head, last: right.preposition + 1 };
  return candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
    ...told,
    frame: OF,
    preposition: right.preposition,
    right: right.start,
    rightLimit: end,
    complement: right,
  });
}
