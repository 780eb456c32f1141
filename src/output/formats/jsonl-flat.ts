// Rows as JSON: one claim a line with all about it, as --flat prints them.
import { flatClaims } from "../flat.js";
import { toLine } from "../json-text.js";
import { ofLines } from "./format.js";

export const jsonlFlat = ofLines({
  article: (report) =>
    flatClaims(report)
      .map((row) => `${toLine(row)}\n`)
      .join(""),
});
