// A text as it is read, after what web pages and bad exports leave in it was taken out, and where its characters stand in
// the text as it was given.

/** One change: the characters from `start` to `end` are read as `by`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text to read. Offsets in it and in the given text are in UTF-16 code units. */
export interface ReadableText {
  readonly text: string;
  /** The text as it was given. */
  readonly given: string;
  /** For each character where it begins in the given text, and where it ends; null where not a character was changed. */
  readonly places: Places | null;
}

interface Places {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The text as it was given. */
export function asGiven(text: string): ReadableText {
  return { text, given: text, places: null };
}

/** The text with changes made; they are in order and do not overlap. */
export function edited(before: ReadableText, edits: readonly Edit[]): ReadableText {
  if (edits.length === 0) return before;
  const { text, given, places } = before;
  const grown = edits.reduce((sum, { start, end, by }) => sum + by.length - (end - start), 0);
  const starts = new Int32Array(text.length + grown + 1);
  const ends = new Int32Array(text.length + grown + 1);
  const pieces: string[] = [];
  let from = 0;
  let to = 0;
  const put = (start: number, end: number) => {
    starts[to] = places === null ? start : (places.starts[start] ?? 0);
    ends[to] = end === 0 ? 0 : places === null ? end : (places.ends[end - 1] ?? 0);
    to += 1;
  };
  for (const { start, end, by } of edits) {
    pieces.push(text.slice(from, start), by);
    for (; from < start; from += 1) put(from, from + 1);
    // What stands for one character is that character; what stands for nothing has no width.
    for (let at = 0; at < by.length; at += 1) put(start, end);
    from = end;
  }
  pieces.push(text.slice(from));
  for (; from < text.length; from += 1) put(from, from + 1);
  starts[to] = given.length;
  ends[to] = given.length;
  return { text: pieces.join(""), given, places: { starts, ends } };
}

/** Where a span of the text that is read stands in the text as it was given. */
export function placeInGiven(
  { places }: ReadableText,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  if (places === null) return { start, end };
  const first = places.starts[start] ?? 0;
  return { start: first, end: end > start ? Math.max(first, places.ends[end - 1] ?? 0) : first };
}
