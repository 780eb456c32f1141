import { decode } from "../article/decode.js";
import { systemError } from "../batch/paths.js";
import { readBytes } from "../batch/read-bytes.js";
import type { ArticleDocument, ReadSettings } from "../documents/document.js";
import { readDocument, readDocuments } from "../documents/read-document.js";
import { unpack } from "../documents/unpack.js";
import { InputError } from "../errors.js";
import { refuseAddresses } from "./mistaken-paths.js";

/** Articles and claims that a person names are read whatever their size. */
const UNBOUNDED = 2 ** 31;

/** The article of a document, or of standard input for "-". Throws InputError with the path in its message, UsageError for an address. */
export async function readArticleFile(path: string, settings: ReadSettings = {}): Promise<ArticleDocument> {
  return told(path, async () => {
    const bytes = await bytesOf(path);
    return readDocument(bytes, { ...settings, path: path === "-" ? null : path, maxBytes: UNBOUNDED });
  });
}

/** All articles of a document of any kind. Throws InputError as `readArticleFile` does. */
export async function readArticlesFile(
  path: string,
  settings: ReadSettings = {},
): Promise<ArticleDocument[]> {
  return told(path, async () => {
    const articles: ArticleDocument[] = [];
    const options = { ...settings, path: path === "-" ? null : path, maxBytes: UNBOUNDED };
    for await (const article of readDocuments(await bytesOf(path), options)) articles.push(article);
    return articles;
  });
}

/** The decoded text of a file as it is, or of standard input for "-". Throws InputError with the path in its message. */
export async function readText(path: string): Promise<string> {
  return told(path, async () => decode(unpack(await bytesOf(path), UNBOUNDED)).text);
}

async function told<Read>(path: string, read: () => Promise<Read>): Promise<Read> {
  refuseAddresses([path]);
  try {
    return await read();
  } catch (error) {
    const known = error instanceof InputError ? error : systemError(error);
    throw new InputError(known.code, `${path}: ${known.message}`);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return path === "-" ? await standardInput() : readBytes(path, UNBOUNDED);
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
