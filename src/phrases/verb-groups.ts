import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { isAttributive } from "./attributive-verbs.js";
import {
  BE,
  COORDINATORS,
  DASHES,
  DO,
  HAVE,
  MODALS,
  NOT,
  PAST_AUX,
  REFLEXIVES,
  SUBJECT_PRONOUNS,
} from "./closed-classes.js";
import { isPlural } from "./noun-number.js";
import { tokenAt } from "./phrase-at.js";
import type { VerbForm, VerbGroup } from "./phrases.js";
import { type Shape, shapeOf } from "./verb-shape.js";

// Finds verb groups (auxiliaries, negation and main verb), left to right, without a full parse.

function isVerbal(token: Token): boolean {
  return token.pos === "VERB" || token.pos === "AUX";
}

/**
 * A noun-tagged word that must be the verb: *Testimony from officials [notes] that …*. It ends in -s, follows a noun,
 * *that* follows it, and no verb came before it in the sentence.
 */
function isHiddenVerb(tokens: Tokens, from: number, i: number, groups: readonly VerbGroup[]): boolean {
  const token = tokens.at(i);
  if (token.pos !== "NOUN" || !token.lower.endsWith("s") || tokenAt(tokens, i + 1)?.lower !== "that")
    return false;
  const before = tokenAt(tokens, i - 1);
  if (!before || i <= from + 1 || (before.pos !== "NOUN" && before.pos !== "PROPN")) return false;
  return (groups.at(-1)?.head ?? -1) < from;
}

interface Draft {
  first: number;
  last: number;
  head: number;
  readonly to: boolean;
  modal: boolean;
  be: boolean;
  have: boolean;
  does: boolean;
  negated: boolean;
  past: boolean;
}

/** True if a word of this shape can follow the auxiliaries so far. */
function continues(draft: Draft, shape: Shape): boolean {
  if (draft.be) return shape === "ing" || shape === "past" || shape === "participle";
  if (draft.have) return shape === "past" || shape === "participle" || shape === "base";
  return shape === "base" || shape === "past";
}

function noteAuxiliary(draft: Draft, token: Token, before: Token | undefined, next: Token | undefined): void {
  const word = token.lower;
  draft.be = false;
  draft.have = false;
  if (PAST_AUX.has(word)) draft.past = true;
  if (word === "'d" || word === "’d") {
    draft.have = next !== undefined && /ed$|en$/.test(next.lower);
    draft.modal = !draft.have;
  } else if (word === "'s" || word === "’s") {
    // "he’s never seen it"
    const never = next?.lower === "never" && /^(?:he|she|who)$/.test(before?.lower ?? "");
    draft.have = never || next?.lower === "been" || next?.lower === "got";
    draft.be = !draft.have;
  } else if (MODALS.has(word)) draft.modal = true;
  else if (BE.has(word)) draft.be = true;
  else if (HAVE.has(word)) draft.have = true;
  else if (DO.has(word)) draft.does = true;
}

/**
 * The verb groups of tokens `from` up to `to`, left to right: auxiliaries, negation and adverbs with their main verb.
 * [*has repeatedly called*] for …; [*to say*]; [*was not asked*]; [*saying*].
 */
