// Verbs at the places where a sentence that quotes ends or pauses: *…, experts claim.*, *The bank notes, “…”* and
// *Ann Lee, a lawyer, doubts that …*.
import { wordClass } from "../lexicon/word-classes.js";
import type { Sentence } from "./reading.js";
import {
  endsInS,
  isBusy,
  isCapital,
  isDash,
  isDeterminer,
  isOpeningMark,
  isPluralPerson,
} from "./tag-context.js";
import type { TokenDraft, TokenDrafts } from "./tokens.js";
import { wink } from "./wink.js";

const FINAL_MARK = /^[.!?…]$/;

/** What shows as well as it is shown: *data seen by Reuters show*. */
const EVIDENCE =
  /^(?:data|documents|emails|figures|filings|findings|images|letters|maps|photographs|photos|pictures|polls|records|reports|results|statistics|surveys|videos)$/;

type Bounds = Pick<Sentence, "first" | "last">;

/**
 * Makes nouns verbs where they end the sentence behind a comma and a plural, stand before a comma and a quotation, or
 * between an apposition and what they take.
 */
export function correctSpeechVerbs(tokens: TokenDrafts, { first, last }: Bounds): void {
  for (let at = first + 1; at < last; at += 1) {
    const token = tokens.at(at);
    if (token.pos !== "NOUN" || isCapital(token)) continue;
    const next = at + 1 < last ? tokens.at(at + 1) : null;
    if (
      (next === null || (FINAL_MARK.test(next.text) && at + 2 >= last)
        ? endsComment(tokens, first, at)
        : next.text === ","
          ? (at + 2 < last && isOpeningMark(tokens.at(at + 2)) && opensQuotation(tokens, first, at)) ||
            endsAside(tokens, first, at) ||
            endsThought(tokens, first, at)
          : (opensObject(next) && followsApposition(tokens, first, at)) ||
            isSecondInHeadline(tokens, { first, last }, at)) &&
      wink.canBe(token.lower, "VERB")
    ) {
      token.pos = "VERB";
      token.lemma = wink.lemmaOf(token.lower, "VERB");
    }
  }
}

/** *doubts [that] …*, *doubts [the] claim*, *says [it] will rain*. */
function opensObject({ lower, pos }: TokenDraft): boolean {
  return lower === "that" || pos === "DET" || (pos === "PRON" && !/^wh/.test(lower));
}

/** *The lake is dry, many experts [claim]*, *…, data seen by Reuters [show]* */
function endsComment(tokens: TokenDrafts, first: number, at: number): boolean {
  if (endsAside(tokens, first, at)) return true;
  if (endsRelative(tokens, first, at) || endsThought(tokens, first, at)) return true;
  if (endsInS(tokens.at(at))) return false;
  let comma = at - 1;
  while (comma > first && tokens.at(comma).text !== ",") comma -= 1;
  if (comma === first || !hasVerb(tokens, first, comma)) return false;
  let head = comma + 1;
  while (head < at && (isDeterminer(tokens.at(head)) || /^(?:ADJ|NUM|DET)$/.test(tokens.at(head).pos)))
    head += 1;
  // "[satellite] images analysed by X show"
  if (head + 1 < at && tokens.at(head).pos === "NOUN" && EVIDENCE.test(tokens.at(head + 1).lower)) head += 1;
  if (head === at || !isPlural(tokens.at(head))) return false;
  return head === at - 1 || (EVIDENCE.test(tokens.at(head).lower) && isAttribute(tokens, head + 1, at));
}

/**
 * *The dam is weak, the bank’s letter [states].*, *…, the ministry [reports], and …*, *…, experts at Voss University
 * [estimate].*: behind a clause and a comma, a noun phrase that agrees with what is a verb of telling then.
 */
