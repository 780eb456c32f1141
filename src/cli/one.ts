import { findTasks, type Inputs } from "../batch/inputs.js";
import { nameOf, type WorkSettings } from "../batch/task.js";
import { work } from "../batch/work.js";
import { Exit } from "./exit.js";
import { note } from "./note.js";
import type { Sink } from "./sink.js";

/** Reads one article in this very thread: no workers to wait for. Gives the exit code. */
export async function readOne(
  inputs: Inputs,
  settings: WorkSettings,
  print: (line: string) => string,
  sink: Sink,
): Promise<number> {
  for await (const task of findTasks(inputs)) {
    const { line, failure } = work(task, settings);
    if (failure !== null) {
      note(`${nameOf(task)}: ${failure.message}`);
      return failure.code === "failed" ? Exit.bug : Exit.nothingRead;
    }
    // With --flat an article without claims has no line at all.
    if (line !== "") await sink.write(`${print(line)}\n`);
    await sink.end();
  }
  return Exit.ok;
}
