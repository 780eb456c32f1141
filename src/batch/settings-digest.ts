// Sums up the settings that decide what a report says, so that no two kinds of reports end up in one file.

import { createHash } from "node:crypto";
import type { WorkSettings } from "./task.js";

/** A hash of all settings but the names (the ruleset tells of these) and the limits, which only make failures. */
export function settingsDigest({ analysis, lines, fields, reading }: WorkSettings): string {
  const { offsetUnit, authorClaims, withText, date, anyLanguage } = analysis;
  const { text, id, date: dateField } = fields;
  const { flat = false, select = {} } = lines ?? {};
  const chosen = Object.entries(select).sort(([a], [b]) => (a < b ? -1 : 1));
  const told = [
    offsetUnit,
    flat,
    chosen,
    authorClaims ?? false,
    withText ?? false,
    date ?? null,
    text,
    id,
    dateField,
    reading?.input ?? null,
    reading?.textFormat ?? "auto",
    reading?.dayFirst ?? false,
    ...(anyLanguage ? ["any-language"] : []),
  ];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);
}