function endsAside(tokens: TokenDrafts, first: number, at: number): boolean {
  const { lower } = tokens.at(at);
  const tells = TELLING.test(lower);
  if (!tells && !(SHOWING.test(lower) && EVIDENCE.test(tokens.at(at - 1).lower))) return false;
  let from = at - 1;
  while (from > first && IN_SUBJECT.test(tokens.at(from).pos)) from -= 1;
  const comma = tokens.at(from).text === "," ? from : -1;
  if (comma <= first || comma > at - 2 || !hasVerb(tokens, first, comma)) return false;
  const subject = tokens.at(at - 1);
  if (!/^(?:NOUN|PROPN)$/.test(subject.pos) || (lower === "notes" && subject.lower === "bank")) return false;
  let head = comma + 1;
  while (head < at - 1 && !isPlural(tokens.at(head)) && tokens.at(head).pos !== "ADP") head += 1;
  if (!endsInS(tokens.at(at)))
    return isPlural(tokens.at(head)) && (head === at - 1 || tokens.at(head + 1).pos === "ADP");
  // "two aims, member states": no determiner, and no name
  const isOne =
    tokens.at(comma + 1).pos === "DET" ||
    isDeterminer(tokens.at(comma + 1)) ||
    isCapital(tokens.at(comma + 1));
  if (comma === at - 2 && ALONE.test(subject.lower)) return true;
  return isOne && (subject.pos === "PROPN" || !endsInS(subject));
}

/** Who reports without a determiner in headlines: *Glaciers shrink faster, study [estimates]*. */
const ALONE = /^(?:agency|audit|charity|ministry|poll|regulator|report|review|study|survey|union|watchdog)$/;
const TELLING = /^(?:estimates?|states|notes|reports?|claims?)$/;
const SHOWING = /^(?:show|suggest|indicate)$/;
const IN_SUBJECT = /^(?:ADJ|ADP|CCONJ|DET|NOUN|NUM|PART|PRON|PROPN)$/;

/**
 * *…, a claim their mother [disputes]*, *…, a sum Kiloro [disputes]*, *…, a view the council’s staff [doubts]*: behind a mark
 * and a noun, the noun phrase of who speaks of it.
 */
function endsRelative(tokens: TokenDrafts, first: number, at: number): boolean {
  let mark = at - 1;
  while (mark > first && tokens.at(mark).text !== "," && !isDash(tokens.at(mark))) mark -= 1;
  if (mark <= first || !/^an?$/.test(tokens.at(mark + 1).lower) || tokens.at(mark + 2).pos !== "NOUN")
    return false;
  const subject = mark + 3;
  const opener = subject < at ? tokens.at(subject) : null;
  if (opener === null) return false;
  if (opener.pos === "PROPN") return DISPUTING.test(tokens.at(at).lower) && isName(tokens, subject, at);
  // "a claim two of his pupils contest"
  const opens =
    opener.pos === "DET" || isDeterminer(opener) || (opener.pos === "NUM" && isOfThem(tokens, subject));
  return opens && subject < at - 1 && isWithin(tokens, subject + 1, at);
}

/** *…, as some in the army [believe], …*, *As officials in Oslo [fear], …*: what those who are many think, behind *as*. */
function endsThought(tokens: TokenDrafts, first: number, at: number): boolean {
  if (!THINKING.test(tokens.at(at).lower)) return false;
  let from = at - 1;
  while (from > first && tokens.at(from).lower !== "as" && IN_SUBJECT.test(tokens.at(from).pos)) from -= 1;
  if (tokens.at(from).lower !== "as" || (from > first && tokens.at(from - 1).text !== ",")) return false;
  let head = from + 1;
  while (head + 1 < at && tokens.at(head + 1).pos !== "ADP") head += 1;
  return head < at && (isPlural(tokens.at(head)) || MANY.test(tokens.at(head).lower));
}

const THINKING = /^(?:allege|argue|believe|claim|contend|expect|fear|hope|insist|note|suspect|think)$/;
const MANY = /^(?:few|many|most|others|several|some)$/;

/** What nobody but somebody does, so that a name before it is no part of a compound. */
const DISPUTING = /^(?:contest|dispute|doubt|question|reject)s?$/;

