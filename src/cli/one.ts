// Reads a single article: in this very thread, with no workers to wait for, unless it might take long.

import { statSync } from "node:fs";
import { fsName } from "../batch/file-name.js";
import { findTasks, type Inputs } from "../batch/inputs.js";
import { nameOf, type Outcome, type Task, type WorkSettings } from "../batch/task.js";
import { BUG, work } from "../batch/work.js";
import { Exit } from "./exit.js";
import { note } from "./note.js";
import { DEFAULT_TIMEOUT } from "./options.js";
import type { Sink } from "./sink.js";

/** So many bytes take a tenth of the default time-out on the slowest machine, whatever is in them. */
const SMALL = 100_000;

/** Reads one article, within `timeout` seconds of the processor's time. Gives the exit code. */
export async function readOne(
  inputs: Inputs,
  settings: WorkSettings,
  print: (line: string) => string,
  sink: Sink,
  timeout: number,
): Promise<number> {
  for await (const task of findTasks(inputs)) {
    const isQuick = timeout >= DEFAULT_TIMEOUT && isSmall(task);
    const { line, failure } = isQuick ? work(task, settings) : await watched(task, settings, timeout);
    if (failure !== null) {
      note(`${nameOf(task)}: ${failure.message}`);
      return failure.message.startsWith(BUG) ? Exit.bug : Exit.nothingRead;
    }
    // With --flat an article without claims has no line at all.
    if (line !== "") await sink.write(`${print(line)}\n`);
    await sink.end();
  }
  return Exit.ok;
}

function isSmall(task: Task): boolean {
  if (task.kind !== "file") return task.kind === "failed" || task.bytes.length <= SMALL;
  const stats = statSync(fsName(task.path), { throwIfNoEntry: false });
  return stats === undefined || stats.isDirectory() || (stats.isFile() && stats.size <= SMALL);
}

/** Does the work in a thread that can be ended. */
async function watched(task: Task, settings: WorkSettings, timeout: number): Promise<Outcome> {
  const { openPool } = await import("../batch/pool.js");
  const pool = openPool(1, timeout * 1000, settings);
  try {
    return await pool.run(task);
  } finally {
    await pool.close();
  }
}
