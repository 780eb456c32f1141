import { InputError } from "../errors.js";

/** The text of a file, and whether its bytes had to be taken as windows-1252. */
export interface Decoded {
  readonly text: string;
  readonly fallback: boolean;
}

// Byte order marks stay in the text, so that offsets count what is in the file.
const DECODERS = {
  utf8: () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }),
  utf16le: () => new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }),
  utf16be: () => new TextDecoder("utf-16be", { fatal: true, ignoreBOM: true }),
  windows1252: () => new TextDecoder("windows-1252"),
};

/**
 * Decodes the bytes of an article: UTF-8, UTF-16 with a byte order mark, else windows-1252, which every
 * byte sequence fits. Throws InputError "not-text" for bytes with NULs, which no text in these has.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, "utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, "utf16be");
  if (bytes.includes(0)) throw notText("it holds NUL bytes");
  try {
    return { text: DECODERS.utf8().decode(bytes), fallback: false };
  } catch {
    return { text: DECODERS.windows1252().decode(bytes), fallback: true };
  }
}

function strict(bytes: Uint8Array, encoding: "utf16le" | "utf16be"): Decoded {
  try {
    return { text: DECODERS[encoding]().decode(bytes), fallback: false };
  } catch {
    throw notText("its byte order mark says UTF-16, but the bytes are not");
  }
}

function notText(reason: string): InputError {
  return new InputError("not-text", `not a text: ${reason}; convert it to plain text in UTF-8`);
}
