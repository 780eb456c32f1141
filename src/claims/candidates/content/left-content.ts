import { wordClass } from "../../../lexicon/word-classes.js";
import {
  ADVERBIAL_CONJUNCTIONS,
  COORDINATORS,
  DASHES,
  SUBJECT_PRONOUNS,
} from "../../../phrases/closed-classes.js";
import {
  groupAt,
  groupUpTo,
  inVerbGroup,
  phraseAt,
  phraseFrom,
  phraseUpTo,
} from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import {
  closesQuotation,
  cueRate,
  isTime,
  quotationStart,
  SAYS,
  type Subject,
  sentenceStart,
  type UnitContext,
} from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { hasFiniteVerb, verbRightAt } from "../clauses/finite.js";
import { isSaidBy, TELLING } from "../subjects/inverted-subjects.js";
import { speakerEnd } from "./fronted-clauses.js";

/** Content before the cue: it ends before token `from`; `quoted` is where its last quotation opens, or -1. */
export interface LeftContent {
  readonly from: number;
  readonly quoted: number;
}

/** What stands before source and cue, whether it is content or not. */
export type StandingBefore = "quotation" | "clause" | "nothing";

/** Words that open a clause which cannot stand alone. */
const BELOW = new Set([...ADVERBIAL_CONJUNCTIONS, "whereas", "if", "as", "once"]);

/** *…, but the union [did not respond]*, *…, but he [declined]*: nothing is said. */
function isSilence({ lemma, negated }: VerbGroup): boolean {
  return lemma === "decline" || lemma === "refuse" || (negated && ANSWERING.has(lemma));
}

const ANSWERING = new Set(["answer", "comment", "reply", "respond"]);

/** Content that ends where the source or the cue begins: *“…,” [X] said*; *the plan failed, [X] said*. */
export function leftContent(
  context: UnitContext,
  group: VerbGroup,
  subject: Subject | null,
): LeftContent | null {
  const { tokens } = context;
  if (!subject || isSilence(group)) return null;
  if (subject.rule === "shared" || subject.rule === "relative" || subject.rule === "controlled") return null;
  const verb = tokens.at(group.head);
  const all = beforeAll(context, group, subject);
  if (all >= 0) return quotedLeft(context, all, group, subject);
  let j = subject.rule === "inverted" ? group.first : subject.first;
  // step over what may belong to the subject on its left, to the mark before it
  const start = j;
  while (j > context.first && start - j < 25) {
    const before = tokens.at(j - 1);
    // "“We feared ‘the end.’ [I] believe …”": in speech another sentence is another thought
    if (verb.quotation >= 0 && before.sentence !== verb.sentence) return null;
    if (closesQuotation(context, j - 1) && verb.quotation !== before.quotation)
      return quotedLeft(context, j, group, subject);
    if (before.text === ",") {
      if (closesQuotation(context, j - 2)) return quotedLeft(context, j - 1, group, subject);
      if (j - 1 === context.first || endsAside(context, j - 1)) return null;
      // "if it is true, X said, …" goes on behind
      const isSetOff = isParenthetical(context, group) || isCutBy(context, group, subject);
      if (isOnlySubordinate(context, j - 1, group) && !isSetOff) return null;
      const isWhole = isSetOff || hasFiniteVerb(context, j - 1) || endsUnit(context, group, subject);
      return isWhole ? { from: j - 1, quoted: -1 } : null;
    }
    // "data of Voss University (VU) show"
    if (before.text === ")" && tokens[j - 3]?.text === "(") {
      j -= 3;
      continue;
    }
    // "Ana Ruiz-Diaz of the union said"
    if (before.text === "-" && tokens[j - 2]?.end === before.start) {
      j--;
      continue;
    }
    if (DASHES.has(before.text)) {
      // "X said — as Y reported — “…”": what X said is still to come
      const saying = groupUpTo(context.phrases, j - 1);
      if (saying && cueRate(context, saying) >= SAYS) return null;
      const isWhole = hasFiniteVerb(context, j - 1) || isParenthetical(context, group, before.text);
      return isWhole ? { from: j - 1, quoted: -1 } : null;
    }
    // "a motion, which a spokesman said would be debated": the relative clause is what is said
    if (before.lower === "which" && groupAt(context.phrases, group.last)?.form === "finite") return null;
    // "the leak “a stunt,” and three coaches told …": another clause begins
    if (COORDINATORS.has(before.lower) && closesQuotation(context, j - 2)) return null;
    // "called it “a mess” [as] the talks continued": what went on meanwhile
    if (before.lower === "as" && closesQuotation(context, j - 2) && tokens[j - 3]?.text !== ",")
      return cueRate(context, group) < SAYS ? null : { from: j - 1, quoted: quotationStart(context, j - 2) };
    // "…, after a video emerged": a clause below the one before
    if (ADVERBIAL_CONJUNCTIONS.has(before.lower)) return null;
    if (before.pos === "PUNCT" || inVerbGroup(context.phrases, j - 1) || before.pos === "SCONJ") return null;
    j--;
  }
  return null;
}

