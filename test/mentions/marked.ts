/** A text with marks `[type|words]`, which may nest, as a reader would write them. */
export interface Marked {
  readonly text: string;
  /** "type words at offset", in text order, the wider first. */
  readonly mentions: readonly string[];
}

/** Takes the marks out and says where they were. */
export function unmark(marked: string): Marked {
  let text = "";
  const open: { type: string; start: number }[] = [];
  const found: { start: number; end: number; type: string }[] = [];
  for (let i = 0; i < marked.length; i += 1) {
    const mark = /^\[([a-z_]+)\|/.exec(marked.slice(i, i + 16));
    if (mark !== null) {
      open.push({ type: mark[1]!, start: text.length });
      i += mark[0].length - 1;
    } else if (marked[i] === "]" && open.length > 0) {
      found.push({ ...open.pop()!, end: text.length });
    } else text += marked[i];
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    text,
    mentions: found.map(({ type, start, end }) => `${type} ${text.slice(start, end)} at ${start}`),
  };
}