/** *two of them*, *both of his sons* */
const isOfThem = (tokens: TokenDrafts, at: number): boolean => tokens.at(at + 1).lower === "of";

const isName = (tokens: TokenDrafts, from: number, end: number): boolean => {
  for (let i = from; i < end; i += 1) if (tokens.at(i).pos !== "PROPN") return false;
  return true;
};

/** True where all tokens may belong to one noun phrase, which ends in a noun. */
function isWithin(tokens: TokenDrafts, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) if (!IN_SUBJECT.test(tokens.at(i).pos)) return false;
  return /^(?:NOUN|PROPN)$/.test(tokens.at(end - 1).pos);
}

/** True where tokens can belong to the noun before them: *seen by Reuters*, *from the port*. */
function isAttribute(tokens: TokenDrafts, from: number, end: number): boolean {
  const begin = tokens.at(from).pos === "VERB" && tokens.at(from + 1).pos === "ADP" ? from + 1 : from;
  if (tokens.at(begin).pos !== "ADP") return false;
  for (let i = begin + 1; i < end; i += 1)
    if (!/^(?:ADJ|ADP|CCONJ|DET|NOUN|NUM|PART|PROPN)$/.test(tokens.at(i).pos)) return false;
  return end > begin + 1;
}

/** *The bank [notes], “Low rates …”*, *Experts [note], “…”*: no verb before it, and a subject of its number. */
function opensQuotation(tokens: TokenDrafts, first: number, at: number): boolean {
  const subject = tokens.at(at - 1);
  if (!/^(?:NOUN|PROPN)$/.test(subject.pos) || hasVerb(tokens, first, at)) return false;
  for (let i = first; i < at; i += 1) if (/^(?:ADP|CCONJ|PUNCT)$/.test(tokens.at(i).pos)) return false;
  // Whether a name is a plural cannot be told: *Reuters notes*, *Ghanaians note*.
  return (subject.pos === "PROPN" && endsInS(subject)) || endsInS(tokens.at(at)) !== isPlural(subject);
}

/** *Ann Lee, a lawyer, [doubts] that …*: behind the second comma of a sentence that begins with a name and has no verb so far. */
function followsApposition(tokens: TokenDrafts, first: number, at: number): boolean {
  if (tokens.at(at - 1).text !== "," || !endsInS(tokens.at(at))) return false;
  let comma = first;
  while (tokens.at(comma).text !== ",") comma += 1;
  // "Ann Lee, who teaches law, doubts that …"
  const relative = /^(?:who|which)$/.test(tokens.at(comma + 1).lower);
  if (hasVerb(tokens, first, relative ? comma : at)) return false;
  if (comma === first || comma >= at - 1) return false;
  const subject = tokens.at(comma - 1);
  // "The government, for its part, disputes that …"
  const isOne = subject.pos === "NOUN" && !endsInS(subject) && tokens.at(at + 1).lower === "that";
  return subject.pos === "PROPN" || isOne;
}

/** *Court clears minister, [blasts] police*: a second verb of a headline, whose comma stands for *and*. */
function isSecondInHeadline(tokens: TokenDrafts, { first, last }: Bounds, at: number): boolean {
  const next = tokens.at(at + 1);
  if (tokens.at(at - 1).text !== "," || !SECOND_VERBS.has(tokens.at(at).lower)) return false;
  if (FINAL_MARK.test(tokens.at(last - 1).text) || !/^(?:ADJ|DET|NOUN|NUM|PROPN)$/.test(next.pos))
    return false;
  for (let i = first; i < at; i += 1) if (tokens.at(i).pos === "VERB" && endsInS(tokens.at(i))) return true;
  return false;
}

const SECOND_VERBS = wordClass("headlineVerbs");

function isPlural(token: TokenDraft): boolean {
  return (
    (token.pos === "NOUN" && endsInS(token)) ||
    isPluralPerson(token) ||
    token.lower === "data" ||
    token.lower === "police"
  );
}

function hasVerb(tokens: TokenDrafts, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) if (isBusy(tokens.at(i))) return true;
  return false;
}
