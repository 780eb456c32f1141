// File names are bytes, and not always UTF-8: what does not fit a string is kept in it all the same.

import { isUtf8 } from "node:buffer";

/** Stand for the bytes 0x80 to 0xFF, as Python's `os.fsdecode` has them, where they are not UTF-8. */
const FIRST_ESCAPE = 0xdc00;
const ESCAPED = /[\uDC80-\uDCFF]/u;
const LONGEST_CHARACTER = 4;

/** The name as a string; a byte that is not UTF-8 becomes a lone surrogate, U+DC80 to U+DCFF. */
export function nameFrom(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isUtf8(buffer)) return buffer.toString("utf8");
  let name = "";
  for (let at = 0; at < buffer.length; ) {
    let length = 1;
    while (length <= LONGEST_CHARACTER && !isUtf8(buffer.subarray(at, at + length))) length += 1;
    const fits = length <= LONGEST_CHARACTER;
    name += fits
      ? buffer.toString("utf8", at, at + length)
      : String.fromCharCode(FIRST_ESCAPE + (buffer[at] ?? 0));
    at += fits ? length : 1;
  }
  return name;
}

/** What the file system is to be asked with: the name, or its bytes where they are not UTF-8. */
export function fsName(name: string): string | Buffer {
  return ESCAPED.test(name) ? nameBytes(name) : name;
}

/** The bytes of a name. */
export function nameBytes(name: string): Buffer {
  if (!ESCAPED.test(name)) return Buffer.from(name);
  const pieces = Array.from(name, (character) =>
    ESCAPED.test(character) ? Buffer.from([character.charCodeAt(0) - FIRST_ESCAPE]) : Buffer.from(character),
  );
  return Buffer.concat(pieces);
}
