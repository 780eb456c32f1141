import type { Article } from "../article/article.js";
import type { Attribution } from "../claims/attribution.js";
import type { Entity } from "../entities/entity.js";
import type { Lexicon } from "../lexicon/entries.js";
import { SUBJECT_RELATIVES } from "../phrases/closed-classes.js";
import { tokenOn } from "../sentences/locate.js";
import type { Reading } from "../sentences/reading.js";
import type { Span } from "../span.js";
import type { Attributed, Claim } from "./claim.js";
import { byCollective } from "./collectives.js";
import { byDescription } from "./descriptions.js";
import { type Answer, type Discourse, newDiscourse, unresolved } from "./discourse.js";
import { isDocument } from "./documents.js";
import { byGovernment } from "./governments.js";
import { byLaterName } from "./later-names.js";
import { byApposition, byGovernedName, byName, byTitledName, named } from "./named-sources.js";
import { byOwnedBody, byTopicBody } from "./owned-bodies.js";
import { isPronoun } from "./pronoun-classes.js";
import { byPronoun } from "./pronouns.js";
import { documentsMaker } from "./resolve-document.js";
import type { RoleNoun } from "./roles.js";
import { mentionOn, type SourceContext, sourceContextOf } from "./source-context.js";
import { type SourceNoun, sourceNoun } from "./source-noun.js";
import { withSpeakers } from "./speaking-entities.js";
import { noteDocuments, noteTurn } from "./turns.js";

/** Rules for a noun phrase that is no paper, precise to loose; the first answer counts. */
const RULES: readonly ((context: SourceContext, noun: SourceNoun, discourse: Discourse) => Answer | null)[] =
  [
    byName,
    byApposition,
    byTitledName,
    byGovernedName,
    byGovernment,
    byLaterName,
    byOwnedBody,
    byDescription,
    byTopicBody,
    byCollective,
  ];

/**
 * Says whom each source means: an entity named there, one named before (pronoun, description), a collective
 * without a name, or nobody, each with the rule and the candidates refused. Sources are taken in text order,
 * because later ones lean on earlier ones; but who speaks around a claim comes before who speaks in it, wherever
 * the two are named.
 */
export function resolveSources(
  article: Article,
  reading: Reading,
  attributions: readonly Attribution[],
  entities: readonly Entity[],
  lexicon: Lexicon,
): Attributed {
  const context = sourceContextOf(article, reading, entities, lexicon);
  const discourse = newDiscourse();
  const claims: Claim[] = new Array(attributions.length);
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => place(attributions[a]!) - place(attributions[b]!) || a - b);
  for (const next of order) {
    for (const index of outwards(attributions, claims, next)) {
      const attribution = attributions[index]!;
      const parent = attribution.parent < 0 ? null : (claims[attribution.parent]?.speaker?.entity ?? null);
      const answer = resolve(context, discourse, attribution, parent);
      claims[index] = claimOf(attribution, answer);
      noteTurn(context, discourse, attribution, answer);
      noteDocuments(context, discourse, attribution, answer);
    }
  }
  return { claims, entities: withSpeakers(context, entities, discourse) };
}

/** A claim and those around it that are not resolved yet, the outermost first. */
function outwards(attributions: readonly Attribution[], claims: readonly Claim[], from: number): number[] {
  const found: number[] = [];
  for (let index = from; index >= 0 && claims[index] === undefined; index = attributions[index]!.parent)
    found.unshift(index);
  return found;
}

/** Where a claim begins to be about its source. */
function place({ source, cue }: Attribution): number {
  return source[0]?.start ?? cue[0]?.start ?? 0;
}

function resolve(
  context: SourceContext,
  discourse: Discourse,
  attribution: Attribution,
  parent: string | null,
): Answer {
  const [source] = attribution.source;
  if (source === undefined) return unresolved("no-source", "the text names nobody");
  // claims that share their source share the speaker: "an official said …, adding …" is one official
  const key = source.start * (context.article.text.length + 1) + source.end;
  const known = discourse.answers.get(key);
  if (known !== undefined) return known;
  const answer = resolveSpan(context, discourse, source, attribution, parent, 0);
  if (answer.entity !== null) discourse.answers.set(key, answer);
  return answer;
}

function resolveSpan(
  context: SourceContext,
  discourse: Discourse,
  span: Span,
  attribution: Attribution,
  parent: string | null,
  depth: number,
): Answer {
  const { tokens } = context.reading;
  const from = tokenOn(context.tokenIndex, tokens, span.start + datelineLength(context.article.text, span));
  const end = tokenOn(context.tokenIndex, tokens, span.end - 1) + 1;
  const start = OPENERS.has(tokens[from]?.text ?? "") ? from + 1 : from;
  const first = tokens[start];
  if (first === undefined) return unresolved("no-source", "the source holds no word");
  if (isPronoun(first) && (end - start === 1 || !POSSESSIVES.has(first.lower))) {
    const answer = byPronoun(context, discourse, start, parent);
    const isOpen = answer === null || answer.entity === null || /^[:;]$/.test(tokens[start - 1]?.text ?? "");
    const own = isOpen && end - start === 1 ? byOwnSubject(context, discourse, start) : null;
    const found = own ?? answer;
    if (found !== null) return found;
  }
  const relative = SUBJECT_RELATIVES.has(first.lower) && first.text !== "WHO";
  if (relative && (end - start === 1 || first.lower === "who")) return byRelative(context, discourse, start);
  const noun = sourceNoun(context, relative ? start + 1 : start, end);
  if (noun === null) return unresolved("no-noun", "the source holds no noun");
  if (isDocument(context, noun)) {
    const whoIs = (a: number, b: number) =>
      depth >= DEEPEST
        ? unresolved("document", "too many documents inside each other")
        : resolveSpan(
            context,
            discourse,
            { start: tokens[a]!.start, end: tokens[b - 1]!.end },
            attribution,
            parent,
            depth + 1,
          );
    return documentsMaker(context, discourse, noun, attribution.paragraph, parent, whoIs);
  }
  for (const rule of RULES) {
    const answer = rule(context, noun, discourse);
    if (answer !== null) return answer;
  }
  return unresolved("no-rule", `nothing tells whom "${noun.head.text}" means`);
}

