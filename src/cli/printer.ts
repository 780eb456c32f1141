// How each report is printed: for people on a terminal, for programs elsewhere, unless the user says otherwise.
import { appendFileSync, writeFileSync } from "node:fs";
import { outputError } from "../batch/output-error.js";
import { toPretty } from "../output/json-text.js";
import { printable } from "../output/printable.js";
import type { ReadOptions } from "./options.js";

/** Turns the lines of reports into what is written. */
export interface Printer {
  /** The text for one line of output, with its line end; empty for nothing. */
  print(line: string): string | Promise<string>;
  /** What comes after the last. */
  end(): Promise<string>;
}

/** A printer of JSON, of rows or of the view for people; each line ends with a line end. */
export async function linePrinter(options: ReadOptions): Promise<Printer> {
  const print = await printerOfLines(options);
  return {
    print(line) {
      const text = print(line);
      return text === "" ? "" : `${text}\n`;
    },
    end: async () => "",
  };
}

async function printerOfLines(options: ReadOptions): Promise<(line: string) => string> {
  const onTerminal = options.output === undefined && process.stdout.isTTY === true;
  const color = onTerminal && options.color && !process.env.NO_COLOR;
  const asked = options.format !== undefined || options.pretty || options.compact || options.ndjson;
  const plain = options.flat || options.outDir !== undefined || options.ndjsonIn;
  if (options.format === "view" || (onTerminal && !asked && !plain)) {
    const { viewLine } = await import("../output/view/view-line.js");
    return viewLine({ width: process.stdout.columns ?? 80, color });
  }
  // JSON that was asked for on a terminal is for people too.
  const pretty = options.pretty ?? (onTerminal && options.format === "json" && !options.compact);
  if (!pretty) return onTerminal ? printable : (line) => line;
  if (!color) return toPretty;
  const { toColored } = await import("../output/color.js");
  return toColored;
}

/** Keeps the lines of failures from the rows: they go to a file, or nowhere, as standard error has them. */
export function withoutFailures(printer: Printer, errors: string | undefined): Printer {
  const write = (act: (path: string) => void) => {
    if (errors === undefined) return;
    try {
      act(errors);
    } catch (error) {
      throw outputError(errors, error);
    }
  };
  write((path) => writeFileSync(path, ""));
  return {
    print(line) {
      if (!line.startsWith('{"error":')) return line === "" ? "" : printer.print(line);
      write((path) => appendFileSync(path, `${line}\n`));
      return "";
    },
    end: () => printer.end(),
  };
}
