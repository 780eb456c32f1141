import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { countWords } from "../../article/count-words.js";
import { InputError } from "../../errors.js";
import type { Extract } from "../document.js";
import { textOfParagraphs } from "../plain-paragraphs.js";
import { publicationDay } from "../publication-day.js";
import { blockText } from "./block-text.js";
import { linkedArticle } from "./linked-data.js";
import { markupSize } from "./markup-size.js";
import { pageFacts } from "./page-facts.js";

// Finds the article in a whole web page. No script runs and nothing is fetched.

/** Beyond these Readability takes more than proportional time; the page's blocks are then taken as they come. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 200;
/** In UTF-16 code units; the longest pages of one article have a quarter of it. */
const LONGEST = 5_000_000;
/** More elements than any page of one article has. */
const HOPELESS = 1_000_000;

/** The head of a page stands in its first characters. */
const LONGEST_HEAD = 500_000;
const LINKED_DATA = "script[type='application/ld+json']";

const BESIDES = [
  "script:not([type='application/ld+json']), style, noscript, iframe, svg, form, nav, aside, figcaption, [role=navigation], [role=complementary], [aria-hidden=true], [hidden]",
  "[class*=caption], [class*=cookie], [id*=cookie], [class*=consent], [id*=consent], [class*=gdpr]",
  "amp-ad, amp-consent, amp-sidebar, [class*=advert], [id*=advert]",
  "[class*=related], [id*=related], [class*=newsletter], [class*=read-more], [class*=breadcrumb], [class*=social-share]",
].join(",");
/** An element with more of the page's words than this is not beside the article, whatever its class. */
const LARGEST_BESIDES = 0.3;
const JSON_LD_LEAD = 1.5;
/** So many paragraphs from the top, and a line that is hardly more than a date: *Published: Monday, 7 February 2026, 10:15*. */
const DATE_WITHIN = 6;
const DATE_LINE =
  /^(?:(?:published|posted|updated|date)\b\W*)?(?:\p{Lu}\p{Ll}+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4}\b.{0,20}$/iu;

/** The article of a page. Throws InputError "no-text" for a page with no words, "too-large" for one beyond all bounds. */
export function pageArticle(html: string): Extract {
  const { elements, depth } = markupSize(html);
  const marks = Math.max(2 * elements, html.split("<").length);
  if (marks > 2 * HOPELESS) {
    throw new InputError("too-large", `more than ${HOPELESS} HTML elements in one page; split it`);
  }
  const hostile = html.length > LONGEST || marks > 2 * MOST_ELEMENTS || depth > DEEPEST;
  const extract = hostile ? asItComes(html) : searched(html);
  if (countWords(extract.text) === 0) {
    throw new InputError(
      "no-text",
      "a page without text, perhaps made by a script; save it from the browser once it shows",
    );
  }
  return extract;
}

/** All blocks of a page, with what its head says. */
function asItComes(html: string): Extract {
  const end = html.slice(0, LONGEST_HEAD).search(/<\/head|<body\b/i);
  const { document } = parseHTML(`<html><head></head><body></body></html>`);
  if (end > 0 && markupSize(html.slice(0, end)).depth <= DEEPEST)
    document.head.innerHTML = html.slice(0, end).replace(/^[\s\S]*?<head[^<>]*>/i, "");
  const scripts = [...document.querySelectorAll(LINKED_DATA)].map(({ textContent }) => textContent ?? "");
  const facts = pageFacts(document, linkedArticle(scripts));
  return { ...facts, text: textOfParagraphs(facts.title, blockText(html)), extracted: true };
}

function searched(html: string): Extract {
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const scripts = [...document.querySelectorAll(LINKED_DATA)];
  const linked = linkedArticle(scripts.map(({ textContent }) => textContent ?? ""));
  const facts = pageFacts(document, linked);
  takeOutBesides(document);
  const whole = blockText(document.body?.innerHTML ?? "", { dropLinks: true });
  const read = blockText(articleIn(document) ?? "", { dropLinks: true });
  const paragraphs = longest(read.length === 0 ? whole : read, linked?.body ?? []);
  const date = facts.date ?? dayAmong(paragraphs);
  return { ...facts, date, text: textOfParagraphs(facts.title, paragraphs), extracted: true };
}

/** The article in HTML; null where Readability finds none, or stumbles over what is left of a broken page. */
function articleIn(document: ReturnType<typeof parseHTML>["document"]): string | null {
  try {
    return new Readability(document as never, { charThreshold: 250 }).parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** The day that stands by itself above the article, where the page declares none. */
function dayAmong(paragraphs: readonly string[]): string | undefined {
  const lines = paragraphs.slice(0, DATE_WITHIN).filter((line) => DATE_LINE.test(line));
  return lines.map((line) => publicationDay(line)).find((day) => day !== undefined);
}

/** What the page shows, unless its JSON-LD has half as much again: then only a part is shown. */
function longest(shown: readonly string[], declared: readonly string[]): readonly string[] {
  const words = (paragraphs: readonly string[]) => countWords(paragraphs.join("\n"));
  return words(declared) > JSON_LD_LEAD * words(shown) ? declared : shown;
}

function takeOutBesides(document: ReturnType<typeof parseHTML>["document"]): void {
  const total = (document.body?.textContent ?? "").length;
  for (const element of document.querySelectorAll(BESIDES)) {
    if (/^(?:HTML|BODY|MAIN|ARTICLE|H1)$/.test(element.tagName)) continue;
    if ((element.textContent ?? "").length <= LARGEST_BESIDES * total) element.remove();
  }
}
