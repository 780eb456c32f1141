import { parse } from "csv-parse/sync";
import { InputError } from "../errors.js";
import type { BrokenPart, DocumentPart, ReadSettings } from "./document.js";
import { decodePage } from "./html/page-charset.js";
import { partOfRecord } from "./json.js";

/** Reads a table with a header line, its cells parted by commas, semicolons or tabs: one part a row. */
export function* readCsv(bytes: Uint8Array, settings: ReadSettings): Generator<DocumentPart | BrokenPart> {
  const { html: text } = decodePage(bytes);
  let rows: Record<string, unknown>[];
  try {
    rows = parse(text, {
      bom: true,
      columns: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new InputError(
      "unreadable",
      `no table that can be read (${(error as Error).message}); check its quotation marks`,
    );
  }
  if (rows.length === 0)
    throw new InputError(
      "missing-text",
      "a table with no rows below its header; the first line must name the columns",
    );
  for (const [index, row] of rows.entries()) yield partOfRecord(row, index + 1, settings);
}

/** The one of comma, semicolon and tab that the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 4000).replace(/\n.*/s, "");
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
