import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError } from "../errors.js";
import { type Line, linesOf } from "./lines.js";
import { byCodePoint, filesIn, isFolder, systemError } from "./paths.js";
import type { FailedTask, Task } from "./task.js";

/** Where a run's articles come from. */
export interface Inputs {
  /** Files, folders, globs, or "-" for standard input. */
  readonly paths: readonly string[];
  /** A file with one more such path a line, "-" for standard input; null for none. */
  readonly filesFrom: string | null;
  /** True when the inputs are NDJSON, one article a line. */
  readonly records: boolean;
  readonly maxBytes: number;
  readonly stdin: Readable;
}

const LONGEST_PATH = 65_536;
const GLOB = /[*?[\]{}]/;

/** One file of the inputs with the folder that the user named, if it was found in one. */
export interface Found {
  readonly path: string;
  readonly folder: string | null;
}

/** The files that the inputs name, in order; in place of what can't be found a failed task. */
export async function* findFiles(inputs: Inputs): AsyncGenerator<Found | FailedTask> {
  for await (const named of namedPaths(inputs)) {
    try {
      yield* expand(named, inputs.records);
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
    else if (found.path === "-") yield { kind: "text", path: null, bytes: await wholeOf(inputs) };
    else yield { kind: "file", path: found.path, folder: found.folder };
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
  for await (const _ of findTasks({ ...inputs, maxBytes: inputs.records ? 0 : inputs.maxBytes })) count += 1;
  return count;
}

async function* namedPaths({ paths, filesFrom, stdin }: Inputs): AsyncGenerator<string> {
  yield* paths;
  if (filesFrom === null) return;
  const stream = filesFrom === "-" ? stdin : createReadStream(filesFrom);
  try {
    for await (const { bytes } of linesOf(stream, LONGEST_PATH)) {
      const path = Buffer.from(bytes).toString("utf8").replace(/\r$/, "");
      if (path !== "") yield path;
    }
  } catch (error) {
    const { code, message } = systemError(error);
    throw new InputError(code, `${filesFrom}: ${message}`);
  }
}

async function* expand(named: string, records: boolean): AsyncGenerator<Found> {
  if (named === "-") yield { path: named, folder: null };
  else if (await isFolder(named)) {
    for await (const path of filesIn(named, records ? "records" : "texts")) yield { path, folder: named };
  } else if (GLOB.test(named) && !(await exists(named))) {
    const { glob } = await import("tinyglobby");
    const paths = await glob(named, { expandDirectories: false, absolute: isAbsolute(named) });
    if (paths.length === 0) throw new InputError("not-found", "no file fits this pattern; check it");
    for (const path of paths.sort(byCodePoint)) yield { path, folder: null };
  } else yield { path: named, folder: null };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function* recordsOf(path: string, inputs: Inputs): AsyncGenerator<Task> {
  const from = path === "-" ? null : path;
  let line = 0;
  try {
    for await (const { bytes, cut } of linesIn(path, inputs)) {
      line += 1;
      yield { kind: "record", path: from, line, bytes, cut };
    }
  } catch (error) {
    yield failedTask(path, error);
  }
}

function linesIn(path: string, { maxBytes, stdin }: Inputs): AsyncGenerator<Line> {
  const raw = path === "-" ? stdin : createReadStream(path);
  if (!path.endsWith(".gz")) return linesOf(raw, maxBytes);
  const plain = createGunzip();
  raw.on("error", (error: Error) => plain.destroy(error));
  return linesOf(raw.pipe(plain), maxBytes);
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

function failedTask(path: string, error: unknown): FailedTask {
  const { code, message } = error instanceof InputError ? error : systemError(error);
  return { kind: "failed", path, code, message };
}
