import type { Command } from "commander";
import { namesSeveral } from "../batch/document-tasks.js";
import type { Inputs } from "../batch/input-sources.js";
import { namesOne } from "../batch/inputs.js";
import { settingsDigest } from "../batch/settings-digest.js";
import type { WorkSettings } from "../batch/task.js";
import type { Rules } from "../codebook/rule.js";
import { UsageError } from "../errors.js";
import { type Indexed, indexed } from "../indexed.js";
import type { Lexicon } from "../lexicon/entries.js";
import type { OwnCues } from "../lexicon/user/read-user-cues.js";
import type { ExportName } from "../output/formats/all-formats.js";
import { withoutUndefined } from "../without-undefined.js";
import { lineSettingsOf } from "./claim-options.js";
import { type Export, openExport } from "./export-printer.js";
import { refuseMistaken } from "./mistaken-paths.js";
import { note } from "./note.js";
import { readOne } from "./one.js";
import { addOptions, type ReadOptions } from "./options.js";
import { apartFrom } from "./own-output.js";
import { linePrinter, withoutFailures } from "./printer.js";
import { readingOf } from "./reading-options.js";
import { fileOutput, standardOutput } from "./sink.js";

/** The main command: articles in, reports out. */
export function addRead(program: Command): void {
  addOptions(program.argument("[paths...]", "files, folders, patterns, or - for standard input")).action(
    async (paths: string[], options: ReadOptions, command: Command) => {
      const nothingNamed = paths.length === 0 && options.filesFrom === undefined;
      refuseMistaken(
        paths,
        command.commands.map((one) => one.name()),
      );
      if (nothingNamed && process.stdin.isTTY) command.help();
      else process.exitCode = await read(nothingNamed ? ["-"] : paths, options);
    },
  );
}

async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  const isExport = options.format !== undefined && options.format !== "json" && options.format !== "view";
  const rows = isExport || options.flat === true;
  refuseUnfitting(options, rows);
  const inputs = await apartFrom(options.output, inputsOf(paths, options), options.resume ?? false);
  const exported = isExport ? await openExport(options.format as ExportName, options) : null;
  const printing = exported?.printer ?? (await linePrinter(options));
  const printer = rows ? withoutFailures(printing, options.errors) : printing;
  const settings = await settingsOf(options, exported, rows);
  const to = exported?.writesItself ? withoutDestination(options) : options;
  if (await isSingle(indexed(paths), to)) {
    const sink = to.output === undefined ? standardOutput(true) : await fileOutput(to.output);
    return readOne(inputs, settings, printer, sink, options.timeout, options.quiet ?? false);
  }
  const { readMany } = await import("./many.js");
  return readMany(inputs, settings, printer, besidesReports(to));
}

/** Throws UsageError for options that need another one, which is not there. */
function refuseUnfitting(options: ReadOptions, rows: boolean): void {
  if (options.resume && options.output === undefined && options.outDir === undefined) {
    throw new UsageError("--resume needs the output to go on with: -o FILE or --out-dir FOLDER");
  }
  if (options.retryFailures && !options.resume) {
    throw new UsageError("--retry-failures goes with --resume, which says what failed before");
  }
  if (options.select?.tag !== undefined && options.rules === undefined) {
    throw new UsageError("--select tag= goes with --rules FILE, which says what has the tag");
  }
  if (options.errors !== undefined && !rows) {
    throw new UsageError(
      "--errors goes with --flat and with formats of rows; in JSON a failure has its own line",
    );
  }
}

function inputsOf(paths: readonly string[], options: ReadOptions): Inputs {
  return {
    paths,
    filesFrom: options.filesFrom ?? null,
    records: options.ndjsonIn ?? options.input === "ndjson",
    maxBytes: options.maxBytes,
    timeout: options.timeout * 1000,
    reading: { ...readingOf(options), maxBytes: options.maxBytes },
    stdin: process.stdin,
    remark: (path, message) => {
      if (!options.quiet) note(`${path}: ${message}`);
    },
  };
}

async function settingsOf(
  options: ReadOptions,
  exported: Export | null,
  rows: boolean,
): Promise<WorkSettings> {
  const chosen: WorkSettings = {
    analysis: {
      offsetUnit: exported?.unit ?? options.offsetUnit,
      authorClaims: (options.authorClaims || exported?.needsAuthor) ?? false,
      anyLanguage: options.anyLanguage ?? false,
      withText: rows || (options.withText ?? false),
      ...withoutUndefined({
        date: options.date,
        lexicon: options.lexicon && (await lexiconOf(options.lexicon)),
        cues: options.cues && (await cuesOf(options.cues)),
        rules: options.rules && (await rulesOf(options.rules)),
      }),
    },
    maxBytes: options.maxBytes,
    reading: { ...readingOf(options), maxBytes: options.maxBytes },
    patience: options.timeout * 1000,
    lines: lineSettingsOf(await withKnownNames(options)),
    fields: { text: options.textField, id: options.idField, date: options.dateField },
  };
  const analysis = { ...chosen.analysis, settings: settingsDigest(chosen) };
  return { ...chosen, analysis };
}

/** The options with a selection whose names were looked up in the lexicon. */
async function withKnownNames(options: ReadOptions): Promise<ReadOptions> {
  if (options.select === undefined) return options;
  const { knownSelection } = await import("./known-selection.js");
  return { ...options, select: knownSelection(options.select, await lexiconOf(options.lexicon ?? [])) };
}

async function lexiconOf(files: readonly string[]): Promise<Lexicon> {
  const { lexiconWith } = await import("./user-lexicon.js");
  return lexiconWith(files);
}

async function cuesOf(files: readonly string[]): Promise<OwnCues> {
  const { cuesFrom } = await import("./user-cues.js");
  return cuesFrom(files);
}

async function rulesOf(files: readonly string[]): Promise<Rules> {
  const { rulesFrom } = await import("./user-rules.js");
  return rulesFrom(files);
}

/** For a printer that writes its own files. */
function withoutDestination({ output, outDir, ...rest }: ReadOptions): ReadOptions {
  return rest;
}

/** A bar would be drawn between the reports when both are on a terminal. */
function besidesReports(options: ReadOptions): ReadOptions {
  const elsewhere = options.output !== undefined || options.outDir !== undefined || !process.stdout.isTTY;
  return elsewhere || options.progress === "json" ? options : { ...options, progress: "none" };
}

async function isSingle(paths: Indexed<string>, options: ReadOptions): Promise<boolean> {
  const asMany =
    (options.ndjson || options.ndjsonIn || options.resume || options.outDir) ?? options.filesFrom;
  if (asMany || paths.length !== 1 || !(await namesOne(paths.at(0)))) return false;
  return !(await namesSeveral(paths.at(0), readingOf(options)));
}
