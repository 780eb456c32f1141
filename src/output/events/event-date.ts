import { slicer } from "../offsets.js";
import type { Report, ReportClaim } from "../schema.js";

// When an event took place, by the words that tell it; the article's day where they say nothing.

/** What stands between a verb and a date of another clause: *attacked Israel,* [*which was founded in 1948*]. */
const OTHER_CLAUSE =
  /[,;:—–“”"]|\b(?:who|whom|whose|which|that|when|while|where|after|before|since|because|although|though|if|until|and|but|or|than)\b/i;

/** The day, month or year; null where the words tell days that are none of these, or that can't be told. */
export function dayOf(days: {
  readonly date?: string | null | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string | null {
  if (days.date != null) return days.date;
  const { from, to } = days;
  if (from === undefined || to === undefined) return null;
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return from.slice(0, 4) === to.slice(0, 4) && from.endsWith("01-01") && to.endsWith("12-31")
    ? from.slice(0, 4)
    : null;
}

/**
 * The date of what a content says is done: the one in the clause of its verb, nearest to it. Gives undefined where that
 * clause has none.
 */
export function dateOfPredicate({ article }: Report, { content }: ReportClaim): string | null | undefined {
  const { predicate, dates, spans } = content;
  const [opening] = spans;
  if (predicate === null || dates.length === 0 || opening === undefined) return undefined;
  const first = opening.start;
  // The words between verb and date, counted in the text of a content that is whole.
  const text =
    article.text !== undefined
      ? slicer(article.text, article.offsetUnit)
      : spans.length === 1
        ? shifted(slicer(content.text, article.offsetUnit), first)
        : null;
  if (text === null) return undefined;
  let best: { readonly distance: number; readonly date: string | null } | null = null;
  for (const date of dates) {
    const isBehind = date.start >= predicate.end;
    const between = isBehind
      ? text({ start: predicate.end, end: date.start })
      : text({ start: date.end, end: predicate.start }).replace(/^\s*,/, "");
    if (OTHER_CLAUSE.test(between)) continue;
    if (best === null || between.length < best.distance)
      best = { distance: between.length, date: dayOf(date) };
  }
  return best === null ? undefined : best.date;
}

type Slice = ReturnType<typeof slicer>;

function shifted(slice: Slice, by: number): Slice {
  return ({ start, end }) => slice({ start: start - by, end: end - by });
}
