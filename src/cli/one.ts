// Reads a single document: in this very thread, with no workers to wait for, unless it might take long.

import { statSync } from "node:fs";
import { fsName } from "../batch/file-name.js";
import type { Inputs } from "../batch/input-sources.js";
import { findTasks } from "../batch/inputs.js";
import { nameOf, type Outcome, type PartTask, type Task, type WorkSettings } from "../batch/task.js";
import { BUG, work } from "../batch/work.js";
import { UsageError } from "../errors.js";
import { Exit } from "./exit.js";
import { note } from "./note.js";
import { DEFAULT_TIMEOUT } from "./options.js";
import type { Printer } from "./printer.js";
import type { Sink } from "./sink.js";

/** So many bytes take a tenth of the default time-out on the slowest machine, whatever is in them. */
const SMALL = 100_000;
/** Few packed bytes can hold much. */
const PACKED = /\.(?:gz|pdf|docx)$/i;

/** Reads one document, each article within `timeout` seconds of the processor's time. Gives the exit code. */
export async function readOne(
  inputs: Inputs,
  settings: WorkSettings,
  printer: Printer,
  sink: Sink,
  timeout: number,
  quiet: boolean,
): Promise<number> {
  let read = 0;
  let failures = 0;
  for await (const task of findTasks(inputs)) {
    const isQuick = timeout >= DEFAULT_TIMEOUT && isSmall(task);
    const { line, failure, remark, unknownName } = isQuick
      ? await work(task, settings)
      : await watched(task, settings, timeout);
    if (failure !== null) {
      note(`${nameOf(task)}: ${failure.message}`);
      if (failure.message.startsWith(BUG)) return Exit.bug;
      failures += 1;
      continue;
    }
    if (unknownName) {
      const { filter, there } = unknownName;
      throw new UsageError(`${filter}: nobody is called so in the article or the lexicon; ${there}`);
    }
    if (remark && !quiet) note(`${nameOf(task)}: ${remark}`);
    read += 1;
    // With --flat an article without claims has no line at all.
    const text = line === "" ? "" : await printer.print(line);
    if (text !== "") await sink.write(text);
  }
  if (read > 0) {
    const rest = await printer.end();
    if (rest !== "") await sink.write(rest);
    await sink.end();
  }
  if (failures === 0) return Exit.ok;
  return read === 0 ? Exit.nothingRead : Exit.someFailed;
}

function isSmall(task: Task): boolean {
  if (task.kind === "failed") return true;
  if (task.kind === "part") return sizeOf(task.part) <= SMALL;
  if (task.kind !== "file") return task.bytes.length <= SMALL;
  if (PACKED.test(task.path)) return false;
  const stats = statSync(fsName(task.path), { throwIfNoEntry: false });
  return stats === undefined || stats.isDirectory() || (stats.isFile() && stats.size <= SMALL);
}

function sizeOf(part: PartTask["part"]): number {
  if ("error" in part) return 0;
  const { content } = part;
  if (content.kind === "mail") return content.message.length;
  return content.kind === "text" ? content.text.length : content.html.length;
}

/** Does the work in a thread that can be ended. */
async function watched(task: Task, settings: WorkSettings, timeout: number): Promise<Outcome> {
  const { openPool } = await import("../batch/pool.js");
  const pool = await openPool(1, timeout * 1000, settings);
  try {
    return await pool.run(task);
  } finally {
    await pool.close();
  }
}
