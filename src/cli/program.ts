// The program with all its commands, not yet run.
import { Command, type OutputConfiguration } from "commander";
import { toolOf } from "../output/tool.js";
import { addCompletion } from "./completion-command.js";
import { addDigest } from "./digest-command.js";
import { addExplain } from "./explain-command.js";
import { addLexicon } from "./lexicon-command.js";
import { addRead } from "./read-command.js";
import { addReport } from "./report-command.js";
import { addRules } from "./rules-command.js";
import { addSchema } from "./schema-command.js";
import { addVerify } from "./verify-command.js";

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

/** The program; what it says of itself goes to `output`. Errors are thrown, not printed with an exit. */
export function newProgram(output: OutputConfiguration): Command {
  const program = new Command("accordingto")
    .description(
      "Reads news articles and prints, as JSON, who is in them and who is reported to have said what.",
    )
    .version(toolOf().version, "--version", "print the version")
    .enablePositionalOptions()
    .exitOverride()
    // Commands inherit this, so it comes before them.
    .configureOutput(output)
    .addHelpText("after", EXAMPLES);
  for (const add of COMMANDS) add(program);
  return program;
}
