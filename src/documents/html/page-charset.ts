import type { Extract } from "../document.js";

// Decodes web pages: byte order mark, the header they came with, their own meta element, UTF-8, windows-1252.

const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]+)/i;
const XML_ENCODING = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:-]+)/i;
const META_BYTES = 4096;

/** A decoded page. */
export interface DecodedPage {
  readonly html: string;
  readonly decodedAsWindows1252: NonNullable<Extract["decodedAsWindows1252"]>;
}

/** Decodes the bytes of a page. `charset` is what its HTTP or mail header says. Never throws. */
export function decodePage(bytes: Uint8Array, charset?: string): DecodedPage {
  const marked = byMark(bytes);
  if (marked !== null) return { html: marked, decodedAsWindows1252: false };
  for (const label of [charset, declared(bytes)]) {
    const html = label === undefined ? null : decodeAs(bytes, label, /^utf-?8$/i.test(label));
    if (html !== null) return { html, decodedAsWindows1252: false };
  }
  const html = decodeAs(bytes, "utf-8", true);
  if (html !== null) return { html, decodedAsWindows1252: false };
  return { html: decodeAs(bytes, "windows-1252", false) ?? "", decodedAsWindows1252: true };
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, "utf-8", false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, "utf-16le", false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, "utf-16be", false);
  return null;
}

function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, META_BYTES)).toString("latin1");
  const label = (META_CHARSET.exec(start) ?? XML_ENCODING.exec(start))?.[1];
  // A page whose declaration can be read byte by byte is not UTF-16, whatever it says.
  return label !== undefined && /^utf-?16/i.test(label) ? undefined : label;
}

function decodeAs(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
