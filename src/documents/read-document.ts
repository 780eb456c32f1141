import { countWords } from "../article/count-words.js";
import { InputError } from "../errors.js";
import { withoutUndefined } from "../without-undefined.js";
import { detectFormat, holdsSeveral } from "./detect-format.js";
import {
  type ArticleDocument,
  type BrokenPart,
  DEFAULT_MAX_BYTES,
  type DocumentFormat,
  type DocumentPart,
  type Extract,
  type ReadSettings,
} from "./document.js";
import { tooLarge, unpack } from "./unpack.js";

// Takes the bytes of any document to the reader of its format. Readers, and the libraries behind them, are loaded
// when the first document of their format comes: who reads plain text loads none.

/** How one document is to be read. */
export interface ReadDocumentOptions extends ReadSettings {
  /** The name of the file; its suffix helps to tell the format, and the report repeats it. */
  readonly path?: string | null | undefined;
}

/**
 * Reads the one article of a document of any format, gzipped or not, for `analyze`. Rejects with InputError, whose
 * `code` says what is wrong and whose message says what to do: "several" for a file of more than one article, "no-text",
 * "too-large" (over `maxBytes`, 20 MB unless given), "unsupported", "unreadable" …
 * @param bytes the whole file
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadDocumentOptions = {},
): Promise<ArticleDocument> {
  const content = unpack(bytes, options.maxBytes ?? DEFAULT_MAX_BYTES);
  const format = options.input ?? detectFormat(options.path ?? null, content);
  if (!holdsSeveral(format, content)) return readSingle(content, format, options);
  let only: ArticleDocument | null = null;
  for await (const document of documentsOf(content, format, options)) {
    if (only !== null)
      throw new InputError("several", "it holds several articles; read them with readDocuments");
    only = document;
  }
  if (only === null) throw new InputError("no-text", "there is no article in it");
  return only;
}

/**
 * Reads all articles of a document, one after the other: of feeds, JSON, NDJSON, CSV, WARC and mailboxes as many as
 * there are, else one. Rejects with InputError as `readDocument` does, also at a broken part, and then gives no more.
 */
export async function* readDocuments(
  bytes: Uint8Array,
  options: ReadDocumentOptions = {},
): AsyncGenerator<ArticleDocument> {
  const content = unpack(bytes, options.maxBytes ?? DEFAULT_MAX_BYTES);
  const format = options.input ?? detectFormat(options.path ?? null, content);
  if (holdsSeveral(format, content)) yield* documentsOf(content, format, options);
  else yield await readSingle(content, format, options);
}

async function* documentsOf(
  content: Uint8Array,
  format: DocumentFormat,
  options: ReadDocumentOptions,
): AsyncGenerator<ArticleDocument> {
  for await (const part of partsOf(once(content), format, options)) {
    if ("error" in part)
      throw new InputError(part.error.code, `article ${part.number}: ${part.error.message}`);
    yield readPart(part, format, options);
  }
}

/**
 * The parts of a file that holds several articles, unpacked, as a stream of bytes; only WARC is read as it comes, of
 * others no more than `maxBytes` are held. Throws InputError when the file as a whole can't be read.
 */
export async function* partsOf(
  stream: AsyncIterable<Uint8Array>,
  format: DocumentFormat,
  settings: ReadSettings,
): AsyncGenerator<DocumentPart | BrokenPart> {
  if (format === "warc") {
    yield* (await import("./warc.js")).readWarc(stream, settings);
    return;
  }
  const bytes = await wholeOf(stream, settings.maxBytes ?? DEFAULT_MAX_BYTES);
  switch (format) {
    case "feed":
      return yield* (await import("./feed.js")).readFeed(bytes, settings);
    case "json":
      return yield* (await import("./json.js")).readJson(bytes, settings);
    case "ndjson":
      return yield* (await import("./ndjson.js")).readNdjson(bytes, settings);
    case "csv":
      return yield* (await import("./csv.js")).readCsv(bytes, settings);
    default:
      return yield* (await import("./mbox.js")).readMbox(bytes);
  }
}

/** Takes the text of one part out of its markup. Throws InputError "no-text" where there is none. */
export async function readPart(
  { content, facts }: DocumentPart,
  format: DocumentFormat,
  options: ReadDocumentOptions,
): Promise<ArticleDocument> {
  const extract = await extractOf(content, facts.title, format !== "feed");
  const document = { ...withoutUndefined(extract), ...withoutUndefined(facts) };
  // An archive knows when a page was fetched; the page, when it was published.
  const date = format === "warc" ? (extract.date ?? facts.date) : document.date;
  const title = facts.title ?? extract.title;
  return finished({ ...document, ...withoutUndefined({ title, date }) } as Extract, format, options);
}

async function extractOf(
  content: DocumentPart["content"],
  title: string | undefined,
  untitled: boolean,
): Promise<Extract> {
  if (content.kind === "mail") return (await import("./mail.js")).readMail(content.message);
  if (content.kind === "page")
    return (await import("./html-file.js")).readHtml(content.html as Uint8Array, content.charset);
  // The text of a record stays as it is, so that offsets count in the field; items of feeds begin with their title.
  if (content.kind === "text" && untitled) return { text: content.text, extracted: false };
  const { textOfParagraphs, paragraphsOf } = await import("./plain-paragraphs.js");
  if (content.kind === "text")
    return { text: textOfParagraphs(title, paragraphsOf(content.text)), extracted: true };
  const { blockText } = await import("./html/block-text.js");
  return {
    text: textOfParagraphs(title, blockText(content.html as string, { dropLinks: true })),
    extracted: true,
  };
}

/** Reads a document that holds one article, its format known. */
async function readSingle(
  bytes: Uint8Array,
  format: DocumentFormat,
  options: ReadDocumentOptions,
): Promise<ArticleDocument> {
  return finished(await guarded(format, () => singleOf(bytes, format, options)), format, options);
}

async function singleOf(bytes: Uint8Array, format: DocumentFormat, settings: ReadSettings): Promise<Extract> {
  switch (format) {
    case "html":
      return (await import("./html-file.js")).readHtml(bytes);
    case "markdown":
      return (await import("./markdown.js")).readMarkdown(bytes);
    case "pdf":
      return (await import("./pdf.js")).readPdf(bytes, settings);
    case "mail":
      return (await import("./mail.js")).readMail(bytes);
    case "docx":
      return (await import("./docx.js")).readDocx(bytes, settings);
    default:
      return (await import("./plain-text.js")).readPlainText(bytes);
  }
}

/** Whatever a library throws at a malformed document becomes a refusal. */
async function guarded(format: DocumentFormat, read: () => Promise<Extract>): Promise<Extract> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      "unreadable",
      `not a ${format} document that can be read (${(error as Error).message}); convert it to text`,
    );
  }
}

function finished(extract: Extract, format: DocumentFormat, options: ReadDocumentOptions): ArticleDocument {
  const { text, extracted, decodedAsWindows1252 = false } = extract;
  if (extracted && countWords(text) === 0) throw new InputError("no-text", "there are no words in it");
  const path = options.path ?? null;
  return { ...withoutUndefined(extract), text, extracted, decodedAsWindows1252, format, path };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function wholeOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : new Uint8Array(Buffer.concat(chunks));
}
