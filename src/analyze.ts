import { asRead } from "./article/as-read.js";
import { foreignLanguageOf } from "./article/language.js";
import { readArticle, withoutParagraphs } from "./article/read-article.js";
import { findAttributions } from "./claims/find-attributions.js";
import { speakersOf } from "./claims/speakers.js";
import type { Rules } from "./codebook/rule.js";
import { tagArticle } from "./codebook/tag-article.js";
import { articleDateOf, dayOf } from "./dates/article-date.js";
import type { ArticleDocument } from "./documents/document.js";
import { type IdentifyOptions, identifyEntities } from "./entities/identify.js";
import type { Lexicon } from "./lexicon/entries.js";
import { loadLexicon } from "./lexicon/load.js";
import type { OwnCues } from "./lexicon/user/read-user-cues.js";
import { type MeaningOptions, readMeaning } from "./meaning/read-meaning.js";
import { summarize } from "./meaning/summary.js";
import { findMentions } from "./mentions/find-mentions.js";
import { documentOptions } from "./output/document-options.js";
import type { Examined } from "./output/explanation.js";
import { makeReport, type ReportOptions } from "./output/report.js";
import type { Report } from "./output/schema.js";
import { digestOfOwn } from "./output/tool.js";
import { parsePhrases } from "./phrases/parse-phrases.js";
import { findRelations } from "./relations/find-relations.js";
import { readSentences } from "./sentences/read-sentences.js";
import { resolveSources } from "./sources/resolve.js";
import { withoutUndefined } from "./without-undefined.js";

/** How one article is to be analysed and reported. */
export interface AnalyzeOptions
  extends Partial<ReportOptions>,
    IdentifyOptions,
    Pick<MeaningOptions, "authorClaims"> {
  /** The names to go by; the built-in ones unless given. */
  readonly lexicon?: Lexicon;
  /** Cues of one's own, from `readUserCues`, besides the built-in ones. */
  readonly cues?: OwnCues;
  /** Rules of one's own, from `readRules`, that tag claims and articles; none unless given. */
  readonly rules?: Rules;
  /** True to read texts that are not in English too; only a warning tells of them otherwise. */
  readonly anyLanguage?: boolean;
  /** True for a transcript, also one with few turns; else it is known by labels that recur. */
  readonly isTranscript?: boolean;
}

/**
 * Finds who is in an article and who is reported in it to have said what. Never throws, whatever the text, and takes
 * time in proportion to its length. The first call is slower, since it loads the tagger.
 * @param article its text, or what `readDocument` made of its document
 * @returns the report; its offsets count UTF-16 code units, as JavaScript's strings do, unless `offsetUnit` asks for
 * code points
 */
export function analyze(article: string | ArticleDocument, options: AnalyzeOptions = {}): Report {
  const { offsetUnit = "utf16" } = options;
  const digest = digestOfOwn(options);
  const names = withoutUndefined({ names: digest });
  const isText = typeof article === "string";
  const all = isText ? options : { ...options, ...documentOptions(article) };
  return makeReport(examine(isText ? article : article.text, all), { ...all, ...names, offsetUnit });
}

/**
 * THE MAP: one article through all stages. Each stage is a pure function that takes what the ones above it
 * found and hands on a new value; none reads a clock, a file of the user's or what came before.
 */
export function examine(text: string, options: AnalyzeOptions = {}): Examined {
  const lexicon = options.lexicon ?? loadLexicon();
  const read = asRead(text);
  const foreign = foreignLanguageOf(read.text);
  const asWritten = readArticle(read.text);
  const article = foreign !== null && !options.anyLanguage ? withoutParagraphs(asWritten) : asWritten;
  const reading = readSentences(article);
  const parsed = { article, reading, phrases: parsePhrases(reading), lexicon };
  const mentions = findMentions(parsed);
  const date = dayOf(options.date) ?? articleDateOf(read.text, article.paragraphs);
  const named = identifyEntities(parsed, mentions, date === null ? {} : { date });
  const { isTranscript = false } = options;
  const speakerAt = speakersOf(reading.tokens, mentions, lexicon);
  const forClaims = { ...parsed, speakerAt, isTranscript, ownCues: options.cues };
  const attributions = findAttributions(forClaims);
  const attributed = resolveSources(parsed, attributions, named);
  const { claims } = attributed;
  const { relations, entities } = findRelations(parsed, attributed.entities, claims);
  const meant = readMeaning(parsed, entities, claims, options);
  const tags = options.rules && tagArticle(options.rules, parsed, entities, meant);
  const summary = summarize(read.text, reading, entities, claims);
  const { sentences } = reading;
  return {
    read,
    article: { ...article, text: read.text },
    sentences,
    mentions,
    entities,
    ...meant,
    ...(tags === undefined ? {} : { tags }),
    summary,
    relations,
    foreign,
    warnings: reading.warnings,
    parsed: forClaims,
  };
}
