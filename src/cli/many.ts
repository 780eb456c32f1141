import { address, place } from "../batch/folder.js";
import { countTasks, findTasks, type Inputs } from "../batch/inputs.js";
import { until } from "../batch/order.js";
import { openPool } from "../batch/pool.js";
import { add, goOn } from "../batch/resume.js";
import { runTasks } from "../batch/run.js";
import { SeenIds } from "../batch/seen.js";
import { NOTHING, type Tally, type Task, type WorkSettings } from "../batch/task.js";
import { InputError } from "../errors.js";
import { Exit } from "./exit.js";
import type { ReadOptions } from "./options.js";
import { openProgress, type Progress, summaryOf } from "./progress.js";
import { fileOutput, type Sink, standardOutput } from "./sink.js";

/** Tasks are held in the work or waiting for their turn up to this many for each thread: enough to idle none. */
const WINDOW_PER_JOB = 8;

interface Item {
  readonly task: Task;
  /** Where its report goes; null for the common sink. */
  readonly target: string | null;
}

/** What a run goes on with. */
interface Beginning {
  readonly items: AsyncIterable<Item>;
  readonly sink: Sink;
  /** What was done before; a function, for in a folder that is found out on the way. */
  readonly before: () => Tally;
}

/** Reads many articles with worker threads. Gives the exit code. */
export async function readMany(
  named: Inputs,
  settings: WorkSettings,
  print: (line: string) => string,
  options: ReadOptions,
): Promise<number> {
  const interrupt = interruption();
  const seen = new SeenIds();
  const progress = await openProgress(options, () => countTasks(named));
  const remark = (path: string, message: string) => {
    if (!options.quiet) progress.note(`${path}: ${message}`);
  };
  const inputs = { ...named, remark };
  const pool = openPool(options.jobs, options.timeout * 1000, settings);
  const window = options.jobs * WINDOW_PER_JOB;
  let tally = NOTHING;
  let before: () => Tally = () => NOTHING;
  try {
    const beginning = await begin(inputs, settings, seen, options);
    before = beginning.before;
    for await (const step of runTasks(until(beginning.items, interrupt.signal), pool, { window, seen })) {
      tally = step.tally;
      for (const { name, message, isFailure } of step.notes) {
        if (isFailure || !options.quiet) progress.note(`${name}: ${message}`);
      }
      const text = print(step.outcome.line);
      if (step.item.target !== null) await place(step.item.target, text);
      else if (text !== "" && options.outDir === undefined && !(await beginning.sink.write(`${text}\n`)))
        return Exit.ok;
      progress.update(tally, before());
    }
    await beginning.sink.end();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    progress.note(error.message);
    return Exit.nothingRead;
  } finally {
    progress.stop();
    interrupt.forget();
    await pool.close();
    inputs.stdin.destroy();
  }
  return close(tally, before(), interrupt.signal.aborted, options, progress);
}

function close(
  tally: Tally,
  before: Tally,
  interrupted: boolean,
  options: ReadOptions,
  progress: Progress,
): number {
  if (!options.quiet) progress.note(`${summaryOf(tally, before, progress.seconds())}`);
  if (interrupted) {
    const canGoOn = options.output !== undefined || options.outDir !== undefined;
    progress.note(`interrupted${canGoOn ? "; go on with the same command and --resume" : ""}`);
    return Exit.interrupted;
  }
  const articles = tally.articles + before.articles;
  const failures = tally.failures + before.failures;
  if (failures === 0 || options.allowFailures) return Exit.ok;
  return failures === articles ? Exit.nothingRead : Exit.someFailed;
}

async function begin(
  inputs: Inputs,
  settings: WorkSettings,
  seen: SeenIds,
  options: ReadOptions,
): Promise<Beginning> {
  const { outDir, output, resume = false } = options;
  const tasks = findTasks(inputs);
  if (outDir !== undefined) {
    let before = NOTHING;
    const items = address(tasks, outDir, resume ? (done) => (before = add(before, done)) : null);
    return { items, sink: standardOutput(true), before: () => before };
  }
  const before = resume ? await goOn(output!, tasks, settings, seen) : NOTHING;
  const sink = output === undefined ? standardOutput(true) : await fileOutput(output, resume);
  return { items: untargeted(tasks), sink, before: () => before };
}

async function* untargeted(tasks: AsyncIterable<Task>): AsyncGenerator<Item> {
  for await (const task of tasks) yield { task, target: null };
}

/** The first Ctrl-C asks for an orderly end; the second, with no listener left, ends the process. */
function interruption(): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController();
  const onInterrupt = (): void => controller.abort();
  process.once("SIGINT", onInterrupt);
  return { signal: controller.signal, forget: () => process.off("SIGINT", onInterrupt) };
}
