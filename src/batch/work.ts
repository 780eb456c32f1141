import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type AnalyzeOptions, analyze } from "../analyze.js";
import { decode } from "../article/decode.js";
import { InputError } from "../errors.js";
import { toLines } from "../output/failure-line.js";
import { failed } from "./failed.js";
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

function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  return { code: "failed", message: `a bug, please report it: ${(error as Error).message ?? String(error)}` };
}
