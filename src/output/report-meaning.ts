import type { Meaning, Party } from "../meaning/meant-claim.js";
import { type Span, textOf } from "../span.js";
import { type ConvertOffset, convertSpans } from "./offsets.js";
import type { ReportClaim } from "./schema.js";

type ReportMeaning = Pick<ReportClaim, keyof Meaning>;

/** What a claim means, in the wire format. */
export function reportMeaning(meaning: Meaning, text: string, convert: ConvertOffset): ReportMeaning {
  const placed = ({ start, end }: Span) => ({
    text: text.slice(start, end),
    start: convert(start),
    end: convert(end),
  });
  const party = ({ spans, entity }: Party) => ({
    text: textOf(text, spans),
    spans: convertSpans(spans, convert),
    entity,
  });
  const { target, audience, medium, when, where } = meaning;
  return {
    act: meaning.act,
    polarity: meaning.polarity,
    target: target === null ? null : party(target),
    certainty: meaning.certainty,
    hedges: meaning.hedges.map(placed),
    tense: meaning.tense,
    chain: meaning.chain.map(party),
    audience: audience && party(audience),
    medium: medium && { kind: medium.kind, ...placed(medium.span) },
    when: when && { ...placed(when.span), date: when.date },
    where: where && { ...placed(where.span), entity: where.entity },
    about: meaning.about.map(({ entity, role }) => ({ entity, role })),
  };
}
