import { Parser } from "htmlparser2";
import { cleanLine } from "../plain-paragraphs.js";
import { markupSize } from "./markup-size.js";

// Turns markup into plain paragraphs: block elements part them, everything inline flows together. It works on
// the stream of tags, without a tree, so that neither size nor depth of the markup costs more than time in proportion.

const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary " +
    "table tbody tfoot thead tr ul"
  ).split(" "),
);
/** Elements whose contents are not text of the article. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    "aside audio button canvas datalist embed figcaption head iframe input map math nav noembed noframes noscript " +
    "object picture progress script select style svg template textarea title video"
  ).split(" "),
);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
const MORE =
  /^(?:\W*(?:related|read (?:more|next|also)|see also|also read|more (?:on|from|about)|recommended|watch|listen|sign up|subscribe))\b/i;
const LOWER_NEXT = /^\p{Ll}/u;
const STOP = /[.!?:;…"'”’)\]]$/;

/** How markup is to be read. */
export interface BlockTextOptions {
  /** Leave out paragraphs that are nothing but links to other pages. */
  readonly dropLinks?: boolean;
}

/** The paragraphs of the markup, in order, entities resolved, white space folded. Throws InputError for absurd depth. */
export function blockText(html: string, { dropLinks = false }: BlockTextOptions = {}): string[] {
  markupSize(html);
  const paragraphs: string[] = [];
  let pieces: string[] = [];
  let linked = 0;
  let skipping = 0;
  let links = 0;
  const end = (): void => {
    if (pieces.length === 0) return;
    const raw = pieces.join("");
    pieces = [];
    const share = linked / raw.replace(/\s+/g, "").length;
    linked = 0;
    if (dropLinks && (share > 0.9 || (share > 0.4 && MORE.test(raw.trimStart())))) return;
    for (const line of linesOf(raw)) paragraphs.push(line);
  };
  const parser = new Parser({
    onopentagname(name) {
      if (SKIPPED.has(name)) skipping += 1;
      else if (skipping > 0) return;
      else if (name === "br") pieces.push("\n");
      else if (name === "a") links += 1;
      else if (CELLS.has(name)) pieces.push(" ");
      else if (BLOCKS.has(name)) end();
    },
    onclosetag(name) {
      if (SKIPPED.has(name)) skipping = Math.max(0, skipping - 1);
      else if (skipping > 0) return;
      else if (name === "a") links = Math.max(0, links - 1);
      else if (BLOCKS.has(name)) end();
    },
    ontext(text) {
      if (skipping > 0) return;
      // In the source a line break is white space; only <br> breaks a line.
      pieces.push(text.replace(/[\n\r]+/g, " "));
      if (links > 0) linked += text.replace(/\s+/g, "").length;
    },
  });
  parser.end(html);
  end();
  return paragraphs;
}

/** The lines of a paragraph; one that goes on in lower case after no stop was only broken to fit a page. */
function linesOf(raw: string): string[] {
  const lines: string[] = [];
  for (const piece of raw.split("\n")) {
    const line = cleanLine(piece);
    if (line === "") continue;
    const last = lines.at(-1);
    if (last !== undefined && LOWER_NEXT.test(line) && !STOP.test(last))
      lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines;
}
