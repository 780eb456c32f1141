import { type Indexed, indexed } from "../../indexed.js";
import { present } from "../../present.js";
import { cleanLine } from "../plain-paragraphs.js";
import type { PageLine } from "./page-lines.js";

// Joins the lines of PDF pages into paragraphs: by indents, short last lines and distances, across columns and pages.

const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/;
const ITEM = /^(?:[•▪◦‣–—*-]|\(?\d{1,3}[.)])\s/;
/** The share of lines that end within a compound where no words are divided. */
const MOST_COMPOUNDS = 0.03;
const HYPHEN = /\p{L}{2,}[-\u2010\u00ad]$/u;

/** The paragraphs of all pages in order. */
export function paragraphsOfPages(pages: readonly (readonly PageLine[])[]): string[] {
  const lines = pages.flat();
  const leading = usualLeading(indexed(lines));
  const edges = rightEdges(lines);
  const spelling = spellingOf(lines);
  const paragraphs: string[] = [];
  let last: PageLine | null = null;
  for (const line of lines) {
    const text = cleanLine(line.text);
    if (text === "") continue;
    if (last !== null && continues(last, line, leading, edges)) {
      paragraphs[paragraphs.length - 1] = joined(present(paragraphs.at(-1)), text, spelling);
    } else paragraphs.push(text);
    last = line;
  }
  return paragraphs;
}

/** True when the second line belongs to the paragraph of the first. */
function continues(last: PageLine, line: PageLine, leading: number, edges: RightEdges): boolean {
  if (Math.abs(last.size - line.size) > 0.15 * last.size || ITEM.test(line.text)) return false;
  const step = last.base - line.base;
  const elsewhere = step <= 0 || Math.abs(last.left - line.left) > 0.5 * (last.right - last.left);
  // On the next page or in the next column only the words tell, and whether there was room for the next one.
  if (elsewhere || step > 6 * line.size) return !SENTENCE_END.test(last.text) || isFull(last, line, edges);
  if (step > 1.25 * leading * line.size) return false;
  const indented = line.left - last.left > 0.7 * line.size;
  return !(indented && SENTENCE_END.test(last.text));
}

/** Where the longest lines with the same left edge (in whole points) end. */
type RightEdges = ReadonlyMap<number, number>;

function rightEdges(lines: readonly PageLine[]): RightEdges {
  const edges = new Map<number, number>();
  for (const { left, right } of lines) {
    const key = Math.round(left);
    edges.set(key, Math.max(edges.get(key) ?? 0, right));
  }
  return edges;
}

/** True when the first word of the next line would not have fitted on this one. */
function isFull(last: PageLine, { text }: PageLine, edges: RightEdges): boolean {
  const word = present(/^\S*/.exec(text))[0].length + 1;
  const letter = (last.right - last.left) / Math.max(1, last.text.length);
  return last.right + word * letter > (edges.get(Math.round(last.left)) ?? 0);
}

/** The distance of base lines within paragraphs, in letter sizes: the commonest small one. */
function usualLeading(lines: Indexed<PageLine>): number {
  const counts = new Map<number, number>();
  for (let at = 1; at < lines.length; at += 1) {
    const step = (lines.at(at - 1).base - lines.at(at).base) / lines.at(at).size;
    const key = Math.round(step * 20) / 20;
    if (key > 0.8 && key < 3) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // Of two distances that are both common the smaller is that inside paragraphs.
  const common = [...counts].filter(([, count]) => count >= 0.5 * most).map(([key]) => key);
  return common.length === 0 ? 1.2 : Math.min(...common);
}

/** What the words in the middle of lines tell of hyphens at their ends. */
interface Spelling {
  /** Words, and words with a hyphen inside. */
  readonly words: ReadonlySet<string>;
  /** True when words are divided to fill the lines; else a hyphen at a line's end belongs to its word. */
  readonly divides: boolean;
}

function spellingOf(lines: readonly PageLine[]): Spelling {
  const words = new Set<string>();
  let hyphens = 0;
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-)/gu)) words.add(word.toLowerCase());
    if (HYPHEN.test(text)) hyphens += 1;
  }
  return { words, divides: hyphens > MOST_COMPOUNDS * lines.length };
}

function joined(before: string, line: string, { words, divides }: Spelling): string {
  if (!HYPHEN.test(before) || !/^\p{Ll}/u.test(line))
    return /[\p{L}\p{N}][-–—/]$/u.test(before) ? before + line : `${before} ${line}`;
  const divided = before.endsWith("\u00ad");
  const first = present(/[\p{L}-]+$/u.exec(before.slice(0, -1)))[0].toLowerCase();
  const second = present(/^[\p{L}-]+/u.exec(line))[0].toLowerCase();
  const isOne = words.has(first + second);
  const isCompound = words.has(`${first}-${second}`) || first.includes("-") || second.includes("-");
  return divided || (isOne && !isCompound) || (divides && !isCompound)
    ? before.slice(0, -1) + line
    : before + line;
}
