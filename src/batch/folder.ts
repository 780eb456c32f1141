import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, posix } from "node:path";
import { UsageError } from "../errors.js";
import { fsName } from "./file-name.js";
import { outputError } from "./output-error.js";
import { type Done, doneBefore } from "./resume.js";
import { SeenIds } from "./seen.js";
import type { Task } from "./task.js";

const BEGINNINGS = ['{"schemaVersion":', '{"error":{'];

/** A task with the file that its report goes to. */
export interface Addressed {
  readonly task: Task;
  /** Null for an input that is refused. */
  readonly target: string | null;
}

/**
 * Gives each task its place in the output folder, `NAME.json` for `NAME`: below the folder that it was
 * found in, or, for a file named by itself, under its path as named. A second input for one place is
 * refused. With `onDone`, tasks whose report is there already are passed over, and it is called with each.
 */
export async function* address(
  tasks: AsyncIterable<Task & { readonly folder?: string | null }>,
  outDir: string,
  onDone: ((done: Done) => void) | null,
): AsyncGenerator<Addressed> {
  const taken = new SeenIds();
  for await (const task of tasks) {
    if (task.path === null || task.kind === "record") {
      throw new UsageError("--out-dir takes files; for standard input and NDJSON use -o FILE");
    }
    const target = posix.join(outDir, `${placeOf(task.path, task.folder ?? null)}.json`);
    if (taken.add(target)) {
      const message = `its report would overwrite that of another input, ${target}; run them apart`;
      yield { task: { kind: "failed", path: task.path, code: "failed", message }, target: null };
    } else if (isForeign(target)) {
      const message = `its report would overwrite ${target}, which is no report; move that away`;
      yield { task: { kind: "failed", path: task.path, code: "failed", message }, target: null };
    } else if (onDone !== null && existsSync(fsName(target))) {
      onDone(doneBefore(await readFile(fsName(target), "utf8"), target));
    } else yield { task, target };
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

/** True for a file that is there and neither empty nor begins as our reports and failures do, torn ones too. */
function isForeign(target: string): boolean {
  if (!existsSync(fsName(target))) return false;
  const bytes = new Uint8Array(64);
  let file: number;
  try {
    file = openSync(fsName(target), "r");
  } catch (error) {
    throw outputError(target, error);
  }
  try {
    const beginning = Buffer.from(bytes.subarray(0, readSync(file, bytes))).toString("latin1");
    const plain = beginning.replace(/\s/g, "");
    return !BEGINNINGS.some((ours) => plain.startsWith(ours) || ours.startsWith(plain));
  } catch (error) {
    throw outputError(target, error);
  } finally {
    closeSync(file);
  }
}

function placeOf(path: string, folder: string | null): string {
  if (folder !== null) return path.slice(folder.replace(/\/*$/, "/").length);
  return posix
    .normalize(path)
    .split("/")
    .filter((part) => part !== "" && part !== "..")
    .join("/");
}
