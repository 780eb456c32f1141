import { wordClass } from "../../lexicon/word-classes.js";
import { COORDINATORS, DASHES, SUBJECT_RELATIVES, TIME_PREPOSITIONS } from "../../phrases/closed-classes.js";
import { groupAt, groupFrom, inVerbGroup, phraseAt, phraseFrom } from "../../phrases/phrase-at.js";
import type { NounPhrase } from "../../phrases/phrases.js";
import { bucket, upTo } from "../../scoring/bins.js";
import { type FeatureSink, featureValue, templates } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import type { Token } from "../../sentences/reading.js";
import { chainEnd, clauseFollows } from "../candidates/clauses/clauses.js";
import { opensComment } from "../candidates/clauses/comments.js";
import { isActor, isParty, isPeople } from "../speakers.js";
import { cueRate, isTime, SAYS, type Subject, type UnitContext } from "../unit.js";
import { beforeLink, isDoneThen, isMadeThen, isUntied, isWithin, nameStart } from "./source-links.js";
import { classAt, isBoundary } from "./token-classes.js";

/** The features and what each looks at, for `explain`. */
export const SOURCE_FEATURES = {
  bias: "how likely a source ends at any place",
  "place+first": "before or behind its verb; right behind its base phrase or later",
  "place+class": "place, with what begins here",
  "place+first+class": "all three together",
  "head-tag+class": "tag of the source’s head, with what begins here",
  "place+length": "how long the source is already",
  "place+rest+class": "how much is left up to the cue, with what begins here",
  "place+class+comma": "whether a comma is still to come, with what begins here",
  "head+class": "the source’s head, with what begins here",
  "behind-bracket+class": "a bracket has just closed",
  "subject-rule": "how the subject was found",
  link: "the word or tag that leads on to the left",
  "link-word": "that word",
  "link+opener": "the link, with what stands before the phrase on its left",
  "link+head-tag": "the link, with the tag of the source’s head",
  steps: "how many phrases were taken in already",
  "link+phrase-tag": "the link, with the tag of the phrase on its left",
  "link+phrase-head": "the link, with the head of the phrase on its left",
};
const TEMPLATE = templates(SOURCE_FEATURES);

const INVERTED = featureValue("inv");
const BEFORE = featureValue("pre");
const WHOLE = featureValue("whole");
const MORE = featureValue("more");

/** The places where a source may end, going right from its base noun phrase up to `limit`. */
export function walkSourceRight(
  context: UnitContext,
  subject: Subject,
  limit: number,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens } = context;
  const head = tokens.at(subject.head);
  const rule = subject.rule === "inverted" ? INVERTED : BEFORE;
  const pos = featureValue(head.pos);
  const word = featureValue(head.lower);
  // "quoted Ana Ruiz, a judge, [as] saying"
  const end = tokens[limit - 1]?.lower === "as" ? limit - 1 : limit;
  for (let k = subject.last; k < end; k++) {
    if (!isBoundary(context, k)) continue;
    // "according to a survey, a figure the ministry disputes"
    if (opensComment(context, k)) return k;
    // "a tweet [on Monday by] Ana Ruiz"
    if (isMadeThen(context, subject, k)) continue;
    const { coarse, fine } = classAt(context, k);
    // "asked judges [Monday] to reject", "X, on [Sunday] …, telling"
    if (subject.rule === "controlled" && isTime(tokens[k]) && phraseFrom(context.phrases, k) !== undefined)
      return tokens.at(k - 1).pos === "ADP" ? k - 1 : k;
    if (leadsAway(context, subject, k, limit) || isSecondVerb(context, subject, k)) return k;
    const first = upTo(1, k - subject.last);
    let comma = k + 1;
    while (comma < limit && tokens.at(comma).text !== ",") comma++;
    features.add(TEMPLATE.bias);
    features.add(TEMPLATE["place+first"], rule, first);
    features.add(TEMPLATE["place+class"], rule, coarse);
    features.add(TEMPLATE["place+class"], rule, fine);
    features.add(TEMPLATE["place+first+class"], rule, first, coarse);
    features.add(TEMPLATE["head-tag+class"], pos, coarse);
    features.add(TEMPLATE["head-tag+class"], pos, fine);
    features.add(TEMPLATE["place+length"], rule, bucket(k - subject.last));
    features.add(TEMPLATE["place+rest+class"], rule, bucket(limit - k), coarse);
    features.add(TEMPLATE["place+class+comma"], rule, coarse, comma >= limit - 1 ? WHOLE : MORE);
    features.add(TEMPLATE["head+class"], word, coarse);
    if (tokens.at(k - 1).text === ")") features.add(TEMPLATE["behind-bracket+class"], rule, coarse);
    if (visit(k)) return k;
  }
  return end;
}

