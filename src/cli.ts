import { Command, CommanderError } from "commander";
import { commandLine } from "./cli/arguments.js";
import { addCompletion } from "./cli/completion-command.js";
import { addDigest } from "./cli/digest-command.js";
import { Exit } from "./cli/exit.js";
import { addExplain } from "./cli/explain-command.js";
import { addLexicon } from "./cli/lexicon-command.js";
import { note, noteLines } from "./cli/note.js";
import { addRead } from "./cli/read-command.js";
import { addReport } from "./cli/report-command.js";
import { addRules } from "./cli/rules-command.js";
import { addSchema } from "./cli/schema-command.js";
import { standardOutput } from "./cli/sink.js";
import { addVerify } from "./cli/verify-command.js";
import { OutputError, UsageError } from "./errors.js";
import { printable } from "./output/printable.js";
import { toolOf } from "./output/tool.js";

// Each command is a file of its own and loads what it needs only when it runs.
const COMMANDS = [
  addRead,
  addExplain,
  addLexicon,
  addReport,
  addDigest,
  addRules,
  addSchema,
  addVerify,
  addCompletion,
];

const EXAMPLES = `
Examples:
  accordingto article.txt                          one article, one JSON object
  accordingto articles/ > articles.ndjson          a folder, one object a line
  cat article.txt | accordingto - | jq '.claims[] | {who: .source.text, what: .content.text}'

A file named like a command: write ./schema.
Exit codes: 0 all read, 1 some inputs failed, 2 usage, 65 nothing could be read, 70 a bug,
74 the output could not be written, 130, 143, 129 interrupted (Ctrl-C, SIGTERM, SIGHUP).`;

// A standard error that nobody can write to takes nothing from the output.
process.stderr.on("error", () => {});
let helped: Promise<unknown> = Promise.resolve();

const program = new Command("accordingto")
  .description(
    "Reads news articles and prints, as JSON, who is in them and who is reported to have said what.",
  )
  .version(toolOf().version, "--version", "print the version")
  .enablePositionalOptions()
  .exitOverride()
  .configureOutput({
    writeErr: (text) => void process.stderr.write(printable(text)),
    writeOut: (text) => {
      const sink = standardOutput();
      helped = sink.write(text).then(() => sink.end());
      helped.catch(() => {});
    },
  })
  .addHelpText("after", EXAMPLES);
for (const add of COMMANDS) add(program);

try {
  await program.parseAsync(commandLine(), { from: "user" });
} catch (error) {
  process.exitCode = exitCodeOf(await helped.then(() => error).catch((refused) => refused));
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
  noteLines(`a bug, please report it: ${(error as Error).stack ?? String(error)}`);
  return Exit.bug;
}
