import { analyze } from "../analyze.js";
import { oncePer } from "../once-per.js";
import type { Report, ReportClaim } from "../output/schema.js";
import type { Span } from "../span.js";
import { type Attribution, attributionOf } from "./speaker-names.js";

/** Whom a claims document names as the speaker of a quoted text, beside whom the article has it from. */
export interface Attributed {
  readonly name: string;
  readonly attribution: Attribution;
  /** The article's claim whose content holds the passage; null where it is in none. */
  readonly claim: string | null;
  readonly source: string | null;
}

/** Claims that hold the passage nearly as closely as the best one may be the one that is meant. */
const AS_CLOSE = 0.02;
const reports = new WeakMap<object, Report>();

/** Reads an article's claims for `attributed`, once for each `key`; offsets are UTF-16. */
export function claimsOf(key: object, text: string): Report {
  let report = reports.get(key);
  if (report === undefined) {
    report = analyze(text);
    reports.set(key, report);
  }
  return report;
}

/** Compares the named speaker of a passage with the source of the claim that the passage is the content of. */
export function attributed(report: Report, name: string, passage: readonly Span[]): Attributed {
  const holding = claimsHolding(report, passage);
  const same = holding.find((claim) => passesOn(report, claim, name));
  const claim = same ?? holding[0] ?? null;
  return {
    name,
    attribution: same === undefined ? attributionOf(report, claim, name) : "same",
    claim: claim?.id ?? null,
    source: claim?.source?.text ?? null,
  };
}

/** Whether the claim is by that speaker, or one that holds it is: *Reuters reported that the army said …*. */
export function passesOn(report: Report, claim: ReportClaim, name: string): boolean {
  let at: ReportClaim | undefined = claim;
  for (let depth = 0; at !== undefined && depth < 8; depth += 1) {
    if (attributionOf(report, at, name) === "same") return true;
    const { parent }: ReportClaim = at;
    at = parent === null ? undefined : report.claims.find(({ id }) => id === parent);
  }
  return false;
}

/** The claims whose content has at least half of the passage, those that fit it best. */
function claimsHolding(report: Report, passage: readonly Span[]): ReportClaim[] {
  const length = sizeOf(passage);
  const close = claimsNear(report, passage).flatMap((claim) => {
    const common = overlap(claim.content.spans, passage);
    if (length === 0 || common < length / 2) return [];
    return [{ claim, fit: common / (length + sizeOf(claim.content.spans) - common) }];
  });
  const best = close.reduce((most, { fit }) => Math.max(most, fit), 0);
  return close.filter(({ fit }) => fit >= best - AS_CLOSE).map(({ claim }) => claim);
}

/** Characters of an article whose claims are looked up together, so that a passage is not compared with them all. */
const BLOCK = 1000;

/** The claims with a piece of content in the blocks that the passage touches, in text order. */
function claimsNear(report: Report, passage: readonly Span[]): ReportClaim[] {
  const index = claimsByBlock(report);
  const near = new Set<ReportClaim>();
  for (const { start, end } of passage)
    for (let block = Math.floor(start / BLOCK); block * BLOCK < end; block += 1)
      for (const claim of index.get(block) ?? []) near.add(claim);
  return [...near];
}

const claimsByBlock = oncePer(({ claims }: Report): ReadonlyMap<number, readonly ReportClaim[]> => {
  const index = new Map<number, ReportClaim[]>();
  for (const claim of claims) {
    for (const { start, end } of claim.content.spans) {
      for (let block = Math.floor(start / BLOCK); block * BLOCK < end; block += 1) {
        const there = index.get(block);
        if (there === undefined) index.set(block, [claim]);
        else there.push(claim);
      }
    }
  }
  return index;
});

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const one of a)
    for (const other of b)
      common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return common;
}
