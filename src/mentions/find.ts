import type { Article } from "../article/types.js";
import type { Lexicon } from "../lexicon/types.js";
import type { Reading } from "../sentences/types.js";
import { acronymsOf } from "./acronyms.js";
import { administrations } from "./administrations.js";
import { type Draft, mentionOf } from "./draft.js";
import { gazetteerOf } from "./gazetteer.js";
import { otherNames } from "./known-as.js";
import { findListed } from "./listed.js";
import { findNamed } from "./named.js";
import { contextOf } from "./policy.js";
import { sponsoredDescriptions } from "./proxies.js";
import { recurring } from "./recurring.js";
import { scanArticle } from "./scan.js";
import { settingOf } from "./setting.js";
import { titleEndsBefore, titlesOf } from "./titles.js";
import { spellerOf } from "./traits.js";
import type { Mention } from "./types.js";

/**
 * Finds the spans that name someone or somewhere, in text order and without overlaps (but for the state inside a description, *[[Iranian]-backed militias]*): names of the lexicon
 * first, then names by their pattern, then what the article has introduced (acronyms, surnames).
 */
export function findMentions(article: Article, reading: Reading, lexicon: Lexicon): Mention[] {
  const scan = scanArticle(article, reading, spellerOf(lexicon));
  const titles = titlesOf(lexicon);
  const context = contextOf(scan, (at) => titleEndsBefore(titles, scan.words, at));
  const hits = findListed(scan, gazetteerOf(lexicon), context);
  const setting = settingOf(scan, lexicon, hits, titles);
  let drafts: readonly Draft[] = findNamed(setting);
  drafts = acronymsOf(setting, drafts);
  drafts = otherNames(setting, drafts);
  drafts = recurring(setting, drafts);
  drafts = administrations(setting, drafts);
  drafts = sponsoredDescriptions(setting, drafts);
  return drafts.map((draft) => mentionOf(draft, scan));
}
