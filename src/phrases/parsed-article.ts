import type { Article } from "../article/article.js";
import type { Lexicon } from "../lexicon/entries.js";
import type { Reading } from "../sentences/reading.js";
import type { Phrases } from "./phrases.js";

// What every room below takes, besides what the rooms before it have found.

/** An article that has been read, and the lexicon that tells who and what its words name. */
export interface ReadArticle {
  readonly article: Article;
  readonly reading: Reading;
  readonly lexicon: Lexicon;
}

/** The same with its shallow parse. */
export interface ParsedArticle extends ReadArticle {
  readonly phrases: Phrases;
}
