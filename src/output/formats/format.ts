// What a format of output is: text that grows article by article, or files for each article.
import type { OffsetUnit } from "../offsets.js";
import type { Report } from "../schema.js";

/** One text for all articles. */
export interface TextFormat {
  /** What comes before the first article. */
  readonly head: string;
  /** What comes between two articles that are not empty. */
  readonly between: string;
  /** What comes after the last. */
  readonly tail: string;
  /** The unit that the readers of the format count in; any where it is not given. */
  readonly unit?: OffsetUnit;
  /** True when it also shows what the article asserts in its own voice. */
  readonly needsAuthor?: true;
  /** One article's part, empty for none. The report has its text. */
  article(report: Report): string;
}

/** A format of lines: nothing stands before the first, between two, or behind the last. */
export function ofLines(format: Omit<TextFormat, "head" | "between" | "tail">): TextFormat {
  return { head: "", between: "", tail: "", ...format };
}

/** Some files for each article, in a folder. */
export interface FileFormat {
  readonly unit: OffsetUnit;
  /** Files that the whole folder needs, by name. */
  readonly shared: Readonly<Record<string, string>>;
  /** The article's own files, by the ending of their names. */
  files(report: Report): Readonly<Record<string, string>>;
}

/** The text of a report that was made with it. */
export function textOfReport({ article }: Report): string {
  if (article.text === undefined) throw new Error("this format needs reports that hold their text");
  return article.text;
}
