// Files of names in JSON, which may be large: parsed by V8, their lines counted only when something is wrong.

import { isMap, LineCounter, type Node, parseDocument } from "yaml";
import type { RawEntry } from "./user-entries.js";

/** For so many faults the very line is looked up, for the others the line their entry begins on. */
const LOOKED_UP = 1000;

/** The entries of a JSON file, a list or an object of lists; null when it is neither. */
export function jsonEntries(text: string): Iterable<RawEntry> | null {
  if (!/^\s*[[{]/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const lists = Array.isArray(value) ? [value] : Object.values(value as object);
  if (lists.length === 0 || !lists.every(Array.isArray)) return null;
  const depth = Array.isArray(value) ? 1 : 2;
  return located(text, lists.flat(), depth);
}

function* located(text: string, values: readonly unknown[], depth: number): Generator<RawEntry> {
  let places: readonly Place[] | undefined;
  let lookedUp = 0;
  for (const [index, value] of values.entries()) {
    const place = (): Place => {
      places ??= placesOf(text, depth);
      return places[index] ?? { line: 1, start: 0, end: 0 };
    };
    yield {
      value,
      get line() {
        return place().line;
      },
      lineOf(path) {
        const { line, start, end } = place();
        lookedUp += 1;
        return lookedUp > LOOKED_UP ? line : line + linesBefore(text.slice(start, end), path);
      },
    };
  }
}

/** Where an entry stands: its line, from 1, and its characters. */
interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The places of all values in lists at this depth of brackets; of sound JSON, in one pass. */
function placesOf(text: string, wanted: number): Place[] {
  const places: Place[] = [];
  let depth = 0;
  let line = 1;
  let began: { line: number; start: number } | null = null;
  const end = (at: number): void => {
    if (began !== null) places.push({ ...began, end: at });
    began = null;
  };
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:\n]|[^\s"[\]{},:]+/g)) {
    if (token === "\n") {
      line += 1;
      continue;
    }
    if ((token === "]" || token === "}") && depth === wanted) end(index);
    if (token === "]" || token === "}") depth -= 1;
    else if (token === "," && depth === wanted) end(index);
    else if (depth === wanted && token !== "," && token !== ":") began ??= { line, start: index };
    if (token === "[" || token === "{") depth += 1;
  }
  return places;
}

/** How many lines below its beginning an entry has the key. */
function linesBefore(entry: string, path: readonly (string | number)[]): number {
  const counter = new LineCounter();
  const { contents } = parseDocument(entry, { lineCounter: counter, prettyErrors: false });
  const node =
    isMap(contents) && path.length > 0 ? (contents.getIn([...path], true) as Node | undefined) : undefined;
  return node?.range ? counter.linePos(node.range[0]).line - 1 : 0;
}
