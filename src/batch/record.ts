import type { AnalyzeOptions } from "../analyze.js";
import { decode } from "../article/decode.js";
import type { ArticleDocument } from "../documents/document.js";
import { publicationDay } from "../documents/publication-day.js";
import { readPart } from "../documents/read-document.js";
import { recordFacts } from "../documents/record-facts.js";
import { InputError } from "../errors.js";
import { isTooDeep, numberIn, parseExactly } from "./exact-json.js";
import type { RecordTask, WorkSettings } from "./task.js";

/** Where the text is looked for first; where it is not there either, under other usual names. */
const USUAL_TEXT_FIELD = "text";

/**
 * Takes a line of NDJSON apart: the article, its id and date, and all other fields as `meta`. What else the record
 * says of its article (title, author, url) is found under the usual names.
 * Throws InputError "invalid-json" or "missing-text".
 */
export async function parseRecord(
  { bytes, path, line: number }: RecordTask,
  { fields, reading }: WorkSettings,
): Promise<{ article: ArticleDocument; options: AnalyzeOptions }> {
  const { text: line, fallback } = decode(bytes);
  const record = parseObject(line);
  const exact = parseExactly(line) as typeof record;
  const { [fields.text]: own, [fields.date]: date } = record;
  const { [fields.text]: _text, [fields.id]: id, [fields.date]: _date, ...others } = exact;
  const isUsual = fields.text === USUAL_TEXT_FIELD && typeof own !== "string";
  const { content, facts } = recordFacts(record, {
    ...reading,
    fields: { ...fields, text: isUsual ? undefined : fields.text, date: undefined },
  });
  // An empty text is one too: the report says that there are no words in it.
  const found = content ?? (typeof own === "string" ? { kind: "text" as const, text: own } : null);
  if (found === null) {
    throw new InputError(
      "missing-text",
      `no string in the field "${fields.text}"; name it with --text-field`,
    );
  }
  const meta = isUsual ? picked(exact, Object.keys(facts.meta ?? {})) : others;
  const article = await readPart(
    {
      number,
      content: found,
      facts: {
        ...facts,
        id: idFrom(id) ?? undefined,
        date: typeof date === "string" ? (dayNotIso(date, reading) ?? date) : facts.date,
        meta: meta === undefined || Object.keys(meta).length === 0 ? undefined : meta,
      },
    },
    "ndjson",
    { path },
  );
  return { article: { ...article, decodedAsWindows1252: fallback }, options: { claimIds: "hash" } };
}

/** ISO dates stay as they are given. */
function dayNotIso(date: string, reading: WorkSettings["reading"]): string | undefined {
  return /^\d{4}-\d\d-\d\d/.test(date) ? date : publicationDay(date, reading?.dayFirst);
}

function picked(record: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}

function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
  if (isTooDeep(line)) {
    throw new InputError("invalid-json", "its JSON is nested deeper than 500 levels; flatten it");
  }
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError("invalid-json", "no JSON; each line must be one JSON object");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError("invalid-json", "no JSON object; each line must be one");
  }
  return value as Record<string, unknown>;
}

/** An id as it was written, also a number of any length; null where there is none. */
function idFrom(id: unknown): string | null {
  if (typeof id === "number") return String(id);
  return numberIn(id) ?? (typeof id === "string" ? id : null);
}

/** The id that a record brings along: of whole JSON its id field, of cut or broken one what looks like it. */
export function idOf(bytes: Uint8Array, { fields }: WorkSettings): string | null {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString("utf8");
  try {
    const record = parseExactly(Buffer.from(bytes).toString("utf8")) as Record<string, unknown> | null;
    return idFrom(record?.[fields.id]);
  } catch {
    const key = JSON.stringify(fields.id).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const found = new RegExp(`${key}\\s*:\\s*("(?:[^"\\\\]|\\\\.)*"|-?\\d+)`).exec(start)?.[1];
    return found === undefined ? null : idFrom(parseExactly(found));
  }
}
