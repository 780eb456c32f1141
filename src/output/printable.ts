// What a text from an article, a file name or a lexicon may do to the terminal that shows it: nothing.

// Control characters (C0, DEL, C1), marks that turn the direction of writing, and halves of surrogate pairs.
const ACTIVE = /[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/**
 * The text with every character that a terminal acts on, instead of showing it, written as `\u009b`; line feeds and
 * tabs stay. The notation is JSON's, so that JSON remains the same JSON.
 */
export function printable(text: string): string {
  return text.replace(ACTIVE, escaped);
}

/** The same for what must not begin a line of its own, as a name in a message. */
export function printableLine(text: string): string {
  return printable(text).replaceAll("\n", "\\n");
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
