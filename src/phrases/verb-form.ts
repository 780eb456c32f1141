import { wordClass } from "../lexicon/word-classes.js";
import type { Tokens } from "../sentences/reading.js";
import { BE, DASHES, HAVE, REFLEXIVES, SUBJECT_PRONOUNS } from "./closed-classes.js";
import { isPlural } from "./noun-number.js";
import { tokenAt } from "./phrase-at.js";
import type { VerbForm, VerbGroup } from "./phrases.js";
import type { Draft } from "./verb-draft.js";
import { type Shape, shapeOf } from "./verb-shape.js";

// The form of a verb group whose words are all read: finite, infinitive, gerund or participle, active or passive.

/** The verb group that a draft has become; `groups` are those before it. */
export function finish(tokens: Tokens, draft: Draft, shape: Shape, groups: readonly VerbGroup[]): VerbGroup {
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

const TELLING = wordClass("passiveHearingVerbs");
/** What may stand behind a verb of telling whose hearer is its subject: *was beaten and told [to] leave*. */
const TOLD = wordClass("leadsOfTelling");

/**
 * *was beaten and [told] to leave*: a participle that shares the auxiliary of a passive; not *said the road was shut and
 * [warned] that …*, where somebody spoke before.
 */
export function continuesPassive(tokens: Tokens, group: VerbGroup, groups: readonly VerbGroup[]): boolean {
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
