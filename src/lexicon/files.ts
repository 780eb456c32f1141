import { readFileSync, statSync } from "node:fs";

/** The files whose entries have ids. */
export type EntryFile = "states" | "organizations" | "groups" | "people" | "locations";

const FILES: Readonly<Record<string, EntryFile>> = {
  state: "states",
  organization: "organizations",
  armed_group: "groups",
  proxy_group: "groups",
  person: "people",
  location: "locations",
};

/** What an id may have before its colon. */
export const ID_TYPES: readonly string[] = Object.keys(FILES);

/** The file that holds the entry with this id, if an id of its type can have one. */
export function fileOf(id: string): EntryFile | undefined {
  const type = id.slice(0, id.indexOf(":"));
  return Object.hasOwn(FILES, type) ? FILES[type] : undefined;
}

const read = new Map<string, Buffer>();

// The path holds from src/ and from dist/ alike.
const fileFor = (name: string) => new URL(`../../src/lexicon/data/${name}.json`, import.meta.url);

/** The number of bytes of `data/NAME.json`. */
export function dataSize(name: string): number {
  return statSync(fileFor(name)).size;
}

/** The bytes of `data/NAME.json`, read once a process. */
export function dataBytes(name: string): Buffer {
  let bytes = read.get(name);
  if (bytes === undefined) {
    bytes = readFileSync(fileFor(name));
    read.set(name, bytes);
  }
  return bytes;
}

/** What `data/NAME.json` holds. */
export function dataOf<Data>(name: string): Data {
  return JSON.parse(dataBytes(name).toString("utf8"));
}

const LINE_END = 0x0a;
const ID = '{"id":"';

/**
 * The entry with this id in a file of entries, without parsing the others: they stand one a line, sorted by id, so
 * that halving the file again and again ends at the line. Ids of such files are ASCII.
 */
export function entryIn<Entry>(file: string, id: string): Entry | undefined {
  const bytes = dataBytes(file);
  let low = bytes.indexOf(LINE_END) + 1;
  let high = bytes.lastIndexOf("]");
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = bytes.lastIndexOf(LINE_END, middle - 1) + 1;
    const end = bytes.indexOf(LINE_END, middle);
    const found = bytes.toString("latin1", start + ID.length, bytes.indexOf('"', start + ID.length));
    if (found === id) return JSON.parse(bytes.toString("utf8", start, end).replace(/,$/, ""));
    if (found < id) low = end + 1;
    else high = start;
  }
  return undefined;
}
