import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { BrokenPart, DocumentFormat, DocumentPart, ReadSettings } from "../documents/document.js";
import { partsOf } from "../documents/read-document.js";
import { unpackStream } from "../documents/unpack.js";
import { InputError, type InputErrorCode } from "../errors.js";
import { present } from "../present.js";
import { fsName } from "./file-name.js";
import { clearStart, isOverdue, stopwatchFor } from "./stopwatch.js";

// Gives the articles of a file that holds several, each within the time that an article may take: the libraries that
// take such a file apart hold up whoever calls them, so what is not small is given to a thread.

/** A file that holds several articles, or what came through standard input. */
export interface Container {
  /** Null for standard input. */
  readonly path: string | null;
  /** What came through standard input, unpacked. */
  readonly bytes?: Uint8Array;
  readonly format: DocumentFormat;
}

/** What the thread is given at its start. */
export interface SplitSetup {
  readonly container: Container;
  readonly settings: ReadSettings;
  readonly started: Float64Array;
}

/** What the thread answers whenever it is asked for the next article. */
export type SplitReply =
  | { readonly kind: "part"; readonly part: DocumentPart | BrokenPart }
  | { readonly kind: "error"; readonly code: InputErrorCode; readonly message: string }
  | { readonly kind: "end" };

/** So many bytes are taken apart in a moment, whatever is in them. */
const SMALL = 100_000;

/**
 * The parts of the container, each within `timeout` milliseconds of the processor's time. Throws InputError when it
 * can't be read as a whole, or "timeout"; what came before has been given.
 */
export async function* split(
  container: Container,
  settings: ReadSettings,
  timeout: number,
): AsyncGenerator<DocumentPart | BrokenPart> {
  if (await isSmall(container)) yield* partsOf(streamOf(container), container.format, settings);
  else yield* splitApart(container, settings, timeout);
}

async function isSmall({ path, bytes }: Container): Promise<boolean> {
  if (bytes !== undefined) return bytes.length <= SMALL;
  const stats = await stat(fsName(present(path))).catch(() => null);
  if (stats === null) return true;
  // Few packed bytes can hold much, and it is not known what will come out of a pipe.
  return stats.isFile() && stats.size <= SMALL && !/\.gz$/i.test(present(path));
}

/** The bytes of a container, unpacked. */
export function streamOf({ path, bytes }: Container): AsyncIterable<Uint8Array> {
  return bytes === undefined ? unpackStream(createReadStream(fsName(present(path)))) : Readable.from([bytes]);
}

async function* splitApart(
  container: Container,
  settings: ReadSettings,
  timeout: number,
): AsyncGenerator<DocumentPart | BrokenPart> {
  const { Worker } = await import("node:worker_threads");
  const started = stopwatchFor(1);
  const workerData: SplitSetup = { container, settings, started };
  const thread = new Worker(new URL("./split-thread.js", import.meta.url), { workerData });
  let answer: (reply: SplitReply) => void = () => {};
  thread.on("message", (reply: SplitReply) => answer(reply));
  thread.on("error", (error) =>
    answer({ kind: "error", code: "failed", message: `it ended: ${error.message}` }),
  );
  const watch = setInterval(
    () => {
      if (!isOverdue(started, 0, timeout)) return;
      const message = `taking it apart took longer than ${timeout / 1000} s; raise --timeout or split it`;
      answer({ kind: "error", code: "timeout", message });
    },
    Math.max(10, Math.min(timeout / 4, 250)),
  );
  try {
    while (true) {
      const reply = await new Promise<SplitReply>((resolve) => {
        answer = resolve;
        thread.postMessage("next");
      });
      clearStart(started, 0);
      if (reply.kind === "end") return;
      if (reply.kind === "error") throw new InputError(reply.code, reply.message);
      yield reply.part;
    }
  } finally {
    clearInterval(watch);
    await thread.terminate();
  }
}
