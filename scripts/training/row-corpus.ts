/** Reads the rows of fixtures/claims, which say of short texts what must be found in them and what not. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/span.js";
import { type AnnotatedArticle, type AnnotatedClaim, foldOf, overlaps } from "./annotated-article.js";

interface Row {
  readonly shows: string;
  readonly text: string;
  readonly claims?: readonly RowClaim[];
  readonly weighed?: unknown;
  readonly fails?: string;
}

interface RowClaim {
  readonly source?: string | null;
  readonly cue?: string;
  readonly content?: readonly string[];
  readonly parent?: string;
}

/** Rows that are whole: those that must find nothing, and those whose claims all have source, cue and content. */
export function readRowCorpus(folder: string): AnnotatedArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const rows = JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly Row[];
    return rows.flatMap((row): AnnotatedArticle[] => {
      if (row.fails !== undefined || row.weighed !== undefined || !row.claims) return [];
      const claims = row.claims.map((claim) => claimIn(row.text, claim));
      if (!claims.every((claim) => claim !== null)) return [];
      const name = `${file}: ${row.shows}`;
      return [{ name, text: row.text, fold: foldOf(name), domain: "rows", annotations: [claims] }];
    });
  });
}

/** The claim with its spans, or null when the row leaves them open or says them of words that stand there twice. */
function claimIn(text: string, { source, cue, content, parent }: RowClaim): AnnotatedClaim | null {
  if (source === undefined || cue === undefined || !content?.length) return null;
  const pieces = content.map((piece) => onlyIn(text, piece, []));
  if (!pieces.every((piece) => piece !== null)) return null;
  const cueSpan = onlyIn(text, cue, pieces);
  if (cueSpan === null) return null;
  const sourceSpan = source === null ? null : onlyIn(text, source, [...pieces, cueSpan]);
  if (source !== null && sourceSpan === null) return null;
  return {
    source: sourceSpan ? [sourceSpan] : [],
    cue: [cueSpan],
    content: pieces,
    inner: parent !== undefined,
    doubtful: false,
  };
}

/** Where words stand outside of spans; null unless that is one place. */
function onlyIn(text: string, words: string, outside: readonly Span[]): Span | null {
  let found: Span | null = null;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    if (/\p{L}/u.test(text[start - 1] ?? "") || /\p{L}/u.test(text[span.end] ?? "")) continue;
    if (outside.some((other) => overlaps(other, span))) continue;
    if (found) return null;
    found = span;
  }
  return found;
}
