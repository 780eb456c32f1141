import type { ArticleDocument } from "../documents/document.js";
import { type Indexed, indexed } from "../indexed.js";
import { hashOf } from "../output/report.js";
import { present } from "../present.js";

/** One record of a claims file: a JSON document, or what is wrong with it. */
export type ClaimsRecord =
  | { readonly record: number; readonly document: unknown; readonly error?: undefined }
  | { readonly record: number; readonly error: string };

/** Reads a claims file: one JSON document of any layout or, where that fails, one on each line (NDJSON). */
export function* claimsRecords(text: string): Generator<ClaimsRecord> {
  const whole = parsed(text, 0);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (whole.error === undefined || lines.length < 2) {
    yield whole;
    return;
  }
  for (const [record, line] of lines.entries()) yield parsed(line, record);
}

function parsed(text: string, record: number): ClaimsRecord {
  try {
    return { record, document: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return { record, error: (error as Error).message };
  }
}

/**
 * The file among `files` that a record says it is about, in `article.path`, `article`, `path` or `file`: the very
 * path, or else the only one that ends in it or in its last part; null when there is none or more than one.
 */
export function articleOf(document: unknown, files: Indexed<string>): string | null {
  if (files.length === 1) return files.at(0);
  for (const path of statedPaths(document)) {
    if (files.includes(path)) return path;
    for (const tail of [path, present(path.split("/").at(-1))]) {
      const found = indexed(files.filter((file) => file === tail || file.endsWith(`/${tail}`)));
      if (found.length === 1) return found.at(0);
    }
  }
  return null;
}

function statedPaths(document: unknown): string[] {
  if (typeof document !== "object" || document === null) return [];
  const { article, path, file } = document as { article?: unknown; path?: unknown; file?: unknown };
  const inner =
    typeof article === "object" && article !== null ? (article as { path?: unknown }).path : article;
  return [inner, path, file].filter(
    (candidate) => typeof candidate === "string" && candidate !== "",
  ) as string[];
}

/**
 * The text that a record is about, of a file with one or several articles: that of the article whose id it gives in
 * `article.id`, else all of them, one after the other.
 */
export function textOfArticle(document: unknown, articles: readonly ArticleDocument[]): string {
  const id = (document as { article?: { id?: unknown } } | null)?.article?.id;
  const own = articles.find((article) => id === (article.id ?? hashOf(article.text)));
  return own?.text ?? articles.map(({ text }) => text).join("\n\n");
}
