import type { DocumentPart } from "./document.js";

// The reader for mailboxes: cuts the file into mails, which `mail.ts` then reads.

const SEPARATOR = /^From \S/;
const YEAR_LAST = /\d{4}$/;

/** Reads a mailbox file (mbox): one part a mail. */
export function* readMbox(bytes: Uint8Array): Generator<DocumentPart> {
  // Byte by byte, so that each mail is decoded by its own headers.
  const text = Buffer.from(bytes).toString("latin1");
  let number = 0;
  let lines: string[] = [];
  const taken = (): DocumentPart => {
    number += 1;
    const message = new Uint8Array(Buffer.from(lines.join("\n"), "latin1"));
    lines = [];
    return { number, content: { kind: "mail", message }, facts: {} };
  };
  let blank = true;
  for (const line of text.split("\n")) {
    if (blank && SEPARATOR.test(line) && YEAR_LAST.test(line.trimEnd().slice(-4))) {
      if (lines.length > 0) yield taken();
    } else lines.push(line.replace(/^>(>*From )/, "$1"));
    blank = line.trim() === "";
  }
  if (lines.some((line) => line.trim() !== "")) yield taken();
}