export function verbGroupsOf(tokens: Tokens, from: number, to: number, groups: VerbGroup[]): void {
  let i = from;
  while (i < to) {
    const token = tokens.at(i);
    const infinitive = token.lower === "to" && startsInfinitive(tokens, i, to);
    const noLonger = i + 2 < to && isNoLonger(tokens, i) && isVerbal(tokens.at(i + 2));
    if (
      !infinitive &&
      !noLonger &&
      ((!isVerbal(token) && !isHiddenVerb(tokens, from, i, groups)) ||
        isAttributive(tokens, i) ||
        isPossessive(tokens, i))
    ) {
      i++;
      continue;
    }
    const draft: Draft = {
      first: i,
      last: i,
      head: -1,
      to: infinitive,
      modal: false,
      be: false,
      have: false,
      does: false,
      negated: false,
      past: false,
    };
    let shape: Shape = "base";
    for (let j = infinitive ? i + 1 : i; j < to; j++) {
      const word = tokens.at(j);
      if (NOT.has(word.lower) || isNoLonger(tokens, j)) {
        draft.negated = true;
        draft.last = j + 1;
      } else if (word.pos === "AUX" || (infinitive && j === i + 1 && isPerfect(tokens, j))) {
        if (draft.head >= 0 && !continues(draft, shapeOf(word.lower, word.lemma))) break;
        noteAuxiliary(draft, word, tokenAt(tokens, j - 1), tokenAt(tokens, j + 1));
        draft.head = j;
        draft.last = j + 1;
      } else if (word.pos === "VERB" || (j === i && word.pos === "NOUN")) {
        // "gusts were forecast to reach": a participle that looks like the verb itself; it is not always a past form
        const isForecast = draft.be && word.lower === "forecast";
        const form = isForecast ? "participle" : shapeOf(word.lower, word.lemma);
        if (draft.head >= 0 && !continues(draft, form)) break;
        draft.head = j;
        draft.last = j + 1;
        shape = form;
        break;
      } else if (word.pos !== "ADV" && word.pos !== "PART" && !isBetween(tokens, j) && !opensVerb(tokens, j))
        break;
    }
    if (draft.head < 0) {
      i++;
      continue;
    }
    takeMarks(tokens, draft);
    const group = finish(tokens, draft, shape, groups);
    groups.push(continuesPassive(tokens, group, groups) ? { ...group, passive: true } : group);
    i = Math.max(draft.last, i + 1);
  }
}

/**
 * *would [“]carefully consider” it*: the mark before a verb that is quoted with its adverbs alone, behind an auxiliary; what
 * *was “shocked” by it* quotes is an adjective.
 */
function opensVerb(tokens: Tokens, mark: number): boolean {
  const { quotation, pos } = tokens.at(mark);
  const auxiliary = tokens[mark - 1];
  if (pos !== "PUNCT" || quotation < 0 || auxiliary?.pos !== "AUX" || auxiliary.quotation === quotation)
    return false;
  let verb = mark + 1;
  while (tokens[verb]?.pos === "ADV" || tokens[verb]?.pos === "PART") verb++;
  const end = tokens[verb + 1];
  if (tokens[verb]?.pos !== "VERB" || end?.pos !== "PUNCT" || end.quotation !== quotation) return false;
  return !BE.has(auxiliary.lower) || tokens.at(verb).lower.endsWith("ing");
}

/**
 * *it [“strongly opposes”] the plan*, *[is “studying”] it*: a verb that is quoted with its adverbs alone is taken with the
 * marks, which say only whose word it is. Not *a sign that read “Stop”*: something stands behind it.
 */
function takeMarks(tokens: Tokens, draft: Draft): void {
  const { quotation, text } = tokens.at(draft.head);
  const closing = tokens[draft.last];
  if (quotation < 0 || closing?.pos !== "PUNCT" || closing.quotation !== quotation) return;
  const next = tokens[draft.last + 1];
  if (!next || next.pos === "PUNCT" || next.quotation === quotation || !/^\p{Ll}/u.test(text)) return;
  if (tokens.at(draft.first).quotation === quotation) {
    let opening = draft.first - 1;
    while (tokens[opening]?.pos === "ADV") opening--;
    const mark = tokens[opening];
    const before = tokens[opening - 1];
    if (mark?.pos !== "PUNCT" || mark.quotation !== quotation || before?.sentence !== next.sentence) return;
    if (before.quotation === quotation || /VERB|PUNCT/.test(before.pos)) return;
    draft.first = opening;
  }
  draft.last++;
}

