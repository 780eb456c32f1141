// Paragraphs of extracted documents, and the plain text that is made of them.

/** Soft hyphens, zero-width blanks and joiners, byte order marks, directional marks: characters that can't be seen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const CONTROL = /\p{Cc}/gu;

/** One line with white space folded and what is invisible taken out. */
export function cleanLine(line: string): string {
  return line.replace(INVISIBLE, "").replace(CONTROL, " ").replace(/\s+/g, " ").trim();
}

/**
 * The text of a document: the title on a line of its own, then the paragraphs, blank lines between. A title that the
 * first paragraphs repeat is not written twice.
 */
export function textOfParagraphs(title: string | undefined, paragraphs: readonly string[]): string {
  if (title === undefined || title === "") return paragraphs.join("\n\n");
  const key = comparable(title);
  const at = paragraphs.slice(0, 3).findIndex((paragraph) => isTitle(comparable(paragraph), key));
  const rest = at < 0 ? paragraphs : [...paragraphs.slice(0, at), ...paragraphs.slice(at + 1)];
  return [paragraphs[at] ?? title, ...rest].join("\n\n");
}

/** The paragraphs of a plain text: blank lines part them, or every line end where there are no blank lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .filter((line) => line !== "");
}

/** The title itself, or the title without the name of the site behind it. */
function isTitle(paragraph: string, title: string): boolean {
  return paragraph === title || (paragraph.length > 20 && title.startsWith(paragraph));
}

function comparable(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
