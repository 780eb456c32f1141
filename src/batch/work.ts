import { type AnalyzeOptions, analyze } from "../analyze.js";
import { decode } from "../article/decode.js";
import { InputError } from "../errors.js";
import { toLines } from "../output/failure-line.js";
import { failed } from "./failed.js";
import { readBytes } from "./read-bytes.js";
import { parseRecord } from "./record.js";
import type { Failure, Outcome, Task, WorkSettings } from "./task.js";
import { tooLarge, unpack } from "./unpack.js";

/** What the message of a failure begins with that nobody foresaw. */
export const BUG = "a bug, please report it";

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
    const { offsetUnit, authorClaims = false, withText = false, date, lexicon, digest } = settings;
    const defaults = {
      offsetUnit,
      authorClaims,
      withText,
      ...(date === undefined ? {} : { date }),
      ...(lexicon === undefined ? {} : { lexicon }),
      ...(digest === undefined ? {} : { settings: digest }),
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
  const { maxBytes, patience } = settings;
  const bytes =
    task.kind === "text" ? unpack(task.bytes, maxBytes) : readBytes(task.path, maxBytes, patience);
  const { text, fallback } = decode(bytes);
  return { text, options: { path: task.path, decodedAsWindows1252: fallback } };
}

function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  return { code: "failed", message: `${BUG}: ${(error as Error).message ?? String(error)}` };
}
