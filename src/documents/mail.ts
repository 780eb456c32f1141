import PostalMime, { type Address } from "postal-mime";
import { InputError } from "../errors.js";
import type { Extract } from "./document.js";
import { blockText } from "./html/block-text.js";
import { paragraphsOf, textOfParagraphs } from "./plain-paragraphs.js";
import { publicationDay } from "./publication-day.js";
import { unwrapped } from "./wrapped-lines.js";

// The reader for single mails, such as newsletters and alerts.

const REPLY = /^(?:\s*(?:re|fw|fwd|aw|wg)\s*(?:\[\d+\])?:)+\s*/i;
/** Mail programs write no deeper parts and no longer headers. */
const DEEPEST = 64;
const LONGEST_HEADERS = 2_000_000;

/** Reads a mail: its subject and its text, without quoted mails before it, signature and attachments. */
export async function readMail(bytes: Uint8Array): Promise<Extract> {
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST,
      maxHeadersSize: LONGEST_HEADERS,
      attachmentEncoding: "arraybuffer",
    });
  } catch (error) {
    throw new InputError(
      "unreadable",
      `no mail that can be read (${(error as Error).message}); save it again as .eml`,
    );
  }
  const title = mail.subject?.replace(REPLY, "").trim() || undefined;
  const paragraphs = mail.text?.trim()
    ? paragraphsOf(ownWords(unwrapped(mail.text)))
    : blockText(mail.html ?? "");
  if (paragraphs.length === 0)
    throw new InputError("no-text", "a mail without text; save its attachment and read that");
  return {
    title,
    author: senderOf(mail.from),
    date: publicationDay(mail.headers.find(({ key }) => key === "date")?.value),
    text: textOfParagraphs(title, paragraphs),
    extracted: true,
  };
}

function senderOf(from: Address | undefined): string | undefined {
  return from === undefined ? undefined : from.name || from.address || undefined;
}

/** Without lines quoted from an earlier mail (`>`) and without what follows the mark of a signature (`-- `). */
function ownWords(text: string): string {
  const lines = text.split(/\r?\n/);
  const signature = lines.indexOf("-- ");
  const own = signature < 0 ? lines : lines.slice(0, signature);
  const kept = own.filter((line) => !line.startsWith(">"));
  return (kept.some((line) => line.trim() !== "") ? kept : own.map((line) => line.replace(/^>+ ?/, ""))).join(
    "\n",
  );
}
