// What annotation tools show: the spans of an article with labels, and the ties between them.
import { type Indexed, indexed } from "../../indexed.js";
import type { Report, ReportClaim, ReportSpan } from "../schema.js";

export type Label = "Source" | "Cue" | "Content";

/** One labelled span; `pieces` are all spans of a divided one. */
export interface LabelledSpan {
  readonly label: Label;
  readonly claim: ReportClaim;
  readonly pieces: Indexed<ReportSpan>;
}

/** The sources, cues and contents of a report's claims, those without words left out. */
export function labelledSpans({ claims }: Report): LabelledSpan[] {
  return claims.flatMap((claim) =>
    [
      { label: "Source" as const, claim, pieces: indexed(claim.source?.spans ?? []) },
      { label: "Cue" as const, claim, pieces: indexed(claim.cue?.spans ?? []) },
      { label: "Content" as const, claim, pieces: indexed(claim.content.spans) },
    ].filter(({ pieces }) => pieces.length > 0),
  );
}

/** The label of an entity: proxy_group becomes ProxyGroup. */
export function entityLabel(type: string): string {
  return type.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export const ENTITY_LABELS = [
  "State",
  "Person",
  "Organization",
  "ArmedGroup",
  "ProxyGroup",
  "Collective",
  "Location",
] as const;
