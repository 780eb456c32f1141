import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import { EXPORT_NAMES, type ExportName } from "../output/formats/all-formats.js";
import type { OffsetUnit } from "../output/offsets.js";
import { addClaimOptions, type ClaimOptions } from "./claim-options.js";
import { addToList, positive, positiveInteger } from "./option-values.js";
import { addDocumentOptions, addLanguageOption, type DocumentOptions } from "./reading-options.js";

/** The form in which reports are printed. */
export type FormatName = "json" | "view" | ExportName;

/** The options of the main command. */
export interface ReadOptions extends ClaimOptions, DocumentOptions {
  readonly anyLanguage?: boolean;
  readonly lexicon?: string[];
  readonly cues?: string[];
  readonly rules?: string[];
  readonly ndjson?: boolean;
  readonly pretty?: boolean;
  readonly compact?: boolean;
  readonly format?: FormatName;
  readonly offsetUnit: OffsetUnit;
  readonly withText?: boolean;
  readonly errors?: string;
  readonly output?: string;
  readonly outDir?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly filesFrom?: string;
  readonly ndjsonIn?: boolean;
  readonly textField: string;
  readonly idField: string;
  readonly dateField: string;
  readonly jobs: number;
  readonly timeout: number;
  readonly maxBytes: number;
  readonly resume?: boolean;
  readonly retryFailures?: boolean;
  readonly allowFailures?: boolean;
  readonly progress: "auto" | "json" | "none";
}

/** In seconds of the processor's time. */
export const DEFAULT_TIMEOUT = 60;

/** Declares the options of the main command. */
export function addOptions(command: Command): Command {
  const own = addNameOptions(addClaimOptions(command));
  const documents = addOutputOptions(own).optionsGroup("Documents:");
  return addRunOptions(addLanguageOption(addDocumentOptions(documents)));
}

function addNameOptions(command: Command): Command {
  return command
    .optionsGroup("Names and rules of your own:")
    .option(
      "--lexicon <file>",
      "add or override names: YAML, JSON or a PETRARCH dictionary (several times)",
      addToList,
    )
    .option(
      "--cues <file>",
      "words of saying of your own, in the form of cues.json (several times)",
      addToList,
    )
    .option(
      "--rules <file>",
      "tag claims and articles by rules of your own, YAML (several times)",
      addToList,
    );
}

function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup("Output:")
    .addOption(
      new Option(
        "--format <name>",
        "json, view (for people, default on a terminal), or what other programs read",
      )
        .choices(["json", "view", ...EXPORT_NAMES])
        .conflicts(["flat", "resume"]),
    )
    .option("--ndjson", "one report a line, also for a single file")
    .addOption(new Option("--pretty", "indent the JSON reports").conflicts(["compact", "ndjson"]))
    .option("--compact", "one line a report (default of JSON)")
    .addOption(
      new Option("--offset-unit <unit>", "what offsets count")
        .choices(["codepoint", "utf16"])
        .default("codepoint"),
    )
    .option("--with-text", "reports hold the text of their article, as article.text")
    .addOption(new Option("-o, --output <file>", "write to a file").conflicts("outDir"))
    .option(
      "--out-dir <folder>",
      "write one NAME.json for each input into this folder, in the tree of the inputs",
    )
    .option("--errors <file>", "write the lines of articles that failed there; they are never between rows")
    .option("-q, --quiet", "nothing on standard error but failures")
    .option("--no-color", "no colours on a terminal (NO_COLOR does the same)");
}

function addRunOptions(command: Command): Command {
  return command
    .optionsGroup("Many articles:")
    .option("--files-from <file>", "read paths from a file, one a line; - for standard input")
    .option("--ndjson-in", "the inputs are NDJSON, one article a line")
    .option("--text-field <name>", "its field with the text", "text")
    .option("--id-field <name>", "its field with the id", "id")
    .option("--date-field <name>", "its field with the date", "date")
    .addOption(
      new Option("-j, --jobs <number>", "articles worked on at once")
        .argParser(positiveInteger)
        .default(availableParallelism(), "the cores"),
    )
    .addOption(
      new Option("--timeout <seconds>", "give up on an article after this time of the processor")
        .argParser(positive)
        .default(DEFAULT_TIMEOUT),
    )
    .addOption(
      new Option("--max-bytes <number>", "refuse larger articles")
        .argParser(positiveInteger)
        .default(5_000_000),
    )
    .addOption(
      new Option("--resume", "go on with the -o file or the --out-dir of an interrupted run").conflicts(
        "pretty",
      ),
    )
    .option("--retry-failures", "with --resume: also read again what failed before")
    .option("--allow-failures", "exit with 0 even if some articles failed; their lines say so")
    .addOption(
      new Option("--progress <how>", "on standard error: a bar on a terminal, or a JSON object a second")
        .choices(["auto", "json", "none"])
        .default("auto"),
    );
}
