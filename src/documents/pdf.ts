import { getDocumentProxy, getMeta } from "unpdf";
import { InputError } from "../errors.js";
import { DEFAULT_MAX_BYTES, type Extract, type ReadSettings } from "./document.js";
import { refuseBombs } from "./pdf/packed-streams.js";
import { columnLines, type PieceOfText } from "./pdf/page-lines.js";
import { paragraphsOfPages } from "./pdf/page-paragraphs.js";
import { withoutRunningHeads } from "./pdf/running-heads.js";
import { cleanLine, textOfParagraphs } from "./plain-paragraphs.js";
import { publicationDay } from "./publication-day.js";

// The reader for PDF: opens the file with unpdf and puts its pieces of text together again.

const MOST_PAGES = 2000;
const NO_TITLE =
  /^(?:untitled|microsoft word|document\d*|about:.*|(?:https?|file):.*|.*\.(?:docx?|pdf|html?|indd|qxd)$)/i;

/** Reads a PDF: the text of its columns in reading order, without running heads, its paragraphs across pages. */
export async function readPdf(bytes: Uint8Array, settings: ReadSettings): Promise<Extract> {
  refuseBombs(bytes, settings.maxBytes ?? DEFAULT_MAX_BYTES);
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new InputError("too-large", `more than ${MOST_PAGES} pages; split it`);
    const pages: PieceOfText[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push((items as unknown as PieceOfText[]).filter((item) => "str" in item));
      page.cleanup();
    }
    const { info } = await getMeta(pdf);
    const declared = typeof info?.Title === "string" ? cleanLine(info.Title) : "";
    const title = declared === "" || NO_TITLE.test(declared) ? undefined : declared;
    const paragraphs = paragraphsOfPages(withoutRunningHeads(columnLines(pages)));
    if (paragraphs.length === 0)
      throw new InputError(
        "no-text",
        "a PDF without text, perhaps scanned; run text recognition on it first",
      );
    return {
      title,
      author: typeof info?.Author === "string" ? cleanLine(info.Author) || undefined : undefined,
      date: publicationDay(/^D:(\d{8})/.exec(String(info?.CreationDate ?? ""))?.[1]),
      text: textOfParagraphs(title, paragraphs),
      extracted: true,
    };
  } finally {
    await pdf.destroy();
  }
}

async function opened(bytes: Uint8Array) {
  try {
    // A copy, because the library takes the memory for itself.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      verbosity: 0,
      stopAtErrors: false,
    });
  } catch (error) {
    if (/password/i.test((error as Error).message)) {
      throw new InputError("unreadable", "a PDF that asks for a password; save it without one");
    }
    throw new InputError("unreadable", `a broken or cut PDF (${(error as Error).message}); save it again`);
  }
}
