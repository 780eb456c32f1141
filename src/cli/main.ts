// A command line from its words to its exit code.
import { CommanderError } from "commander";
import { OutputError, UsageError } from "../errors.js";
import { printable } from "../output/printable.js";
import { Exit } from "./exit.js";
import { note, noteLines } from "./note.js";
import { newProgram } from "./program.js";
import { standardOutput } from "./sink.js";
import { traced } from "./traced.js";

/** Does what the words ask for and sets the exit code of the process. Never rejects. */
export async function main(args: readonly string[]): Promise<void> {
  // A broken standard error must not stop the output.
  process.stderr.on("error", () => {});
  let helped: Promise<unknown> = Promise.resolve();
  const program = newProgram({
    writeErr: (text) => void process.stderr.write(printable(text)),
    writeOut: (text) => {
      const sink = standardOutput();
      helped = sink.write(text).then(() => sink.end());
      helped.catch(() => {});
    },
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = exitCodeOf(await helped.then(() => error).catch((refused) => refused));
  }
}

function exitCodeOf(error: unknown): number {
  // Commander has said what was wrong; help and version end here too, with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.ok : Exit.usage;
  if (error instanceof UsageError) {
    noteLines(error.message);
    return Exit.usage;
  }
  if (error instanceof OutputError) {
    note(error.message);
    return Exit.notWritten;
  }
  noteLines(`a bug, please report it: ${traced((error as Error).stack ?? String(error))}`);
  return Exit.bug;
}
