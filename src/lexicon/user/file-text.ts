// The text of a user's file of names: gzipped or not, in UTF-8, UTF-16 with its mark, or windows-1252.

import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Reads and decodes a file; without its byte order mark. Throws the system's error. */
export function textOfFile(path: string): string {
  const raw = readFileSync(path);
  const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** As articles are read: what is not UTF-8 is windows-1252, so that its names match theirs. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}
