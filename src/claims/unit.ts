import { type Indexed, indexByHalves } from "../indexed.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Phrases, VerbGroup } from "../phrases/phrases.js";
import { present } from "../present.js";
import type { FeatureValue } from "../scoring/features.js";
import { tokenFrom, tokenIndexOf } from "../sentences/locate.js";
import type { Quotation, Reading, Token, Tokens } from "../sentences/reading.js";
import type { Span } from "../span.js";
import type { ClaimKind } from "./attribution.js";
import { isNamedPerson, type SpeakerAt } from "./speakers.js";

/** Token numbers `first` up to, not including, `last`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** True when one of the pieces holds the whole of the other range. */
export function holds(pieces: readonly Range[], { first, last }: Range): boolean {
  return pieces.some((piece) => piece.first <= first && last <= piece.last);
}

/** Where a subject was found relative to its verb. */
export type SubjectRule = "before" | "apposition" | "relative" | "shared" | "controlled" | "inverted";

/** A noun phrase, or several as one, with the noun that tells what they are. */
export interface Headed extends Range {
  readonly head: number;
}

/** The noun phrase that acts in a verb: base phrase with head; how far it reaches is decided apart. */
export interface Subject extends Headed {
  readonly rule: SubjectRule;
}

/** A noun phrase, or the subject of another verb, as the subject that a rule finds. */
export function subjectOn({ first, last, head }: Headed, rule: SubjectRule): Subject {
  return { first, last, head, rule };
}

/** What begins at a token. */
export interface TokenClass {
  /** Its class, as the weights name it. */
  readonly coarse: FeatureValue;
  /** Its class with the word. */
  readonly fine: FeatureValue;
  /** Where a finite verb begins: right there, behind a comma, or behind *and*. */
  readonly verb: "bare" | "comma" | "joined" | "none";
  /**
   * What a preposition leads to, as the weights name it: *time*, the noun, or the class of the word; null for nothing.
   */
  readonly object: FeatureValue | null;
}

/** A word that may be a cue, as the head of its phrase. */
export type CuePart = "verb" | "noun" | "adjective" | "adverb" | "colon";

/** What is known of a word that may be a cue: what it tells, and how often it is a cue where it could be one, 0 to 1. */
export interface Cue {
  readonly kind: ClaimKind;
  readonly rate: number;
  /** Log odds that the user adds to what the weights give it. */
  readonly prior?: number;
}

/** Gives what is known of a word as a cue; undefined for words that are none. */
export type CueOf = (part: CuePart, word: string) => Cue | undefined;

/** One unit (a sentence, or several that a quotation joins) with all that the claim rules read. */
export interface UnitContext extends Range {
  readonly tokens: Tokens;
  readonly phrases: Phrases;
  readonly quotations: Indexed<Quotation>;
  readonly paragraph: number;
  /** What kind of speaker the head of a noun phrase would be: a name’s type, a role’s kind, or "-". */
  readonly speakerAt: SpeakerAt;
  readonly cueOf: CueOf;
  /** By verb group of the article: how often its verb is a cue, 0 for verbs that are none. */
  readonly verbRates: Float64Array;
  /** By verb group of the article: the word it is looked up by, with its particle where that is listed. */
  readonly verbWords: Indexed<string>;
  /** By token of the article: 1 where a quotation begins, 2 where one ends, 3 both. */
  readonly quotationMarks: Uint8Array;
  /** What was found before in this unit: many analyses ask for the same. */
  readonly found: {
    readonly subjects: Map<number, Subject | null>;
    /** By token, counted from the unit’s first. */
    readonly tokenClasses: (TokenClass | undefined)[];
    /** How many places where a content might end have been looked at so far. */
    places: number;
  };
}

/** From this rate on a verb is mostly a cue, whatever stands beside it. */
export const SAYS = 0.75;

/** How often the verb of a group is a cue where it could be one, 0 to 1; 0 for verbs that are none. */
export function cueRate({ verbRates }: UnitContext, { index }: Pick<VerbGroup, "index">): number {
  return verbRates[index] ?? 0;
}