/** *a letter in which, he said[,] his brother confessed*: the comma closes what somebody says between two of them. */
function endsAside({ tokens, phrases, verbRates }: UnitContext, comma: number): boolean {
  const saying = groupUpTo(phrases, comma);
  if (saying?.form !== "finite" || (verbRates[saying.index] ?? 0) < SAYS) return false;
  const speaker = phraseUpTo(phrases, saying.first);
  return speaker !== undefined && tokens[speaker.first - 1]?.text === ",";
}

/** The quotation that closes before `from`, unless it stands in what leads to the sentence: *In a talk with “Fox,” X said [he won]*. */
function quotedLeft(
  context: UnitContext,
  from: number,
  group: VerbGroup,
  subject: Subject,
): LeftContent | null {
  const { tokens } = context;
  const quoted = quotationStart(context, from - 1);
  const left = { from, quoted };
  if (subject.rule === "inverted" || TELLING.has(group.lemma)) return left;
  const opening = sentenceStart(context, quoted);
  const { pos } = tokens.at(opening);
  if (opening === quoted || (pos !== "ADP" && pos !== "SCONJ") || tokens[quoted - 1]?.pos === "PUNCT")
    return left;
  // "In his view it is “a sham,” he said in Oslo": nothing is said behind the cue
  const next = tokens[group.last];
  if (!next || next.pos === "PUNCT" || next.pos === "ADV" || group.last >= context.last) return left;
  if (next.pos === "ADP" && cueRate(context, group) >= SAYS) return left;
  return isTime(tokens[phraseAt(context.phrases, group.last)?.head ?? group.last]) ? left : null;
}

/**
 * *[While most drivers backed the strike], others complained …*: one clause, below the one that follows it; before a
 * verb that rarely tells what stands before it, whatever else it has: *[While Holm says the bridge is safe], X disagrees*.
 */
function isOnlySubordinate(context: UnitContext, comma: number, { index }: VerbGroup): boolean {
  const { tokens, first, phrases, verbRates } = context;
  if (!BELOW.has(tokens.at(first).lower) || isOnlyPhrase(context)) return false;
  if ((verbRates[index] ?? 0) < SAYS) return true;
  let verbs = 0;
  for (let i = first + 1; i < comma; i++) {
    if (tokens.at(i).text === ",") return false;
    const group = groupAt(phrases, i);
    if (group?.head === i && group.form === "finite") verbs++;
  }
  return verbs === 1;
}

/** *[Since May], 47 ships have sunk*: no clause stands before the first comma of the unit. */
function isOnlyPhrase({ tokens, first, last, phrases }: UnitContext): boolean {
  for (let i = first + 1; i < last; i++) {
    if (tokens.at(i).text === ",") return i > first + 1;
    if (inVerbGroup(phrases, i)) return false;
  }
  return false;
}

/** *Instead, X said, …*; *X – she told Y – has …*: between two commas or dashes, what is fronted needs no verb of its own. */
function isParenthetical(context: UnitContext, group: VerbGroup, mark = ","): boolean {
  // "Microsoft, the third company named, …": what is no verb of saying belongs to an apposition
  if (cueRate(context, group) < SAYS) return false;
  // "the mayor pointed out,"
  const last = group.last + (context.verbWords.at(group.index).includes(" ") ? 1 : 0);
  const { tokens, phrases } = context;
  let end = phraseAt(phrases, last)?.last ?? last;
  // "If it rains, she said in a letter, …"
  if (tokens[end]?.pos === "ADP") end = phraseAt(phrases, end + 1)?.last ?? end;
  // "said in the park, where it rained, that …"
  return tokens[end]?.text === mark && !ASIDE_OPENERS.has(tokens[end + 1]?.lower ?? "");
}

const ASIDE_OPENERS = new Set(["which", "who", "whose", "where", "when"]);

/**
 * *“It is over,” was [all] he would say*, *“A mess” is [how] she described it*, *“We won” is [what] he said*: the token behind
 * a quotation that is all or what somebody says, or -1.
 */
function beforeAll(context: UnitContext, verb: VerbGroup, { first }: Subject): number {
  const { tokens } = context;
  if (!/^(?:all|how|what)$/.test(tokens[first - 1]?.lower ?? "") || tokens[first - 2]?.pos !== "AUX")
    return -1;
  // "is how she puts it"
  if (tokens[first - 1]?.lower === "how" && PUTTING.test(verb.lemma))
    return closesQuotation(context, first - 3) ? first - 2 : -1;
  return cueRate(context, verb) >= SAYS && closesQuotation(context, first - 3) ? first - 2 : -1;
}