/** How many documents may stand inside each other: *a summary of a report by X*. */
const DEEPEST = 3;

const OPENERS: ReadonlySet<string> = new Set(['"', "“", "”", "'", "‘", "’", "("]);
const POSSESSIVES: ReadonlySet<string> = new Set(["his", "her", "its", "their", "my", "our"]);

/** *KHARTOUM, Sudan (AP) —* before the source is not part of it. */
function datelineLength(text: string, { start, end }: Span): number {
  // nearly all sources go on in small letters
  const second = text.charCodeAt(start + 1);
  if (second >= 97 && second <= 122) return 0;
  return (
    /^[\p{Lu}][\p{Lu} .'’-]{2,40}(?:, [\p{L}. ]{2,30})?(?: \([\p{L} ]{2,20}\))? ?[—–-]+ /u.exec(
      text.slice(start, end),
    )?.[0].length ?? 0
  );
}

/** *…, who said*: the name or the noun phrase right before. */
function byRelative(context: SourceContext, discourse: Discourse, at: number): Answer {
  const { tokens } = context.reading;
  let before = at - 1;
  while (before >= 0 && /^[,)(—–]$/.test(tokens[before]!.text)) before -= 1;
  const mention = mentionOn(context, before);
  if (mention !== undefined)
    return named(mention, "relative", "the name right before the relative pronoun", "inferred");
  const inSentence = tokens[before]?.sentence === tokens[at]!.sentence;
  const answer = inSentence ? byAntecedent(context, discourse, before) : null;
  if (answer === null || answer.entity === null)
    return unresolved("relative", "no name stands before the relative pronoun");
  return {
    ...answer,
    resolution: "inferred",
    rule: "relative",
    because: "the noun phrase right before the relative pronoun",
  };
}

/**
 * *The health officials were more upbeat: [they] said …*, *The ministry summoned the envoy, [it] said*: the unnamed body
 * or people that the sentence opens with.
 */
function byOwnSubject(context: SourceContext, discourse: Discourse, at: number): Answer | null {
  const { tokens, sentences } = context.reading;
  const { lower, sentence, quotation } = tokens[at]!;
  const fits = OPENING_ROLES.get(lower);
  if (fits === undefined || quotation >= 0) return null;
  const { first } = sentences[sentence]!;
  let last = first;
  while (last + 1 < at && NOMINAL.has(tokens[last + 1]!.pos)) last += 1;
  const noun = sourceNoun(context, first, last + 1);
  if (!noun?.role || noun.name !== null || mentionOn(context, last) !== undefined || !fits(noun.role))
    return null;
  const answer = byAntecedent(context, discourse, last);
  if (answer === null || answer.entity === null) return null;
  return {
    ...answer,
    resolution: "inferred",
    rule: "own-subject",
    because: "the unnamed subject that the sentence opens with",
  };
}

/** Which nouns a pronoun may stand for, by their kind and number. */
const OPENING_ROLES: ReadonlyMap<string, (role: RoleNoun) => boolean> = new Map([
  ["it", ({ entry, plural }) => entry.kind === "body" && !plural],
  ["they", ({ plural }) => plural],
]);

/** Whom the noun phrase means that ends with a token: whoever spoke by it, or was described so, or a collective. */
function byAntecedent(context: SourceContext, discourse: Discourse, last: number): Answer | null {
  const { tokens } = context.reading;
  if (tokens[last]?.pos !== "NOUN") return null;
  let first = last;
  while (NOMINAL.has(tokens[first - 1]?.pos ?? "") && tokens[first - 1]!.sentence === tokens[last]!.sentence)
    first -= 1;
  const noun = sourceNoun(context, first, last + 1);
  if (noun === null) return null;
  const known = discourse.turns.slice(-LATELY).findLast(({ token }) => first <= token && token <= noun.first);
  if (known !== undefined) return { ...unresolved("relative", ""), entity: known.entity, kind: known.kind };
  return byDescription(context, noun, discourse) ?? byCollective(context, noun, discourse);
}

/** How many turns back the noun phrase before a relative pronoun may have spoken. */
const LATELY = 8;
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM"]);

function claimOf(attribution: Attribution, answer: Answer): Claim {
  const { entity, kind, resolution, rule, because, refused } = answer;
  // the fields are listed, for to spread one object into a larger one takes long
  const speaker = attribution.source.length === 0 ? null : { entity, kind, resolution };
  return {
    source: attribution.source,
    cue: attribution.cue,
    cueLemma: attribution.cueLemma,
    content: attribution.content,
    quotation: attribution.quotation,
    kind: attribution.kind,
    negated: attribution.negated,
    parent: attribution.parent,
    rule: attribution.rule,
    confidence: attribution.confidence,
    paragraph: attribution.paragraph,
    cueToken: attribution.cueToken,
    speaker,
    reasoning: { rule, because, refused },
  };
}
