import { decode } from "../article/decode.js";
import type { Extract } from "./document.js";

/** Reads plain text: the decoded bytes, not a character changed. Throws InputError "not-text". */
export function readPlainText(bytes: Uint8Array): Extract {
  const { text, fallback } = decode(bytes);
  return { text, extracted: false, decodedAsWindows1252: fallback };
}
