import { Tinypool } from "tinypool";
import { analyze } from "../analyze.js";
import type { Assignment, WorkerSetup } from "./pool.js";
import type { Outcome } from "./task.js";
import { work } from "./work.js";

const { settings, started } = Tinypool.workerData as WorkerSetup;

// Tagger and lexicon load here, once a thread, before its first article's time begins.
analyze("");

/** The thread's side of the pool. */
export default function perform({ task, slot }: Assignment): Outcome {
  started[slot] = Date.now();
  return work(task, settings);
}
