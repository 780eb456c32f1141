import type { PageLine } from "./page-lines.js";

/** So many lines from the top and the bottom of a page can be its running heads and feet. */
const REACH = 3;
const PAGE_NUMBER = /^\W*(?:page\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\W*$/i;

/** The pages without what stands at the top or bottom of most of them (but for numbers), and without page numbers. */
export function withoutRunningHeads(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(outermost(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (line: PageLine): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    return PAGE_NUMBER.test(line.text) || (pages.length > 1 && count >= Math.max(2, 0.4 * pages.length));
  };
  return pages.map((lines) => {
    const outer = new Set(outermost(lines));
    return lines.filter((line) => !(outer.has(line) && isRunning(line)));
  });
}

function outermost(lines: readonly PageLine[]): PageLine[] {
  const bases = [...new Set(lines.map(({ base }) => base))].sort((a, b) => b - a);
  const outer = new Set([...bases.slice(0, REACH), ...bases.slice(-REACH)]);
  return lines.filter(({ base }) => outer.has(base));
}

function keyOf({ text }: PageLine): string {
  return text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}
