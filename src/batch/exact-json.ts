// JSON whose numbers survive: those that JavaScript would round or write otherwise are carried through as text.

import { randomUUID } from "node:crypto";
import { jsonPieces } from "../output/json-pieces.js";

const NUMBER = /-?\d[\d.eE+-]*/g;
/** What every number that JavaScript might round or rewrite looks like. */
const SUSPECT = /\d{16}|\d\.\d*0(?!\d)|\d\.\d{15}|\d[eE]|-0(?![\d.])/;
/** No text of a user's can hold it. */
const MARK = `number-${randomUUID()}:`;
const MARKED = new RegExp(`"${MARK}([^"]*)"`, "g");

/** More levels of brackets than these are an attack or an accident. */
const DEEPEST = 500;

/** As `JSON.parse`, but a number that JavaScript would change becomes a marked string. Throws SyntaxError. */
export function parseExactly(text: string): unknown {
  if (!SUSPECT.test(text)) return JSON.parse(text);
  // What is not JSON must not become JSON by being marked.
  JSON.parse(text);
  const marked = (token: string) => (String(Number(token)) === token ? token : `"${MARK}${token}"`);
  const pieces = Array.from(jsonPieces(text), (piece) =>
    piece.isString ? piece.text : piece.text.replace(NUMBER, marked),
  );
  return JSON.parse(pieces.join(""));
}

/** A marked string's number as it was written; null for any other value. */
export function numberIn(value: unknown): string | null {
  return typeof value === "string" && value.startsWith(MARK) ? value.slice(MARK.length) : null;
}

/** JSON with the numbers back in the places of their marked strings. */
export function withNumbers(line: string): string {
  return line.includes(MARK) ? line.replace(MARKED, "$1") : line;
}

/** True when brackets nest deeper than anybody would mean, and than can be written again. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const piece of jsonPieces(text)) {
    for (const bracket of piece.isString ? "" : piece.text) {
      if (bracket === "[" || bracket === "{") depth += 1;
      else if (bracket === "]" || bracket === "}") depth -= 1;
      if (depth > DEEPEST) return true;
    }
  }
  return false;
}
