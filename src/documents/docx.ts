import { Unzip, UnzipInflate, type Unzipped, zipSync } from "fflate";
import mammoth from "mammoth";
import { InputError } from "../errors.js";
import { DEFAULT_MAX_BYTES, type DocumentFacts, type Extract, type ReadSettings } from "./document.js";
import { blockText } from "./html/block-text.js";
import { markupSize } from "./html/markup-size.js";
import { textOfParagraphs } from "./plain-paragraphs.js";
import { publicationDay } from "./publication-day.js";
import { tooLarge } from "./unpack.js";

// The reader for Word documents: a zip archive of XML, unpacked no further than the limit on size allows.

const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/core\.xml|word\/(?!media\/|embeddings\/|fonts\/|theme\/))/;
const DEEPEST = 200;
/** How many packed bytes are unpacked at a time; they become a thousand times as many at the most. */
const CHUNK = 16_384;

/** Reads a Word document (.docx): its paragraphs, lists and tables, without pictures, comments and notes. */
export async function readDocx(bytes: Uint8Array, settings: ReadSettings): Promise<Extract> {
  const files = neededFiles(bytes, settings.maxBytes ?? DEFAULT_MAX_BYTES);
  const main = files["word/document.xml"];
  if (main === undefined)
    throw new InputError("unreadable", "no Word document in this zip archive; save it as .docx");
  if (markupSize(Buffer.from(main).toString("utf8")).depth > DEEPEST) {
    throw new InputError(
      "unreadable",
      `its markup is nested deeper than ${DEEPEST}; save it again from the word processor`,
    );
  }
  let html: string;
  try {
    const buffer = Buffer.from(zipSync(files, { level: 0 }));
    html = (
      await mammoth.convertToHtml(
        { buffer },
        { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
      )
    ).value;
  } catch (error) {
    throw new InputError(
      "unreadable",
      `no Word document that can be read (${(error as Error).message}); save it again as .docx`,
    );
  }
  const paragraphs = blockText(html.replace(/<sup><a href="#(?:foot|end)note[\s\S]*?<\/sup>/g, ""));
  if (paragraphs.length === 0) throw new InputError("no-text", "a Word document without text");
  const facts = coreFacts(files["docProps/core.xml"]);
  return { ...facts, text: textOfParagraphs(facts.title, paragraphs), extracted: true };
}

/** The parts with text in them. Unpacks piece by piece, so that false sizes can't fill the memory. */
function neededFiles(bytes: Uint8Array, maxBytes: number): Unzipped {
  const files: Unzipped = {};
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!NEEDED.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      if (error !== null) throw error;
      total += piece.length;
      if (total > maxBytes) throw tooLarge(maxBytes);
      pieces.push(piece);
      if (isLast) files[file.name] = new Uint8Array(Buffer.concat(pieces));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("unreadable", "a broken or cut zip archive; copy it again");
  }
  if (Object.keys(files).length === 0) {
    throw new InputError("unreadable", "a broken or cut zip archive; copy it again");
  }
  return files;
}

function coreFacts(core: Uint8Array | undefined): DocumentFacts {
  const xml = core === undefined ? "" : Buffer.from(core).toString("utf8");
  const value = (name: string) =>
    blockText(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1] ?? "").join(" ") || undefined;
  return {
    title: value("dc:title"),
    author: value("dc:creator"),
    language: value("dc:language"),
    date: publicationDay(value("dcterms:created")),
  };
}