const PUTTING = /^(?:characteri[sz]e|describe|put|sum|summari[sz]e)$/;

/**
 * *That fire, investigators [found], had been caused by …*, *Waiting, she [cautioned], is dear*, *The cub, a keeper [assured]
 * us, was tame*: the verb of what is found stands behind who finds it.
 */
function isCutBy(context: UnitContext, verb: VerbGroup, subject: Subject): boolean {
  const { tokens, phrases } = context;
  // "The raid, reckons an official in Oslo, would wreck it"
  if (subject.rule === "inverted")
    return (
      (isSaidBy(context, verb, subject) || mayTell(context, verb, subject)) &&
      speakerEnd(context, verb, subject) >= 0
    );
  // "Lima, he went on, would respect it"
  const goesOn = verb.lemma === "go" && tokens[verb.last]?.lower === "on";
  const pronoun = SUBJECT_PRONOUNS.has(tokens.at(subject.head).lower);
  // "assured reporters"
  const hearer = TELLING.has(verb.lemma) ? phraseFrom(phrases, verb.last) : undefined;
  const told = hearer !== undefined;
  // "Peace, she proclaimed, was near": no participle stands behind a pronoun
  const states =
    (pronoun || told || ANSWERED.has(verb.lemma)) && context.cueOf("verb", verb.lemma)?.kind === "statement";
  if (subject.rule !== "before" || !(goesOn || states || mayTell(context, verb, subject))) return false;
  let comma = told ? hearer.last : goesOn ? verb.last + 1 : verb.last;
  // "That, he observed drily, would be new"
  if (tokens[comma]?.pos === "ADV") comma++;
  if (tokens[comma]?.text !== ",") return false;
  // "If it rained, they reasoned, it would hold"
  return (verbRightAt(context, comma + 1) ?? clauseFollows(context, comma + 1)) !== null;
}

/** True for somebody with a verb that has a clause for what is said, and no person or thing. */
function mayTell(context: UnitContext, { lemma }: VerbGroup, subject: Subject): boolean {
  const { tokens, speakerAt } = context;
  if (!TAKES_CLAUSE.has(lemma)) return false;
  const speaks = isActor(speakerAt(subject.head)) || SUBJECT_PRONOUNS.has(tokens.at(subject.head).lower);
  return speaks || isActor(speakerAt(seatedHead(context, subject)));
}

/** *[an official] in Damascus reckons*: the head of what a preposition ties to the noun phrase before the verb; else its own. */
function seatedHead({ tokens, phrases }: UnitContext, { first, head }: Subject): number {
  if (tokens[first - 1]?.pos !== "ADP") return head;
  return phraseAt(phrases, first - 2)?.head ?? head;
}

/** Verbs without a passive, so that no participle is meant: *The line, the minister [responded], had been cut*. */
const ANSWERED = new Set(["respond", "retort", "testify"]);

const TAKES_CLAUSE = new Set([
  ...wordClass("showingVerbs"),
  ...wordClass("clauseVerbs"),
  "calculate",
  "caution",
  "estimate",
]);

/** From this rate on a verb that ends a headline tells what stands before it. */
const MAY_SAY = 0.3;

/**
 * *…, officials [said] late Thursday.*, *Not so, [said] the ministry.*: a verb of saying with nothing behind it but a time
 * or who says it tells what stands before it; so does any cue at the end of a headline, *…, study [finds]*.
 */
function endsUnit(context: UnitContext, verb: VerbGroup, subject: Subject): boolean {
  const { tokens, phrases, paragraph, last, speakerAt } = context;
  const isHeadline = paragraph === 0;
  if (subject.rule === "inverted") {
    const said = isSaidBy(context, verb, subject) || (isHeadline && verb.lemma === "say");
    return said && isEnd(context, chainEnd(context, subject.first));
  }
  const tells = isActor(speakerAt(subject.head)) ? cueRate(context, verb) >= MAY_SAY : verb.lemma === "show";
  if (isHeadline && verb.last >= last && tells) return true;
  if (cueRate(context, verb) < SAYS && !mayTell(context, verb, subject)) return false;
  let behind = verb.last;
  const phrase = behind < last ? phraseFrom(phrases, behind) : undefined;
  if (phrase) behind = phrase.last;
  // "said two days ago"
  if (tokens[behind]?.lower === "ago") behind++;
  if (phrase && !isTime(tokens[phrase.head]) && !HEARERS.has(tokens.at(phrase.head).lower)) return false;
  return isEnd(context, behind);
}

function isEnd({ tokens, last }: UnitContext, at: number): boolean {
  return at >= last || (at === last - 1 && tokens.at(at).text === ".");
}

const HEARERS = new Set(["us", "me", "reporters", "journalists"]);
