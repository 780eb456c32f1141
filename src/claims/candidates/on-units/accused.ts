import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { isActor } from "../../speakers.js";
import { isTimeAt, type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { isBarePast } from "../clauses/participles.js";
import { bareCandidate, type Candidate, candidateWith, type Find } from "../readings/candidate.js";
import { subjectOf } from "../subjects/subjects.js";

// Who is described by what somebody unnamed accuses him of: *people accused of crimes*.

/** What behind a noun tells what is held against somebody, before *of*. */
export const ACCUSED: ReadonlyMap<string, string> = new Map([
  ["accused", "accuse"],
  ["suspected", "suspect"],
  ["convicted", "convict"],
]);
const FRAME = featureValue("passive+pp");
/** Pronouns that a participle may describe. */
const DESCRIBED = /^(?:anybody|anyone|everyone|everybody|someone|somebody|those|all|others|one)$/;

/** *to extradite <people> {accused} <of crimes>*. */
export const ofAccused: Find<"unit"> = (context, _, rule) => {
  const { tokens, phrases, first, last } = context;
  const out: Candidate[] = [];
  for (let i = first + 1; i < last - 2; i++) {
    const verb = ACCUSED.get(tokens.at(i).lower);
    const accuser = accuserBehind(context, i + 1);
    const link = accuser ? accuser.last : i + 1;
    if (verb === undefined || tokens.at(link).lower !== "of") continue;
    const group = groupAt(phrases, i);
    if (group && !isBarePast(group)) continue;
    const bearer = describedBefore(context, i, accuser !== null) ?? heldBefore(context, i);
    if (!bearer) continue;
    const end = chargeEnd(context, link + 1);
    // "three men accused of fraud said": who they are that say it
    if (end >= 0 && groupAt(phrases, end)?.form === "finite") continue;
    const cue = { head: i, first: i, last: accuser ? i + 2 : i + 1 };
    out.push(
      candidateWith(bareCandidate(context, rule, "verb", verb, cue), {
        frame: FRAME,
        source: accuser,
        sourceLimit: accuser ? accuser.last : 0,
        fixed: bearer,
        preposition: link,
        right: link,
        rightLimit: end,
      }),
    );
  }
  return out;
};

/** *accused by [the UN] of using hunger*: who accuses. */
function accuserBehind({ tokens, phrases, speakerAt }: UnitContext, at: number): Subject | null {
  const accuser = tokens[at]?.lower === "by" ? phraseFrom(phrases, at + 1) : undefined;
  if (!accuser || tokens[accuser.last]?.lower !== "of") return null;
  return isActor(speakerAt(accuser.head)) || tokens.at(accuser.head).pos === "PROPN"
    ? subjectOn(accuser, "inverted")
    : null;
}

/**
 * *[people] accused of crimes*, *[the rebels], accused by the UN of crimes*: the noun right before, unless it tells a time
 * or where somebody is; before a comma where somebody named accuses.
 */
function describedBefore(context: UnitContext, at: number, isSetOff: boolean): Subject | null {
  const { tokens, phrases } = context;
  const end = isSetOff && tokens.at(at - 1).text === "," ? at - 1 : at;
  const noun = phraseUpTo(phrases, end);
  if (!noun || !(end < at || isDescribed(context, noun.head))) return null;
  const { lemma } = context.tokens.at(noun.head);
  return STATES.has(lemma) || isTimeAt(context, noun.head) ? null : subjectOn(noun, "relative");
}

/** *[He] is in custody, accused of arson*, *[Two men] go on trial accused of theft*: who is held or tried, or null. */
function heldBefore(context: UnitContext, at: number): Subject | null {
  const { tokens, phrases, speakerAt } = context;
  let held = false;
  for (let i = at - 1; i > context.first && i > at - FARTHEST; i--) {
    held ||= STATES.has(tokens.at(i).lemma);
    const verb = groupAt(phrases, i);
    if (verb?.form !== "finite") continue;
    const subject = held ? subjectOf(context, verb) : null;
    if (!subject) return null;
    const { pos } = tokens.at(subject.head);
    return pos === "PRON" || pos === "PROPN" || isActor(speakerAt(subject.head)) ? subject : null;
  }
  return null;
}

/** How many tokens the verb may stand before *accused*: *are in custody at the edge of town, accused of*. */
const FARTHEST = 12;
const STATES = wordClass("statesOfAccused");

/** *[anyone] accused of a crime*, but *whom [he] accused of a crime*. */
function isDescribed({ tokens }: UnitContext, head: number): boolean {
  const { pos, lower } = tokens.at(head);
  return pos === "PRON" || pos === "DET" ? DESCRIBED.test(lower) : pos === "NOUN";
}

/** *accused [of a crime] to China*, *of [theft and fraud] in May*: where the nouns of the charge end; -1 for a deed. */
function chargeEnd({ tokens, phrases, last }: UnitContext, at: number): number {
  let charge = phraseAt(phrases, at);
  if (charge?.first !== at) return -1;
  // "accused of planning to flee": a deed, whatever a tagger takes it for
  if (tokens.at(charge.head).lower.endsWith("ing") && groupAt(phrases, charge.last)?.form === "infinitive")
    return -1;
  for (let end = charge.last; end < last; end = charge.last) {
    const next = /^(?:of|and|or|,)$/.test(tokens.at(end).lower) ? phraseFrom(phrases, end + 1) : undefined;
    if (!next) return end;
    charge = next;
  }
  return charge.last;
}
