import { type Indexed, indexed } from "../indexed.js";
import type { Span } from "../span.js";

// What stands before the words of a line on a web page: the number in a list, *Read more:*.

const LABEL =
  /^(?:also read|breaking|exclusive|just in|listen|live|read (?:also|more)|related|see also|update|video|watch(?: live)?)\s?[:|]\s+/iu;
const NUMBER = /^(\d{1,2})\s+(?=[“"'‘]?\p{Lu})/u;
/** No label or number is longer. */
const LONGEST = 24;

/** The paragraphs without the label, and without the number where the line before or behind has the next one. */
export function withoutLeads(text: string, paragraphs: readonly Span[]): Indexed<Span> {
  const opening = ({ start, end }: Span): string => text.slice(start, Math.min(end, start + LONGEST));
  const numbers = paragraphs.map((paragraph) => NUMBER.exec(opening(paragraph)));
  const numberAt = (at: number): number => Number(numbers[at]?.[1] ?? Number.NaN);
  return indexed(
    paragraphs.map((paragraph, at) => {
      const own = numberAt(at);
      const isListed = numberAt(at - 1) === own - 1 || numberAt(at + 1) === own + 1;
      const lead = LABEL.exec(opening(paragraph)) ?? (isListed ? (numbers[at] ?? null) : null);
      const start = paragraph.start + (lead?.[0].length ?? 0);
      return start < paragraph.end ? { start, end: paragraph.end } : paragraph;
    }),
  );
}