/** *writes X[, over email]*, *X [in 2017] said*, *quipped Pitt [of his role]*: how, when or about what it is said. */
function leadsAway(context: UnitContext, { rule, head, last }: Subject, k: number, limit: number): boolean {
  const { tokens, phrases, speakerAt } = context;
  if (opensTeller(context, k, limit)) return true;
  const comma = tokens.at(k).text === ",";
  const behind = comma ? k + 1 : k;
  const link = tokens[behind];
  // "Microsoft in 2017 announced", "Amazon, the retailer, last year pledged"
  const { name } = speakerAt(head);
  const isSpeaker = isActor(speakerAt(head)) || (tokens.at(head).pos === "PROPN" && name !== "location");
  const time = /^(?:at|in|on)$/.test(link?.lower ?? "") ? behind + 1 : behind;
  if (isSpeaker && (comma || k === last) && timeEnd(context, time) === limit) return true;
  // "a video, the origin of which is unclear, appeared to show"
  const part = comma && link?.lower === "the" ? phraseAt(phrases, behind) : undefined;
  if (part && tokens[part.last]?.lower === "of" && tokens[part.last + 1]?.lower === "which") return true;
  // "with a laugh", "over a cup of tea"
  if (comma && /^(?:with|over)$/.test(link?.lower ?? "") && tokens[behind + 1]?.lower === "a") return true;
  // "said Ana Ruiz, following the vote", "said Ivo Petrov per the radio"
  if (rule === "inverted" && isSpeaker && (comma || k === last) && tellsWhen(context, behind, comma))
    return true;
  // "said one of the guards, as the crowd cheered"
  if (rule === "inverted" && link?.lower === "as" && clauseFollows(context, behind + 1)) return true;
  if (comma) return link?.pos === "ADP" && MEANS.has(tokens[behind + 1]?.lower ?? "");
  if (rule !== "inverted" || k !== last || tokens.at(head).pos !== "PROPN" || tokens.at(k).lower !== "of")
    return false;
  const thing = phraseFrom(phrases, k + 1);
  return thing !== undefined && tokens.at(thing.head).pos === "NOUN" && !isActor(speakerAt(thing.head));
}

/** *the mayor[, police said,] denied it*, *the mayor [(police said)] denied it*: who tells it of the source. */
function opensTeller(context: UnitContext, k: number, limit: number): boolean {
  const { tokens, phrases } = context;
  const { text } = tokens.at(k);
  if (text !== "," && text !== "(" && !DASHES.has(text)) return false;
  const end = chainEnd(context, k + 1);
  const saying = end > k + 1 ? groupFrom(phrases, end) : undefined;
  if (saying?.form !== "finite") return false;
  // "the mayor of Springfield, Illinois said": the source's own verb
  if (end >= limit && tokens[saying.last]?.text !== text) return false;
  // "a group said to be behind it"
  return cueRate(context, saying) >= SAYS && tokens[saying.last]?.lower !== "to";
}

/** True where words begin that tell when or where it is said, not who: *following the vote*, *, at its congress*, *on Twitter*. */
function tellsWhen({ tokens, phrases }: UnitContext, at: number, comma: boolean): boolean {
  const link = tokens[at];
  if (link === undefined) return false;
  if (WHILE.has(link.lower)) return true;
  // "said Ana Ruiz in response to a question"
  if (link.lower === "in" && ANSWERS.has(tokens[at + 1]?.lower ?? "")) return true;
  if (link.lower === "on" && NETWORKS.has(tokens[at + 1]?.lower ?? "")) return true;
  // "said Ana Ruiz at the time", but "said the ambassador at the time, Ivo Petrov"
  const phrase = phraseFrom(phrases, at + 1);
  const then = link.lower === "at" && phrase !== undefined && tokens.at(phrase.head).lower === "time";
  if (then && tokens.at(at - 1).pos !== "NOUN") return true;
  return comma && /^(?:later|earlier|in|at)$/.test(link.lower);
}

const ANSWERS: ReadonlySet<string> = new Set(["answer", "reaction", "reply", "response"]);
const WHILE: ReadonlySet<string> = new Set([
  "following",
  "during",
  "after",
  "before",
  "when",
  "while",
  "per",
  "via",
]);

/** *said Ruiz [and left the room]*, *said Ruiz[, but refused to stay]*: what else the speaker did; not in a relative clause. */
function isSecondVerb({ tokens, phrases }: UnitContext, { rule, last }: Subject, k: number): boolean {
  if (rule !== "inverted" && rule !== "shared") return false;
  const joint = tokens.at(k).text === "," ? k + 1 : k;
  if (!COORDINATORS.has(tokens[joint]?.lower ?? "")) return false;
  const verb = groupAt(phrases, tokens[joint + 1]?.pos === "ADV" ? joint + 2 : joint + 1);
  if (verb?.form !== "finite") return false;
  for (let i = last; i < k; i++) if (SUBJECT_RELATIVES.has(tokens.at(i).lower)) return false;
  return true;
}

/** Where a time or the number of a year ends that begins at the token; -1 where none does. */
function timeEnd({ tokens, phrases }: UnitContext, at: number): number {
  const phrase = phraseFrom(phrases, at);
  if (!phrase) return -1;
  const isYear = phrase.last === at + 1 && /^(?:1[89]|20)\d\d$/.test(tokens.at(at).text);
  return isYear || isTime(tokens[phrase.head]) ? phrase.last : -1;
}

