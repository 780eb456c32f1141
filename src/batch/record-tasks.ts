import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { unpackStream } from "../documents/unpack.js";
import { InputError } from "../errors.js";
import { fsName } from "./file-name.js";
import { linesOf } from "./lines.js";
import { systemError } from "./paths.js";
import type { FailedTask, Task } from "./task.js";

// The lines of NDJSON files as tasks, read as they come.

interface LineInputs {
  readonly maxBytes: number;
  readonly stdin: Readable;
}

/** One task a line; in place of what can't be read on a failed one. */
export async function* recordsOf(path: string, inputs: LineInputs): AsyncGenerator<Task> {
  const from = path === "-" ? null : path;
  let line = 0;
  try {
    for await (const { bytes, cut } of linesIn(path, inputs)) {
      line += 1;
      yield { kind: "record", path: from, line, bytes: line === 1 ? withoutMark(bytes) : bytes, cut };
    }
  } catch (error) {
    yield failedTask(path, error);
  }
}

function linesIn(path: string, { maxBytes, stdin }: LineInputs) {
  const raw = path === "-" ? stdin : createReadStream(fsName(path));
  return linesOf(unpackStream(raw), maxBytes);
}

/** A byte order mark at the beginning of a file belongs to no record. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The task that stands for an input that can't be read. */
export function failedTask(path: string, error: unknown): FailedTask {
  const { code, message } = error instanceof InputError ? error : failureOf(error);
  return { kind: "failed", path, code, message };
}

function failureOf(error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return code.startsWith("Z_")
    ? new InputError("unreadable", "broken gzip data; pack it again")
    : systemError(error);
}
