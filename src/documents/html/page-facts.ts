import type { DocumentFacts } from "../document.js";
import { cleanLine } from "../plain-paragraphs.js";
import { publicationDay } from "../publication-day.js";
import type { LinkedArticle } from "./linked-data.js";

// Who wrote a page, when, and under which title: JSON-LD, Open Graph and other meta elements, `time`.

/** As much of a DOM as is asked for here. */
export interface PageDocument {
  querySelectorAll(selector: string): Iterable<PageElement>;
}
export interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "article:published",
  "article:publicationdate",
  "dcsext.articlefirstpublished",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "sailthru.date",
  "parsely-pub-date",
  "pubdate",
  "publishdate",
  "publish-date",
  "date",
  "og:updated_time",
];
const AUTHOR = [
  "author",
  "article:author",
  "og:article:author",
  "dc.creator",
  "dcsext.author",
  "cse_author",
  "parsely-author",
  "byl",
  "sailthru.author",
];
const URL_DATE =
  /\/((?:19|20)\d\d)[/-](\d\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\d\d?)(?:\/|-|$)/i;
const NO_AUTHOR = /^(?:https?:|username$|admin$|staff$|by\s*$)/i;

/** What the page says about its article. */
export function pageFacts(document: PageDocument, linked: LinkedArticle | null): DocumentFacts {
  const metas = metasOf(document);
  const first = (names: readonly string[], fits: (value: string) => boolean = () => true) =>
    names.flatMap((name) => metas.get(name) ?? []).find(fits);
  const canonical = attribute(document, 'link[rel="canonical"]', "href");
  const url = [first(["og:url"]), canonical, linked?.url].find(
    (value) => value !== undefined && /^https?:/.test(value),
  );
  const publisher = first(["og:site_name", "application-name"]) ?? linked?.publisher;
  const author = linked?.author ?? first(AUTHOR, (value) => !NO_AUTHOR.test(value)) ?? byline(document);
  return {
    url,
    title: titleOf(document, first(["og:title", "twitter:title", "dc.title"]), linked?.headline, publisher),
    author: author?.replace(/^by\s+/i, ""),
    publisher,
    date: dateOf(document, metas, linked, url),
    language:
      attribute(document, "html", "lang") ?? linked?.language ?? first(["og:locale"])?.replace("_", "-"),
  };
}

function metasOf(document: PageDocument): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const content = cleanLine(meta.getAttribute("content") ?? "");
    if (content === "") continue;
    for (const key of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(key)?.toLowerCase();
      if (name) metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  return metas;
}

function titleOf(
  document: PageDocument,
  declared: string | undefined,
  headline: string | undefined,
  publisher: string | undefined,
): string | undefined {
  const headings = textsOf(document, "h1");
  const whole = declared ?? headline ?? textsOf(document, "title")[0] ?? headings[0];
  if (whole === undefined) return undefined;
  const title = withoutPublisher(cleanLine(whole), publisher);
  if (declared !== undefined || headline !== undefined) return title;
  // A <title> often has the site's name and section behind the heading that the page shows.
  return headings.find((heading) => heading.length > 10 && whole.startsWith(heading)) ?? title;
}

function withoutPublisher(title: string, publisher: string | undefined): string {
  const cut = /^(.{15,}?)\s+[|–—-]\s+([^|–—]{2,40})$/.exec(title);
  if (cut === null) return title;
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/^the\s+/, "")
      .replace(/[^\p{L}\p{N}]+/gu, "");
  const same = publisher !== undefined && words(cut[2] ?? "") === words(publisher);
  return same || /\b(?:News|Times|Post|Reuters|BBC|CNN|Guardian)\b/.test(cut[2] ?? "")
    ? (cut[1] ?? "")
    : title;
}

function dateOf(
  document: PageDocument,
  metas: ReadonlyMap<string, readonly string[]>,
  linked: LinkedArticle | null,
  url: string | undefined,
): string | undefined {
  const declared = [
    linked?.datePublished,
    ...PUBLISHED.flatMap((name) => metas.get(name) ?? []),
    linked?.dateCreated,
  ];
  for (const value of declared) {
    const day = publicationDay(value);
    if (day !== undefined) return day;
  }
  for (const time of document.querySelectorAll("time, [itemprop=datePublished]")) {
    const day = publicationDay(
      time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.textContent?.trim(),
    );
    if (day !== undefined) return day;
  }
  const inUrl = URL_DATE.exec(url ?? "");
  return inUrl === null ? undefined : publicationDay(urlDay(inUrl));
}

function urlDay([, year, month = "", day = ""]: RegExpExecArray): string {
  return /\d/.test(month)
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : `${day} ${month} ${year}`;
}

function byline(document: PageDocument): string | undefined {
  const [name] = textsOf(document, '[rel="author"], [itemprop="author"], .byline, .author');
  return name !== undefined && name.length < 80 ? name : undefined;
}

function textsOf(document: PageDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .map((element) => cleanLine(element.textContent ?? ""))
    .filter((text) => text !== "");
}

function attribute(document: PageDocument, selector: string, name: string): string | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const value = element.getAttribute(name)?.trim();
    if (value) return value;
  }
  return undefined;
}
