// Makes a digest of many reports, which come one by one.
import type { Report } from "../output/schema.js";
import { compareDays, dayOf, type PeriodLength } from "./calendar-days.js";
import type { Digest } from "./digest-data.js";
import { repeatedClaims } from "./repeated-claims.js";
import { speakingCounts } from "./speaking-counts.js";

/** Gathers reports for a digest; what it holds grows with the distinct claims. */
export interface DigestBuilder {
  add(report: Report): void;
  finish(): Digest;
}

/** A builder that counts speakers in all or, with a length, by period. */
export function digestBuilder(by: PeriodLength | null = null): DigestBuilder {
  const repeated = repeatedClaims();
  const speaking = speakingCounts(by);
  let articles = 0;
  let claims = 0;
  let from: string | null = null;
  let to: string | null = null;
  return {
    add(report) {
      articles += 1;
      claims += report.claims.length;
      const day = dayOf(report.article.date);
      if (compareDays(day, from) < 0) from = day;
      if (day !== null && (to === null || day > to)) to = day;
      repeated.add(report);
      speaking.add(report);
    },
    finish: () => ({ articles, claims, from, to, speaking: speaking.rows(), ...repeated.finish() }),
  };
}
