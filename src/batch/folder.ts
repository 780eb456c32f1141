// A report in a file of its own for each article, in a folder that mirrors the inputs.

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, posix } from "node:path";
import { UsageError } from "../errors.js";
import { present } from "../present.js";
import { checkDone, type Done, doneBefore, isForeign } from "./done-before.js";
import { fsName } from "./file-name.js";
import { outputError } from "./output-error.js";
import { SeenIds } from "./seen.js";
import type { Task, WorkSettings } from "./task.js";

/** A task with the file that its report goes to. */
export interface Addressed {
  readonly task: Task;
  /** Null for an input that is refused. */
  readonly target: string | null;
}

/** How a run goes on in a folder of reports. */
export interface FolderResume {
  readonly settings: WorkSettings;
  /** Called with each report that is passed over because it is there. */
  readonly onDone: (done: Done) => void;
  readonly retryFailures: boolean;
}

/**
 * Gives each task its place in the output folder, `NAME.json` for `NAME`: below the folder that it was
 * found in, or, for a file named by itself, under its path as named. A second input for one place is
 * refused, and so is a place that holds what is not a report. With `resume`, tasks are passed over whose
 * report is there already and is what this run would make; broken reports and others are made anew.
 */
export async function* address(
  tasks: AsyncIterable<Task & { readonly folder?: string | null }>,
  outDir: string,
  resume: FolderResume | null,
): AsyncGenerator<Addressed> {
  const taken = new SeenIds();
  const refused = (task: Task, message: string): Addressed => ({
    task: { kind: "failed", path: present(task.path), code: "failed", message },
    target: null,
  });
  for await (const task of tasks) {
    if (task.path === null || (task.kind === "record" && task.folder === undefined)) {
      throw new UsageError("--out-dir takes files; for standard input and NDJSON use -o FILE");
    }
    const target = posix.join(outDir, `${placeOf(task.path, task.folder ?? null)}${numberOf(task)}.json`);
    if (taken.add(target)) {
      yield refused(task, `its report would overwrite that of another input, ${target}; run them apart`);
    } else if (isForeign(target)) {
      yield refused(task, `its report would overwrite ${target}, which is no report; move that away`);
    } else {
      const done = resume === null ? null : await doneThere(target, task, resume);
      if (done === null) yield { task, target };
      else present(resume).onDone(done);
    }
  }
}

/** The report that is there and can stay; null if it must be made. */
async function doneThere(target: string, task: Task, resume: FolderResume): Promise<Done | null> {
  try {
    const done = doneBefore(await readFile(fsName(target), "utf8"), target);
    checkDone(done, task, resume.settings, target);
    return resume.retryFailures && done.error !== undefined ? null : done;
  } catch {
    // Not there, broken or made otherwise.
    return null;
  }
}

/**
 * Writes a report under a temporary name and renames it, so that no name ever holds half a report.
 * Throws OutputError.
 */
export async function place(target: string, line: string): Promise<void> {
  const partial = `${target}.partial`;
  try {
    await mkdir(fsName(dirname(target)), { recursive: true });
    await writeFile(fsName(partial), `${line}\n`);
    await rename(fsName(partial), fsName(target));
  } catch (error) {
    throw outputError(target, error);
  }
}

/** The articles of one file have a folder of their own, named after it. */
function numberOf(task: Task): string {
  if (task.kind === "record") return `/${task.line}`;
  return task.kind === "part" ? `/${task.part.number}` : "";
}

function placeOf(path: string, folder: string | null): string {
  if (folder !== null) return path.slice(folder.replace(/\/*$/, "/").length);
  return posix
    .normalize(path)
    .split("/")
    .filter((part) => part !== "" && part !== "..")
    .join("/");
}
