/** Stands for the threads in tests of commands: the work is done in this one. What threads add is tested in test/process. */
import type { Pool } from "../../src/batch/pool.js";
import type { WorkSettings } from "../../src/batch/task.js";
import { work } from "../../src/batch/work.js";

export function openPool(_jobs: number, _timeout: number, settings: WorkSettings): Pool {
  return { run: (task) => work(task, settings), close: async () => {} };
}
