// The options of commands that read articles and make something of many reports.
import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import { addToList, calendarDay, positiveInteger } from "./option-values.js";
import { addDocumentOptions, addLanguageOption, type DocumentOptions } from "./reading-options.js";

export interface ManyReportsOptions extends DocumentOptions {
  readonly anyLanguage?: boolean;
  readonly ndjsonIn?: boolean;
  readonly textField: string;
  readonly idField: string;
  readonly dateField: string;
  readonly authorClaims?: boolean;
  readonly lexicon?: readonly string[];
  readonly rules?: readonly string[];
  readonly date?: string;
  readonly jobs: number;
  readonly quiet?: boolean;
}

/** Declares them. */
export function addManyReportsOptions(command: Command): Command {
  return addLanguageOption(addDocumentOptions(command))
    .option("--ndjson-in", "the inputs are NDJSON with one article a line, not reports")
    .option("--text-field <name>", "its field with the text", "text")
    .option("--id-field <name>", "its field with the id", "id")
    .option("--rules <file>", "tag claims by rules of your own (several times)", addToList)
    .option("--date-field <name>", "its field with the date", "date")
    .option("--author-claims", "also what the articles assert in their own voice")
    .option("--lexicon <file>", "add or override names (several times)", addToList)
    .option("--date <YYYY-MM-DD>", "the day the articles appeared", calendarDay)
    .addOption(
      new Option("-j, --jobs <number>", "articles worked on at once")
        .argParser(positiveInteger)
        .default(availableParallelism(), "the cores"),
    )
    .option("-q, --quiet", "nothing on standard error but failures");
}
