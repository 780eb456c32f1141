// Where reports go: standard output or a file, at the pace of whoever reads them.

import { createWriteStream } from "node:fs";
import { outputError } from "../batch/output-error.js";
import { UsageError } from "../errors.js";
import { printable } from "../output/printable.js";

/** Where reports go. Writing waits until the reader has caught up, so memory stays bounded. */
export interface Sink {
  /** Resolves when more can be written; false when the reader has gone. Rejects with OutputError. */
  write(text: string): Promise<boolean>;
  /** Resolves when everything written has been handed over. Rejects with OutputError. */
  end(): Promise<void>;
}

/**
 * Standard output. A reader that closes its end (`| head`) is not an error: `write` says false from then on. On a
 * terminal what is written can't act on it, unless it is `painted`: coloured, and made safe before.
 */
export function standardOutput(painted = false): Sink {
  const stream = process.stdout;
  let gone = false;
  let failure: Error | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") gone = true;
    else failure ??= outputError("to standard output", error);
    stream.emit("drain");
  });
  const isOpen = (): boolean => {
    if (failure !== null) throw failure;
    return !gone;
  };
  return {
    async write(text) {
      const safe = stream.isTTY && !painted ? printable(text) : text;
      if (isOpen() && !stream.write(safe) && isOpen()) await once(stream, "drain");
      return isOpen();
    },
    // The stream itself stays open, but its last error shows only when all is written.
    async end() {
      if (isOpen()) await new Promise<void>((resolve) => stream.write("", () => resolve()));
      // The stream tells its listeners of errors only after the write has returned.
      await new Promise<void>((resolve) => setImmediate(resolve));
      isOpen();
    },
  };
}

/** A file, made anew or gone on with. Throws UsageError for a folder that is not there, OutputError for the rest. */
export async function fileOutput(path: string, append = false): Promise<Sink> {
  const stream = createWriteStream(path, { flags: append ? "a" : "w" });
  const failed = new Promise<never>((_, reject) =>
    stream.on("error", (error) => reject(outputError(path, error))),
  );
  failed.catch(() => {});
  try {
    await Promise.race([once(stream, "open"), failed]);
  } catch (error) {
    if ((error as Error).message.includes("(ENOENT)")) throw new UsageError((error as Error).message);
    throw error;
  }
  return {
    async write(text) {
      if (!stream.write(text)) await Promise.race([once(stream, "drain"), failed]);
      return true;
    },
    async end() {
      stream.end();
      await Promise.race([once(stream, "close"), failed]);
    },
  };
}

function once(stream: NodeJS.WritableStream, event: string): Promise<void> {
  return new Promise((resolve) => stream.once(event, () => resolve()));
}