/** The same in four steps, for features. */
export function cueLevel(context: UnitContext, verb: VerbGroup): 0 | 1 | 2 | 3 {
  const rate = cueRate(context, verb);
  return rate > 0.75 ? 3 : rate > 0.5 ? 2 : rate > 0.2 ? 1 : 0;
}

const OPENS = 1;
const CLOSES = 2;

/** The `quotationMarks` of an article’s units. A mark counts for the innermost quotation that holds its token. */
export function quotationMarksOf(reading: Reading): Uint8Array {
  const { tokens, quotations } = reading;
  const tokenIndex = tokenIndexOf(reading);
  const marks = new Uint8Array(tokens.length);
  for (const { index, spans } of quotations) {
    for (const { start, end } of spans) {
      const opening = tokenFrom(tokenIndex, start);
      if (tokens[opening]?.start === start && tokens[opening].quotation === index)
        marks[opening] = (marks[opening] ?? 0) | OPENS;
      const closing = tokenFrom(tokenIndex, end) - 1;
      if (tokens[closing]?.end === end && tokens[closing].quotation === index)
        marks[closing] = (marks[closing] ?? 0) | CLOSES;
    }
  }
  return marks;
}

const TIME_WORDS = wordClass("timeWords");

/** True when the token is a word of time: a weekday, a month, *week*, *ago*. */
export function isTime(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (TIME_WORDS.has(token.lower) ||
      (token.text === "May" && token.pos === "NOUN") ||
      (token.pos === "NUM" && /^(19|20)\d\d$/.test(token.text)))
  );
}

/** The same, but for a name: *[Day] said*, *[May] told reporters*. */
export function isTimeAt({ tokens, speakerAt }: UnitContext, at: number): boolean {
  return isTime(tokens[at]) && !isNamedPerson(speakerAt(at));
}

/** The first token of the sentence of token `i`, within the unit. */
export function sentenceStart({ tokens, first }: UnitContext, i: number): number {
  const { sentence } = tokens.at(i);
  const start = indexByHalves<Token>(tokens, (token) => token.sentence < sentence);
  return Math.max(first, start);
}

/** True when a quotation begins with this token. */
export function opensQuotation(context: UnitContext, i: number): boolean {
  return ((context.quotationMarks[i] ?? 0) & OPENS) !== 0;
}

/** The token after the quotation that begins at `i`, within the unit. */
export function afterQuotation(context: UnitContext, i: number): number {
  const opened = context.tokens.at(i).quotation;
  const span = present(spanFrom(context.quotations.at(opened).spans, context.tokens.at(i).start));
  let j = i;
  while (j < context.last && context.tokens.at(j).start < span.end) j++;
  return j;
}

/** The first of the spans of a quotation that ends behind an offset; by halves, since a mark on each line makes thousands. */
function spanFrom(spans: Indexed<Span>, offset: number): Span | undefined {
  return spans[indexByHalves(spans, ({ end }) => end <= offset)];
}

/** True when the token is the last of a quotation (its closing mark, as a rule). */
export function closesQuotation(context: UnitContext, i: number): boolean {
  return ((context.quotationMarks[i] ?? 0) & CLOSES) !== 0;
}

/** *called it “a farce,” [a word he …]*: true right behind a quotation that holds the comma which ends it. */
export function endsInComma(context: UnitContext, i: number): boolean {
  return closesQuotation(context, i - 1) && context.tokens[i - 2]?.text === ",";
}

/** The first token of the quotation that ends right before token `i`, or -1. */
export function quotationBefore(context: UnitContext, i: number): number {
  return closesQuotation(context, i - 1) ? quotationStart(context, i - 1) : -1;
}

/** The first token of the outermost quotation that ends with token `i`, within the unit. */
export function quotationStart(context: UnitContext, i: number): number {
  let quotation = context.quotations.at(context.tokens.at(i).quotation);
  while (
    quotation.parent >= 0 &&
    spanFrom(context.quotations.at(quotation.parent).spans, context.tokens.at(i).end - 1)?.end ===
      context.tokens.at(i).end
  ) {
    quotation = context.quotations.at(quotation.parent);
  }
  const span = spanFrom(quotation.spans, context.tokens.at(i).end - 1) ?? quotation.spans.at(0);
  let j = i;
  while (j > context.first && context.tokens.at(j - 1).start >= span.start) j--;
  return j;
}
