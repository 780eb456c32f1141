import { parseFeed } from "feedsmith";
import { InputError } from "../errors.js";
import type { DocumentFacts, DocumentPart, ReadSettings } from "./document.js";
import { blockText } from "./html/block-text.js";
import { decodePage } from "./html/page-charset.js";
import { publicationDay } from "./publication-day.js";
import { contentOf } from "./record-facts.js";

// The reader for RSS, Atom, RDF and JSON feeds.

type Feed = ReturnType<typeof parseFeed>;

/** What the formats of feeds have in common. */
interface Item {
  readonly content: string | undefined;
  readonly facts: DocumentFacts;
}

/** Reads RSS, Atom, RDF and JSON feeds: one part an item. Throws InputError "unreadable" for what is not a feed. */
export function* readFeed(bytes: Uint8Array, settings: ReadSettings): Generator<DocumentPart> {
  const { html: xml } = decodePage(bytes);
  let parsed: Feed;
  try {
    parsed = parseFeed(xml);
  } catch (error) {
    throw new InputError(
      "unreadable",
      `no feed that can be read (${(error as Error).message.split("\n")[0]}); check that it is complete`,
    );
  }
  let number = 0;
  for (const { content, facts } of itemsOf(parsed)) {
    number += 1;
    const title = facts.title === undefined ? undefined : blockText(facts.title).join(" ");
    yield { number, content: contentOf(content ?? "", settings), facts: { ...facts, title } };
  }
}

function itemsOf(parsed: Feed): Item[] {
  switch (parsed.format) {
    case "atom":
      return atomItems(parsed.feed);
    case "json":
      return jsonItems(parsed.feed);
    case "rdf":
      return rdfItems(parsed.feed);
    default:
      return rssItems(parsed.feed);
  }
}

type FeedOf<Format> = Extract<Feed, { readonly format: Format }>["feed"];

function atomItems({ title, entries = [] }: FeedOf<"atom">): Item[] {
  return entries.map((entry) => ({
    content: entry.content ?? entry.summary,
    facts: {
      id: entry.id,
      url: (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])
        ?.href,
      title: entry.title,
      author: entry.authors?.map(({ name }) => name).join(", ") || undefined,
      publisher: title,
      date: publicationDay(entry.published) ?? publicationDay(entry.updated),
    },
  }));
}

function jsonItems({ title, language, items = [] }: FeedOf<"json">): Item[] {
  return items.map((item) => ({
    content: item.content_html ?? item.content_text ?? item.summary,
    facts: {
      id: item.id,
      url: item.url,
      title: item.title,
      author: item.authors?.map(({ name }) => name).join(", ") || undefined,
      publisher: title,
      date: publicationDay(item.date_published),
      language: item.language ?? language,
    },
  }));
}

function rdfItems({ title, items = [] }: FeedOf<"rdf">): Item[] {
  return items.map((item) => ({
    content: item.content?.encoded ?? item.description,
    facts: {
      id: item.link,
      url: item.link,
      title: item.title,
      author: item.dc?.creators?.join(", "),
      publisher: title,
      date: publicationDay(item.dc?.dates?.[0]),
    },
  }));
}

function rssItems({ title, language, items = [] }: FeedOf<"rss">): Item[] {
  return items.map((item) => ({
    content: item.content?.encoded ?? item.description,
    facts: {
      id: item.guid?.value ?? item.link,
      url: item.link,
      title: item.title,
      author:
        item.dc?.creators?.join(", ") ?? (item.authors?.map(nameOf).filter(Boolean).join(", ") || undefined),
      publisher: title,
      date: publicationDay(item.pubDate) ?? publicationDay(item.dc?.dates?.[0]),
      language,
    },
  }));
}

/** *ann@example.org (Ann Lee)* is Ann Lee. */
function nameOf(author: unknown): string {
  const text =
    typeof author === "string" ? author : ((author as { name?: string; email?: string }).name ?? "");
  return /\(([^)]+)\)/.exec(text)?.[1] ?? text;
}
