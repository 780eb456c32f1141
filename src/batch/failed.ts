import { toLine } from "../output/json.js";
import { idOf } from "./record.js";
import type { Failure, Outcome, Task, WorkSettings } from "./task.js";

/** The outcome of a task that gave no report, under the id it would have had as far as that is known. */
export function failed(task: Task, settings: WorkSettings, failure: Failure): Outcome {
  const id = task.kind === "record" ? idOf(task.bytes, settings) : null;
  const { code, message } = failure;
  const line = toLine({ error: { code, message }, article: { id, path: task.path } });
  return { line, id, path: task.path, words: 0, claims: 0, failure };
}
