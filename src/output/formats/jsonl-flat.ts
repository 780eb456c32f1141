// Rows as JSON: one claim a line with all about it, as --flat prints them.
import { flatClaims } from "../flat.js";
import { toLine } from "../json-text.js";
import type { TextFormat } from "./format.js";

export const jsonlFlat: TextFormat = {
  head: "",
  between: "",
  tail: "",
  article: (report) =>
    flatClaims(report)
      .map((row) => `${toLine(row)}\n`)
      .join(""),
};
