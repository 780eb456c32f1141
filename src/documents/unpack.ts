import { constants, gunzipSync } from "node:zlib";
import { InputError } from "../errors.js";

// Unpacks gzip within bounds, so that a small file cannot become a large memory.

/** True when the bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes unpacked, if they are packed. Throws InputError "too-large" beyond `maxBytes`, "unreadable" for broken data. */
export function unpacked(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes);
    throw new InputError("unreadable", "broken gzip data; pack it again");
  }
}

/** The first bytes of what may be packed, unpacked as far as they go. */
export function unpackedHead(head: Uint8Array): Uint8Array {
  if (!isGzip(head)) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 50_000_000 });
  } catch {
    return head;
  }
}

/** The refusal of what is larger than allowed. */
export function tooLarge(maxBytes: number): InputError {
  return new InputError("too-large", `larger than ${maxBytes} bytes; raise --max-bytes or split it`);
}
