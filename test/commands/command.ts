/** Runs a command line in this process, as `test/process/program.ts` does in one of its own; a tenth of the time. */
import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main.js";

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

let last: Promise<unknown> = Promise.resolve();

/** What the command printed, said and ended with, line ends at the end left out. One runs at a time. */
export function command(args: readonly string[], input: string | Uint8Array = ""): Promise<Ended> {
  const ended = last.then(() => alone(args, input));
  last = ended.catch(() => {});
  return ended;
}

async function alone(args: readonly string[], input: string | Uint8Array): Promise<Ended> {
  const stdout = new Collected();
  const stderr = new Collected();
  const chunks = input.length === 0 ? [] : [Buffer.from(input as Uint8Array)];
  const restore = [
    replaced("stdin", Readable.from(chunks)),
    replaced("stdout", stdout),
    replaced("stderr", stderr),
  ];
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await main(args);
    return { exitCode: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.exitCode = before;
    for (const back of restore) back();
  }
}

class Collected extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString("utf8").replace(/\n$/, "");
  }
}

/** Puts a stream in the place of one of the process; gives what undoes it. */
function replaced(name: "stdin" | "stdout" | "stderr", stream: Readable | Writable): () => void {
  const own = Object.getOwnPropertyDescriptor(process, name)!;
  Object.defineProperty(process, name, { value: stream, configurable: true, enumerable: true });
  return () => {
    Object.defineProperty(process, name, own);
  };
}
