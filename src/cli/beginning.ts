// Where a run over many articles begins: anew or behind what an earlier one has written, with its output locked.

import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { add } from "../batch/done-before.js";
import { address } from "../batch/folder.js";
import type { Inputs } from "../batch/input-sources.js";
import { findTasks } from "../batch/inputs.js";
import { isLockable, lock } from "../batch/lock.js";
import { outputError } from "../batch/output-error.js";
import { isFolder } from "../batch/paths.js";
import { goOn, type Retry } from "../batch/resume.js";
import type { SeenIds } from "../batch/seen.js";
import { NOTHING, type Tally, type Task, type WorkSettings } from "../batch/task.js";
import { present } from "../present.js";
import type { ReadOptions } from "./options.js";
import { fileOutput, type Sink, standardOutput } from "./sink.js";

/** An article to be read and the file for its report, null for the common sink. */
export interface Item {
  readonly task: Task;
  readonly target: string | null;
}

/** What a run goes on with. */
export interface Beginning {
  readonly items: AsyncIterable<Item>;
  readonly sink: Sink;
  /** What was done before; a function, because in a folder that is found out on the way. */
  readonly before: () => Tally;
}

type Unlock = () => Promise<void>;

/** Locks the output against other runs; gives what unlocks it. */
export async function lockOutput({ outDir, output }: ReadOptions): Promise<Unlock> {
  if (outDir !== undefined) {
    await mkdir(outDir, { recursive: true }).catch((error) => {
      throw outputError(outDir, error);
    });
    return lock(join(outDir, ".accordingto.lock"), outDir);
  }
  // Whoever opens the output says what is wrong with its folder.
  const locks = output !== undefined && (await isLockable(output)) && (await isFolder(dirname(output)));
  return locks ? lock(`${output}.lock`, output) : async () => {};
}

/** Opens the output and finds what is still to be done. */
export async function begin(
  inputs: Inputs,
  settings: WorkSettings,
  seen: SeenIds,
  options: ReadOptions,
  retry: Retry,
): Promise<Beginning> {
  const { outDir, output, resume = false, retryFailures = false } = options;
  const tasks = findTasks(inputs);
  if (outDir !== undefined) {
    let before = NOTHING;
    const onDone = (done: Parameters<typeof add>[1]) => {
      before = add(before, done);
    };
    const items = address(tasks, outDir, resume ? { settings, onDone, retryFailures } : null);
    return { items, sink: standardOutput(true), before: () => before };
  }
  const before = resume
    ? await goOn(present(output), tasks, settings, seen, retryFailures ? retry : null)
    : NOTHING;
  const sink = output === undefined ? standardOutput(true) : await fileOutput(output, resume);
  return { items: untargeted(tasks), sink, before: () => before };
}

async function* untargeted(tasks: AsyncIterable<Task>): AsyncGenerator<Item> {
  for await (const task of tasks) yield { task, target: null };
}
