import { Marked } from "marked";
import { parse } from "yaml";
import { decode } from "../article/decode.js";
import { withoutUndefined } from "../without-undefined.js";
import type { DocumentFacts, Extract } from "./document.js";
import { blockText } from "./html/block-text.js";
import { cleanLine, textOfParagraphs } from "./plain-paragraphs.js";
import { recordFacts } from "./record-facts.js";

// The reader for Markdown.

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FIRST_HEADING = /^#\s+(.+?)\s*#*\s*$/m;
/** Block quotes and lists nested deeper than this are not written by hand; their marks are taken off. */
const NESTING = /^(?:[ \t]*(?:>|[-*+](?=[ \t]))[ \t]?){24,}/gm;

/** Reads Markdown: front matter becomes facts, marks of emphasis, links, quotes and headings are left out. */
export function readMarkdown(bytes: Uint8Array): Extract {
  const { text, fallback } = decode(bytes);
  const matter = FRONT_MATTER.exec(text);
  const facts = matter === null ? {} : frontFacts(matter[1] ?? "");
  const source = (matter === null ? text : text.slice(matter[0].length)).replace(NESTING, "");
  const html = new Marked({ async: false, gfm: true }).parse(source, { async: false });
  const heading = FIRST_HEADING.exec(source)?.[1];
  const title =
    facts.title ?? (heading === undefined ? undefined : cleanLine(blockText(headingHtml(heading)).join(" ")));
  return {
    ...withoutUndefined({ ...facts, title }),
    text: textOfParagraphs(facts.title, blockText(html)),
    extracted: true,
    decodedAsWindows1252: fallback,
  };
}

function headingHtml(heading: string): string {
  return new Marked({ async: false }).parseInline(heading, { async: false });
}

function frontFacts(matter: string): DocumentFacts {
  try {
    const fields: unknown = parse(matter, { maxAliasCount: 20 });
    return typeof fields === "object" && fields !== null && !Array.isArray(fields)
      ? recordFacts(fields as Record<string, unknown>, {}).facts
      : {};
  } catch {
    return {};
  }
}
