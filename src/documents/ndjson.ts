import { decode } from "../article/decode.js";
import type { BrokenPart, DocumentPart, ReadSettings } from "./document.js";
import { partOfRecord } from "./json.js";

/** Reads NDJSON: one part a line that is not empty; a broken line is a broken part. */
export function* readNdjson(bytes: Uint8Array, settings: ReadSettings): Generator<DocumentPart | BrokenPart> {
  const lines = decode(bytes)
    .text.replace(/^\ufeff/, "")
    .split("\n");
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      yield {
        number: index + 1,
        error: { code: "invalid-json", message: "no JSON; each line must be one JSON object" },
      };
      continue;
    }
    yield partOfRecord(record, index + 1, settings);
  }
}
