import { readFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { analyze } from "../analyze.js";
import { type Decoded, decode } from "../article/decode.js";
import { isFolder, systemError, textsIn } from "../batch/paths.js";
import { InputError } from "../errors.js";
import { toLine, toPretty } from "../output/json.js";
import type { OffsetUnit } from "../output/offsets.js";
import { Exit } from "./exit.js";
import { fileOutput, type Sink, standardOutput } from "./sink.js";

interface ReadOptions {
  readonly ndjson?: boolean;
  readonly pretty?: boolean;
  readonly compact?: boolean;
  readonly offsetUnit: OffsetUnit;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** The main command: articles in, reports out. */
export function addRead(program: Command): void {
  program
    .argument("[paths...]", "files, folders (their *.txt and *.md), or - for standard input")
    .option("--ndjson", "one report a line, also for a single file")
    .addOption(
      new Option("--pretty", "indent the reports (default on a terminal)").conflicts(["compact", "ndjson"]),
    )
    .addOption(new Option("--compact", "one line a report (default elsewhere)"))
    .addOption(
      new Option("--offset-unit <unit>", "what offsets count")
        .choices(["codepoint", "utf16"])
        .default("codepoint"),
    )
    .option("-o, --output <file>", "write to a file instead of standard output")
    .option("-q, --quiet", "no notes on standard error, only failures")
    .option("--no-color", "no colours on a terminal (NO_COLOR does the same)")
    .action(async (paths: string[], options: ReadOptions, command: Command) => {
      if (paths.length === 0 && process.stdin.isTTY) command.help();
      else process.exitCode = await read(paths.length === 0 ? ["-"] : paths, options);
    });
}

async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  const several = options.ndjson === true || paths.length > 1 || (await isFolder(paths[0]!));
  const onTerminal = options.output === undefined && process.stdout.isTTY === true;
  const pretty = options.pretty ?? (!several && onTerminal && options.compact !== true);
  const print = await printer(pretty, onTerminal && options.color && process.env.NO_COLOR === undefined);
  const sink = options.output === undefined ? standardOutput() : await fileOutput(options.output);
  let read = 0;
  let failed = 0;
  for (const path of paths) {
    for await (const input of inputsOf(path)) {
      if (input.error !== undefined) {
        failed += 1;
        process.stderr.write(`accordingto: ${input.path}: ${input.error.message}\n`);
        continue;
      }
      read += 1;
      if (!(await write(input.path, input.decoded, options, print, sink))) return Exit.ok;
    }
  }
  await sink.end();
  if (failed === 0) return Exit.ok;
  return read === 0 ? Exit.nothingRead : Exit.someFailed;
}

async function write(
  path: string,
  decoded: Decoded,
  options: ReadOptions,
  print: (report: ReturnType<typeof analyze>) => string,
  sink: Sink,
): Promise<boolean> {
  const report = analyze(decoded.text, {
    path: path === "-" ? null : path,
    offsetUnit: options.offsetUnit,
    decodedAsWindows1252: decoded.fallback,
  });
  return sink.write(`${print(report)}\n`);
}

type Input =
  | { readonly path: string; readonly error: InputError }
  | { readonly path: string; readonly decoded: Decoded; readonly error?: undefined };

async function* inputsOf(path: string): AsyncGenerator<Input> {
  try {
    const files = (await isFolder(path)) ? await textsIn(path) : [path];
    for (const file of files) yield await inputOf(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { path, error };
  }
}

async function inputOf(path: string): Promise<Input> {
  try {
    return { path, decoded: decode(path === "-" ? await standardInput() : await readFile(path)) };
  } catch (error) {
    return { path, error: error instanceof InputError ? error : systemError(error) };
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function printer(pretty: boolean, color: boolean): Promise<(report: object) => string> {
  if (!pretty) return toLine;
  if (!color) return toPretty;
  return (await import("../output/color.js")).toColored;
}
