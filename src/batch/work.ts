import { type AnalyzeOptions, analyze } from "../analyze.js";
import type { ArticleDocument } from "../documents/document.js";
import { readDocument, readPart } from "../documents/read-document.js";
import { tooLarge } from "../documents/unpack.js";
import { InputError } from "../errors.js";
import { toLines } from "../output/failure-line.js";
import type { Report } from "../output/schema.js";
import { unknownName } from "../output/unknown-name.js";
import { withNumbers } from "./exact-json.js";
import { failed } from "./failed.js";
import { readBytes } from "./read-bytes.js";
import { parseRecord } from "./record.js";
import type { Failure, Outcome, Task, WorkSettings } from "./task.js";

/** What the messages of unforeseen failures begin with. */
export const BUG = "a bug, please report it";

interface Readable {
  readonly article: ArticleDocument;
  readonly options: AnalyzeOptions;
}

/**
 * Reads and analyses one article; the same task gives the same outcome in any process and any order.
 * Whatever goes wrong becomes an outcome with a failure.
 */
export async function work(task: Task, settings: WorkSettings): Promise<Outcome> {
  try {
    const { article, options } = await readTask(task, settings);
    const report = analyze(article, { ...settings.analysis, ...options });
    const { id, path, words } = report.article;
    return {
      line: withNumbers(toLines(report, settings.lines)),
      id,
      path,
      words,
      claims: report.claims.length,
      remark: remarkOn(report, settings.analysis),
      failure: null,
      unknownName:
        settings.lines?.select === undefined ? null : unknownName(report.entities, settings.lines.select),
    };
  } catch (error) {
    return failed(task, settings, failureOf(error));
  }
}

function remarkOn({ article, warnings }: Report, { anyLanguage }: AnalyzeOptions): string | null {
  if (anyLanguage || !warnings.some(({ code }) => code === "not-english")) return null;
  return `not in English (${article.language}), so not read; --any-language reads on`;
}

async function readTask(task: Task, settings: WorkSettings): Promise<Readable> {
  if (task.kind === "failed") throw new InputError(task.code, task.message);
  if (task.kind === "record") {
    if (task.cut) throw tooLarge(settings.maxBytes);
    return parseRecord(task, settings);
  }
  const { maxBytes, patience, reading } = settings;
  if (task.kind === "part") {
    if ("error" in task.part) throw new InputError(task.part.error.code, task.part.error.message);
    const article = await readPart(task.part, task.format, { ...reading, path: task.path });
    return { article, options: { claimIds: "hash" } };
  }
  const bytes = task.kind === "text" ? task.bytes : readBytes(task.path, maxBytes, patience);
  return { article: await readDocument(bytes, { ...reading, maxBytes, path: task.path }), options: {} };
}

function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  return { code: "failed", message: `${BUG}: ${(error as Error).message ?? String(error)}` };
}
