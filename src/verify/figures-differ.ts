import type { ReportClaim } from "../output/schema.js";

// Compares the figures of a claim with those of the passage it is said to come from.

type Quantity = ReportClaim["content"]["quantities"][number];

/**
 * Whether a claim gives another figure than the passage: one of its figures is not there, and one of the same kind and
 * unit is. A figure of a kind that the passage does not have may stand elsewhere in the article.
 */
export function figuresDiffer(stated: readonly Quantity[], passage: readonly Quantity[]): boolean {
  const free = passage.filter((there) => !stated.some((one) => isEqual(one, there)));
  return stated.some(
    (one) => !passage.some((there) => isEqual(one, there)) && free.some((there) => isLike(one, there)),
  );
}

function isLike(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && (a.unit ?? "") === (b.unit ?? "");
}

function isEqual(a: Quantity, b: Quantity): boolean {
  const [low, high] = [b.value, b.high ?? b.value];
  return isLike(a, b) && a.value >= low && (a.high ?? a.value) <= high;
}
