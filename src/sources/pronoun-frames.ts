import { DAYS } from "../phrases/closed-classes.js";
import { present } from "../present.js";
import type { Tokens } from "../sentences/reading.js";
import { SUBJECT_PRONOUNS } from "./pronoun-classes.js";
import { rolesOf } from "./roles.js";
import { mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";

// How a sentence is built around a pronoun and the names that it may mean.

/** *Washington is ready, [it] said*: the words before it are what is said, and may be about anybody. */
export function isBehindContent({ reading: { tokens, sentences } }: SourceContext, at: number): boolean {
  const { sentence } = tokens.at(at);
  const last = sentences.at(sentence).last - 1;
  const verb = /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? "");
  // "The talks, they said, could go on"
  const medial = tokens[at + 2]?.text === "," && !/^["“‘']/.test(tokens[at + 3]?.text ?? "");
  const closing = verb && (last - at <= SHORT_COMMENT || medial);
  return closing && tokens[at - 1]?.text === "," && at - sentences.at(sentence).first > 3;
}

/** *it said in a statement.* */
const SHORT_COMMENT = 6;

/** *Asked if [he] was afraid, Santos laughed*, *In [her] letter, Ruiz wrote*: the subject behind a sentence's opening clause, for a pronoun inside it. */
export function subjectToCome(context: SourceContext, at: number): PlacedMention | undefined {
  const { tokens, sentences } = context.reading;
  const { first, last } = sentences.at(tokens.at(at).sentence);
  if (!opensWithClause(context, first, at)) return undefined;
  for (let i = at + 1; i < Math.min(last, at + LONGEST_OPENING); i += 1) {
    const mention = tokens.at(i).text === "," ? mentionOn(context, i + 1) : undefined;
    if (mention?.first === i + 1 && isAfterOpening(context, mention)) return mention;
  }
  return undefined;
}

/** How many words may stand between the pronoun of an opening clause and the subject behind it. */
const LONGEST_OPENING = 40;

/** *Asked about it, [Santos] laughed*: right behind the comma of the clause that opens the sentence, before its verb. */
export function isAfterOpening(
  { reading: { tokens, sentences } }: SourceContext,
  mention: PlacedMention,
): boolean {
  const { first } = sentences.at(tokens.at(mention.first).sentence);
  const asked = tokens[first + 1]?.lower === "asked" && /^(?:when|if)$/.test(tokens.at(first).lower);
  const opens = tokens.at(first).pos === "VERB" || asked || isPossessive(tokens, first + 1);
  if (!opens || first >= mention.first || tokens.at(mention.first - 1).text !== ",") return false;
  return /^(?:VERB|AUX)$/.test(tokens[mention.last]?.pos ?? "");
}

/**
 * The first name of its sentence, or of its clause that begins at token `from`, outside quotations, with nothing but its
 * own titles before it.
 */
export function isSubject(context: SourceContext, mention: PlacedMention, from = -1): boolean {
  const { tokens, sentences } = context.reading;
  const sentence = sentences.at(tokens.at(mention.first).sentence);
  // "Ana Ruiz, head of Nordvik, left": a body in passing
  const before = tokens[mention.first - 1]?.lower === "the" ? mention.first - 2 : mention.first - 1;
  const served =
    mention.entity.type === "organization" &&
    /^(?:of|for|at)$/.test(tokens[before]?.lower ?? "") &&
    mentionOn(context, sentence.first)?.entity.type === "person";
  if (served) return false;
  for (let i = Math.max(from, sentence.first); i < mention.first; i += 1) {
    const token = tokens.at(i);
    const other = mentionOn(context, i);
    if (
      other !== undefined &&
      other.entity.type === mention.entity.type &&
      !areJoined(context, other, mention)
    )
      return false;
    if (token.pos === "VERB" && token.quotation < 0) return false;
  }
  return true;
}

/** *Steffen Karl and John Miller met*: subjects together. */
function areJoined(context: SourceContext, a: PlacedMention, b: PlacedMention): boolean {
  return context.reading.tokens.slice(a.last, b.first).every(({ lower }) => lower === "and" || lower === ",");
}

/** *Asked if [he] was afraid*, *When asked whom [she] supported*, *In [her] letter*: what may come before who is meant. */
function opensWithClause({ reading: { tokens } }: SourceContext, first: number, at: number): boolean {
  if (tokens.at(first).pos === "VERB") return true;
  if (tokens[first + 1]?.lower === "asked" && /^(?:when|if)$/.test(tokens.at(first).lower)) return true;
  return at === first + 1 && isPossessive(tokens, at);
}

/** *In [her] letter, Ruiz said*: behind the preposition that opens the sentence. */
function isPossessive(tokens: Tokens, at: number): boolean {
  return tokens[at - 1]?.pos === "ADP" && /^(?:his|her)$/.test(tokens[at]?.lower ?? "");
}

/**
 * *[Warren] was praised for her work*, *they attacked the [agency] over its plans*: the name that a possessive follows with
 * nothing but a preposition between, where it is no subject.
 */
export function ownerBefore(context: SourceContext, at: number): PlacedMention | undefined {
  const { tokens } = context.reading;
  const { lower } = tokens.at(at);
  if (!/^(?:his|her|its|their)$/.test(lower)) return undefined;
  // "Holm told Lund about his plans": either's
  const ties = /^h/.test(lower) ? /^(?:for|over)$/ : OF_WHAT;
  if (!ties.test(tokens[at - 1]?.lower ?? "")) return undefined;
  // "blasted the Bureau (FBI) Tuesday for its plan"
  let end = at - 1;
  while (DAYS.has(tokens[end - 1]?.lower ?? "") || tokens[end - 1]?.text === ")") end -= 1;
  if (end < at - 1 && tokens[end - 1]?.lower === "on") end -= 1;
  const owner = mentionOn(context, end - 1);
  return owner !== undefined && owner.last === end && !isSubject(context, owner) ? owner : undefined;
}

/** *They asked [the ministry] about its plans*: the same of a body without a name. */
export function isOwnedByUnnamed(context: SourceContext, at: number): boolean {
  const { tokens } = context.reading;
  if (!/^(?:its|their)$/.test(tokens.at(at).lower) || !OF_WHAT.test(tokens[at - 1]?.lower ?? ""))
    return false;
  const owner = tokens[at - 2];
  if (owner?.pos !== "NOUN" || mentionOn(context, at - 2) !== undefined) return false;
  return rolesOf(context.lexicon).get(owner.lower)?.entry.kind === "body";
}

/** *[Ruiz] wrote he had gone*, *Ruiz said that he …*: nothing but the verb between a speaker's name and the pronoun. */
export function isRightBehind(context: SourceContext, at: number, speaker: string): boolean {
  const { tokens } = context.reading;
  const verb = tokens[at - 1]?.lower === "that" ? at - 2 : at - 1;
  return tokens[verb]?.pos === "VERB" && mentionOn(context, verb - 1)?.entity.id === speaker;
}

/** Prepositions between who is asked, blamed or praised, and what of theirs it is for. */
export const OF_WHAT = /^(?:for|over|about|regarding|concerning)$/;

/**
 * True for a pronoun in words quoted as part of a clause: *she told them “that she had no plans”*. There the speaker may be
 * *she*; in direct speech she is *I*.
 */
export function isInQuotedPart({ reading: { tokens, quotations } }: SourceContext, at: number): boolean {
  const { quotation } = tokens.at(at);
  if (quotation < 0) return false;
  const { start } = present(quotations.at(quotation).spans[0]);
  let first = at;
  while (at - first < LONGEST_PART && first > 0 && tokens.at(first - 1).start > start) first -= 1;
  const before = tokens[first - 2];
  return (
    tokens.at(first - 1).start === start &&
    /^\p{Ll}/u.test(tokens.at(first).text) &&
    /^\p{L}/u.test(before?.text ?? "")
  );
}

/** How many words of the quoted part may stand before the pronoun. */
const LONGEST_PART = 40;

/**
 * *He … [He] hinted*: the same pronoun before, in the paragraph and outside quotations: the subject of its sentence,
 * or one of whom it is known whom it means.
 */
export function sameBefore(context: SourceContext, at: number, isKnown: (token: number) => boolean): number {
  const { tokens, sentences } = context.reading;
  const { lower, sentence } = tokens.at(at);
  if (!SUBJECT_PRONOUNS.has(lower)) return -1;
  const { paragraph } = sentences.at(sentence);
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_CHAIN); i -= 1) {
    const token = tokens.at(i);
    if (sentences.at(token.sentence).paragraph !== paragraph || sentence - token.sentence > 1) return -1;
    if (token.lower !== lower || token.quotation >= 0) continue;
    // "did not say he had ordered it" may be anybody
    const opens = sentences.at(token.sentence).first === i || tokens[i - 1]?.text === ",";
    if (opens || tokens[i - 1]?.pos === "CCONJ" || isKnown(i)) return i;
  }
  return -1;
}

/** How many words may stand between two that mean the same. */
const LONGEST_CHAIN = 60;

/**
 * Where the clause of a token begins: behind the last semicolon of its sentence, or where a name of its own begins it,
 * *Hamas refused, while [the army] released a video it said …*; else with the sentence.
 */
export function clauseStart(context: SourceContext, at: number): number {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens.at(at).sentence);
  let start = at;
  let hasVerb = false;
  while (start > first) {
    const before = tokens.at(start - 1);
    if (before.text === ";") return start;
    if (
      hasVerb &&
      BESIDE.has(before.lower) &&
      tokens[start - 2]?.text === "," &&
      opensWithName(context, start)
    )
      return start;
    hasVerb ||= before.pos === "VERB";
    start--;
  }
  return start;
}

/** Words that set one clause beside another. */
const BESIDE: ReadonlySet<string> = new Set(["but", "while", "whereas"]);

/** *[the Israeli] army released*: a name with its determiner begins there. */
function opensWithName(context: SourceContext, at: number): boolean {
  const { pos } = context.reading.tokens.at(at);
  return mentionOn(context, pos === "DET" ? at + 1 : at) !== undefined;
}
