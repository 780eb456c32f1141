import type { Edit } from "./readable-text.js";

// Blanks that were lost where the blocks of a page were run together: *were true.“We have no evidence,” he said.Police*.

/** A stop inside an unbroken run: after a word in small letters, before a capital or a quotation. */
const ANY = /[\p{Ll}\d\])][.!?]["”’»)]?["“‘«(]?\p{Lu}|[\p{Ll}.,!?]”\p{L}|[\p{Ll}.,:]“\p{L}/u;
const RUN_TOGETHER =
  /(?<=\p{L}\p{Ll}|\d{2}|[\])])[.!?][”’»)]*(?=[“‘«(]?\p{Lu}(?:\p{Ll}|\s))|(?<=\p{L}\p{Ll}|\d{2})[.!?,:](?=[“«]\p{L})|(?<=\p{L}\p{Ll}[.!?])"(?="?\p{Lu})|(?<=[\p{L}.,!?])”(?=\p{L})/gu;
/** Names of sites, addresses and files. */
const ADDRESS = /[/@\\_]|^www\.|\.(?:com|org|net|gov|edu|info|io|co|uk|tv|js|html?|php|pdf|docx?|txt)\b/i;
/** *Yahoo!Japan*, *Asahi.Com*: names are short; sentences are not one word. */
const LONGEST = 60;

/** Where blanks are to be read. */
export function missingBlanks(text: string): Edit[] {
  if (!ANY.test(text)) return [];
  const edits: Edit[] = [];
  for (const { 0: stop, index } of text.matchAll(RUN_TOGETHER)) {
    if (ADDRESS.test(runAround(text, index))) continue;
    // A straight mark closes where one is open, and opens otherwise.
    const at = stop === '"' && opensAt(text, index) ? index : index + stop.length;
    edits.push({ start: at, end: at, by: " " });
  }
  return edits;
}

/** The unbroken run of characters around a place, as far as it matters. */
function runAround(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < LONGEST && !/\s/.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && end - at < LONGEST && !/\s/.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

const STRAIGHT = 0x22;

/** True when an even number of straight marks stand before the place in its line. */
function opensAt(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf("\n", at - 1) + 1, at - 5000);
  let isEven = true;
  for (let i = at - 1; i >= start; i -= 1) if (text.charCodeAt(i) === STRAIGHT) isEven = !isEven;
  return isEven;
}
