import type { AnalyzeOptions } from "../analyze.js";
import { decode } from "../article/decode.js";
import { InputError } from "../errors.js";
import type { RecordTask, WorkSettings } from "./task.js";

/**
 * Takes a line of NDJSON apart: the article's text, its id and date, and all other fields as `meta`.
 * Throws InputError "invalid-json" or "missing-text".
 */
export function parseRecord(
  { bytes, path }: RecordTask,
  fields: WorkSettings["fields"],
): { text: string; options: AnalyzeOptions } {
  const { text: line, fallback } = decode(bytes);
  const { [fields.text]: text, [fields.id]: id, [fields.date]: date, ...meta } = parseObject(line);
  if (typeof text !== "string") {
    throw new InputError(
      "missing-text",
      `no string in the field "${fields.text}"; name it with --text-field`,
    );
  }
  return {
    text,
    options: {
      path,
      claimIds: "hash",
      decodedAsWindows1252: fallback,
      ...(typeof id === "string" || typeof id === "number" ? { id: String(id) } : {}),
      ...(typeof date === "string" ? { date } : {}),
      ...(Object.keys(meta).length === 0 ? {} : { meta }),
    },
  };
}

function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
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

/** The id that a record brings along: of whole JSON its id field, of cut or broken one what looks like it. */
export function idOf(bytes: Uint8Array, { fields }: WorkSettings): string | null {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString("utf8");
  try {
    const id = (JSON.parse(Buffer.from(bytes).toString("utf8")) as Record<string, unknown> | null)?.[
      fields.id
    ];
    return typeof id === "string" || typeof id === "number" ? String(id) : null;
  } catch {
    const key = JSON.stringify(fields.id).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const found = new RegExp(`${key}\\s*:\\s*("(?:[^"\\\\]|\\\\.)*"|-?\\d+)`).exec(start)?.[1];
    return found === undefined ? null : String(JSON.parse(found));
  }
}
