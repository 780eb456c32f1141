import { decode } from "../article/decode.js";
import { InputError } from "../errors.js";
import type { BrokenPart, DocumentPart, ReadSettings } from "./document.js";
import { readFeed } from "./feed.js";
import { recordFacts } from "./record-facts.js";

// The reader for JSON as news services send it, whose records may lie some levels down and have various
// names.

type Fields = Readonly<Record<string, unknown>>;

/** The usual names for the list of articles in an answer of a service. */
const LISTS = [
  "articles",
  "items",
  "results",
  "docs",
  "documents",
  "data",
  "records",
  "response",
  "hits",
  "stories",
];

/**
 * Reads JSON: an array of records, an object with such an array, one record, or a JSON Feed.
 * Throws InputError "invalid-json", or "missing-text" when there is no record in it.
 */
export function* readJson(bytes: Uint8Array, settings: ReadSettings): Generator<DocumentPart | BrokenPart> {
  const text = decode(bytes).text.replace(/^\ufeff/, "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      "invalid-json",
      `no JSON (${(error as Error).message}); one record a line is --input ndjson`,
    );
  }
  if (isRecord(value) && typeof value.version === "string" && value.version.includes("jsonfeed.org")) {
    yield* readFeed(bytes, settings);
    return;
  }
  const records = recordsIn(value, settings, 0);
  if (records === null) {
    throw new InputError(
      "missing-text",
      "no records in this JSON; it must be an array of objects with a field such as text",
    );
  }
  for (const [index, record] of records.entries()) yield partOfRecord(record, index + 1, settings);
}

/** One record as a part, or why it can't be one. */
export function partOfRecord(
  record: unknown,
  number: number,
  settings: ReadSettings,
): DocumentPart | BrokenPart {
  if (!isRecord(record))
    return { number, error: { code: "invalid-json", message: "no JSON object; each record must be one" } };
  const { content, facts } = recordFacts(record, settings);
  if (content !== null) return { number, content, facts };
  const name = settings.fields?.text ?? "text";
  return {
    number,
    error: { code: "missing-text", message: `no string in the field "${name}"; name it with --text-field` },
  };
}

function recordsIn(value: unknown, settings: ReadSettings, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value) || depth > 2) return null;
  if (recordFacts(value, settings).content !== null) return [value];
  for (const name of LISTS) {
    const found = recordsIn(value[name], settings, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
