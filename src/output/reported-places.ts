import { placeInGiven, type ReadableText } from "../article/readable-text.js";
import { type Span, textOf } from "../span.js";
import { type OffsetUnit, offsetsOf } from "./offsets.js";

/** A span of the text as it was given, in the unit of the report. */
interface Placed {
  start: number;
  end: number;
}

/** Takes spans of the text that was read to those of the text as it was given. */
export interface ReportedPlaces {
  span(span: Span): Placed;
  spans(spans: readonly Span[]): Placed[];
  /** The words as they were given, pieces joined by " … ". */
  textOf(spans: readonly Span[]): string;
  /** The words as given, with their place. */
  passage(span: Span): Placed & { text: string };
}

/** The places of a report of this text. */
export function reportedPlaces(read: ReadableText, unit: OffsetUnit): ReportedPlaces {
  const { given, places } = read;
  const convert = offsetsOf(given, unit);
  const inGiven = places === null ? (one: Span) => one : (one: Span) => placeInGiven(read, one);
  const inReport = ({ start, end }: Span): Placed => ({ start: convert(start), end: convert(end) });
  return {
    span: (span) => inReport(inGiven(span)),
    spans: (spans) => spans.map((span) => inReport(inGiven(span))),
    textOf: (spans) => textOf(given, places === null ? spans : spans.map(inGiven)),
    passage(span) {
      const at = inGiven(span);
      return { text: given.slice(at.start, at.end), ...inReport(at) };
    },
  };
}
