import { isoOf } from "../dates/days.js";
import type { Meaning, Party } from "../meaning/meant-claim.js";
import type { ReportedPlaces } from "./reported-places.js";
import type { ReportClaim } from "./schema.js";

// Writes the meaning of a claim into the report; the fields are described in `schema-meaning.ts`.

type ReportMeaning = Pick<ReportClaim, Exclude<keyof Meaning, "predicate">>;

/** What a claim means, in the wire format. */
export function reportMeaning(meaning: Meaning, places: ReportedPlaces): ReportMeaning {
  const party = ({ spans, entity }: Party) => ({
    text: places.textOf(spans),
    spans: places.spans(spans),
    entity,
  });
  const { target, audience, medium, when, where } = meaning;
  return {
    act: meaning.act,
    polarity: meaning.polarity,
    target: target === null ? null : party(target),
    certainty: meaning.certainty,
    hedges: meaning.hedges.map(places.passage),
    tense: meaning.tense,
    chain: meaning.chain.map(party),
    audience: audience && party(audience),
    medium: medium && { kind: medium.kind, ...places.passage(medium.span) },
    when: when && {
      ...places.passage(when.span),
      date: when.date,
      ...(when.days === null ? {} : { from: isoOf(when.days.from), to: isoOf(when.days.to) }),
    },
    where: where && { ...places.passage(where.span), entity: where.entity },
    about: meaning.about.map(({ entity, role }) => ({ entity, role })),
  };
}
