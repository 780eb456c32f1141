// Counts who speaks how often and about whom, report by report.
import type { Report } from "../output/schema.js";
import { AUTHOR, NOBODY } from "../output/view/claims-by-speaker.js";
import { compareDays, dayOf, type PeriodLength, periodOf } from "./calendar-days.js";
import type { SpeakingRow } from "./digest-data.js";

/** Stands for all sources that name nobody known: "he", "a report". */
export const UNKNOWN = "(nobody known)";

export interface SpeakingCounts {
  add(report: Report): void;
  rows(): SpeakingRow[];
}

interface Count {
  readonly period: string | null;
  readonly entity: string | null;
  readonly name: string;
  claims: number;
  articles: number;
  lastArticle: number;
  readonly about: Map<string, number>;
}

/** Counts in all or, with a length, in each period of the articles' days. */
export function speakingCounts(by: PeriodLength | null): SpeakingCounts {
  const counts = new Map<string, Count>();
  const names = new Map<string, string>();
  let articles = 0;
  return {
    add(report) {
      articles += 1;
      for (const { id, name } of report.entities) if (!names.has(id)) names.set(id, name);
      const day = dayOf(report.article.date);
      const period = by === null || day === null ? null : periodOf(day, by);
      for (const { source, target, about } of report.claims) {
        const entity = source?.entity ?? null;
        const name = (entity === null ? undefined : names.get(entity)) ?? nameOf(source);
        const key = `${period} ${entity ?? name}`;
        const count = counts.get(key) ?? newCount(period, entity, name);
        counts.set(key, count);
        count.claims += 1;
        if (count.lastArticle !== articles) count.articles += 1;
        count.lastArticle = articles;
        for (const other of new Set([target?.entity ?? null, ...about.map((one) => one.entity)])) {
          if (other !== null && other !== entity) count.about.set(other, (count.about.get(other) ?? 0) + 1);
        }
      }
    },
    rows: () =>
      [...counts.values()]
        .sort((a, b) => compareDays(a.period, b.period) || b.claims - a.claims || (a.name < b.name ? -1 : 1))
        .map(({ period, entity, name, claims, articles: number, about }) => ({
          period,
          entity,
          name,
          claims,
          articles: number,
          about: [...about]
            .map(([id, count]) => ({ entity: id, name: names.get(id) ?? id, claims: count }))
            .sort((a, b) => b.claims - a.claims || (a.entity < b.entity ? -1 : 1)),
        })),
  };
}

function newCount(period: string | null, entity: string | null, name: string): Count {
  return { period, entity, name, claims: 0, articles: 0, lastArticle: 0, about: new Map() };
}

function nameOf(source: Report["claims"][number]["source"]): string {
  if (source === null) return NOBODY;
  return source.kind === "author" ? AUTHOR : UNKNOWN;
}
