import { characterEdits } from "./character-references.js";
import { dashEdits } from "./hyphens.js";
import { markdownEdits, tagEdits } from "./markup-remnants.js";
import { missingBlanks } from "./missing-blanks.js";
import { noticeEdits } from "./notices.js";
import { asGiven, edited, type ReadableText } from "./readable-text.js";

/**
 * A text without what is not meant to be read: references to characters, invisible marks, remnants of markup, notices of
 * the site; and with the blanks and dashes that are missing. Never throws; takes time in proportion to the length.
 */
export function asRead(text: string): ReadableText {
  const held = look(text);
  let read = asGiven(text);
  if (held.odd) read = edited(read, characterEdits(text));
  // A reference can stand for any of the marks that the others look for.
  const changed = read.places !== null;
  if (held.tags || changed) read = edited(read, tagEdits(read.text));
  if (held.marks || changed) read = edited(read, markdownEdits(read.text));
  read = edited(read, noticeEdits(read.text));
  if (held.hyphens) read = edited(read, dashEdits(read.text));
  return held.joined || read.places !== null ? edited(read, missingBlanks(read.text)) : read;
}

const UNSEEN = /[\u00ad\u00c2\u00c3\u00e2\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb00-\uffff]/;
const JOINED = /[.!?](?<=[^A-Z\s.!?].)["”’»)]?["“‘«(]?[A-Z\u00c0-\u00de]|[.!?,:]“|”[A-Za-z]/;

/** What a text holds that may have to be changed, asked in the cheapest way: most texts hold nothing of it. */
function look(text: string): Readonly<Record<"odd" | "tags" | "marks" | "joined" | "hyphens", boolean>> {
  return {
    odd: text.includes("&") || UNSEEN.test(text),
    tags: text.includes("<"),
    marks:
      text.includes("*") ||
      text.includes("_") ||
      text.includes("](") ||
      text.includes("\n#") ||
      text.includes("\n>") ||
      /^(?:---|#|>)/.test(text),
    joined: JOINED.test(text),
    hyphens: text.includes(" - "),
  };
}
