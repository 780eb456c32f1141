import { wordClass } from "../../../lexicon/word-classes.js";
import { DASHES } from "../../../phrases/closed-classes.js";
import { groupFrom, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { featureValue } from "../../../scoring/features.js";
import type { Token } from "../../../sentences/reading.js";
import { isActor } from "../../speakers.js";
import {
  closesQuotation,
  quotationBefore,
  quotationStart,
  type Subject,
  type UnitContext,
} from "../../unit.js";
import { chainEnd, clauseFollows } from "../clauses/clauses.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import { sourceEnd } from "../clauses/limits.js";
import { bareCandidate, type Candidate, candidateWith, type Find, type Rule } from "../readings/candidate.js";
import { ACCORDING_LAST } from "./according-to.js";

// Phrases that name a source beside the clause: *per the ministry*, *as reported by Radio Nord*, *by all accounts*, *as Holm put it*.

/** The frame of a bare clause, since content ends here as it does behind *said*. */
const CLAUSE = featureValue("clause");
const REPORTED = wordClass("reportedByParticiples");
/** Nouns that stand for unnamed speakers behind *by*: *by most accounts*. */
const ACCOUNTS = wordClass("accountNouns");
const DOCUMENTS = wordClass("perDocuments");
const MARKS = /^(?:[,.;)]|—|–)$/;

/** *Per [X], …*, *…, as reported by [X]*, *by all [accounts], …*. */
export const byWordOf: Find<"unit"> = (context, _, rule) => {
  const out: Candidate[] = [];
  for (let i = context.first; i < context.last - 2; i++) {
    const behind = phrasing(context, i);
    const phrase = behind < 0 ? undefined : phraseFrom(context.phrases, behind);
    if (!phrase || !isSource(context, i, phrase)) continue;
    const candidate = proposedBy(context, i, phrase, rule);
    if (candidate) out.push(candidate);
  }
  return [...out, ...asPut(context, rule), ...asToldOfOld(context, rule)];
};

/** *As [X] puts it, “…”* and *…, as [X] put it*. */
function asPut(context: UnitContext, rule: Rule): Candidate[] {
  const { tokens, phrases, first, last } = context;
  const out: Candidate[] = [];
  for (let at = first; at < last - 3; at++) {
    if (tokens.at(at).lower !== "as") continue;
    const phrase = phraseFrom(phrases, at + 1);
    // "as Ben Holm of the union put it"
    const put = phrase && groupFrom(phrases, chainEnd(context, at + 1));
    if (!phrase || put?.lemma !== "put" || put.passive) continue;
    const end = put.last + 1;
    if (tokens[put.last]?.lower !== "it" || !/^(?:[,.:;]|—|–)$/.test(tokens[end]?.text ?? ".")) continue;
    const source: Subject = { first: phrase.first, last: phrase.last, head: phrase.head, rule: "before" };
    const cue = { head: put.head, first: put.first, last: end };
    const bare = candidateWith(bareCandidate(context, rule, "verb", "put", cue), {
      source,
      sourceLimit: put.first,
    });
    const candidate = beside(context, { at, end, sourceEnd: put.first }, bare);
    if (candidate) out.push(candidate);
  }
  return out;
}

/** *[Legend] {has it} <that a king slept there>* and *<The wells>, [legend] {has it}, <were dug by giants>*. */
function asToldOfOld(context: UnitContext, rule: Rule): Candidate[] {
  const { tokens, phrases, first, last } = context;
  const out: Candidate[] = [];
  for (let at = first + 1; at < last - 2; at++) {
    if (tokens[at + 1]?.lower !== "it" || !/^ha[sd]$/.test(tokens.at(at).lower)) continue;
    const phrase = phraseUpTo(phrases, at);
    if (!phrase || !LORE.has(tokens.at(phrase.head).lemma)) continue;
    const end = at + 2;
    const bare = candidateWith(
      bareCandidate(context, rule, "verb", "have", { head: at, first: at, last: end }),
      {
        source: { first: phrase.first, last: phrase.last, head: phrase.head, rule: "before" },
        sourceLimit: at,
      },
    );
    const candidate =
      tokens.at(end).lower === "that"
        ? candidateWith(bare, { frame: CLAUSE, right: end })
        : beside(context, { at: phrase.first, end, sourceEnd: at }, bare);
    if (candidate) out.push(candidate);
  }
  return out;
}

const LORE = new Set(["folklore", "legend", "lore", "rumor", "rumour", "tradition"]);

