import type { Command } from "commander";
import { type Inputs, namesOne } from "../batch/inputs.js";
import type { WorkSettings } from "../batch/task.js";
import { UsageError } from "../errors.js";
import type { Lexicon } from "../lexicon/entries.js";
import { toPretty } from "../output/json.js";
import { lineSettingsOf } from "./claim-options.js";
import { readOne } from "./one.js";
import { addOptions, type ReadOptions } from "./options.js";
import { fileOutput, standardOutput } from "./sink.js";

/** The main command: articles in, reports out. */
export function addRead(program: Command): void {
  addOptions(
    program.argument(
      "[paths...]",
      "files, folders (their *.txt and *.md), patterns, or - for standard input",
    ),
  ).action(async (paths: string[], options: ReadOptions, command: Command) => {
    const nothingNamed = paths.length === 0 && options.filesFrom === undefined;
    if (nothingNamed && process.stdin.isTTY) command.help();
    else process.exitCode = await read(nothingNamed ? ["-"] : paths, options);
  });
}

async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  if (options.resume && options.output === undefined && options.outDir === undefined) {
    throw new UsageError("--resume needs the output to go on with: -o FILE or --out-dir FOLDER");
  }
  const inputs: Inputs = {
    paths,
    filesFrom: options.filesFrom ?? null,
    records: options.ndjsonIn ?? false,
    maxBytes: options.maxBytes,
    stdin: process.stdin,
  };
  const settings: WorkSettings = {
    offsetUnit: options.offsetUnit,
    maxBytes: options.maxBytes,
    lines: lineSettingsOf(options),
    authorClaims: options.authorClaims ?? false,
    ...(options.date === undefined ? {} : { date: options.date }),
    ...(options.lexicon === undefined ? {} : { lexicon: await lexiconOf(options.lexicon) }),
    fields: { text: options.textField, id: options.idField, date: options.dateField },
  };
  if (await isSingle(paths, options)) {
    const sink = options.output === undefined ? standardOutput() : await fileOutput(options.output);
    return readOne(inputs, settings, await printer(options), sink);
  }
  const { readMany } = await import("./many.js");
  const print = options.pretty ? (line: string) => toPretty(JSON.parse(line)) : (line: string) => line;
  return readMany(inputs, settings, print, options);
}

async function lexiconOf(files: readonly string[]): Promise<Lexicon> {
  const { lexiconWith } = await import("./user-lexicon.js");
  return lexiconWith(files);
}

async function isSingle(paths: readonly string[], options: ReadOptions): Promise<boolean> {
  const asMany =
    (options.ndjson || options.ndjsonIn || options.resume || options.outDir) ?? options.filesFrom;
  return !asMany && paths.length === 1 && (await namesOne(paths[0]!));
}

/** How a single report is printed: for eyes on a terminal, for programs elsewhere, unless the user says. */
async function printer(options: ReadOptions): Promise<(line: string) => string> {
  const onTerminal = options.output === undefined && process.stdout.isTTY === true;
  if (options.flat) return (line) => line;
  if (!(options.pretty ?? (onTerminal && !options.compact))) return (line) => line;
  if (!onTerminal || !options.color || process.env.NO_COLOR) return (line) => toPretty(JSON.parse(line));
  const { toColored } = await import("../output/color.js");
  return (line) => toColored(JSON.parse(line));
}
