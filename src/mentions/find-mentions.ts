import type { Article } from "../article/article.js";
import { gazetteerOf } from "../gazetteer/gazetteer.js";
import { titleEndsBefore, titlesOf } from "../gazetteer/titles.js";
import type { Lexicon } from "../lexicon/entries.js";
import type { ReadArticle } from "../phrases/parsed-article.js";
import type { Reading } from "../sentences/reading.js";
import { type MentionDraft, mentionOf } from "./draft.js";
import type { Mention } from "./mention.js";
import { type MentionContext, mentionContextOf } from "./mention-context.js";
import { secondOpinion } from "./name-opinion.js";
import { findNamed } from "./named.js";
import { policyContextOf } from "./policy.js";
import { acronymsOf } from "./rules/acronyms.js";
import { administrations } from "./rules/administrations.js";
import { otherNames } from "./rules/known-as.js";
import { findListed } from "./rules/listed.js";
import { sponsoredDescriptions } from "./rules/proxies.js";
import { recurring } from "./rules/recurring.js";
import { scanArticle } from "./scan.js";
import { spellerOf } from "./traits.js";

/**
 * Finds the spans that name someone or somewhere, in text order and without overlaps (but for the state inside a description, *[[Iranian]-backed militias]*): names of the lexicon
 * first, then names by their pattern, then what the article has introduced (acronyms, surnames).
 */
export function findMentions({ article, reading, lexicon }: ReadArticle): Mention[] {
  const { context, drafts: ruled } = draftsByRules(article, reading, lexicon);
  let drafts = secondOpinion(context, ruled);
  drafts = administrations(context, drafts);
  drafts = sponsoredDescriptions(context, drafts);
  return drafts.map((draft) => mentionOf(draft, context.scan));
}

/** What the rules find, before the second opinion, with what they looked at. */
export function draftsByRules(
  article: Article,
  reading: Reading,
  lexicon: Lexicon,
): { readonly context: MentionContext; readonly drafts: readonly MentionDraft[] } {
  const scan = scanArticle(article, reading, spellerOf(lexicon));
  const titles = titlesOf(lexicon);
  const policyContext = policyContextOf(scan, (at) => titleEndsBefore(titles, scan.words, at));
  const hits = findListed(scan, gazetteerOf(lexicon), policyContext);
  const context = mentionContextOf(scan, lexicon, hits, titles);
  let drafts: readonly MentionDraft[] = findNamed(context);
  drafts = acronymsOf(context, drafts);
  drafts = otherNames(context, drafts);
  drafts = recurring(context, drafts);
  return { context, drafts };
}
