/** Reads a folder of `NAME.txt` with `NAME.claims.json`: claims at any depth, offsets in code points. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { indexed } from "../../src/indexed.js";
import type { Span } from "../../src/span.js";
import { type AnnotatedArticle, type AnnotatedClaim, foldOf, utf16Offsets } from "./annotated-article.js";

const span = z.object({ start: z.int().min(0), end: z.int(), text: z.string() });
const claim = z.object({
  source: span.nullable(),
  cue: span.nullable(),
  content: z.array(span),
  doubtful: z.boolean().optional(),
  get inner() {
    return z.array(claim).optional();
  },
});
const file = z.object({ claims: z.array(claim) });

type Claim = z.infer<typeof claim>;

const ENDING = ".claims.json";

/** True when files of these names are articles in this form. */
export function isNestedCorpus(names: readonly string[]): boolean {
  return names.some((name) => name.endsWith(ENDING));
}

/** The articles, sorted by name; folds from `folds.tsv` where the folder has one. Throws on a span that is not its text. */
export function readNestedCorpus(folder: string): AnnotatedArticle[] {
  const folds = foldsOf(join(folder, "folds.tsv"));
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((path) => {
      const name = path.slice(0, -ENDING.length);
      const text = readFileSync(join(folder, `${name}.txt`), "utf8");
      const { claims } = file.parse(JSON.parse(readFileSync(join(folder, path), "utf8")));
      const annotations = [nestedClaims(claims, text, name)];
      return { name, text, fold: folds.get(name) ?? foldOf(name), domain: "nested", annotations };
    });
}

function nestedClaims(claims: readonly Claim[], text: string, name: string): AnnotatedClaim[] {
  const offsets = utf16Offsets(text);
  const convert = ({ start, end, text: said }: z.infer<typeof span>): Span => {
    const converted = { start: offsets[start] ?? 0, end: offsets[end] ?? 0 };
    const found = text.slice(converted.start, converted.end);
    if (found !== said)
      throw new Error(
        `${name}: the text at ${start} is ${JSON.stringify(found)}, not ${JSON.stringify(said)}`,
      );
    return converted;
  };
  const flat = (list: readonly Claim[], inner: boolean): AnnotatedClaim[] =>
    list.flatMap((each) => [
      {
        source: each.source ? [convert(each.source)] : [],
        cue: indexed(each.cue ? [convert(each.cue)] : []),
        content: each.content.map(convert),
        inner,
        doubtful: each.doubtful === true,
      },
      ...flat(each.inner ?? [], true),
    ]);
  return flat(claims, false);
}

function foldsOf(path: string): ReadonlyMap<string, number> {
  if (!existsSync(path)) return new Map();
  const rows = readFileSync(path, "utf8").split("\n").slice(1);
  return new Map(rows.map((row) => row.split("\t")).map(([name = "", fold]) => [name, Number(fold)]));
}
