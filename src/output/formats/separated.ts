// Tables as text: a row a claim, cells separated by a comma (RFC 4180) or a tab.
import { FLAT_COLUMNS, type FlatClaim, flatClaims } from "../flat.js";
import type { TextFormat } from "./format.js";

const LINE_END = "\r\n";
const NAMES = FLAT_COLUMNS.map(([name]) => name);

function separated(separator: string): TextFormat {
  const line = separatedLine(separator);
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

type Cell = FlatClaim[string] | undefined;

/** Writes rows as lines, with their ends; cells that spreadsheets would take for formulas are guarded. */
export function separatedLine(separator: string): (cells: readonly Cell[]) => string {
  const quoted = new RegExp(`["\\r\\n${separator}]`);
  const cell = (value: Cell): string => {
    if (typeof value !== "string") return value === null || value === undefined ? "" : String(value);
    const safe = guarded(value);
    return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return (cells) => cells.map(cell).join(separator) + LINE_END;
}

/** Spreadsheets take such cells for formulas; an apostrophe before them keeps them words. */
function guarded(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

export const csv = separated(",");
export const tsv = separated("\t");