/** *to [have] won*: an auxiliary, though taken for a verb of its own. */
function isPerfect(tokens: Tokens, at: number): boolean {
  const next = tokens.at(at).lower === "have" ? tokenAt(tokens, at + 1) : undefined;
  return next?.pos === "VERB" && shapeOf(next.lower, next.lemma) !== "base";
}

/** *never [before] seen*, *was fully [and] deliberately supporting*, *were [all] thought to be safe*. */
function isBetween(tokens: Tokens, i: number): boolean {
  const { lower } = tokens.at(i);
  const before = tokenAt(tokens, i - 1);
  if (FLOATING.has(lower)) return before?.pos === "AUX" && tokenAt(tokens, i + 1)?.pos === "VERB";
  if (lower === "before") return before?.lower === "never" || before?.lower === "ever";
  return COORDINATORS.has(lower) && before?.pos === "ADV" && tokenAt(tokens, i + 1)?.pos === "ADV";
}

const FLOATING = wordClass("floatingWords");

/** *to [no] longer support*, *[no] longer supports*: two words for *not*, of which this is the first. */
function isNoLonger(tokens: Tokens, i: number): boolean {
  return tokens.at(i).lower === "no" && tokenAt(tokens, i + 1)?.lower === "longer";
}

const TELLING = wordClass("passiveHearingVerbs");
/** What may stand behind a verb of telling whose hearer is its subject: *was beaten and told [to] leave*. */
const TOLD = wordClass("leadsOfTelling");

/**
 * *was beaten and [told] to leave*: a participle that shares the auxiliary of a passive; not *said the road was shut and
 * [warned] that …*, where somebody spoke before.
 */
function continuesPassive(tokens: Tokens, group: VerbGroup, groups: readonly VerbGroup[]): boolean {
  const { first, last, head, lemma, form } = group;
  const before = groups.at(-1);
  if (before?.passive !== true || form !== "finite" || last - first !== 1 || !TELLING.has(lemma))
    return false;
  const joint = tokens[first - 1];
  if (joint?.lower !== "and" || joint.sentence !== tokens.at(before.head).sentence) return false;
  const lead = tokens[last]?.lower ?? "";
  if (shapeOf(tokens.at(head).lower, lemma) !== "past" || !TOLD.has(lead)) return false;
  const saying = lemma === "warn" && /^(?:that|of)$/.test(lead) ? groups.at(-2) : undefined;
  return !(saying?.past && SAYING.test(saying.lemma) && tokens.at(saying.head).sentence === joint.sentence);
}

const SAYING = /^(?:add|announce|confirm|report|say|state)$/;

function startsInfinitive(tokens: Tokens, i: number, to: number): boolean {
  let j = i + 1;
  while (
    j < to &&
    j < i + 4 &&
    (tokens.at(j).pos === "ADV" || NOT.has(tokens.at(j).lower) || isNoLonger(tokens, j))
  )
    j++;
  const verb = tokenAt(tokens, j);
  // "according to exit polls": a preposition, though a word that may be a verb follows
  if (tokenAt(tokens, i - 1)?.lower === "according") return false;
  if (verb === undefined || j >= to || !isVerbal(verb)) return false;
  if (shapeOf(verb.lower, verb.lemma) === "base") return true;
  // "to cut", "to put": past forms that are base forms too; but "due to spread of the flu"
  return verb.pos === "VERB" && verb.lower === verb.lemma && tokenAt(tokens, j + 1)?.lower !== "of";
}

function isPossessive(tokens: Tokens, i: number): boolean {
  const token = tokens.at(i);
  if (token.lower !== "'s" && token.lower !== "’s") return false;
  const before = tokenAt(tokens, i - 1);
  const after = tokenAt(tokens, i + 1);
  if (!before || !after || before.pos === "PRON") return false;
  return after.pos === "NOUN" || after.pos === "PROPN" || after.pos === "ADJ";
}

