import { analyze } from "../analyze.js";
import type { Report, ReportClaim } from "../output/schema.js";
import { present } from "../present.js";
import type { Span } from "../span.js";
import { withoutUndefined } from "../without-undefined.js";
import { type ContentIndex, contentIndex, contentWords, likenesses } from "./content-words.js";
import { figuresDiffer } from "./figures-differ.js";
import { turnedWords } from "./opposite-words.js";
import { sideOf } from "./polarity.js";
import { type Attribution, attributionOf } from "./speaker-names.js";
import { passesOn } from "./speaker-verdict.js";

/** How the article bears out a claim that somebody's prose makes about it. */
export type ProseVerdictKind =
  | "supported"
  | "speaker differs"
  | "figure differs"
  | "polarity differs"
  | "absent";

/** A claim of a summary, checked. Offsets are in the unit that was asked for. */
export interface ProseVerdict {
  readonly verdict: ProseVerdictKind;
  /** All that differs; empty where it is supported or absent. */
  readonly differs: readonly Exclude<ProseVerdictKind, "supported" | "absent">[];
  /** The claim of the summary: who says it, what, and where that stands in the summary. */
  readonly speaker: string | null;
  readonly text: string;
  readonly stated: readonly Span[];
  readonly attribution: Attribution;
  /** The claim of the article that is most like it; null where it is absent. */
  readonly claim: string | null;
  readonly source: string | null;
  readonly passage: string | null;
  readonly spans: readonly Span[];
  /** From 0 to 1: how much of the summary's words the passage has. */
  readonly likeness: number;
}

/** An article read for checking prose about it. */
export interface ReadArticle extends ContentIndex {
  readonly report: Report;
}

/** Below this share of its words a claim is another claim. */
const ALIKE = 0.5;
/** A claim by the same speaker may have fewer of the words and is still the one that is meant. */
const SAME_SPEAKER = 0.2;
const SAME_FIGURES = 0.1;

/** Reads an article, what it says in its own voice too, once for any number of summaries. */
export function readForProse(text: string, offsetUnit: "codepoint" | "utf16", date?: string): ReadArticle {
  const report = analyze(text, { offsetUnit, authorClaims: true, ...withoutUndefined({ date }) });
  return { report, ...contentIndex(report.claims.map(({ content }) => content.text)) };
}

/**
 * Checks every claim that a summary attributes to somebody: looks for the claim of the article that has its words,
 * its speaker and its figures, and says what differs from the one found.
 */
export function verifyProse(
  summary: string,
  article: ReadArticle,
  offsetUnit: "codepoint" | "utf16" = "codepoint",
): ProseVerdict[] {
  const report = analyze(summary, { offsetUnit });
  return report.claims.map((claim) => verdictOf(claim, report, article));
}

function verdictOf(claim: ReportClaim, summary: Report, article: ReadArticle): ProseVerdict {
  const { report, contents } = article;
  const speaker = speakerName(claim, summary);
  const wanted = contentWords(claim.content.text);
  const stated = { speaker, text: claim.content.text, stated: claim.content.spans };
  let best: { readonly claim: ReportClaim; readonly likeness: number; readonly score: number } | null = null;
  for (const [at, likeness] of likenesses(wanted, article)) {
    if (likeness < ALIKE) continue;
    const candidate = present(report.claims[at]);
    const same = speaker !== null && attributionOf(report, candidate, speaker) === "same";
    const figures = !figuresDiffer(claim.content.quantities, candidate.content.quantities);
    // of two equal ones the shorter: the claim itself, not the one that holds it
    const size = contents.at(at).size / 1000;
    const score = likeness + (same ? SAME_SPEAKER : 0) + (figures ? SAME_FIGURES : 0) - size;
    if (best === null || score > best.score) best = { claim: candidate, likeness, score };
  }
  if (best === null)
    return {
      verdict: "absent",
      differs: [],
      ...stated,
      attribution: "unnamed",
      claim: null,
      source: null,
      passage: null,
      spans: [],
      likeness: 0,
    };
  const found = best.claim;
  const attribution = speaker === null ? "unnamed" : attributionOf(report, found, speaker);
  const differs: ProseVerdict["differs"][number][] = [];
  if (attribution === "other" && !passesOn(report, found, present(speaker))) differs.push("speaker differs");
  if (figuresDiffer(claim.content.quantities, found.content.quantities)) differs.push("figure differs");
  if (isTurned(claim, found)) differs.push("polarity differs");
  return {
    verdict: differs[0] ?? "supported",
    differs,
    ...stated,
    attribution,
    claim: found.id,
    source: found.source?.text ?? null,
    passage: found.content.text,
    spans: found.content.spans,
    likeness: Math.round(best.likeness * 1000) / 1000,
  };
}

/** One is negated and the other is not, or they have contrary words (*rose*, *fell*); both together agree again. */
function isTurned(claim: ReportClaim, found: ReportClaim): boolean {
  const denied = sideOf(claim) !== sideOf(found);
  return denied !== (turnedWords(claim.content.text, found.content.text) % 2 === 1);
}

/** *He* of a summary is whom the summary means by it. */
function speakerName({ source }: ReportClaim, summary: Report): string | null {
  if (source === null) return null;
  const entity = summary.entities.find(({ id }) => id === source.entity);
  return (
    entity?.name ??
    (source.resolution === "unresolved" && /^(?:he|she|they|it)$/i.test(source.text) ? null : source.text)
  );
}
