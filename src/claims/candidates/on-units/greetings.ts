import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseFrom } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { opensQuotation, type UnitContext } from "../../unit.js";
import { bareCandidate, type Candidate, candidateWith, type Find } from "../readings/candidate.js";

// Thanks, congratulations and feelings that open a quoted sentence without a subject: *“Thank you to all who came”*.

/** Words that thank or wish, before *to*, *for* or *on*. */
const WISHES = wordClass("wishes");
const WISHED = /^(?:to|for|on)$/;
/** Feelings, before *to*, *that*, *for* or *by*. */
const FEELINGS = wordClass("openingFeelings");
const FELT = /^(?:to|that|for|by|about|of|with|at)$/;
const FRAME = featureValue("pp");

/** *“{Congratulations to} <the team on its win>”*, *“{Sad} <to hear that he died>”*, said by whoever is quoted. */
export const ofGreeting: Find<"unit"> = (context, _, rule) => {
  const { tokens, first, last } = context;
  const out: Candidate[] = [];
  for (let i = first; i < last - 2; i++) {
    const { quotation, lower } = tokens.at(i);
    if (quotation < 0 || !opensSentence(context, i)) continue;
    const end = wishEnd(context, i);
    const isFeeling = end < 0 && FEELINGS.has(lower) && FELT.test(tokens.at(i + 1).lower);
    if (end < 0 && !isFeeling) continue;
    const right = isFeeling ? feltFrom(context, i + 1) : end;
    if (right < 0 || right >= last - 1) continue;
    const cue = { head: i, first: i, last: right };
    const bare = bareCandidate(context, rule, isFeeling ? "adjective" : "noun", lower, cue);
    out.push(candidateWith(bare, { frame: FRAME, right, kind: "attitude" }));
  }
  return out;
};

function opensSentence(context: UnitContext, i: number): boolean {
  const { tokens, first } = context;
  // "was “proud to lead”": words within a sentence
  const at = opensQuotation(context, i - 1) ? i - 1 : i;
  const before = at > first ? tokens.at(at - 1) : undefined;
  return before?.sentence !== tokens.at(i).sentence || (at < i && before.pos === "PUNCT");
}

/** The end of *Thank you to*, *Congratulations on*, *Many thanks for*; -1 where nobody is thanked or wished anything. */
function wishEnd({ tokens }: UnitContext, i: number): number {
  const at = /^(?:many|my|our|deepest|heartfelt|sincere|huge|special|big)$/.test(tokens.at(i).lower)
    ? i + 1
    : i;
  const { lower } = tokens.at(at);
  if (lower === "thank" && tokens[at + 1]?.lower === "you") return wishedFrom(tokens[at + 2]?.lower, at + 2);
  return WISHES.has(lower) ? wishedFrom(tokens[at + 1]?.lower, at + 1) : -1;
}

function wishedFrom(link: string | undefined, at: number): number {
  return WISHED.test(link ?? "") ? at + 1 : -1;
}

/** Where what is felt begins: at *to hear* and *that*, behind *for* and *by*. */
function feltFrom({ tokens, phrases }: UnitContext, link: number): number {
  const { lower } = tokens.at(link);
  if (lower === "that") return link;
  if (lower === "to") return groupAt(phrases, link)?.form === "infinitive" ? link : -1;
  return phraseFrom(phrases, link + 1) !== undefined ? link + 1 : -1;
}