function finish(tokens: Tokens, draft: Draft, shape: Shape, groups: readonly VerbGroup[]): VerbGroup {
  const head = tokens.at(draft.head);
  const copula = head.pos === "AUX";
  const auxiliary =
    draft.head > draft.first && (draft.be || draft.have || draft.modal || draft.does || draft.to);
  const pastShape = shape === "past" || shape === "participle";
  const first = tokens.at(draft.first).lower;
  let form: VerbForm;
  if (draft.to || (first === "be" && !isSubjunctive(tokens, draft.first))) form = "infinitive";
  else if (first === "being" || first === "having" || first === "been") form = "gerund";
  else if (auxiliary || copula) form = "finite";
  else if (shape === "ing") form = "gerund";
  else if (shape === "participle") form = "participle";
  else if (shape === "base") {
    const hasSubject =
      hasSubjectBefore(tokens, draft.first) || isJoinedTo(tokens, draft.first, groups.at(-1));
    form = hasSubject ? "finite" : "infinitive";
  } else form = "finite";
  return {
    index: groups.length,
    first: draft.first,
    last: draft.last,
    head: draft.head,
    lemma: head.lemma,
    form,
    passive: !copula && draft.be && pastShape && auxiliary,
    negated: draft.negated,
    modal: draft.modal,
    perfect: draft.have,
    progressive: shape === "ing" && draft.be,
    past: draft.past || (shape === "past" && !auxiliary),
  };
}

/** *ordered that the two men [be] freed*: behind *that* and its subject; not *let them [be]*. */
function isSubjunctive(tokens: Tokens, be: number): boolean {
  for (let i = be - 1; i >= Math.max(0, be - LONGEST_SUBJECT); i--) {
    const { pos, lower } = tokens.at(i);
    if (lower === "that" && pos === "SCONJ") return i < be - 1;
    if (pos === "VERB" || pos === "AUX" || pos === "PUNCT") return false;
  }
  return false;
}

/** How many words a subject before *be* may have. */
const LONGEST_SUBJECT = 8;

/** A base form is finite when a plural noun, a name or a subject pronoun stands before it. */
function hasSubjectBefore(tokens: Tokens, i: number): boolean {
  let j = i - 1;
  // "volunteers there say"
  while (j >= 0 && (tokens.at(j).pos === "ADV" || (j > 0 && tokens.at(j).lower === "there"))) j--;
  const before = tokenAt(tokens, j);
  if (!before) return false;
  // "people affected say"
  if (before.pos === "VERB" && /^(?:believe|fear|say|think|want)$/.test(tokens.at(i).lower)) {
    const noun = tokenAt(tokens, j - 1);
    return before.lower.endsWith("ed") && noun?.pos === "NOUN" && isPlural(noun);
  }
  if (before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "NUM" || before.text === ",")
    return true;
  // "many of them say"
  if (/^(?:them|us|you)$/.test(before.lower) && tokenAt(tokens, j - 1)?.lower === "of") return true;
  if (before.text === ")" || (DASHES.has(before.text) && closesParenthesis(tokens, j))) return true;
  return SUBJECT_PRONOUNS.has(before.lower) || REFLEXIVES.has(before.lower);
}

/** *Friends said he was ill and [insist] …*: a base form joined to a finite form of *be* or *have* is finite. */
function isJoinedTo(tokens: Tokens, i: number, before: VerbGroup | undefined): boolean {
  const joint = tokens[i - 1];
  if (joint === undefined || !/^(?:and|but)$/.test(joint.lower) || before?.form !== "finite") return false;
  const { sentence, lower } = tokens.at(before.first);
  return sentence === joint.sentence && !before.modal && (BE.has(lower) || HAVE.has(lower));
}

/** *The states – Mali and Chad among them – reject it*: another dash of the sentence stands before this one. */
function closesParenthesis(tokens: Tokens, dash: number): boolean {
  const { sentence } = tokens.at(dash);
  for (let i = dash - 1; i >= 0 && tokens.at(i).sentence === sentence; i--)
    if (DASHES.has(tokens.at(i).text)) return true;
  return false;
}