/** The token behind *per*, *by* or *as reported by* that begins at `at`, or -1. */
function phrasing({ tokens }: UnitContext, at: number): number {
  const { lower } = tokens.at(at);
  if (lower === "as" && tokens[at + 1]?.lower === "per") return at + 2;
  if (lower === "per" && tokens[at - 1]?.lower === "as") return -1;
  if (lower === "per" || lower === "by") return at + 1;
  const isReported = lower === "as" && REPORTED.has(tokens.at(at + 1).lower);
  return isReported && tokens[at + 2]?.lower === "by" ? at + 3 : -1;
}

function isSource({ tokens, speakerAt }: UnitContext, at: number, { first, head }: NounPhrase): boolean {
  const { lower } = tokens.at(at);
  const noun = tokens.at(head);
  if (lower === "by")
    return (
      (ACCOUNTS.has(noun.lower) && tokens.at(first).lower !== "these") || isCount(tokens.at(first), noun)
    );
  // "as per usual", "as per schedule"
  if (lower === "as") return tokens.at(at + 1).lower !== "per" || !CUSTOMS.has(noun.lower);
  // "20 euros per head", "per day": a measure has no article
  return isActor(speakerAt(head)) || noun.pos === "PROPN" || DOCUMENTS.has(noun.lower);
}

/** What *as per* leads to where nobody says so. */
const CUSTOMS = new Set([
  "usual",
  "custom",
  "normal",
  "tradition",
  "schedule",
  "plan",
  "norm",
  "norms",
  "habit",
]);

/** *by [police count]*, *by [industry reckoning]*: a body and its count; not *by [a count]*. */
function isCount(opener: Token, noun: Token): boolean {
  return opener !== noun && opener.pos === "NOUN" && /^(?:count|estimate|reckoning|tally)$/.test(noun.lower);
}

function proposedBy(context: UnitContext, at: number, phrase: NounPhrase, rule: Rule): Candidate | null {
  const { tokens } = context;
  const source: Subject = { first: phrase.first, last: phrase.last, head: phrase.head, rule: "inverted" };
  const cue = { head: phrase.first - 1 === at ? at : at + 1, first: at, last: phrase.first };
  const bare = candidateWith(bareCandidate(context, rule, "verb", tokens.at(cue.head).lemma, cue), {
    source,
  });
  return beside(context, { at, end: chainEnd(context, phrase.first), sourceEnd: -1 }, bare);
}

/** Where a phrasing begins and ends, and where the source ends in it; -1 where that is open. */
interface Phrasing {
  readonly at: number;
  readonly end: number;
  readonly sourceEnd: number;
}

/** The candidate with the clause or quotation behind the phrasing that opens the unit, or before the one that ends it. */
function beside(context: UnitContext, phrasing: Phrasing, bare: Candidate): Candidate | null {
  const { tokens, first, last } = context;
  const { at, end } = phrasing;
  const limit = (open: number) => (phrasing.sourceEnd < 0 ? open : phrasing.sourceEnd);
  const before = tokens[at - 1];
  if (at === first || before?.pos === "CCONJ" || before?.lower === "that") {
    let comma = end;
    while (comma < last && !/^[,:]$/.test(tokens.at(comma).text) && !clauseFollows(context, comma)) comma++;
    const from = /^[,:]$/.test(tokens[comma]?.text ?? "") ? comma + 1 : comma;
    return from < last
      ? candidateWith(bare, { frame: CLAUSE, sourceLimit: limit(comma), right: from })
      : null;
  }
  // "“It is over,” as Holm put it"
  if (phrasing.sourceEnd >= 0 && closesQuotation(context, at - 1))
    return candidateWith(bare, {
      frame: ACCORDING_LAST,
      sourceLimit: phrasing.sourceEnd,
      left: { from: at, quoted: quotationStart(context, at - 1) },
    });
  if (!before || !MARKS.test(before.text) || before.text === ".") return null;
  const quoted = quotationBefore(context, at - 1);
  if (quoted < 0 && !hasFiniteVerb(context, tokens[end]?.text === "," ? last : at - 1)) return null;
  const left = { from: at - 1, quoted };
  const mark = tokens[end]?.text ?? "";
  const goesOn = end < last - 1 && (mark === "," || DASHES.has(mark)) && before.text === mark;
  if (!goesOn)
    return candidateWith(bare, {
      frame: ACCORDING_LAST,
      sourceLimit: limit(tokens[end]?.text === ";" ? end : sourceEnd(context)),
      left,
    });
  // "the road, by most accounts, is bad" goes on; "he said — as reported by X — “…”" is another’s
  if (mark !== "," || tokens.at(end + 1).quotation !== tokens.at(at).quotation) return null;
  return candidateWith(bare, { frame: ACCORDING_LAST, sourceLimit: limit(end), left, right: end + 1 });
}
