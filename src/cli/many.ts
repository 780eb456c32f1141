// Reads many articles with worker threads, and ends in order whatever happens.

import { availableParallelism } from "node:os";
import { place } from "../batch/folder.js";
import type { Inputs } from "../batch/input-sources.js";
import { countTasks } from "../batch/inputs.js";
import { until } from "../batch/order.js";
import { openPool } from "../batch/pool.js";
import type { Retry } from "../batch/resume.js";
import { runTasks, type Step } from "../batch/run.js";
import { SeenIds } from "../batch/seen.js";
import { NOTHING, nameOf, type Tally, type WorkSettings } from "../batch/task.js";
import { InputError } from "../errors.js";
import { present } from "../present.js";
import { begin, type Item, lockOutput } from "./beginning.js";
import { Exit } from "./exit.js";
import { type Interruption, interruption } from "./interruption.js";
import type { ReadOptions } from "./options.js";
import type { Printer } from "./printer.js";
import { openProgress, type Progress, summaryOf } from "./progress.js";
import type { Sink } from "./sink.js";

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
  const reached: Reached = { tally: NOTHING, before: () => NOTHING, unknown: undefined };
  try {
    const { items, sink, before } = await begin(inputs, settings, seen, options, retry);
    reached.before = before;
    const steps = runTasks(until(items, interrupt.signal), pool, { window, seen });
    if (!(await printSteps(steps, printer, sink, options, progress, reached))) return Exit.ok;
    if (reached.unknown != null)
      progress.note(`${reached.unknown}: nobody is called so in the articles or the lexicon`);
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
  const code = conclude(reached, interrupt, options, progress);
  return code === Exit.ok && reached.unknown != null ? Exit.usage : code;
}

/** How far a run has come, also where an error ends it. */
interface Reached {
  tally: Tally;
  /** What was done before this run. */
  before: () => Tally;
  /** A name of the selection that none of the articles so far has; undefined before the first. */
  unknown: string | null | undefined;
}

/** Prints what becomes of each article, in order. False where nobody reads the output any more. */
async function printSteps(
  steps: AsyncIterable<Step<Item>>,
  printer: Printer,
  sink: Sink,
  options: ReadOptions,
  progress: Progress,
  reached: Reached,
): Promise<boolean> {
  for await (const { item, outcome, notes, tally } of steps) {
    reached.tally = tally;
    if (outcome.failure === null && reached.unknown !== null)
      reached.unknown = outcome.unknownName?.filter ?? null;
    for (const { name, message, isFailure } of notes) {
      if (isFailure || !options.quiet) progress.note(`${name}: ${message}`);
    }
    const text = await printer.print(outcome.line);
    if (item.target !== null) await place(item.target, text.trimEnd());
    else if (text !== "" && options.outDir === undefined && !(await sink.write(text))) return false;
    progress.update(tally, reached.before());
  }
  const rest = await printer.end();
  if (rest !== "") await sink.write(rest);
  await sink.end();
  return true;
}

/** The number of threads asked for, or the most that are of use, since each takes its share of memory. */
function boundedJobs(asked: number, remark: (name: string, message: string) => void): number {
  const most = JOBS_PER_CORE * availableParallelism();
  if (asked > most) remark(`--jobs ${asked}`, `${most} at once are as quick on this machine; taken instead`);
  return Math.min(asked, most);
}

/** Says how a run came to its end; gives its exit code. */
function conclude(
  reached: Reached,
  interrupt: Interruption,
  options: ReadOptions,
  progress: Progress,
): number {
  const { tally } = reached;
  const before = reached.before();
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
