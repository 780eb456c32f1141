import { readArticle } from "./article/read.js";
import { findAttributions } from "./claims/find.js";
import type { Attribution } from "./claims/types.js";
import { identifyEntities } from "./entities/identify.js";
import { loadLexicon } from "./lexicon/load.js";
import { findMentions } from "./mentions/find.js";
import { makeReport, type ReportOptions } from "./output/report.js";
import type { Report } from "./output/schema.js";
import { parsePhrases } from "./phrases/parse.js";
import { readSentences } from "./sentences/read.js";
import type { Claim } from "./sources/types.js";

/** How one article is to be analysed and reported. */
export interface AnalyzeOptions extends Partial<ReportOptions> {}

/**
 * THE MAP: one article through all stages. Each stage is a pure function that takes what the ones above it
 * found and hands on a new value; none reads a clock, a file of the user's or what came before.
 * Offsets of the report are UTF-16 unless asked otherwise. Never throws, whatever the text.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Report {
  const lexicon = loadLexicon();
  const article = readArticle(text);
  const reading = readSentences(article);
  const phrases = parsePhrases(reading);
  const mentions = findMentions(article, reading, lexicon);
  const entities = identifyEntities(article, reading, mentions, lexicon, options);
  const claims = findAttributions(article, reading, phrases).map(unresolved);
  return makeReport(
    { article, entities, claims, relations: [], warnings: reading.warnings },
    { ...options, offsetUnit: options.offsetUnit ?? "utf16" },
  );
}

function unresolved(claim: Attribution): Claim {
  const nobody = claim.source.length === 0;
  return { ...claim, speaker: nobody ? null : { entity: null, kind: "unknown", resolution: "unresolved" } };
}
