import { Command, CommanderError } from "commander";
import { Exit } from "./cli/exit.js";
import { addExplain } from "./cli/explain-command.js";
import { addLexicon } from "./cli/lexicon-command.js";
import { addRead } from "./cli/read-command.js";
import { addSchema } from "./cli/schema-command.js";
import { addVerify } from "./cli/verify-command.js";
import { UsageError } from "./errors.js";
import { toolOf } from "./output/tool.js";

// Each command is a file of its own and loads what it needs only when it runs.
const COMMANDS = [addRead, addExplain, addLexicon, addSchema, addVerify];

const EXAMPLES = `
Examples:
  accordingto article.txt                          one article, one JSON object
  accordingto articles/ > articles.ndjson          a folder, one object a line
  cat article.txt | accordingto - | jq '.claims[] | {who: .source.text, what: .content.text}'

A file named like a command: write ./schema.
Exit codes: 0 all read, 1 some inputs failed, 2 usage, 65 nothing could be read, 70 a bug, 130 interrupted.`;

const program = new Command("accordingto")
  .description(
    "Reads news articles and prints, as JSON, who is in them and who is reported to have said what.",
  )
  .version(toolOf().version, "--version", "print the version")
  .enablePositionalOptions()
  .exitOverride()
  .addHelpText("after", EXAMPLES);
for (const add of COMMANDS) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has said what was wrong; help and version end here too, with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.ok : Exit.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`accordingto: ${error.message}\n`);
    return Exit.usage;
  }
  process.stderr.write(`accordingto: a bug, please report it: ${(error as Error).stack ?? String(error)}\n`);
  return Exit.bug;
}
