// The one way to say something on standard error.

import { printable, printableLine } from "../output/printable.js";

/** Says one line; names in it can neither control the terminal nor begin a line of their own. */
export function note(line: string): void {
  process.stderr.write(`${noteOf(line)}\n`);
}

/** The line as `note` says it, without the line end. */
export function noteOf(line: string): string {
  return `accordingto: ${printableLine(line)}`;
}

/** The same for a message of several lines. */
export function noteLines(text: string): void {
  process.stderr.write(`accordingto: ${printable(text)}\n`);
}
