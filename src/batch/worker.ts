import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import { analyze } from "../analyze.js";
import { optimisingLater } from "./optimising.js";
import type { Assignment, WorkerSetup } from "./pool.js";
import { noteStart } from "./stopwatch.js";
import type { Outcome } from "./task.js";
import { ownThread } from "./thread-time.js";
import { work } from "./work.js";

// The module that each thread of the pool loads: it does the tasks handed to it, one at a time.

const { jobs, settings, started } = Tinypool.workerData as WorkerSetup;

const THREAD = ownThread();

// Tagger and lexicon load here, once a thread, before its first article's time begins.
analyze("");

const oneIsDone = jobs >= availableParallelism() ? optimisingLater() : () => {};

/** The thread's side of the pool. */
export default async function perform({ task, slot }: Assignment): Promise<Outcome> {
  noteStart(started, slot, THREAD);
  const outcome = await work(task, settings);
  oneIsDone();
  return outcome;
}
