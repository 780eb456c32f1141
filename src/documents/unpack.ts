// Gzipped data is known by its first two bytes, whatever its name, and unpacked wherever something is read.

import { pipeline, Readable } from "node:stream";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import { InputError } from "../errors.js";

/** True for the beginning of gzipped data. */
function isGzipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The data, unpacked if gzipped. Throws InputError "too-large" or "unreadable". */
export function unpack(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  if (!isGzipped(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes);
    throw new InputError("unreadable", "broken gzip data; pack it again");
  }
}

/** The first bytes of what may be gzipped, unpacked as far as they go. */
export function unpackHead(head: Uint8Array): Uint8Array {
  if (!isGzipped(head)) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 50_000_000 });
  } catch {
    return head;
  }
}

/** The data of a stream, unpacked if gzipped, handed on as it comes. */
export async function* unpackStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = stream[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array();
  while (first.length < 2) {
    const next = await source.next();
    if (next.done) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  const whole = (async function* () {
    if (first.length > 0) yield first;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  })();
  if (!isGzipped(first)) return yield* whole;
  const plain = createGunzip();
  // Errors of the source end the unpacked stream, and so whoever reads it.
  pipeline(Readable.from(whole), plain, () => {});
  yield* plain as AsyncIterable<Uint8Array>;
}

/** The refusal of what is larger than allowed. */
export function tooLarge(maxBytes: number): InputError {
  return new InputError("too-large", `larger than ${maxBytes} bytes; raise --max-bytes or split it`);
}
