import { cleanLine } from "../plain-paragraphs.js";
import type { PageLine } from "./page-lines.js";

// Joins the lines of PDF pages into paragraphs: by indents, short last lines and distances, across columns and pages.

const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/;
const ITEM = /^(?:[•▪◦‣–—*-]|\(?\d{1,3}[.)])\s/;
const HYPHEN = /\p{L}{2,}[-\u2010\u00ad]$/u;

/** The paragraphs of all pages in order. */
export function paragraphsOfPages(pages: readonly (readonly PageLine[])[]): string[] {
  const lines = pages.flat();
  const leading = usualLeading(lines);
  const whole = hyphenated(lines);
  const paragraphs: string[] = [];
  let last: PageLine | null = null;
  for (const line of lines) {
    const text = cleanLine(line.text);
    if (text === "") continue;
    if (last !== null && continues(last, line, leading)) {
      paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, text, whole);
    } else paragraphs.push(text);
    last = line;
  }
  return paragraphs;
}

/** True when the second line belongs to the paragraph of the first. */
function continues(last: PageLine, line: PageLine, leading: number): boolean {
  if (Math.abs(last.size - line.size) > 0.15 * last.size || ITEM.test(line.text)) return false;
  const step = last.base - line.base;
  const elsewhere = step <= 0 || Math.abs(last.left - line.left) > 0.5 * (last.right - last.left);
  // On the next page or in the next column only the words tell.
  if (elsewhere || step > 6 * line.size) return !SENTENCE_END.test(last.text);
  if (step > 1.25 * leading * line.size) return false;
  const indented = line.left - last.left > 0.7 * line.size;
  return !(indented && SENTENCE_END.test(last.text));
}

/** The distance of base lines within paragraphs, in letter sizes: the commonest small one. */
function usualLeading(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (let at = 1; at < lines.length; at += 1) {
    const step = (lines[at - 1]!.base - lines[at]!.base) / lines[at]!.size;
    const key = Math.round(step * 20) / 20;
    if (key > 0.8 && key < 3) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // Of two distances that are both common the smaller is that inside paragraphs.
  const common = [...counts].filter(([, count]) => count >= 0.5 * most).map(([key]) => key);
  return common.length === 0 ? 1.2 : Math.min(...common);
}

/** Words that the document writes with a hyphen in the middle of a line: these keep it at a line's end. */
function hyphenated(lines: readonly PageLine[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.matchAll(/\p{L}+-\p{L}+/gu)) found.add(word.toLowerCase());
  return found;
}

function joined(before: string, line: string, whole: ReadonlySet<string>): string {
  if (!HYPHEN.test(before) || !/^\p{Ll}/u.test(line))
    return /[-–—/]$/.test(before) && !/\s.$/.test(before) ? before + line : `${before} ${line}`;
  const first = /\p{L}+$/u.exec(before.slice(0, -1))![0];
  const second = /^\p{L}+/u.exec(line)![0];
  return whole.has(`${first}-${second}`.toLowerCase()) ? before + line : before.slice(0, -1) + line;
}
