import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { present } from "../../present.js";
import { upTo } from "../../scoring/bins.js";
import { type FeatureSink, type FeatureValue, featureValue, templates } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import { isActor } from "../speakers.js";
import { opensQuotation, type UnitContext } from "../unit.js";
import { classAt } from "./token-classes.js";

/** The features and what each looks at, for `explain`. */
export const CUE_FEATURES = {
  bias: "how likely a cue ends at any place",
  "word-before": "the verb or word before",
  "tag-before": "the tag of what stands before",
  steps: "how many words were taken in already",
  head: "the cue’s head",
  "word-before+tag": "the word before, with the tag before that",
  "to+tag-before": "whether the cue begins with to, with the tag before",
  frame: "the cue’s complement",
  "frame+class": "complement, with what begins here",
  "frame+class+near": "the same, and how near the content is",
  "lemma+class": "the cue’s word, with what begins here",
  "lemma+frame": "the cue’s word with its complement",
  "steps+class": "how many phrases were taken in, with what begins here",
  "word+near": "the word here, and how near the content is",
  noun: "the head of the noun phrase that begins here",
  "lemma+noun": "the cue’s word with that noun",
  "noun-tag+frame+near": "the noun’s tag, complement and how near the content is",
  "preposition+object": "a preposition begins here, and what it leads to",
};
const TEMPLATE = templates(CUE_FEATURES);

/** Verbs that are cues by themselves where another one, as infinitive or gerund, stands behind them. */
const GOVERNING = wordClass("governingCues");
const LIGHT = wordClass("lightVerbs");
/** Verbs of those who look at what others plan or say, or take a stand on it. */
const OF_OTHERS = new Set([...wordClass("studyingVerbs"), ...wordClass("stanceVerbs")]);

/** What is known of a cue before its beginning is searched: its head, and where it begins at the latest and the earliest. */
export interface CueEnd {
  readonly head: number;
  readonly first: number;
  readonly limit: number;
}

/** The places where a cue may begin, going left from its verb group over adverbs and governing verbs down to the limit. */
export function walkCueLeft(
  context: UnitContext,
  { head, first, limit }: CueEnd,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens, phrases } = context;
  let start = first;
  for (let steps = 0; steps < 5; steps++) {
    const before = tokens[start - 1];
    if (!before || start <= limit || before.quotation !== tokens.at(head).quotation) return start;
    const going = beforeGoingOn(context, start);
    if (going >= 0) return going;
    const group = groupAt(phrases, start - 1);
    const { pos } = before;
    // "the woman whose shop was burned told police": the verb of a clause inside the subject
    if (group?.form === "finite" && groupAt(phrases, first)?.form === "finite") return start;
    // "reportedly said": a report of its own
    if (context.cueOf("adverb", before.lower)) return start;
    // "agreed to support it", "recalls thinking": two cues, the second in what the first one tells
    if (group && GOVERNING.has(group.lemma) && groupAt(phrases, first)?.first === group.last) return start;
    // "pledged to fight plans for a dam": the plans are in what the first one tells
    if (group && tokens.at(head).pos === "NOUN" && isPromised(context, group)) return start;
    if (!group && pos !== "ADV" && pos !== "PART" && pos !== "ADJ" && pos !== "NOUN") return start;
    // "has in the [past] threatened", "had on [average] expected": when and how, apart from the verb
    const adjunct = group ? undefined : phraseAt(phrases, start - 1);
    if (adjunct?.last === start && tokens[adjunct.first - 1]?.pos === "ADP") return start;
    if (before.lower === "past" && tokens[start - 2]?.lower === "the") return start;
    // "pressed the [chief] to explain": who is to do it
    if (!group && tokens.at(start).lower === "to" && isActor(context.speakerAt(start - 1))) return start;
    // "studied plans to close", "opposed plans to close": they are not his who reads of them or judges them
    if (group && OF_OTHERS.has(group.lemma) && tokens.at(head).pos === "NOUN") return start;
    const next = group ? group.first : start - 1;
    const word = featureValue(group ? `v:${group.lemma}` : before.lower);
    const kind = featureValue(group ? "VG" : pos);
    features.add(TEMPLATE.bias);
    features.add(TEMPLATE["word-before"], word);
    features.add(TEMPLATE["tag-before"], kind);
    features.add(TEMPLATE.steps, upTo(5, steps));
    features.add(TEMPLATE.head, featureValue(tokens.at(head).lemma));
    features.add(TEMPLATE["word-before+tag"], word, featureValue(tokens[next - 1]?.pos ?? "-"));
    features.add(TEMPLATE["to+tag-before"], featureValue(tokens.at(start).lower === "to" ? "to" : "-"), kind);
    if (visit(start)) return start;
    start = next;
  }
  return start;
}

