// Tables as text: a row a claim, cells separated by a comma (RFC 4180) or a tab.
import { FLAT_COLUMNS, type FlatClaim, flatClaims } from "../flat.js";
import type { TextFormat } from "./format.js";

const LINE_END = "\r\n";
const NAMES = FLAT_COLUMNS.map(([name]) => name);

function separated(separator: string): TextFormat {
  const quoted = new RegExp(`["\\r\\n${separator}]`);
  const cell = (value: FlatClaim[string] | undefined): string => {
    if (typeof value !== "string") return value === null || value === undefined ? "" : String(value);
    const safe = guarded(value);
    return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line = (cells: readonly (FlatClaim[string] | undefined)[]) =>
    cells.map(cell).join(separator) + LINE_END;
  return {
    head: line(NAMES),
    between: "",
    tail: "",
    article: (report) =>
      flatClaims(report)
        .map((row) => line(NAMES.map((name) => row[name])))
        .join(""),
  };
}

/** Spreadsheets take such cells for formulas; an apostrophe before them keeps them words. */
function guarded(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

export const csv = separated(",");
export const tsv = separated("\t");
