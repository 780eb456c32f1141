import { InputError } from "../errors.js";
import type { DocumentFormat } from "./document.js";

// Tells what a document is by its first bytes and the suffix of its name.

const SUFFIXES: Readonly<Record<string, DocumentFormat>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  rss: "feed",
  atom: "feed",
  xml: "feed",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  tsv: "csv",
  pdf: "pdf",
  eml: "mail",
  mbox: "mail",
  docx: "docx",
  warc: "warc",
};

/** The suffixes that folders are searched for, without the dot. */
export const KNOWN_SUFFIXES: readonly string[] = Object.keys(SUFFIXES);

/** How many of the first bytes are looked at. */
export const HEAD_BYTES = 4096;

/** Formats that hold several articles, or may. */
const CONTAINERS: ReadonlySet<DocumentFormat> = new Set(["feed", "json", "ndjson", "csv", "warc"]);

/** What formats begin with, byte by byte, and what to do about those that no reader takes. */
const SIGNATURES: readonly (readonly [starts: readonly string[], what: string])[] = [
  [["WARC/"], "warc"],
  [["PK\x03\x04"], "zip"],
  [["\xd0\xcf\x11\xe0"], "an old Office file; save it as .docx or .txt"],
  [["{\\rtf"], "RTF; save it as .docx or .txt"],
  [
    ["\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF", "II*\0", "MM\0*"],
    "an image; run text recognition on it first",
  ],
  [
    ["7z\xbc\xaf", "Rar!", "BZh9", "\xfd7zXZ", "\x28\xb5\x2f\xfd"],
    "a packed file; unpack it first (only gzip is read)",
  ],
];

const PDF_START = /^[^<]{0,1024}?%PDF-\d/;
const HTML_START = /^<(?:!doctype\s+html|html|head|body)\b/i;
const XML_ROOT = /<(?![?!])([\w:.-]+)/;
const MARKUP = /<(?:[a-z!/?])/i;
const MBOX_START = /^From \S+.*\d{4}\r?\n[\w-]+:/;
const HEADER = /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){2,}/;
const MAIL_HEADER = /^(?:received|return-path|delivered-to|mime-version|message-id|x-original-to):/im;
const JSON_START = /^(?:\[\s*)?\{\s*(?:"|\})|^\[\s*\]\s*$/;
const JSON_LINES = /^\{.*\}\s*\r?\n\s*\{/;

/** The suffix of a path in lower case, that of the packed file for `.gz`; empty where there is none. */
export function suffixOf(path: string | null): string {
  return /\.([a-z0-9]+)$/i.exec((path ?? "").replace(/\.gz$/i, ""))?.[1]?.toLowerCase() ?? "";
}

/**
 * The format of a document whose first bytes (unpacked) are given. What the bytes show goes before what the
 * suffix says; without either it is text. Throws InputError "unsupported" for what no reader takes.
 */
export function detectFormat(path: string | null, head: Uint8Array): DocumentFormat {
  const start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1");
  const suffix = suffixOf(path);
  const signed = SIGNATURES.find(([starts]) => starts.some((bytes) => start.startsWith(bytes)))?.[1];
  if (signed === "zip") return zipFormat(start, suffix);
  if (signed === "warc") return "warc";
  if (signed !== undefined) throw unsupported(`this is ${signed}`);
  if (PDF_START.test(start)) return "pdf";
  return textFormat(withoutMark(head, start).trimStart(), suffix);
}

/** True when a file of this format can hold several articles. */
export function holdsSeveral(format: DocumentFormat, head: Uint8Array): boolean {
  if (format === "mail") return MBOX_START.test(Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1"));
  return CONTAINERS.has(format);
}

function textFormat(start: string, suffix: string): DocumentFormat {
  if (HTML_START.test(withoutPreamble(start))) return "html";
  const named = SUFFIXES[suffix];
  if (named === "feed" || (named !== "html" && /^<(?:\?xml|rss|feed|rdf:RDF)\b/i.test(start)))
    return xmlFormat(start);
  if (named === "html") return MARKUP.test(start) || start.length >= HEAD_BYTES / 2 ? "html" : "text";
  if (named === "pdf" || named === "docx")
    throw unsupported(`its name ends in .${suffix}, but its bytes are something else`);
  if (named !== undefined && named !== "warc") return named;
  if (named === "warc") throw unsupported("its name ends in .warc, but it has no WARC record");
  if (MBOX_START.test(start) || isMail(start)) return "mail";
  if (JSON_START.test(start)) return JSON_LINES.test(start) ? "ndjson" : "json";
  return "text";
}

function xmlFormat(start: string): DocumentFormat {
  const root = XML_ROOT.exec(start)?.[1]?.toLowerCase();
  if (root === "rss" || root === "feed" || root === "rdf:rdf") return "feed";
  if (root === "html") return "html";
  if (JSON_START.test(start)) return "feed";
  throw unsupported(root === undefined ? "there is no XML in it" : `XML of a kind unknown here (<${root}>)`);
}

function zipFormat(start: string, suffix: string): DocumentFormat {
  if (suffix === "docx" || /word\/|\[Content_Types\]\.xml/.test(start)) return "docx";
  throw unsupported("this is a zip archive; unpack it first");
}

function isMail(start: string): boolean {
  const header = HEADER.exec(start)?.[0];
  return header !== undefined && MAIL_HEADER.test(header);
}

/** Without the XML declaration and the comments before the first element. */
function withoutPreamble(start: string): string {
  let rest = start.replace(/^<\?xml[^>]*>\s*/, "");
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->");
    if (end < 0) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function withoutMark(head: Uint8Array, start: string): string {
  if (head[0] === 0xff && head[1] === 0xfe)
    return Buffer.from(head.subarray(2, HEAD_BYTES)).toString("utf16le");
  return start.replace(/^\xef\xbb\xbf/, "");
}

function unsupported(what: string): InputError {
  const remedy = /;/.test(what) ? "" : "; name the format with --input, or convert it";
  return new InputError("unsupported", `${what}${remedy}`);
}
