// Stack traces in terms of the sources, though what ran is one bundle of all of them.
import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";

const PLACE = /([^\s(]+program\.cjs):(\d+):(\d+)/g;

/** The trace with each place in the bundle replaced by that in its source; as it is where there is no map. */
export function traced(stack: string): string {
  const maps = new Map<string, SourceMap | null>();
  return stack.replace(PLACE, (place, path: string, line: string, column: string) => {
    if (!maps.has(path)) maps.set(path, mapOf(path));
    const found = maps.get(path)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!found || !("originalSource" in found)) return place;
    const { originalSource, originalLine, originalColumn } = found;
    return `${originalSource.replace(/^(?:\.\.\/)+/, "")}:${originalLine + 1}:${originalColumn + 1}`;
  });
}

function mapOf(path: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${path}.map`, "utf8")) as SourceMapPayload);
  } catch {
    return null;
  }
}
