// What an earlier run wrote about one article: is it a report, and is it one that this run would write?

import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { UsageError } from "../errors.js";
import type { Report } from "../output/schema.js";
import { digestOfOwn, toolOf } from "../output/tool.js";
import { fsName } from "./file-name.js";
import { outputError } from "./output-error.js";
import { idOf } from "./record.js";
import { nameOf, type Tally, type Task, type WorkSettings } from "./task.js";

/** What was written before about one article: a report or a failure. */
export type Done = Pick<Report, "article"> & Partial<Report> & { readonly error?: object };

const BEGINNINGS = ['{"schemaVersion":', '{"error":{'];

/** Reads one report or failure that was written before. Throws UsageError when it is neither. */
export function doneBefore(line: string, where: string): Done {
  try {
    const done = JSON.parse(line) as Done | null;
    if (typeof done?.article === "object" && done.article !== null) return done;
  } catch {
    // reported below
  }
  throw mismatch(`${where} is no report`);
}

/** Throws UsageError when the report is not about the task, or not made as this run would make it. */
export function checkDone(done: Done, task: Task, settings: WorkSettings, where: string): void {
  const { analysis } = settings;
  const id = task.kind === "record" ? idOf(task.bytes, settings) : null;
  if (done.article.path !== task.path || (id !== null && id !== done.article.id)) {
    throw mismatch(`${where} belongs to another input than ${nameOf(task)}`);
  }
  if (done.error !== undefined) return;
  const tool = toolOf(digestOfOwn(analysis), analysis.settings);
  if (done.tool?.version !== tool.version) throw mismatch(`${where} was made by another version`);
  if (done.tool.ruleset !== tool.ruleset)
    throw mismatch(
      `${where} was made by another ruleset or other files of your own (--lexicon, --cues, --rules)`,
    );
  if (done.tool.settings !== tool.settings)
    throw mismatch(
      `${where} was made with other settings (--offset-unit, --author-claims, --select, --date …)`,
    );
}

/** The tally with one report or failure more. */
export function add(tally: Tally, done: Done): Tally {
  return {
    articles: tally.articles + 1,
    words: tally.words + (done.article.words ?? 0),
    claims: tally.claims + (done.claims?.length ?? 0),
    failures: tally.failures + (done.error === undefined ? 0 : 1),
  };
}

/** The refusal to go on with a file. */
export function mismatch(what: string): UsageError {
  return new UsageError(`can't go on: ${what}; name another file, or leave out --resume to begin anew`);
}

/**
 * True for a file that is there and neither is empty nor begins as reports and failures do, torn ones too.
 * Throws OutputError when it can't be read.
 */
export function isForeign(target: string): boolean {
  if (!existsSync(fsName(target))) return false;
  try {
    const file = openSync(fsName(target), "r");
    try {
      const bytes = new Uint8Array(64);
      const beginning = Buffer.from(bytes.buffer, 0, readSync(file, bytes)).toString("latin1");
      const plain = beginning.replace(/\s/g, "");
      return !BEGINNINGS.some((ours) => plain.startsWith(ours) || ours.startsWith(plain));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw outputError(target, error);
  }
}
