/** Reads folders of annotated articles, in either of the two forms. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { AnnotatedArticle } from "./annotated-article.js";
import { readBratCorpus } from "./brat-corpus.js";
import { isNestedCorpus, readNestedCorpus } from "./nested-corpus.js";

/** The articles of a folder. Throws when it is in neither form. */
export function readCorpus(folder: string): AnnotatedArticle[] {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  if (existsSync(join(folder, "attributions"))) return readBratCorpus(folder);
  if (isNestedCorpus(readdirSync(folder))) return readNestedCorpus(folder);
  throw new Error(
    `${folder} holds neither NAME.txt with NAME.claims.json nor text/NAME.txt with attributions/NAME_xxxx.ann`,
  );
}
