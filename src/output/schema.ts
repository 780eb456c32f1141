import { z } from "zod";
import { DOCUMENT_FORMATS } from "../documents/document.js";
import { figures } from "./schema-figures.js";
import { meaning } from "./schema-meaning.js";
import { span, spans, words } from "./schema-parts.js";
import { predicate } from "./schema-predicate.js";
import { summary } from "./schema-summary.js";
import { tags } from "./schema-tags.js";

// The wire format, written once. The types of every report are inferred from here (with `import type`, so
// that zod is loaded only by those who check or print the schema), and so is the published JSON Schema.

const iso3 = z.string().regex(/^[A-Z]{3}$/);

const entityType = z
  .enum(["state", "person", "organization", "armed_group", "proxy_group", "collective", "location"])
  .describe("What kind of actor or place this is; a proxy_group is an armed group that a state sponsors.");

const mentionForm = z
  .enum(["name", "alias", "acronym", "demonym", "metonym", "surname", "pronoun", "description"])
  .describe("How the words name the entity; a metonym is a capital or seat that stands for its government.");

export const tool = z
  .strictObject({
    name: z.literal("accordingto").describe("Always 'accordingto'."),
    version: z.string().describe("Version of the package."),
    ruleset: z
      .string()
      .describe(
        "Hash of rules, lexicon, tagger and one's own files (--lexicon, --cues, --rules): equal hashes, equal answers.",
      ),
    settings: z
      .string()
      .optional()
      .describe("Hash of the options that decide what is printed; absent from the library's reports."),
  })
  .describe("What made this report.");

export const article = z
  .strictObject({
    id: z.string().describe("'sha256:' and the hash of the text in UTF-8, or the id given with the input."),
    path: z.string().nullable().describe("The file as named on the command line; null for other inputs."),
    title: z
      .string()
      .nullable()
      .describe("The title that the document gives, else the headline's words; null where there is none."),
    format: z
      .enum(DOCUMENT_FORMATS)
      .optional()
      .describe("What the article was read from; absent where a program gave the text itself."),
    url: z.string().optional().describe("Where the article stands, as its document says."),
    author: z.string().optional().describe("Who wrote it, as its document says."),
    publisher: z.string().optional().describe("Who published it, as its document says."),
    language: z
      .string()
      .optional()
      .describe("Its language: as its document declares it, or found where it is not English."),
    text: z
      .string()
      .optional()
      .describe("The text that offsets count in: where it was taken out of a document, or asked for."),
    characters: z.int().nonnegative().describe("Length of the text in article.offsetUnit."),
    words: z.int().nonnegative().describe("Runs of non-blanks that hold a letter or a digit."),
    offsetUnit: z
      .enum(["codepoint", "utf16"])
      .describe("What offsets count: Unicode code points, or UTF-16 code units."),
    date: z
      .string()
      .optional()
      .describe("The article's date as given with the input or by its document, if it was."),
    meta: z
      .record(z.string(), z.json())
      .optional()
      .describe("Other fields of the record that the article came in, untouched."),
    tags: tags
      .optional()
      .describe("What rules of one's own (--rules) with 'in: article' found in all of it."),
  })
  .describe("The article that was read.");

export const sponsor = z
  .strictObject({
    state: iso3.describe("The sponsoring state, ISO 3166-1 alpha-3."),
    basis: z.enum(["lexicon", "text"]).describe("Whether the lexicon or the article says so."),
    source: z.string().optional().describe("Where the lexicon has it from; only with basis 'lexicon'."),
    spans: spans.optional().describe("The words that say so; only with basis 'text'."),
  })
  .describe("A state that gives money, arms or orders to the group.");

export const mention = z
  .strictObject({
    text: z.string().describe("The exact words."),
    start: span.shape.start,
    end: span.shape.end,
    form: mentionForm,
  })
  .describe("One place where the entity is named.");

export const entity = z
  .strictObject({
    id: z.string().describe("type:slug; the same in every article for a lexicon entry."),
    type: entityType,
    name: z.string().describe("The usual name, or the fullest one of the article."),
    iso3166: iso3.nullable().describe("ISO 3166-1 alpha-3 of a state; null for others."),
    state: iso3.nullable().describe("The state a person or body belongs to, alpha-3; null if not known."),
    role: z.string().nullable().describe("Office or role as the text says it; for people and collectives."),
    wikidata: z.string().nullable().describe("Wikidata id, where certain."),
    cameo: z.string().nullable().describe("CAMEO actor code, where there is one."),
    sponsors: z.array(sponsor).describe("Who sponsors the group; empty for others."),
    mentions: z.array(mention).describe("Every place where it is named, in text order."),
  })
  .describe("Someone or somewhere the article names.");

export const source = z
  .strictObject({
    text: words,
    spans,
    entity: z
      .string()
      .nullable()
      .describe("Id of the entity that speaks, of several the first; null if unresolved."),
    entities: z
      .array(z.string())
      .describe("Ids of all who speak ('Neither Chile nor Peru'), the first first; empty if unresolved."),
    kind: z
      .enum(["person", "organization", "state", "group", "collective", "document", "author", "unknown"])
      .describe("What the source is; author: the article itself, only with --author-claims."),
    resolution: z
      .enum(["stated", "inferred", "unresolved"])
      .describe(
        "stated: named here; inferred: from a pronoun, description or surname; unresolved: not known.",
      ),
  })
  .describe("Who is reported to have said, ordered, believed or found it.");

