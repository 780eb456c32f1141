import type { ArticleTags } from "../codebook/rule.js";
import { type Indexed, indexByHalves, indexed } from "../indexed.js";
import type { MeantClaim } from "../meaning/meant-claim.js";
import type { Span } from "../span.js";
import { reportFigures } from "./report-figures.js";
import { reportMeaning } from "./report-meaning.js";
import { reportPredicate } from "./report-predicate.js";
import { reportTags } from "./report-tags.js";
import type { ReportedPlaces } from "./reported-places.js";
import type { ReportClaim } from "./schema.js";

/** The claims in the wire format, under the ids given. */
export function reportClaims(
  claims: readonly MeantClaim[],
  ids: Indexed<string>,
  places: ReportedPlaces,
  sentences: readonly Span[] | null = null,
  tags?: ArticleTags["claims"],
): ReportClaim[] {
  const said = ({ source, speaker }: MeantClaim) => {
    if (speaker === null) return null;
    const { entity, entities, kind, resolution } = speaker;
    return {
      text: places.textOf(source),
      spans: places.spans(source),
      entity,
      entities: [...entities],
      kind,
      resolution,
    };
  };
  const cued = ({ cue, cueLemma }: MeantClaim) =>
    cue.length === 0 ? null : { text: places.textOf(cue), spans: places.spans(cue), lemma: cueLemma };
  // field by field: to spread one object into another takes longer than all the rest
  return claims.map((claim, index) => {
    const meaning = reportMeaning(claim, places);
    return {
      id: ids.at(index),
      source: said(claim),
      cue: cued(claim),
      content: {
        text: places.textOf(claim.content),
        spans: places.spans(claim.content),
        predicate: reportPredicate(claim.predicate, places),
        ...reportFigures(claim, places),
      },
      quotation: claim.quotation,
      kind: claim.kind,
      negated: claim.negated,
      parent: claim.parent < 0 ? null : ids.at(claim.parent),
      act: meaning.act,
      polarity: meaning.polarity,
      target: meaning.target,
      certainty: meaning.certainty,
      hedges: meaning.hedges,
      tense: meaning.tense,
      chain: meaning.chain,
      audience: meaning.audience,
      medium: meaning.medium,
      when: meaning.when,
      where: meaning.where,
      about: meaning.about,
      rule: claim.rule,
      ...(sentences === null ? {} : sentenceOf(claim, indexed(sentences), places)),
      confidence: Math.round(claim.confidence * 1000) / 1000,
      paragraph: claim.paragraph,
      ...(tags === undefined ? {} : { tags: reportTags(tags[index] ?? [], places) }),
    };
  });
}

/** The sentence that holds the first character of the cue, or of the content where there is no cue. */
function sentenceOf(
  { cue, content }: MeantClaim,
  sentences: Indexed<Span>,
  places: ReportedPlaces,
): { sentence?: { start: number; end: number } } {
  const at = cue[0]?.start ?? content[0]?.start ?? -1;
  const sentence = sentences[indexByHalves(sentences, ({ end }) => end <= at)];
  if (sentence === undefined || sentence.start > at) return {};
  return { sentence: places.span(sentence) };
}
