import type { Attribution } from "../claims/attribution.js";
import type { Entity } from "../entities/entity.js";
import { type Indexed, indexed } from "../indexed.js";
import type { ReadArticle } from "../phrases/parsed-article.js";
import { tokenOn } from "../sentences/locate.js";
import type { Span } from "../span.js";
import type { Attributed, Claim } from "./claim.js";
import { type Answer, answered, type Discourse, newDiscourse, placeKey, unresolved } from "./discourse.js";
import { NOBODY, namedWithin } from "./named-within.js";
import { type Asked, whoIsMeant } from "./resolve-words.js";
import { type SourceContext, sourceContextOf } from "./source-context.js";
import { withSpeakers } from "./speaking-entities.js";
import { noteDocuments, noteTurn } from "./turns.js";

// The sources of an article's claims, one after the other.

/**
 * Says whom each source means: an entity named there, one named before (pronoun, description), a collective
 * without a name, or nobody, each with the rule and the candidates refused. Sources are taken in text order,
 * because later ones lean on earlier ones; but who speaks around a claim comes before who speaks in it, wherever
 * the two are named.
 */
export function resolveSources(
  read: ReadArticle,
  attributions: Indexed<Attribution>,
  entities: readonly Entity[],
): Attributed {
  const context = sourceContextOf(read, entities);
  const discourse = newDiscourse();
  const claims: Claim[] = new Array(attributions.length);
  const order = attributions
    .map((_, index) => index)
    .sort((a, b) => place(attributions.at(a)) - place(attributions.at(b)) || a - b);
  for (const next of order) {
    for (const index of outwards(attributions, claims, next)) {
      const attribution = attributions.at(index);
      const parent = attribution.parent < 0 ? null : (claims[attribution.parent]?.speaker?.entity ?? null);
      const answer = resolve(context, discourse, attribution, parent);
      claims[index] = claimOf(attribution, answer);
      noteTurn(context, discourse, attribution, answer);
      noteDocuments(context, discourse, attribution, answer);
    }
  }
  return { claims: indexed(claims), entities: withSpeakers(context, entities, discourse) };
}

/** Pronouns for one speaker as a subject. */
const SINGLE = /^(?:he|she|it)$/;

/** A claim and those around it that are not resolved yet, the outermost first. */
function outwards(attributions: Indexed<Attribution>, claims: readonly Claim[], from: number): number[] {
  const found: number[] = [];
  for (let index = from; index >= 0 && claims[index] === undefined; index = attributions.at(index).parent)
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
  const known = answered(context, discourse, source);
  if (known !== undefined) return known;
  const { tokens } = context.reading;
  const from = tokenOn(
    context.tokenIndex,
    tokens,
    source.start + datelineLength(context.article.text, source),
  );
  const end = tokenOn(context.tokenIndex, tokens, source.end - 1) + 1;
  const told = SINGLE.test(tokens.at(from).lower) ? namedWithin(context, discourse, attribution) : NOBODY;
  const asked: Asked = { parent, paragraph: attribution.paragraph, told };
  const answer = whoIsMeant(context, discourse, from, end, asked);
  if (answer.entity !== null)
    discourse.answers.set(placeKey(context.article, source.start, source.end), answer);
  return answer;
}

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

function entitiesOf({ entity, others = [] }: Answer): readonly string[] {
  return [entity, ...others.map((one) => one.entity)].filter((id) => id !== null);
}

function claimOf(attribution: Attribution, answer: Answer): Claim {
  const { entity, kind, resolution, rule, because, refused } = answer;
  // the fields are listed, because spreading one object into a larger one takes long
  const speaker =
    attribution.source.length === 0 ? null : { entity, entities: entitiesOf(answer), kind, resolution };
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
