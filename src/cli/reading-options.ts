// The options of all commands that read documents.

import { type Command, Option } from "commander";
import {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  type ReadSettings,
  type TextFormat,
} from "../documents/document.js";

export interface DocumentOptions {
  readonly input?: DocumentFormat;
  readonly textFormat: TextFormat;
  readonly dayFirst?: boolean;
}

/** Declares them. */
export function addDocumentOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--input <format>", "what the inputs are, where suffix and first bytes do not tell").choices(
        DOCUMENT_FORMATS,
      ),
    )
    .addOption(
      new Option("--text-format <format>", "what text fields of records and feeds hold")
        .choices(["auto", "text", "html"])
        .default("auto"),
    )
    .option("--day-first", "dates such as 03/04/2026 are in April");
}

/** Declares the option of commands that analyse what they read. */
export function addLanguageOption(command: Command): Command {
  return command.option("--any-language", "also read what is not in English, which is passed over otherwise");
}

/** How documents are to be read. */
export function documentSettings({ input, textFormat, dayFirst }: DocumentOptions): ReadSettings {
  return { input, textFormat, dayFirst };
}

/** The names of the fields of records, as they are declared with their usual values. */
export interface FieldOptions {
  readonly textField: string;
  readonly idField: string;
  readonly dateField: string;
}

/** The same, with the fields of records. Their names count only if they are not the usual ones, which are all tried. */
export function readingOf(options: DocumentOptions & FieldOptions): ReadSettings {
  const named = (name: string, usual: string) => (name === usual ? undefined : name);
  return {
    ...documentSettings(options),
    fields: {
      text: named(options.textField, "text"),
      id: named(options.idField, "id"),
      date: named(options.dateField, "date"),
    },
  };
}
