import { constants, inflateSync } from "node:zlib";
import { tooLarge } from "../unpack.js";

// Refuses PDF files whose packed streams would fill the memory, before the library unpacks them.

/** A page's text and fonts together stay far below this many times the greatest size of a file. */
const MOST_UNPACKED = 8;
const STREAM = /stream\r?\n/g;

/** Throws InputError "too-large" when the streams that hold no pictures unpack to more than eight times `maxBytes`. */
export function refuseBombs(bytes: Uint8Array, maxBytes: number): void {
  const limit = MOST_UNPACKED * maxBytes;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  let total = 0;
  for (const match of text.matchAll(STREAM)) {
    if (text.startsWith("end", match.index - 3)) continue;
    const dictionary = text.slice(Math.max(0, match.index - 400), match.index);
    const own = dictionary.slice(dictionary.lastIndexOf(" obj"));
    if (!own.includes("FlateDecode") || /\/Subtype\s*\/Image/.test(own)) continue;
    const start = match.index + match[0].length;
    let data: Buffer = file.subarray(start, text.indexOf("endstream", start) + 1 || file.length);
    for (let layers = own.split("FlateDecode").length - 1; layers > 0 && data.length > 0; layers -= 1) {
      data = inflated(data, limit - total, maxBytes);
    }
    total += data.length;
  }
}

function inflated(data: Buffer, limit: number, maxBytes: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, limit), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes);
    return Buffer.alloc(0);
  }
}
