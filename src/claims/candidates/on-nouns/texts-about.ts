import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, groupUpTo, phraseAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import { isTime, type UnitContext } from "../../unit.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";
import { limitBefore } from "../subjects/far-subjects.js";
import { subjectOf } from "../subjects/subjects.js";

// Who puts out a text, and what it is about or orders: *released a statement about the arrest*, *signed an order banning …*.

const ISSUING = wordClass("issuingVerbs");
const TEXTS = wordClass("textNouns");
/** Texts that a gerund says the effect of: *a decree banning veils*. */
const ORDERS = wordClass("orderNouns");
/** Gerunds that lead from a text to its topic as *about* does. */
const TREATING = /^(?:addressing|discussing|detailing|explaining|outlining|concerning|regarding|denouncing)$/;
const LINKS = /^(?:about|over|on|regarding|concerning)$/;
/** Where a text is put out: *a statement on [its website]*. */
const OUTLETS = wordClass("outletNouns");
const ABOUT = featureValue("n-pp:about");
const GERUND = featureValue("gerund");

/** *[The club] {released a statement about} <the arrest>*, *[She] {signed an order} <banning the film>*. */
export const ofTextAbout: Find<"noun"> = (context, { phrase, possessor, linked }, rule) => {
  const { tokens, phrases, last } = context;
  const { lemma } = tokens.at(phrase.head);
  if (possessor || linked || !(TEXTS.has(lemma) || ORDERS.has(lemma))) return [];
  const verb = groupUpTo(phrases, phrase.first);
  if (!verb || !ISSUING.has(verb.lemma) || verb.passive || phrase.last >= last - 1) return [];
  const isOrder = ORDERS.has(lemma) && isBareGerund(groupAt(phrases, phrase.last), phrase.last);
  if (!isOrder && !leadsToTopic(context, phrase.last)) return [];
  const source = subjectOf(context, verb);
  if (!source) return [];
  const right = isOrder ? phrase.last : phrase.last + 1;
  const cue = { head: phrase.head, first: verb.first, last: right };
  return [
    candidateWith(bareCandidate(context, rule, "noun", lemma, cue), {
      source,
      sourceLimit: limitBefore(context, source, verb),
      frame: isOrder ? GERUND : ABOUT,
      right,
    }),
  ];
};

function isBareGerund(group: VerbGroup | undefined, at: number): boolean {
  return group?.form === "gerund" && group.first === at;
}

/** *[about] the arrest*, *[addressing] the arrest*, but *[on] Friday*, *[on] February 10*, *[on] its website*. */
function leadsToTopic({ tokens, phrases }: UnitContext, at: number): boolean {
  const { lower } = tokens.at(at);
  if (TREATING.test(lower)) return true;
  if (!LINKS.test(lower)) return false;
  const topic = phraseAt(phrases, at + 1);
  if (lower !== "on" || !topic) return topic !== undefined || groupAt(phrases, at + 1)?.form === "gerund";
  const head = tokens.at(topic.head);
  return !isTime(head) && !isTime(tokens[topic.first]) && !OUTLETS.has(head.lower);
}
