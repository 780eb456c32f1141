import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { RawEntry, UserFault } from "./user-entries.js";

/** What a file holds before its entries are checked. */
export interface ParsedFile {
  readonly entries: readonly RawEntry[];
  readonly faults: readonly UserFault[];
}

/**
 * Cuts a YAML or JSON file (JSON is YAML) into entries: a list of them, or an object whose values are lists
 * (`groups: [ … ]`). Never throws.
 */
export function parseEntries(file: string, text: string): ParsedFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
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
    const message =
      "must be a list of entries, or lists under states, organizations, groups, people, locations";
    return { entries: [], faults: [{ file, line: 1, entry: "file", message }] };
  }
  const entries = lists
    .flatMap((list) => (isSeq(list) ? list.items : []))
    .map((item) => {
      const node = item as Node;
      const line = lineAt(node.range?.[0] ?? 0);
      return {
        line,
        value: node.toJS(document) as unknown,
        lineOf: (path: readonly (string | number)[]) => {
          const inner =
            isMap(node) && path.length > 0 ? (node.getIn([...path], true) as Node | undefined) : undefined;
          return inner?.range ? lineAt(inner.range[0]) : line;
        },
      };
    });
  return { entries, faults: [] };
}
