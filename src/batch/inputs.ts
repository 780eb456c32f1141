import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { unpackStream } from "../documents/unpack.js";
import { InputError } from "../errors.js";
import { tasksOfBytes, tasksOfFile } from "./document-tasks.js";
import { fsName, nameFrom } from "./file-name.js";
import type { Found, Inputs } from "./input-sources.js";
import { linesOf } from "./lines.js";
import { byCodePoint, identityOf, isFolder } from "./paths.js";
import { failedTask, recordsOf } from "./record-tasks.js";
import type { FailedTask, Task } from "./task.js";
import { filesIn } from "./walk.js";

// Goes through what a run was given (files, folders, patterns, lists, standard input) and yields one task per
// article.

const LONGEST_PATH = 65_536;
const GLOB = /[*?[\]{}]/;

const OWN_OUTPUT = "it is the output of this run; name another output";

/** The files that the inputs name, in order; in place of what can't be found a failed task. */
export async function* findFiles(inputs: Inputs): AsyncGenerator<Found | FailedTask> {
  let own: string | null | undefined;
  for await (const named of namedPaths(inputs)) {
    if (typeof named !== "string") {
      yield named;
      continue;
    }
    try {
      for await (const found of expand(named, inputs)) {
        // Asked for only now, since the output is opened by now.
        if (own === undefined) own = (await inputs.ownOutput?.()) ?? null;
        const isOwn = own !== null && !("kind" in found) && (await identityOf(found.path)) === own;
        if (!isOwn) yield found;
        else if (found.folder !== null) inputs.remark?.(found.path, `${OWN_OUTPUT}; passed over`);
        else yield failedTask(found.path, new InputError("unreadable", OWN_OUTPUT));
      }
    } catch (error) {
      yield failedTask(named, error);
    }
  }
}

/** The articles of the inputs, in order. */
export async function* findTasks(inputs: Inputs): AsyncGenerator<Task & { readonly folder?: string | null }> {
  for await (const found of findFiles(inputs)) {
    if ("kind" in found) yield found;
    else if (inputs.records) yield* recordsOf(found.path, inputs);
    else if (found.path === "-") yield* tasksOfBytes(await wholeOf(inputs), inputs);
    else yield* tasksOfFile(found, inputs);
  }
}

/** True when the path names one input: no folder, and no pattern for several files. */
export async function namesOne(path: string): Promise<boolean> {
  return !(await isFolder(path)) && (!GLOB.test(path) || (await exists(path)));
}

/** The number of articles, found by going through the inputs once; null where that would use them up. */
export async function countTasks(inputs: Inputs): Promise<number | null> {
  if (inputs.filesFrom === "-" || inputs.paths.includes("-")) return null;
  let count = 0;
  // With no bytes to keep, going through NDJSON costs little more than reading it.
  for await (const task of findTasks({
    ...inputs,
    remark: () => {},
    maxBytes: inputs.records ? 0 : inputs.maxBytes,
  })) {
    // Going through feeds and archives twice would take as long as reading them.
    if (task.kind === "part") return null;
    count += 1;
  }
  return count;
}

async function* namedPaths({ paths, filesFrom, stdin }: Inputs): AsyncGenerator<string | FailedTask> {
  yield* paths;
  if (filesFrom === null) return;
  const stream = filesFrom === "-" ? stdin : createReadStream(fsName(filesFrom));
  try {
    for await (const { bytes } of linesOf(unpackStream(stream), LONGEST_PATH)) {
      const path = nameFrom(bytes).replace(/\r$/, "");
      if (path !== "") yield path;
    }
  } catch (error) {
    yield failedTask(filesFrom, error);
  }
}

async function* expand(named: string, { records, remark }: Inputs): AsyncGenerator<Found | FailedTask> {
  if (named === "-") yield { path: named, folder: null };
  else if (await isFolder(named)) {
    for await (const { path, error } of filesIn(named, records ? "records" : "texts", remark ?? (() => {}))) {
      yield error === null ? { path, folder: named } : failedTask(path, error);
    }
  } else if (GLOB.test(named) && !(await exists(named))) {
    const { glob } = await import("tinyglobby");
    const paths = await glob(named, { expandDirectories: false, absolute: isAbsolute(named) });
    if (paths.length === 0) throw new InputError("not-found", "no file fits this pattern; check it");
    for (const path of paths.sort(byCodePoint)) yield { path, folder: null };
  } else yield { path: named, folder: null };
}

async function exists(path: string): Promise<boolean> {
  return stat(fsName(path)).then(
    () => true,
    () => false,
  );
}

/** All of standard input; one byte more than allowed is enough to know that it is too large. */
async function wholeOf({ stdin, maxBytes }: Inputs): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
