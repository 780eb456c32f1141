import { WARCParser, type WARCRecord } from "warcio";
import { InputError } from "../errors.js";
import { type BrokenPart, DEFAULT_MAX_BYTES, type DocumentPart, type ReadSettings } from "./document.js";
import { quietly } from "./quietly.js";

/** How often the stream tells that it has ended before it breaks. */
const PATIENCE = 100;
const CUT = "a record ends too early";
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)/i;

/** Reads a web archive (WARC), gzipped or not: one part for each response that is an HTML page. */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  settings: ReadSettings,
): AsyncGenerator<DocumentPart | BrokenPart> {
  const maxBytes = settings.maxBytes ?? DEFAULT_MAX_BYTES;
  let number = 0;
  const loudAgain = quietly();
  const source = endingIn(stream);
  try {
    for await (const record of new WARCParser(source)) {
      if (source.hasEnded() && record.warcHeader("Content-Length") == null) throw new Error(CUT);
      const type = record.httpHeaders?.headers.get("content-type") ?? "";
      const status = record.httpHeaders?.statusCode;
      const isPage =
        record.warcType === "response" &&
        HTML.test(type) &&
        (status === undefined || (Number(status) >= 200 && Number(status) < 300));
      if (!isPage) {
        await record.skipFully();
        continue;
      }
      const html = await payloadOf(record, maxBytes);
      // Part of a page is not read as the page; and the library does not tell that a record was cut.
      if (html !== null && source.hasEnded() && missingIn(record) > 0) throw new Error(CUT);
      number += 1;
      if (html === null) {
        await record.skipFully();
        yield {
          number,
          error: { code: "too-large", message: `larger than ${maxBytes} bytes; raise --max-bytes` },
        };
        continue;
      }
      const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
      const facts = { url: record.warcTargetURI ?? undefined, date: record.warcDate?.slice(0, 10) };
      yield { number, content: { kind: "page", html, charset }, facts };
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      "unreadable",
      `a broken or cut WARC (${(error as Error).message || String(error)}); ${number} pages before were read; fetch it again`,
    );
  } finally {
    loudAgain();
  }
}

/** How many bytes of its announced length are still to come when the record was read. */
function missingIn({ _reader: reader }: WARCRecord): number {
  return "limit" in reader ? (reader.limit as number) : 0;
}

/**
 * The stream, but one that breaks when it is asked again and again after its end: the library waits for ever for the rest
 * of a record that was cut.
 */
function endingIn(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> & { hasEnded(): boolean } {
  const source = stream[Symbol.asyncIterator]();
  let askedAfterEnd = 0;
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    const result = await source.next();
    if (!result.done) return result;
    askedAfterEnd += 1;
    if (askedAfterEnd > PATIENCE) throw new Error(CUT);
    return result;
  };
  return { [Symbol.asyncIterator]: () => ({ next }), hasEnded: () => askedAfterEnd > 0 };
}

async function payloadOf(record: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
