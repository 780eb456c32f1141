// Goes on with the output file of a run that was interrupted or killed, at the first article that has no line.

import { createReadStream } from "node:fs";
import { open, rename, rm, truncate } from "node:fs/promises";
import { add, checkDone, type Done, doneBefore, isForeign, mismatch } from "./done-before.js";
import { linesOf } from "./lines.js";
import { inOrder, until } from "./order.js";
import { outputError } from "./output-error.js";
import type { SeenIds } from "./seen.js";
import { NOTHING, type Outcome, type Tally, type Task, type WorkSettings } from "./task.js";

const NEWLINE = 10;
const CHUNK = 65_536;

/** How articles that failed before are tried again. */
export interface Retry {
  readonly run: (task: Task) => Promise<Outcome>;
  readonly window: number;
  /** Ends the attempt; the file stays what it was. */
  readonly signal: AbortSignal;
  readonly onFailure: (task: Task, outcome: Outcome) => void;
}

/** One line of the file with its task. */
interface Line {
  readonly text: string;
  readonly task: Task;
  readonly done: Done;
}

/**
 * Goes on with an output file: takes from `tasks` those whose lines are there, cuts off a torn last line, and gives
 * the tally. With `retry` the lines of failures are made anew in their places. Throws UsageError, the file
 * untouched, when it holds something else than the beginning of this run's output: other inputs, other settings,
 * another ruleset.
 */
export async function goOn(
  file: string,
  tasks: AsyncIterator<Task>,
  settings: WorkSettings,
  seen: SeenIds,
  retry: Retry | null,
): Promise<Tally> {
  if (isForeign(file)) throw mismatch(`${file} is no report`);
  const size = await endOfLastLine(file);
  if (size === null) return NOTHING;
  const lines = linesBefore(file, size, tasks, settings);
  let tally = NOTHING;
  const count = (done: Done): void => {
    if (done.article.id !== null && done.error === undefined) seen.add(done.article.id);
    tally = add(tally, done);
  };
  if (retry === null) for await (const { done } of lines) count(done);
  else await rewrite(file, lines, retry, count);
  if (retry === null || retry.signal.aborted) await truncate(file, size);
  return tally;
}

async function* linesBefore(
  file: string,
  size: number,
  tasks: AsyncIterator<Task>,
  settings: WorkSettings,
): AsyncGenerator<Line> {
  if (size === 0) return;
  let number = 0;
  const stream = createReadStream(file, { end: size - 1 });
  for await (const { bytes } of linesOf(stream, Number.POSITIVE_INFINITY)) {
    number += 1;
    const where = `${file}:${number}`;
    const next = await tasks.next();
    if (next.done) throw mismatch(`${where} has no input any more`);
    const text = Buffer.from(bytes).toString("utf8");
    const done = doneBefore(text, where);
    checkDone(done, next.value, settings, where);
    yield { text, task: next.value, done };
  }
}

/** Writes the lines, those of failures made anew, into a file beside that takes the place of the first at the end. */
async function rewrite(
  file: string,
  lines: AsyncGenerator<Line>,
  { run, window, signal, onFailure }: Retry,
  count: (done: Done) => void,
): Promise<void> {
  const partial = `${file}.partial`;
  const retried = async ({ text, task, done }: Line): Promise<string> => {
    if (done.error === undefined) return text;
    const outcome = await run(task);
    if (outcome.failure !== null) onFailure(task, outcome);
    return outcome.line;
  };
  try {
    const handle = await open(partial, "w");
    try {
      for await (const text of inOrder(until(lines, signal), retried, window)) {
        await handle.write(`${text}\n`).catch((error) => {
          throw outputError(partial, error);
        });
        count(doneBefore(text, file));
      }
    } finally {
      await handle.close();
    }
    if (!signal.aborted) await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}

/** Where the last whole line ends; null for a file that is not there. */
async function endOfLastLine(file: string): Promise<number | null> {
  const handle = await open(file, "r+").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw outputError(file, error);
  });
  if (handle === null) return null;
  try {
    const chunk = new Uint8Array(CHUNK);
    for (let end = (await handle.stat()).size; end > 0; end -= CHUNK) {
      const start = Math.max(0, end - CHUNK);
      const { bytesRead } = await handle.read(chunk, 0, end - start, start);
      const at = chunk.subarray(0, bytesRead).lastIndexOf(NEWLINE);
      if (at >= 0) return start + at + 1;
    }
    return 0;
  } finally {
    await handle.close();
  }
}
