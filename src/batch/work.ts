import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type AnalyzeOptions, analyze } from "../analyze.js";
import { decode } from "../article/decode.js";
import { InputError } from "../errors.js";
import { toLine } from "../output/json.js";
import { toLines } from "../output/lines.js";
import { systemError } from "./paths.js";
import { parseRecord } from "./record.js";
import type { Failure, Outcome, Task, WorkSettings } from "./task.js";

interface Readable {
  readonly text: string;
  readonly options: AnalyzeOptions;
}

/**
 * Reads and analyses one article; the same task gives the same outcome in any process and any order.
 * Whatever goes wrong becomes an outcome with a failure.
 */
export function work(task: Task, settings: WorkSettings): Outcome {
  try {
    const { text, options } = readTask(task, settings);
    const { offsetUnit, authorClaims = false, date, lexicon } = settings;
    const defaults = {
      offsetUnit,
      authorClaims,
      ...(date === undefined ? {} : { date }),
      ...(lexicon === undefined ? {} : { lexicon }),
    };
    const report = analyze(text, { ...defaults, ...options });
    const { id, path, words } = report.article;
    return {
      line: toLines(report, settings.lines),
      id,
      path,
      words,
      claims: report.claims.length,
      failure: null,
    };
  } catch (error) {
    return failed(task, settings, failureOf(error));
  }
}

/** The outcome of a task that gave no report, under the id it would have had as far as that is known. */
export function failed(task: Task, settings: WorkSettings, failure: Failure): Outcome {
  const id = task.kind === "record" ? idOf(task.bytes, settings) : null;
  const { code, message } = failure;
  const line = toLine({ error: { code, message }, article: { id, path: task.path } });
  return { line, id, path: task.path, words: 0, claims: 0, failure };
}

function readTask(task: Task, settings: WorkSettings): Readable {
  if (task.kind === "failed") throw new InputError(task.code, task.message);
  if (task.kind === "record") {
    if (task.cut) throw tooLarge(settings.maxBytes);
    return parseRecord(task, settings.fields);
  }
  const bytes = task.kind === "text" ? task.bytes : readBytes(task.path, settings.maxBytes);
  if (bytes.length > settings.maxBytes) throw tooLarge(settings.maxBytes);
  const { text, fallback } = decode(bytes);
  return { text, options: { path: task.path, decodedAsWindows1252: fallback } };
}

function readBytes(path: string, maxBytes: number): Uint8Array {
  try {
    if (statSync(path).size > maxBytes) throw tooLarge(maxBytes);
    const bytes = readFileSync(path);
    return path.endsWith(".gz") ? gunzipSync(bytes, { maxOutputLength: maxBytes }) : bytes;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes);
    if (code?.startsWith("Z_")) throw new InputError("unreadable", "broken gzip data; pack it again");
    throw systemError(error);
  }
}

function tooLarge(maxBytes: number): InputError {
  return new InputError("too-large", `larger than ${maxBytes} bytes; raise --max-bytes or split it`);
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

function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  return { code: "failed", message: `a bug, please report it: ${(error as Error).message ?? String(error)}` };
}
