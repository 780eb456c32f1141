import { type Indexed, indexed } from "../../indexed.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbForm, VerbGroup } from "../../phrases/phrases.js";
import { bucket, upTo } from "../../scoring/bins.js";
import {
  type FeatureSink,
  type FeatureValue,
  featureValue,
  joinedValue,
  templates,
} from "../../scoring/features.js";
import type { BoundCandidate } from "../boundaries/bound.js";
import { classAt } from "../boundaries/token-classes.js";
import { isFiniteHead } from "../candidates/clauses/finite.js";
import type { Candidate } from "../candidates/readings/candidate.js";
import { closesQuotation, type UnitContext } from "../unit.js";

/** The features and what each looks at, for `explain`. */
export const CLAIM_FEATURES = {
  bias: "how likely a candidate is before anything is known of it",
  lemma: "the cue’s word",
  "lemma+frame": "the cue’s word with the complement it has here",
  "lemma+subject": "the cue’s word with the head of its source",
  "verb-form": "form and voice of the cue’s verb",
  "verb-form+frame": "form and voice of the verb, with the complement",
  "lemma+verb-form": "the cue’s word with form and voice of the verb",
  tense: "modal, past or present",
  rate: "how often the word is a cue where it could be one, in tenths",
  "rate+subject": "that rate with the head of the source",
  "speaker+rate+frame": "what kind of speaker the source is, with rate and complement",
  word: "the cue’s head as it is written",
  phrase: "a verb with its particle, as the cue list has it",
  "frame+lemma+tense": "complement, word and tense together",
  preposition: "the preposition that leads to the content",
  "lemma+preposition": "the cue’s word with that preposition",
  "in-quotation": "the cue stands inside a quotation (with the head of its source)",
  negated: "the cue’s verb is negated (with the complement)",
  "cue-tag": "the cue’s head is tagged as noun or name",
  "before+frame": "what stands before source and cue, with the complement",
  governor: "the verb right before a cue that is not finite",
  "word-before": "the word right before a cue that is not finite",
  "content-length": "how long the content is",
  "content-length+frame": "how long the content is, with the complement",
  "class-before": "what stands before the cue",
  "class-after": "what stands after the cue",
  "content-tag+frame": "the first tag of the content, with the complement",
  "content-head": "the head of the content’s first phrase",
  "frame+class-after": "complement, with what stands after the cue",
  "frame+class-before": "complement, with what stands before the cue",
  "content-speaker+frame": "what kind of speaker the content’s first phrase would be, with the complement",
  "content-speaker+lemma": "what kind of speaker the content’s first phrase would be, with the cue’s word",
  "ends-quoted+frame": "the content ends with a quotation, with the complement",
  "ends-quoted": "the content ends with a quotation",
  "before+frame+class-after": "what stands before source and cue, and after the cue",
  "left-verbs+frame": "how many finite verbs content before the cue has",
  "left-opening+frame": "what stands before content that precedes its cue",
  "left-opening+frame+class-after": "the same, with what stands after the cue",
  "to-end+frame": "the content reaches the end of the sentence",
};
const TEMPLATE = templates(CLAIM_FEATURES);

const NONE = featureValue("none");
const NO_VERB = featureValue("-");
const NAME = featureValue("NAME");
const NOUN = featureValue("n:");

/** Adds the features of a candidate that do not depend on its boundaries. */
export function candidateFeatures(context: UnitContext, candidate: Candidate, features: FeatureSink): void {
  const { tokens } = context;
  const { group, source, lemma, frame } = candidate;
  const subject = subjectClass(context, candidate);
  const speaker = source ? context.speakerAt(source.head) : NONE;
  const form = group ? formOf(group) : NO_VERB;
  const tense = group ? tenseOf(group) : NO_VERB;
  const head = tokens.at(candidate.head);
  const rate = tenths(candidate.rate);
  features.add(TEMPLATE.bias);
  features.add(TEMPLATE.lemma, lemma);
  features.add(TEMPLATE["lemma+frame"], lemma, frame);
  features.add(TEMPLATE["lemma+subject"], lemma, subject);
  features.add(TEMPLATE["verb-form"], form);
  features.add(TEMPLATE["verb-form+frame"], form, frame);
  features.add(TEMPLATE["lemma+verb-form"], lemma, form);
  features.add(TEMPLATE.tense, tense);
  features.add(TEMPLATE.rate, rate);
  features.add(TEMPLATE["rate+subject"], rate, subject);
  features.add(TEMPLATE["speaker+rate+frame"], speaker, rate, frame);
  // "played" says nothing of "played down"
  if (!candidate.word.includes(" ")) features.add(TEMPLATE.word, featureValue(head.lower));
  if (group !== null && candidate.word !== group.lemma && candidate.part === "verb")
    features.add(TEMPLATE.phrase, featureValue(candidate.word));
  features.add(TEMPLATE["frame+lemma+tense"], frame, lemma, tense);
  if (candidate.preposition >= 0) {
    const word = featureValue(tokens.at(candidate.preposition).lower);
    features.add(TEMPLATE.preposition, word);
    features.add(TEMPLATE["lemma+preposition"], lemma, word);
  }
  if (head.quotation >= 0) {
    features.add(TEMPLATE["in-quotation"]);
    features.add(TEMPLATE["in-quotation"], subject);
  }
  if (group?.negated) {
    features.add(TEMPLATE.negated);
    features.add(TEMPLATE.negated, frame);
  }
  if (head.pos === "PROPN" || head.pos === "NOUN") features.add(TEMPLATE["cue-tag"], featureValue(head.pos));
  if (candidate.before !== "nothing")
    features.add(TEMPLATE["before+frame"], featureValue(candidate.before), frame);
  if (group && group.form !== "finite") {
    const governor = groupAt(context.phrases, group.first - 1);
    if (governor) features.add(TEMPLATE.governor, featureValue(governor.lemma));
    else features.add(TEMPLATE["word-before"], featureValue(tokens[group.first - 1]?.lower ?? "undefined"));
  }
}

