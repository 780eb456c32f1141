/** Reads folders of annotated articles, in any of the three forms. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { AnnotatedArticle } from "./annotated-article.js";
import { readBratCorpus } from "./brat-corpus.js";
import type { Corpora } from "./corpora.js";
import { readMarkedCorpus } from "./marked-corpus.js";
import { isNestedCorpus, readNestedCorpus } from "./nested-corpus.js";

/** The articles of all folders. */
export function readCorpora({ judged, beside }: Corpora): AnnotatedArticle[] {
  const always = beside.flatMap(readCorpus).map((article) => ({ ...article, fold: null }));
  return [...judged.flatMap(readCorpus), ...always];
}

/** The articles of a folder. Throws when it is in none of the forms. */
export function readCorpus(folder: string): AnnotatedArticle[] {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  if (existsSync(join(folder, "attributions"))) return readBratCorpus(folder);
  if (isNestedCorpus(readdirSync(folder))) return readNestedCorpus(folder);
  const marked = readMarkedCorpus(folder);
  if (marked.length > 0) return marked;
  throw new Error(
    `${folder} holds neither NAME.mark nor NAME.txt with NAME.claims.json nor text/NAME.txt with attributions/NAME_xxxx.ann`,
  );
}
