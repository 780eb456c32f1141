import type { DocumentFacts, DocumentPart, ReadSettings } from "./document.js";
import { publicationDay } from "./publication-day.js";

// Finds in a record — of JSON, NDJSON, CSV or front matter — which field is the text, the title, the date.

type Fields = Readonly<Record<string, unknown>>;

const TEXT = [
  "text",
  "body",
  "content",
  "article",
  "articlebody",
  "content_html",
  "contenthtml",
  "content_text",
  "fulltext",
  "full_text",
  "maintext",
  "main_text",
  "story",
  "html",
  "description",
  "summary",
  "abstract",
];
const NAMES = {
  id: ["id", "_id", "guid", "uuid"],
  url: ["url", "link", "href", "permalink", "canonical_url", "source_url"],
  title: ["title", "headline", "name", "subject"],
  author: ["author", "authors", "byline", "creator", "by"],
  publisher: ["publisher", "source", "site", "site_name", "sitename", "publication", "outlet", "domain"],
  date: [
    "date",
    "published",
    "published_at",
    "publishedat",
    "date_published",
    "datepublished",
    "pubdate",
    "pub_date",
    "publish_date",
    "publication_date",
    "created_at",
    "created",
    "timestamp",
    "time",
  ],
  language: ["language", "lang", "inlanguage"],
} as const;
const TAG =
  /<(?:p|br|div|span|a|em|i|b|strong|ul|ol|li|h[1-6]|blockquote|table|img|figure|article|html|body)\b[^<>]{0,2000}>|<\/(?:p|div|span|a|em|strong|ul|li|h[1-6])>/i;
const PAGE = /<(?:html|body|!doctype)\b/i;

/** What a record says of its article, and its text. */
export interface RecordArticle {
  readonly content: DocumentPart["content"] | null;
  readonly facts: DocumentFacts;
}

/** Reads one record. Fields that are none of those known become `meta`. */
export function recordFacts(record: Fields, settings: ReadSettings): RecordArticle {
  const keys = new Map(Object.keys(record).map((key) => [key.toLowerCase(), key]));
  const used = new Set<string>();
  const take = (names: readonly string[], fits: (value: unknown) => boolean): unknown => {
    for (const name of names) {
      const key = Object.hasOwn(record, name) ? name : keys.get(name);
      if (key !== undefined && !used.has(key) && fits(record[key])) {
        used.add(key);
        return record[key];
      }
    }
    return undefined;
  };
  const { fields } = settings;
  const text = take(fields?.text === undefined ? TEXT : [fields.text], isWords);
  const id = take(
    fields?.id === undefined ? NAMES.id : [fields.id],
    (value) => isWords(value) || typeof value === "number",
  );
  const date = take(
    fields?.date === undefined ? NAMES.date : [fields.date],
    (value) => dayOf(value, settings) !== undefined,
  );
  // All others stay in `meta` untouched, also those that are understood.
  const rest = Object.entries(record).filter(([key]) => !used.has(key));
  const facts: DocumentFacts = {
    id: id === undefined ? undefined : String(id),
    url: words(take(NAMES.url, isUrl)),
    title: words(take(NAMES.title, isWords)),
    author: names(take(NAMES.author, (value) => names(value) !== undefined)),
    publisher: names(take(NAMES.publisher, (value) => names(value) !== undefined)),
    date: dayOf(date, settings),
    language: words(take(NAMES.language, isWords)),
  };
  return {
    content: typeof text === "string" ? contentOf(text, settings) : null,
    facts: rest.length === 0 ? facts : { ...facts, meta: Object.fromEntries(rest) },
  };
}

/** A text field as what it is, or is said to be: plain text, a piece of HTML, or a whole page. */
export function contentOf(text: string, { textFormat = "auto" }: ReadSettings): DocumentPart["content"] {
  const isHtml = textFormat === "html" || (textFormat === "auto" && TAG.test(text));
  if (!isHtml) return { kind: "text", text };
  return PAGE.test(text)
    ? { kind: "page", html: new TextEncoder().encode(text), charset: "utf-8" }
    : { kind: "html", html: text };
}

function dayOf(value: unknown, { dayFirst }: ReadSettings): string | undefined {
  return publicationDay(value, dayFirst);
}

function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isUrl(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\//i.test(value);
}

function words(value: unknown): string | undefined {
  return isWords(value) ? value.trim() : undefined;
}

function names(value: unknown): string | undefined {
  const all = [value]
    .flat()
    .map((one) => (typeof one === "object" && one !== null ? (one as Fields).name : one))
    .filter(isWords);
  return all.length === 0 ? undefined : all.map((name) => name.trim()).join(", ");
}
