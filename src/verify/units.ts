import { indexByHalves, indexed } from "../indexed.js";
import type { OffsetUnit } from "../output/offsets.js";
import type { Span } from "../span.js";

// Converts offsets between code points and UTF-16 units, since claims to verify may come in either.

/** Converts offsets of one text between code points and UTF-16 units. */
export interface Units {
  readonly toUtf16: (span: Span, unit: OffsetUnit) => Span;
  readonly fromUtf16: (span: Span, unit: OffsetUnit) => Span;
}

/** Reads the text once; each conversion afterwards takes time logarithmic in the number of its astral characters. */
export function unitsOf(text: string): Units {
  // Where the second unit of each surrogate pair stands: the only places at which the two counts part.
  const seconds = indexed(
    Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), (pair) => pair.index + 1),
  );
  const before = (isBefore: (second: number, index: number) => boolean) => indexByHalves(seconds, isBefore);
  const widen = (offset: number) => offset + before((second, index) => second - 1 - index < offset);
  const narrow = (offset: number) => offset - before((second) => second < offset);
  const both = (span: Span, convert: (offset: number) => number) => ({
    start: convert(span.start),
    end: convert(span.end),
  });
  return {
    toUtf16: (span, unit) => (unit === "utf16" ? span : both(span, widen)),
    fromUtf16: (span, unit) => (unit === "utf16" ? span : both(span, narrow)),
  };
}