/** *pledged [to fight]*, *hopes [to raise]*: an infinitive behind a verb that tells what somebody wants to do. */
function isPromised(context: UnitContext, { form, first, lemma }: VerbGroup): boolean {
  // "promised to take aim at it": the noun does not stand without its verb
  const isLight = LIGHT.has(lemma) || lemma === "take";
  const governor = form === "infinitive" && !isLight ? groupAt(context.phrases, first - 1) : undefined;
  if (!governor || governor.passive) return false;
  return GOVERNING.has(governor.lemma) || context.cueOf("verb", governor.lemma)?.kind === "intention";
}

/** *[went] on to say*, *[went] so far as to say*: the verb that only leads to the one that says it, or -1. */
function beforeGoingOn({ tokens, phrases }: UnitContext, start: number): number {
  if (tokens.at(start).lower !== "to" || !GOING_ON.has(tokens.at(start - 1).lower)) return -1;
  let at = start - 1;
  while (at > 0 && start - at < 4 && GOING_ON.has(tokens.at(at).lower)) at--;
  const group = groupAt(phrases, at);
  return group?.lemma === "go" ? group.first : -1;
}

const GOING_ON = new Set(["on", "further", "so", "far", "as"]);

/** What is known of a cue before its end is searched: the last token it must have, and what leads to the content. */
export interface CueStart {
  readonly last: number;
  readonly lemma: FeatureValue;
  readonly frame: FeatureValue;
  readonly preposition: number;
}

/** The places where a cue may end, going right from its verb group up to `limit` (the content, or the unit's end). */
export function walkCueRight(
  context: UnitContext,
  cue: CueStart,
  limit: number,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens, phrases } = context;
  const { lemma, frame } = cue;
  let k = cue.last;
  for (let steps = 0; steps < 7 && k < limit; steps++) {
    const token = tokens.at(k);
    const phrase = phraseAt(phrases, k);
    const { coarse, fine, object } = classAt(context, k);
    const near = featureValue(`${k === cue.preposition ? "P" : ""}${Math.min(limit - k, 3)}`);
    features.add(TEMPLATE.bias);
    features.add(TEMPLATE.frame, frame);
    features.add(TEMPLATE["frame+class"], frame, coarse);
    features.add(TEMPLATE["frame+class"], frame, fine);
    features.add(TEMPLATE["frame+class+near"], frame, coarse, near);
    features.add(TEMPLATE["lemma+class"], lemma, fine);
    features.add(TEMPLATE["lemma+frame"], lemma, frame);
    features.add(TEMPLATE["steps+class"], upTo(7, steps), coarse);
    features.add(TEMPLATE["word+near"], featureValue(token.lower), near);
    if (phrase) {
      const head = tokens.at(phrase.head);
      const noun = featureValue(head.lemma);
      features.add(TEMPLATE.noun, noun);
      features.add(TEMPLATE["lemma+noun"], lemma, noun);
      features.add(TEMPLATE["noun-tag+frame+near"], featureValue(head.pos), frame, near);
    }
    if (object !== null) features.add(TEMPLATE["preposition+object"], featureValue(token.lower), object);
    if (visit(k) || token.text === "," || token.text === "." || opensQuotation(context, k)) return k;
    if (phrase) k = phrase.last;
    else if (object !== null && k !== cue.preposition) k = present(phraseAt(phrases, k + 1)).last;
    else k++;
  }
  return Math.min(k, limit);
}
