/** What the words of a date say, before it is known in which year or week that is. */
export type Period =
  | {
      readonly kind: "day";
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      /** The day of the week that stands beside it. */
      readonly weekday?: number;
      readonly yearFrom?: number;
    }
  /** `yearFrom`: so many years from the article's, where the words say *last year*, *this year*, *next year*. */
  | {
      readonly kind: "month";
      readonly year: number | null;
      readonly month: number;
      readonly yearFrom?: number;
    }
  /** A year, or ten of them; *'70s* does not tell the century. */
  | { readonly kind: "years"; readonly year: number; readonly years: number; readonly certain: boolean }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which: Which | null }
  /** So many days, weeks … before (negative) or behind the article's. */
  | { readonly kind: "shift"; readonly unit: ShiftUnit; readonly by: number }
  /** *last July*, *next March* */
  | { readonly kind: "which-month"; readonly month: number; readonly which: Which }
  | { readonly kind: "span"; readonly from: Period; readonly to: Period };

export type Which = "last" | "this" | "next";
export type ShiftUnit = "day" | "week" | "weekend" | "month" | "year";

/** The part of a period that is meant: *the end of June*, *the second half of 2018*. */
export type Part =
  | { readonly kind: "start" }
  | { readonly kind: "end" }
  | { readonly kind: "share"; readonly number: number; readonly of: 2 | 4 };

/** Words of a text that tell a date: tokens `first` up to, not including, `last`. */
export interface DateExpression {
  readonly first: number;
  readonly last: number;
  readonly period: Period;
  readonly part: Part | null;
}
