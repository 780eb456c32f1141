import { createWriteStream } from "node:fs";
import { UsageError } from "../errors.js";

/** Where reports go. Writing waits until the reader has caught up, so memory stays bounded. */
export interface Sink {
  /** Resolves when more can be written; false when the reader has gone. */
  write(text: string): Promise<boolean>;
  /** Resolves when everything written has been handed over. */
  end(): Promise<void>;
}

/** Standard output. A reader that closes its end (`| head`) is no error: `write` says false from then on. */
export function standardOutput(): Sink {
  const stream = process.stdout;
  let gone = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    gone = true;
    stream.emit("drain");
  });
  return {
    async write(text) {
      if (!gone && !stream.write(text)) await once(stream, "drain");
      return !gone;
    },
    // The stream itself stays open: Node flushes it when the process ends by itself.
    async end() {},
  };
}

/** A file, made anew or gone on with. Throws UsageError when it can't be opened, rejects with the system's error later. */
export async function fileOutput(path: string, append = false): Promise<Sink> {
  const stream = createWriteStream(path, { flags: append ? "a" : "w" });
  const failed = new Promise<never>((_, reject) => stream.on("error", reject));
  failed.catch(() => {});
  try {
    await Promise.race([once(stream, "open"), failed]);
  } catch (error) {
    throw new UsageError(`can't write ${path} (${(error as NodeJS.ErrnoException).code}); name another file`);
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
