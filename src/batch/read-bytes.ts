// Reads the bytes of one file, of a pipe or of a device, never more of them than allowed and never for ever.

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { tooLarge, unpack } from "../documents/unpack.js";
import { InputError } from "../errors.js";
import { fsName } from "./file-name.js";
import { systemError } from "./paths.js";

/** How long to wait for whoever writes into a pipe, in milliseconds, unless told. */
const PATIENCE = 30_000;
const PAUSE = 5;
const CHUNK = 65_536;

/**
 * The content of a file, unpacked if gzipped. Waits for the writer of a pipe up to `patience` milliseconds.
 * Throws InputError.
 */
export function readBytes(path: string, maxBytes: number, patience = PATIENCE): Uint8Array {
  let file: number;
  try {
    // Opening a pipe that nobody writes to would wait for ever.
    file = openSync(fsName(path), constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw systemError(error);
  }
  try {
    const stats = fstatSync(file);
    if (stats.isFile() && stats.size > maxBytes) throw tooLarge(maxBytes);
    return unpack(stats.isFile() ? readFileSync(file) : readPipe(file, maxBytes, patience), maxBytes);
  } catch (error) {
    throw error instanceof InputError ? error : systemError(error);
  } finally {
    closeSync(file);
  }
}

/** All that comes out of a pipe or device; one byte more than allowed is enough to know that it is too large. */
function readPipe(file: number, maxBytes: number, patience: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const deadline = performance.now() + patience;
  for (let size = 0; size <= maxBytes; ) {
    const chunk = new Uint8Array(CHUNK);
    const read = readSome(file, chunk);
    if (read === 0 && size > 0) break;
    if (read > 0) chunks.push(chunk.subarray(0, read));
    else if (performance.now() < deadline) pause();
    else throw new InputError("timeout", `nothing came out of it within ${patience / 1000} s`);
    size += Math.max(0, read);
  }
  return Buffer.concat(chunks);
}

/** The number of bytes read: 0 at the end or before the beginning, -1 while there are none. */
function readSome(file: number, chunk: Uint8Array): number {
  try {
    return readSync(file, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return -1;
    throw error;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}
