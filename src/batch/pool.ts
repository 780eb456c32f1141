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
  /** How many there may be. */
  readonly jobs: number;
  readonly settings: WorkSettings;
  readonly started: Float64Array;
}

/**
 * Starts up to `jobs` threads, each when it is first needed. `timeout` is in milliseconds of the processor's time, so
 * that a busy machine trips none, and counts from the moment when a thread begins with the task: the thread's own start
 * does not count against an article.
 */
export async function openPool(jobs: number, timeout: number, settings: WorkSettings): Promise<Pool> {
  const { Tinypool } = await import("tinypool");
  const started = stopwatchFor(jobs);
  const setup: WorkerSetup = { jobs, settings, started };
  const pool = new Tinypool({
    filename: new URL("../../bin/worker.js", import.meta.url).href,
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