export const claim = z
  .strictObject({
    id: z
      .string()
      .describe(
        "'c1', 'c2', … in text order; of NDJSON input 'c' and a hash that is the same in every run; 'a…' for the article's own assertions.",
      ),
    source: source.nullable().describe("The source; null where the text names nobody ('reportedly')."),
    cue: z
      .strictObject({
        text: words,
        lemma: z.string().describe("Dictionary form of the cue's head word."),
        spans,
      })
      .nullable()
      .describe("The words that attribute the content to the source; null for the article's own assertions."),
    content: z
      .strictObject({
        text: words,
        spans,
        ...figures,
        predicate: predicate
          .nullable()
          .describe("What the content says is done; null where it is no clause ('talks in Oman')."),
      })
      .describe("What is attributed."),
    quotation: z
      .enum(["direct", "indirect", "mixed"])
      .describe(
        "Whether the content stands in quotation marks: wholly, not at all or partly. Inside a quotation its own marks count, not those around the claim.",
      ),
    kind: z
      .enum(["statement", "belief", "intention", "attitude", "decision", "evidence"])
      .describe("What the source does with the content: say, believe, intend, favour, decide or show it."),
    negated: z.boolean().describe("True when the cue is negated ('did not say')."),
    parent: z.string().nullable().describe("Id of the claim whose content holds this one; null at the top."),
    ...meaning,
    rule: z.string().describe("The rule that found the claim."),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe("How often such claims of this rule are right, as measured on annotated articles."),
    sentence: span
      .optional()
      .describe("The sentence that the cue stands in, or the content's first; with --with-text."),
    paragraph: z.int().nonnegative().describe("Number of the paragraph with the cue; the headline is 0."),
    tags: tags.optional().describe("What rules of one's own (--rules) found in the claim."),
  })
  .describe("One attribution: who is reported to have said, believed, wanted or found what.");

export const relation = z
  .strictObject({
    type: z
      .enum(["sponsors", "belongs-to"])
      .describe(
        "sponsors: 'from' gives money, arms or orders to 'to'; belongs-to: 'from' serves or is part of 'to'.",
      ),
    from: z.string().describe("Entity id."),
    to: z.string().describe("Entity id."),
    basis: z.enum(["lexicon", "text"]).describe("Whether the lexicon or the article says so."),
    spans: spans.describe("The words that say so; empty with basis 'lexicon'."),
    status: z
      .enum(["asserted", "claimed", "denied"])
      .describe("asserted: the article or the lexicon says so; claimed or denied: a source does."),
    claim: z
      .string()
      .nullable()
      .describe("Id of the claim in whose content the words stand; null outside claims."),
  })
  .describe("A tie between two entities of the article.");

export const warning = z
  .strictObject({
    code: z
      .enum(["unclosed-quotation", "stray-quotation-mark", "decoded-as-windows-1252", "not-english"])
      .describe("What is odd about the input."),
    start: span.shape.start,
    end: span.shape.end,
  })
  .describe("Something about the input that a reader of the report should know.");

export const report = z
  .strictObject({
    schemaVersion: z.literal("1").describe("Version of this format."),
    tool,
    article,
    entities: z.array(entity).describe("Who is in the article, in order of first mention."),
    claims: z.array(claim).describe("Who is reported to have said what, in text order."),
    summary,
    relations: z.array(relation).describe("Who sponsors whom and who belongs to whom."),
    warnings: z
      .array(warning)
      .describe("Oddities of the input: unclosed quotation marks, another language, another encoding."),
  })
  .describe(
    "What accordingto found in one article. All offsets count in the text that was read, in article.offsetUnit.",
  );

export const failure = z
  .strictObject({
    error: z
      .strictObject({
        code: z
          .enum([
            "not-found",
            "unreadable",
            "not-text",
            "too-large",
            "timeout",
            "invalid-json",
            "missing-text",
            "no-text",
            "unsupported",
            "several",
            "failed",
          ])
          .describe("What is wrong, for programs."),
        message: z.string().describe("What is wrong and what to do, for people."),
      })
      .describe("Why there is no report."),
    article: z
      .strictObject({
        id: z.string().nullable().describe("The id given with the input; null where there is none."),
        path: article.shape.path,
      })
      .describe("The article that could not be read."),
  })
  .describe("Stands in the place of a report when one of many articles could not be read.");

/** One article's report, as printed by the command line and given by `analyze`. */
export type Report = z.infer<typeof report>;
export type ReportEntity = z.infer<typeof entity>;
export type ReportClaim = z.infer<typeof claim>;
export type ReportRelation = z.infer<typeof relation>;
export type ReportWarning = z.infer<typeof warning>;
export type ReportTag = z.infer<typeof tags>[number];
export type ReportSpan = z.infer<typeof span>;

/** The published JSON Schemas (draft 2020-12), by name. */
const SCHEMAS = { report, failure } as const;

/** One of the published JSON Schemas. */
export function jsonSchema(name: keyof typeof SCHEMAS = "report"): Record<string, unknown> {
  return z.toJSONSchema(SCHEMAS[name]) as Record<string, unknown>;
}
