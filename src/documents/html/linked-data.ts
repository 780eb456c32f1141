import { blockText } from "./block-text.js";

// Reads JSON-LD (schema.org), in which news sites say who wrote what and when, for search engines.

/** What the JSON-LD of a page says about its article. */
export interface LinkedArticle {
  readonly headline?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly datePublished?: string | undefined;
  readonly dateCreated?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  /** The whole article, where the page gives it; paragraphs of plain text. */
  readonly body: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|PressRelease)$/;
/** JSON-LD nests a few levels; deeper is not an article. */
const DEEPEST = 8;

/** The article of a page's JSON-LD scripts, the one with the most said about it; null where there is none. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const things = scripts.flatMap((script) => thingsIn(parsed(script), 0));
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const best = articles.sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0];
  if (best === undefined) return null;
  return {
    headline: stringIn(best.headline) ?? stringIn(best.name),
    author: namesIn(best.author) ?? namesIn(best.creator),
    publisher: namesIn(best.publisher),
    datePublished: stringIn(best.datePublished),
    dateCreated: stringIn(best.dateCreated),
    url:
      stringIn(best.url) ??
      stringIn(best.mainEntityOfPage) ??
      stringIn((best.mainEntityOfPage as Thing)?.["@id"]),
    language: stringIn(best.inLanguage),
    body: typeof best.articleBody === "string" ? bodyOf(best.articleBody) : [],
  };
}

function parsed(script: string): unknown {
  const json = script.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, "");
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Line ends inside strings are the commonest fault.
      return JSON.parse(json.replace(/[\n\r\t]+/g, " "));
    } catch {
      return null;
    }
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1));
  const thing = value as Thing;
  return [thing, ...thingsIn(thing["@graph"], depth + 1), ...thingsIn(thing.mainEntity, depth + 1)];
}

function typesOf(thing: Thing): string[] {
  return [thing["@type"]].flat().filter((type) => typeof type === "string");
}

function stringIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === "string" && first.trim() !== "" ? first.trim() : undefined;
}

/** Names of people or bodies: a string, a thing with a name, or several of them. */
function namesIn(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map((one) => stringIn(typeof one === "object" && one !== null ? (one as Thing).name : one))
    .filter((name) => name !== undefined);
  return names.length === 0 ? undefined : [...new Set(names)].join(", ");
}

function bodyOf(body: string): string[] {
  return blockText(body.replace(/\r?\n/g, "<br>"));
}
