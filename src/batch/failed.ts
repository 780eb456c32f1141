import { toLine } from "../output/json-text.js";
import { idOf } from "./record.js";
import type { Failure, Outcome, PartTask, Task, WorkSettings } from "./task.js";

/** The outcome of a task that gave no report, under the id it would have had as far as that is known. */
export function failed(task: Task, settings: WorkSettings, failure: Failure): Outcome {
  const id = task.kind === "record" ? idOf(task.bytes, settings) : task.kind === "part" ? partId(task) : null;
  const { code, message } = failure;
  const line = toLine({ error: { code, message }, article: { id, path: task.path } });
  return { line, id, path: task.path, words: 0, claims: 0, failure };
}

function partId({ part }: PartTask): string | null {
  return "error" in part ? null : (part.facts.id ?? null);
}
