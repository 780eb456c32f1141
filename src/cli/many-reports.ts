// Gives the reports that commands over many articles begin with: made of articles, or read from NDJSON of our own.

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { findTasks } from "../batch/inputs.js";
import { systemError } from "../batch/paths.js";
import { openPool } from "../batch/pool.js";
import { runTasks } from "../batch/run.js";
import { SeenIds } from "../batch/seen.js";
import type { WorkSettings } from "../batch/task.js";
import { InputError, UsageError } from "../errors.js";
import type { Report } from "../output/schema.js";
import { withoutUndefined } from "../without-undefined.js";
import { refuseAddresses } from "./mistaken-paths.js";
import { note } from "./note.js";
import { readingOf } from "./reading-options.js";
import type { ManyReportsOptions } from "./report-options.js";

const MAX_BYTES = 20_000_000;
const TIMEOUT = 30_000;
const WINDOW_PER_JOB = 8;

/** How many reports there were, and how many articles have none. */
export interface Taken {
  reports: number;
  failures: number;
}

/**
 * Hands the reports of the inputs to `take`, one by one, and says on standard error what can't be read. Where an input
 * is not there, no report counts. Throws UsageError for NDJSON that holds something else.
 */
export async function takeReports(
  paths: readonly string[],
  options: ManyReportsOptions,
  take: (report: Report) => void | Promise<void>,
): Promise<Readonly<Taken>> {
  const taken: Taken = { reports: 0, failures: 0 };
  try {
    for await (const report of manyReports(paths, options, taken)) {
      await take(report);
      taken.reports += 1;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    note(error.message);
    return { ...taken, reports: 0 };
  }
  return taken;
}

/**
 * The reports of the inputs, in order, with the texts of their articles if the inputs are articles. Inputs named
 * *.ndjson or *.jsonl, and standard input, are reports, unless `--ndjson-in` says that they are articles.
 */
async function* manyReports(
  paths: readonly string[],
  options: ManyReportsOptions,
  taken: Taken,
): AsyncGenerator<Report> {
  refuseAddresses(paths);
  const articles =
    options.ndjsonIn || options.input !== undefined
      ? [...paths]
      : paths.filter((path) => !holdsReports(path));
  if (articles.length < paths.length && articles.length > 0) {
    throw new UsageError("give either reports (*.ndjson) or articles, not both at once");
  }
  if (articles.length > 0) yield* analyzed(articles, options, taken);
  else for (const path of paths) yield* written(path, taken);
}

function holdsReports(path: string): boolean {
  return path === "-" || /\.(ndjson|jsonl)(\.gz)?$/.test(path);
}

async function* analyzed(
  paths: readonly string[],
  options: ManyReportsOptions,
  taken: Taken,
): AsyncGenerator<Report> {
  const { lexiconWith } = await import("./user-lexicon.js");
  const { rulesFrom } = await import("./user-rules.js");
  const reading = readingOf(options);
  const settings: WorkSettings = {
    analysis: {
      offsetUnit: "codepoint",
      withText: true,
      authorClaims: options.authorClaims ?? false,
      anyLanguage: options.anyLanguage ?? false,
      ...withoutUndefined({
        date: options.date,
        lexicon: options.lexicon && (await lexiconWith(options.lexicon)),
        rules: options.rules && (await rulesFrom(options.rules)),
      }),
    },
    maxBytes: MAX_BYTES,
    reading,
    fields: { text: options.textField, id: options.idField, date: options.dateField },
  };
  const inputs = {
    paths,
    filesFrom: null,
    records: options.ndjsonIn ?? options.input === "ndjson",
    maxBytes: MAX_BYTES,
    timeout: TIMEOUT,
    reading,
    stdin: process.stdin,
  };
  const pool = await openPool(options.jobs, TIMEOUT, settings);
  const run = { window: options.jobs * WINDOW_PER_JOB, seen: new SeenIds() };
  try {
    for await (const { outcome, notes: told } of runTasks(items(inputs), pool, run)) {
      for (const { name, message, isFailure } of told) {
        if (isFailure || !options.quiet) note(`${name}: ${message}`);
      }
      if (outcome.failure === null) yield JSON.parse(outcome.line) as Report;
      else taken.failures += 1;
    }
  } finally {
    await pool.close();
    process.stdin.destroy();
  }
}

async function* items(inputs: Parameters<typeof findTasks>[0]) {
  for await (const task of findTasks(inputs)) yield { task };
}

async function* written(path: string, taken: Taken): AsyncGenerator<Report> {
  let number = 0;
  try {
    for await (const line of createInterface({ input: linesOf(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line === "") continue;
      const report = parsed(line);
      if (report === null) throw new UsageError(`${path}:${number}: ${NOT_OURS}`);
      if ("error" in report) taken.failures += 1;
      else yield report;
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = systemError(error);
    throw new InputError(code, `${path}: ${message}`);
  }
}

const NOT_OURS =
  "not a report; give the output of accordingto (--ndjson), or --ndjson-in if the lines are articles";

function linesOf(path: string): Readable {
  if (path === "-") return process.stdin;
  const raw = createReadStream(path);
  if (!path.endsWith(".gz")) return raw;
  const plain = createGunzip();
  raw.on("error", (error: Error) => plain.destroy(error));
  return raw.pipe(plain);
}

function parsed(line: string): Report | { readonly error: unknown } | null {
  try {
    const value = JSON.parse(line) as Report | { error: unknown } | null;
    if (value === null || typeof value !== "object") return null;
    const isReport = "schemaVersion" in value && Array.isArray(value.claims) && Array.isArray(value.entities);
    return isReport || "error" in value ? value : null;
  } catch {
    return null;
  }
}
