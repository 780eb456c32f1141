// Reads many articles with worker threads, and ends in order whatever happens.

import { availableParallelism } from "node:os";
import { place } from "../batch/folder.js";
import type { Inputs } from "../batch/input-sources.js";
import { countTasks } from "../batch/inputs.js";
import { until } from "../batch/order.js";
import { openPool } from "../batch/pool.js";
import type { Retry } from "../batch/resume.js";
import { runTasks } from "../batch/run.js";
import { SeenIds } from "../batch/seen.js";
import { NOTHING, nameOf, type Tally, type WorkSettings } from "../batch/task.js";
import { InputError } from "../errors.js";
import { present } from "../present.js";
import { begin, lockOutput } from "./beginning.js";
import { Exit } from "./exit.js";
import { type Interruption, interruption } from "./interruption.js";
import type { ReadOptions } from "./options.js";
import type { Printer } from "./printer.js";
import { openProgress, type Progress, summaryOf } from "./progress.js";

const JOBS_PER_CORE = 4;
/** Tasks are held in the work or waiting for their turn up to this many for each thread: enough to idle none. */
const WINDOW_PER_JOB = 8;

/** Reads many articles with worker threads. Gives the exit code. */
export async function readMany(
  named: Inputs,
  settings: WorkSettings,
  printer: Printer,
  options: ReadOptions,
): Promise<number> {
  const unlock = await lockOutput(options);
  const interrupt = interruption();
  const seen = new SeenIds();
  const progress = await openProgress(options, () => countTasks(named));
  const remark = (path: string, message: string) => {
    if (!options.quiet) progress.note(`${path}: ${message}`);
  };
  const inputs = { ...named, remark };
  const jobs = boundedJobs(options.jobs, remark);
  const pool = await openPool(jobs, options.timeout * 1000, settings);
  const window = jobs * WINDOW_PER_JOB;
  const retry: Retry = {
    run: (task) => pool.run(task),
    window,
    signal: interrupt.signal,
    onFailure: (task, { failure }) => progress.note(`${nameOf(task)}: ${present(failure).message}`),
  };
  let tally = NOTHING;
  // A name that none of the articles has.
  let unknown: string | null | undefined;
  let before: () => Tally = () => NOTHING;
  try {
    const beginning = await begin(inputs, settings, seen, options, retry);
    before = beginning.before;
    for await (const step of runTasks(until(beginning.items, interrupt.signal), pool, { window, seen })) {
      tally = step.tally;
      if (step.outcome.failure === null && unknown !== null)
        unknown = step.outcome.unknownName?.filter ?? null;
      for (const { name, message, isFailure } of step.notes) {
        if (isFailure || !options.quiet) progress.note(`${name}: ${message}`);
      }
      const text = await printer.print(step.outcome.line);
      if (step.item.target !== null) await place(step.item.target, text.trimEnd());
      else if (text !== "" && options.outDir === undefined && !(await beginning.sink.write(text)))
        return Exit.ok;
      progress.update(tally, before());
    }
    const rest = await printer.end();
    if (rest !== "") await beginning.sink.write(rest);
    await beginning.sink.end();
    if (unknown != null) progress.note(`${unknown}: nobody is called so in the articles or the lexicon`);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    progress.note(error.message);
    return Exit.nothingRead;
  } finally {
    progress.stop();
    interrupt.forget();
    await pool.close();
    await unlock();
    inputs.stdin.destroy();
  }
  const code = close(tally, before(), interrupt, options, progress);
  return code === Exit.ok && unknown != null ? Exit.usage : code;
}

/** More threads than this gain nothing, and each takes its share of memory. */
function boundedJobs(asked: number, remark: (name: string, message: string) => void): number {
  const most = JOBS_PER_CORE * availableParallelism();
  if (asked > most) remark(`--jobs ${asked}`, `${most} at once are as quick on this machine; taken instead`);
  return Math.min(asked, most);
}

function close(
  tally: Tally,
  before: Tally,
  interrupt: Interruption,
  options: ReadOptions,
  progress: Progress,
): number {
  if (!options.quiet) progress.note(summaryOf(tally, before, progress.seconds()));
  if (interrupt.signal.aborted) {
    const canGoOn = options.output !== undefined || options.outDir !== undefined;
    progress.note(`interrupted${canGoOn ? "; go on with the same command and --resume" : ""}`);
    return interrupt.exitCode();
  }
  const articles = tally.articles + before.articles;
  const failures = tally.failures + before.failures;
  if (failures === 0 || options.allowFailures) return Exit.ok;
  return failures === articles ? Exit.nothingRead : Exit.someFailed;
}
