import { indexed } from "../indexed.js";

// Joins the lines of mails and of PDF pages that were broken to fit a column.

const BLANK_LINE = /\n[ \t]*\n/;
/** A column narrower than this is a list or a verse. */
const NARROWEST = 45;
const ITEM = /^\s*(?:[-*•·–—>]|\(?\d{1,3}[.)]|\p{Lu}[.)])\s/u;

/**
 * The text with the lines of each paragraph joined, where blank lines part paragraphs and the lines fill a
 * column; otherwise as it is.
 */
export function unwrapped(text: string): string {
  const normal = text.replace(/\r\n?/g, "\n").trim();
  if (!BLANK_LINE.test(normal)) return normal;
  return normal
    .split(/\n[ \t]*\n[\s]*/)
    .map(joined)
    .join("\n\n");
}

function joined(paragraph: string): string {
  const lines = indexed(paragraph.split("\n").map((line) => line.trim()));
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  if (lines.length < 2 || width < NARROWEST) return lines.join("\n");
  let out = lines.at(0);
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines.at(at);
    // The first word of the line would not have fitted on the line before: it was broken there for want of room.
    const first = line.replace(/ .*/s, "").length;
    const full = lines.at(at - 1).length + first + 1 > width - 4;
    out += (full && !ITEM.test(line) ? " " : "\n") + line;
  }
  return out;
}
