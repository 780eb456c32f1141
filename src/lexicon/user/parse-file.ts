// Cuts a user's file of names into entries, with the line of each.

import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { jsonEntries } from "./json-entries.js";
import type { RawEntry, UserFault } from "./user-entries.js";

/** What a file holds before its entries are checked; entries are made as they are asked for. */
export interface ParsedFile {
  readonly entries: Iterable<RawEntry>;
  readonly faults: readonly UserFault[];
}

/** Items of a long list that are parsed together. */
const CHUNK = 200;
/** An anchor or alias, a directive or the mark between documents: what ties the items of a list together. */
const TIES = /(?:^|[\s[{,:-])[&*]\S|^(?:%|---|\.\.\.)/m;
/** Anything in the first column but an item, a comment or nothing. */
const NOT_AN_ITEM = /^[^-#\s]|^-\S/m;

/** The lists that files of names may have. */
const LISTS = "states, organizations, groups, people, locations";

/**
 * Cuts a YAML or JSON file (JSON is YAML) into entries: a list of them, or an object whose values are lists
 * (`groups: [ … ]`; `lists` tells their names). Never throws, nor do its entries.
 */
export function parseEntries(file: string, text: string, lists: string = LISTS): ParsedFile {
  const json = jsonEntries(text);
  if (json !== null) return { entries: json, faults: [] };
  const chunks = TIES.test(text) || NOT_AN_ITEM.test(text) ? null : chunksOf(text);
  if (chunks === null) return parseYaml(file, text, 0, lists);
  const faults: UserFault[] = [];
  return { entries: entriesOfChunks(file, chunks, faults, lists), faults };
}

/** The faults are added as the chunks are parsed. */
function* entriesOfChunks(
  file: string,
  chunks: readonly { readonly text: string; readonly line: number }[],
  faults: UserFault[],
  lists: string,
): Generator<RawEntry> {
  for (const { text, line } of chunks) {
    const parsed = parseYaml(file, text, line, lists);
    for (const fault of parsed.faults) faults.push(fault);
    yield* parsed.entries;
  }
}

/** A list in pieces that are lists themselves, each with the number of lines before it; null for a short one. */
function chunksOf(text: string): { text: string; line: number }[] | null {
  const starts = Array.from(text.matchAll(/^-\s/gm), ({ index }) => index);
  if (starts.length <= CHUNK) return null;
  const chunks: { text: string; line: number }[] = [];
  let line = 0;
  for (let first = 0; first < starts.length; first += CHUNK) {
    const chunk = text.slice(first === 0 ? 0 : starts[first], starts[first + CHUNK]);
    chunks.push({ text: chunk, line });
    line += chunk.split("\n").length - 1;
  }
  return chunks;
}

function parseYaml(file: string, text: string, before: number, names: string): ParsedFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => before + Math.max(1, counter.linePos(offset).line);
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      file,
      line: lineAt(pos[0]),
      entry: "file",
      message: `${message.split("\n")[0]}; mend the YAML or JSON here`,
    }));
    return { entries: [], faults };
  }
  const root = document.contents;
  const lists = isSeq(root) ? [root] : isMap(root) ? root.items.map(({ value }) => value) : [];
  if (lists.length === 0 || !lists.every((list) => isSeq(list))) {
    const message = `must be a list of entries, or lists under ${names}`;
    return { entries: [], faults: [{ file, line: before + 1, entry: "file", message }] };
  }
  const faults: UserFault[] = [];
  const entries: RawEntry[] = [];
  for (const item of lists.flatMap((list) => (isSeq(list) ? list.items : []))) {
    const node = item as Node;
    const line = lineAt(node.range?.[0] ?? 0);
    const lineOf = (path: readonly (string | number)[]) => {
      const inner =
        isMap(node) && path.length > 0 ? (node.getIn([...path], true) as Node | undefined) : undefined;
      return inner?.range ? lineAt(inner.range[0]) : line;
    };
    try {
      entries.push({ line, value: node.toJS(document) as unknown, lineOf });
    } catch {
      const message = "its aliases (*name) stand for too much; write out what they stand for";
      faults.push({ file, line, entry: "entry", message });
    }
  }
  return { entries, faults };
}