/** Adds the features of its bound spans and of the words around them. */
export function boundFeatures(context: UnitContext, bound: BoundCandidate, features: FeatureSink): void {
  const { candidate, content } = bound;
  const { tokens } = context;
  const { lemma, frame } = candidate;
  const first = content.at(0);
  const last = content.at(content.length - 1);
  let length = 0;
  let quoted = false;
  for (const piece of content) {
    length += piece.last - piece.first;
    if (closesQuotation(context, piece.last - 1)) quoted = true;
  }
  const size = bucket(Math.min(length, 16));
  const before = classAt(context, Math.max(context.first, bound.cue.first - 1)).coarse;
  const after = classAt(context, bound.cue.last).coarse;
  const inner = contentHead(context, first.first);
  const speaker = context.speakerAt(inner);
  features.add(TEMPLATE["content-length"], size);
  features.add(TEMPLATE["content-length+frame"], size, frame);
  features.add(TEMPLATE["class-before"], before);
  features.add(TEMPLATE["class-after"], after);
  features.add(TEMPLATE["content-tag+frame"], featureValue(tokens.at(first.first).pos), frame);
  features.add(TEMPLATE["content-head"], featureValue(tokens.at(inner).lemma));
  features.add(TEMPLATE["frame+class-after"], frame, after);
  features.add(TEMPLATE["frame+class-before"], frame, before);
  features.add(TEMPLATE["content-speaker+frame"], speaker, frame);
  features.add(TEMPLATE["content-speaker+lemma"], speaker, lemma);
  if (quoted) {
    features.add(TEMPLATE["ends-quoted+frame"], frame);
    features.add(TEMPLATE["ends-quoted"]);
  }
  if (candidate.before !== "nothing")
    features.add(TEMPLATE["before+frame+class-after"], featureValue(candidate.before), frame, after);
  if (candidate.left) {
    const opens = featureValue(first.first === context.first ? "opens" : tokens.at(first.first - 1).pos);
    features.add(TEMPLATE["left-verbs+frame"], upTo(2, finiteVerbs(context, first)), frame);
    features.add(TEMPLATE["left-opening+frame"], opens, frame);
    features.add(TEMPLATE["left-opening+frame+class-after"], opens, frame, after);
  }
  if (last.last >= context.last - 1) features.add(TEMPLATE["to-end+frame"], frame);
}

/** A rate, in tenths. */
function tenths(rate: number): FeatureValue {
  return upTo(10, Math.round(rate * 10));
}

const MODAL = featureValue("modal");
const PAST = featureValue("past");
const NOW = featureValue("now");

function tenseOf({ modal, past }: VerbGroup): FeatureValue {
  return modal ? MODAL : past ? PAST : NOW;
}

/** Forms and aspects, as the weights name them: *finite*, *finiteP*, *gerundPH* … */
const FORMS = Object.fromEntries(
  (["finite", "infinitive", "gerund", "participle"] as const).map((form) => [
    form,
    indexed(
      Array.from({ length: 8 }, (_, bits) =>
        featureValue(`${form}${bits & 4 ? "P" : ""}${bits & 2 ? "G" : ""}${bits & 1 ? "H" : ""}`),
      ),
    ),
  ]),
) as Record<VerbForm, Indexed<FeatureValue>>;

function formOf({ form, passive, progressive, perfect }: VerbGroup): FeatureValue {
  return FORMS[form].at((passive ? 4 : 0) + (progressive ? 2 : 0) + (perfect ? 1 : 0));
}

function contentHead(context: UnitContext, first: number): number {
  const phrase = phraseAt(context.phrases, first);
  return phrase ? phrase.head : first;
}

/** What the source is made of: a pronoun by itself, a name, or the noun. */
function subjectClass(context: UnitContext, candidate: Candidate): FeatureValue {
  const subject = candidate.source;
  if (!subject) return NONE;
  const head = context.tokens.at(subject.head);
  if (head.pos === "PRON" || head.pos === "DET" || head.pos === "SCONJ") return featureValue(head.lower);
  if (head.pos === "PROPN") return NAME;
  return joinedValue(NOUN, featureValue(head.lemma));
}

/** Whether a piece of content has none, one or more finite verbs. */
function finiteVerbs(context: UnitContext, piece: { readonly first: number; readonly last: number }): number {
  let count = 0;
  for (let i = piece.first; i < piece.last && count < 2; i++) {
    if (isFiniteHead(context, i)) count++;
  }
  return count;
}
