import { readArticle } from "../../src/article/read-article.js";
import { identifyEntities } from "../../src/entities/identify.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { loadWording } from "../../src/lexicon/wording.js";
import { type Figures, figuresOf } from "../../src/meaning/figures.js";
import { meaningContextOf, namedTokens } from "../../src/meaning/meaning-context.js";
import { findMentions } from "../../src/mentions/find-mentions.js";
import { parsePhrases } from "../../src/phrases/parse-phrases.js";
import { readSentences } from "../../src/sentences/read-sentences.js";

/** The figures of a text, in whatever content they stand; names are found as in any article. */
export function figuresIn(text: string, date: string | null): Figures {
  const lexicon = loadLexicon();
  const article = readArticle(text);
  const reading = readSentences(article);
  const phrases = parsePhrases(reading);
  const parsed = { article, reading, phrases, lexicon };
  const entities = identifyEntities(parsed, findMentions(parsed), date === null ? {} : { date });
  const context = meaningContextOf(parsed, entities, [], loadWording());
  return figuresOf({ ...reading, phrases, named: namedTokens(context) }, date);
}