const MEANS = wordClass("speechMeans");
const NETWORKS = wordClass("socialNetworks");

/** The places where a source may begin, going left from its base noun phrase: *[leaders of] the party*, *[Turkey and] Libya*. */
export function walkSourceLeft(
  context: UnitContext,
  subject: Subject,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens, phrases, speakerAt } = context;
  let start = nameStart(context, subject.first);
  for (let steps = 0; steps < 8; steps++) {
    const before = tokens[start - 1];
    if (!before || start <= context.first) return start;
    if (inVerbGroup(phrases, start - 1) || /^wh(?:at|ich)$/.test(before.lower)) return start;
    // "Coach sacked as [federation] denies": another clause
    if (before.lower === "than" || (before.lower === "as" && tokens[start - 2]?.lower !== "such"))
      return start;
    // "talks stalled after [Hamas] rejected it"
    if (start === subject.first && subject.rule === "before" && TIME_PREPOSITIONS.has(before.lower))
      return start;
    // "ended on Sunday with [both sides] accusing …"
    if (before.lower === "with" && isAbsolute(context, subject)) return start;
    // "mayors of [very] old towns"
    if (before.pos === "ADV" && tokens.at(start).pos === "ADJ" && tokens[start - 2]?.pos === "ADP") {
      start--;
      continue;
    }
    // "last week [Orban] revealed", "on May 3 and [Norway] says"
    const behind = before.pos === "CCONJ" ? start - 2 : start - 1;
    if (isTime(tokens[behind]) || (tokens[behind]?.pos === "NUM" && isTime(tokens[behind - 1]))) return start;
    if (before.lower === "by" && isDoneThen(context, start - 2)) return start;
    // "[sources] close to the talks": an adjective behind its noun
    const described = tokens.at(start).pos === "ADJ" ? phraseAt(phrases, start - 1) : undefined;
    const phrase = described ?? phraseAt(phrases, beforeLink(context, start));
    const next =
      before.pos === "ADV" || before.pos === "ADJ" || before.pos === "DET" || before.pos === "NUM"
        ? start - 1
        : phrase && phrase.first >= context.first
          ? phrase.first
          : -1;
    if (isUntied(context, subject, start, phrase)) return start;
    // "memos in which [scientists at the firm] begged"
    const opensRelative = phrase && before.pos === "ADP" && next === phrase.first && phrase.last > next + 1;
    if (opensRelative && /^wh(?:at|ich)$/.test(tokens.at(next).lower)) return next + 1;
    // "an aide inside [the White House] said"
    if (phrase?.last === start - 1 && isWithin(before) && isPeople(speakerAt(phrase.head))) {
      start = phrase.first;
      continue;
    }
    if (next < 0 || before.quotation !== tokens.at(subject.head).quotation) return start;
    addLink(context, { subject, before, next, phrase, steps }, features);
    if (visit(start)) return start;
    start = next;
  }
  return start;
}

/** *with [both sides] accusing …*, *with [the mayor] saying …*: people and bodies, with a verb of their own. */
function isAbsolute({ tokens, phrases, speakerAt }: UnitContext, { head, last }: Subject): boolean {
  if (groupAt(phrases, last)?.form !== "gerund") return false;
  return isParty(speakerAt(head)) || /^(?:both|each|neither)$/.test(tokens.at(head - 1).lower);
}

/** What a place where a source may begin is judged by. */
interface Link {
  readonly subject: Subject;
  /** The token before the source as it is so far, and where the source would begin with what it ties on. */
  readonly before: Token;
  readonly next: number;
  readonly phrase: NounPhrase | undefined;
  readonly steps: number;
}

/** Adds the features of what ties a source to the words before it. */
function addLink(
  { tokens, first }: UnitContext,
  { subject, before, next, phrase, steps }: Link,
  features: FeatureSink,
): void {
  const opener = tokens[next - 1];
  const openerKind = !opener || next <= first ? "start" : opener.pos === "PUNCT" ? opener.text : opener.pos;
  const worded = before.pos === "ADP" || before.pos === "CCONJ" || before.pos === "PUNCT";
  const link = featureValue(worded ? before.lower : before.pos);
  features.add(TEMPLATE.bias);
  features.add(TEMPLATE["subject-rule"], featureValue(subject.rule));
  features.add(TEMPLATE.link, link);
  features.add(TEMPLATE["link-word"], featureValue(before.lower));
  features.add(TEMPLATE["link+opener"], link, featureValue(openerKind));
  features.add(TEMPLATE["link+head-tag"], link, featureValue(tokens.at(subject.head).pos));
  features.add(TEMPLATE.steps, upTo(8, steps));
  if (phrase && next === phrase.first) {
    const head = tokens.at(phrase.head);
    features.add(TEMPLATE["link+phrase-tag"], link, featureValue(isTime(head) ? "time" : head.pos));
    features.add(TEMPLATE["link+phrase-head"], link, featureValue(head.lemma));
  }
}
