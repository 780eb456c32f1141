import { flatClaims } from "./flat.js";
import { toLine } from "./json-text.js";
import type { Report } from "./schema.js";
import { type Selection, selectClaims } from "./select-reported.js";

/** What of a report is written, and how; plain data, because it goes to the workers. */
export interface LineSettings {
  /** One claim a line instead of one article. */
  readonly flat?: boolean;
  readonly select?: Selection;
}

/** The report as it is written, without the last line end: one line or, with `flat`, one for each claim. */
export function toLines(report: Report, { flat, select }: LineSettings = {}): string {
  const selected = select === undefined ? report : selectClaims(report, select);
  return flat ? flatClaims(selected).map(toLine).join("\n") : toLine(selected);
}
