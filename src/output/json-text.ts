// JSON as text: one line, or the same line indented without being parsed, so that no number in it changes.

import { jsonPieces } from "./json-pieces.js";
import { printable } from "./printable.js";

const INDENT = "  ";
/** Outside of strings: a bracket, a comma or colon, or a number or word. */
const TOKEN = /[[\]{},:]|[^\s[\]{},:]+/g;

/** One report as one line, without the line end. */
export function toLine(report: object): string {
  return JSON.stringify(report);
}

/** One line of JSON over many indented lines, safe for a terminal, without the last line end. */
export function toPretty(line: string): string {
  return indented(line, (token) => token);
}

/** Indents JSON as `JSON.stringify(…, null, 2)` does; `paint` is given each token, true for a key. */
export function indented(line: string, paint: (token: string, isKey: boolean) => string): string {
  const tokens: string[] = [];
  for (const { text, isString } of jsonPieces(printable(line))) {
    if (isString) tokens.push(text);
    else for (const token of text.match(TOKEN) ?? []) tokens.push(token);
  }
  const out: string[] = [];
  let depth = 0;
  const newLine = () => `\n${INDENT.repeat(depth)}`;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? "";
    const next = tokens[i + 1];
    if (token === "{" || token === "[") {
      const isEmpty = next === "}" || next === "]";
      out.push(paint(isEmpty ? token + next : token, false));
      if (isEmpty) i += 1;
      else {
        depth += 1;
        out.push(newLine());
      }
    } else if (token === "}" || token === "]") {
      depth -= 1;
      out.push(newLine(), paint(token, false));
    } else if (token === ",") out.push(paint(token, false), newLine());
    else if (token === ":") out.push(paint(token, false), " ");
    else out.push(paint(token, next === ":"));
  }
  return out.join("");
}
