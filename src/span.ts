/** A half-open range of an article's text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of one or more spans, pieces joined by " … ", as every `text` of the output is made. */
export function textOf(text: string, spans: readonly Span[]): string {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) return text.slice(only.start, only.end);
  return spans.map((span) => text.slice(span.start, span.end)).join(" … ");
}
