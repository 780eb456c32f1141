import { setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";
import { failed } from "./failed.js";
import { clearStart, isOverdue, stopwatchFor } from "./stopwatch.js";
import type { Outcome, Task, WorkSettings } from "./task.js";

/** Threads that work on tasks. */
export interface Pool {
  /** Never rejects: a task that kills its thread or takes too long has an outcome with a failure. */
  run(task: Task): Promise<Outcome>;
  close(): Promise<void>;
}

/** What a worker is given: the task, and the place in `started` where it notes that it began. */
export interface Assignment {
  readonly task: Task;
  readonly slot: number;
}

/** What every worker is given at its start. */
export interface WorkerSetup {
  readonly settings: WorkSettings;
  readonly started: Float64Array;
}

/**
 * How V8 is to go about a long run of short articles; its own choices are made for a single page that lives on.
 * - How far a heap grows beyond what lives in it, in percent, before the dead are swept out. Left alone, V8 puts it off
 *   the longer a run lasts: memory went up by half from 2,000 articles to 20,000, though the same sixty megabytes lived.
 * - Objects begin among the young. V8 came to take the words and tokens of an article for long-lived and put 55 KB an
 *   article among the old, where they lay about dead.
 * - Less code is copied into its callers: compiling took a third longer than it needs, in each thread again.
 * - Nor is the code of `map` and its like: copied, it makes arrays of another kind than before it was compiled, and what
 *   reads them was compiled a second time, a quarter of all compiling.
 */
const V8_FLAGS = [
  "--heap-growing-percent=15",
  "--no-allocation-site-pretenuring",
  "--max-inlined-bytecode-size-cumulative=300",
  "--no-turbo-inline-array-builtins",
];

/**
 * Starts up to `jobs` threads, each when it is first needed. `timeout` is in milliseconds of the
 * processor's time, so that a busy machine trips none, and counts from the moment when a thread begins with the task:
 * its own start is not held against an article.
 */
export function openPool(jobs: number, timeout: number, settings: WorkSettings): Pool {
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
  const started = stopwatchFor(jobs);
  const setup: WorkerSetup = { settings, started };
  const pool = new Tinypool({
    filename: new URL("./worker.js", import.meta.url).href,
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: 60_000,
    workerData: setup,
  });
  const free = Array.from({ length: jobs }, (_, slot) => slot);
  const waiting: ((slot: number) => void)[] = [];
  const running = new Map<number, AbortController>();
  const watch = setInterval(
    () => {
      for (const [slot, controller] of running) {
        if (isOverdue(started, slot, timeout)) controller.abort();
      }
    },
    Math.max(10, Math.min(timeout / 4, 250)),
  );
  const take = async () => free.pop() ?? new Promise<number>((resolve) => waiting.push(resolve));
  const give = (slot: number) => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  return {
    async run(task) {
      const slot = await take();
      const controller = new AbortController();
      clearStart(started, slot);
      running.set(slot, controller);
      try {
        const assignment: Assignment = { task, slot };
        return (await pool.run(assignment, { signal: controller.signal })) as Outcome;
      } catch (error) {
        if (controller.signal.aborted) {
          const message = `took longer than ${timeout / 1000} s; raise --timeout or split it`;
          return failed(task, settings, { code: "timeout", message });
        }
        return failed(task, settings, {
          code: "failed",
          message: `its worker died: ${(error as Error).message}`,
        });
      } finally {
        running.delete(slot);
        give(slot);
      }
    },
    async close() {
      clearInterval(watch);
      await pool.destroy();
    },
  };
}
