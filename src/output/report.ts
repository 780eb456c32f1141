import { createHash } from "node:crypto";
import type { Article } from "../article/article.js";
import { countWords } from "../article/count-words.js";
import type { ReadableText } from "../article/readable-text.js";
import type { ArticleTags } from "../codebook/rule.js";
import type { ArticleDocument } from "../documents/document.js";
import type { Entity } from "../entities/entity.js";
import type { Indexed } from "../indexed.js";
import type { MeantClaim } from "../meaning/meant-claim.js";
import type { Summary } from "../meaning/summary.js";
import type { Mention } from "../mentions/mention.js";
import type { Relation } from "../relations/relation.js";
import type { Warning } from "../sentences/reading.js";
import type { Span } from "../span.js";
import { withoutUndefined } from "../without-undefined.js";
import { hashedIds, numberedIds } from "./claim-ids.js";
import { documentFields } from "./document-options.js";
import { type OffsetUnit, offsetsOf } from "./offsets.js";
import { reportClaims } from "./report-claims.js";
import { reportTags } from "./report-tags.js";
import { type ReportedPlaces, reportedPlaces } from "./reported-places.js";
import type { Report, ReportEntity } from "./schema.js";
import { toolOf } from "./tool.js";

/** All that the stages found in one article; spans are of the text that was read, in UTF-16 code units. */
export interface Findings {
  /** The text that was read, and what it was given as. */
  readonly read: ReadableText;
  readonly article: Article;
  /** The named mentions with their rules, as `explain` tells them. */
  readonly mentions: readonly Mention[];
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly claims: Indexed<MeantClaim>;
  /** What the article states in its own voice; empty unless asked for. */
  readonly author: readonly MeantClaim[];
  readonly summary: Summary;
  /** What the user's own rules found, if there are any. */
  readonly tags?: ArticleTags;
  readonly relations: readonly Relation[];
  /** Its language where it is not English: not read then, unless asked for. */
  readonly foreign: string | null;
  readonly warnings: readonly Warning[];
}

/** What the report says about the input besides what was found in it. */
export interface ReportOptions {
  /** The file as the user named it. */
  readonly path?: string | null;
  /** Taken as the article's id instead of the hash of its text. */
  readonly id?: string;
  /** The article's date as the user gives it. */
  readonly date?: string;
  /** Whatever else the user wants to find again in the report. */
  readonly meta?: Readonly<Record<string, unknown>>;
  /** `number`: c1, c2, … as in text order; `hash`: the same in every run, unique over all articles. */
  readonly claimIds?: "number" | "hash";
  readonly offsetUnit: OffsetUnit;
  /** True to have the text itself in the report. */
  readonly withText?: boolean;
  /** Digest of the names that the user laid over the lexicon. */
  readonly names?: string;
  /** Digest of the settings of the run. */
  readonly settings?: string;
  /** True when the file's bytes were not UTF-8; becomes a warning. */
  readonly decodedAsWindows1252?: boolean;
  /** What the article was read from, unless that is the text itself. */
  readonly document?: ArticleDocument;
}

/** Makes the wire format of what was found: plain objects, offsets converted, every `text` a slice. */
export function makeReport(findings: Findings, options: ReportOptions): Report {
  const { article, read, tags } = findings;
  const { given } = read;
  const places = reportedPlaces(read, options.offsetUnit);
  const tool = toolOf(options.names, options.settings);
  const id = options.id ?? hashOf(given);
  const idsOf = (claims: readonly MeantClaim[], letter: "c" | "a") =>
    options.claimIds === "hash" ? hashedIds(claims, id, tool.ruleset, letter) : numberedIds(claims, letter);
  const ids = idsOf(findings.claims, "c");
  const sentences = options.withText ? findings.sentences : null;
  return {
    schemaVersion: "1",
    tool,
    article: {
      id,
      path: options.path ?? null,
      title:
        options.document?.title ??
        (article.headline === null ? null : article.text.slice(article.headline.start, article.headline.end)),
      ...documentFields(options.document),
      ...(findings.foreign === null ? {} : { language: findings.foreign }),
      ...(options.withText ? { text: given } : {}),
      characters: offsetsOf(given, options.offsetUnit)(given.length),
      words: countWords(given),
      offsetUnit: options.offsetUnit,
      ...withoutUndefined({
        date: options.date,
        meta: options.meta as Report["article"]["meta"],
        tags: tags && reportTags(tags.article, places),
      }),
    },
    entities: findings.entities.map((entity) => reportEntity(entity, places)),
    claims: [
      ...reportClaims(findings.claims, ids, places, sentences, tags?.claims),
      ...reportClaims(findings.author, idsOf(findings.author, "a"), places, sentences, tags?.author),
    ],
    summary: { ...findings.summary, sources: [...findings.summary.sources] },
    relations: findings.relations.map((relation) => ({
      type: relation.type,
      from: relation.from,
      to: relation.to,
      basis: relation.basis,
      spans: places.spans(relation.spans),
      status: relation.status,
      claim: relation.claim < 0 ? null : ids.at(relation.claim),
    })),
    warnings: [
      ...(options.decodedAsWindows1252
        ? [{ code: "decoded-as-windows-1252" as const, start: 0, end: article.text.length }]
        : []),
      ...(findings.foreign === null
        ? []
        : [{ code: "not-english" as const, start: 0, end: article.text.length }]),
      ...findings.warnings,
    ].map(({ code, ...span }) => ({ code, ...places.span(span) })),
  };
}

function reportEntity(entity: Entity, places: ReportedPlaces): ReportEntity {
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    iso3166: entity.iso3166,
    state: entity.state,
    role: entity.role,
    wikidata: entity.wikidata,
    cameo: entity.cameo,
    sponsors: entity.sponsors.map(({ state, basis, source, spans }) => ({
      state,
      basis,
      ...withoutUndefined({ source, spans: spans && places.spans(spans) }),
    })),
    mentions: entity.mentions.map((mention) => ({ ...places.passage(mention), form: mention.form })),
  };
}

/** The id of an article that brings none. */
export function hashOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
