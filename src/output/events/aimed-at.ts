import type { Report, ReportSpan } from "../schema.js";

/** How many words may stand before a name in the words that are aimed at somebody: *the late President* [*Lee*]. */
const MOST_WORDS = 5;
/** *the killers of* [*Lee*], *a statement by* [*Iran*]: somebody else is meant. */
const OTHERS_BEFORE = /\b(?:of|by|about|over|and|until|that|who|which|for|formerly)\b|[,;“”"]/i;

/**
 * True when the words mean an entity itself, or what is its own: they end with its name (*the Iranian government*), or
 * begin with it as an owner (*Macron's statement*), or say that it is with, from or to it (*talks with Azerbaijan*).
 */
export function aimedAt(
  { entities }: Report,
  spans: readonly ReportSpan[],
  text: string,
  id: string,
): boolean {
  const [span] = spans;
  if (span === undefined) return false;
  const entity = entities.find((one) => one.id === id);
  const characters = Array.from(text);
  return (entity?.mentions ?? []).some(({ start, end, text: name }) => {
    if (start < span.start || end > span.end) return false;
    const before = textBefore(characters, text, start - span.start, name);
    const after = text.slice(before.length + name.length);
    if (before.split(/\s+/).length > MOST_WORDS + 1 || OTHERS_BEFORE.test(before)) return false;
    return (
      after === "" || /^['’]s?\s/.test(after) || /\b(?:with|from|to|against)\s+(?:the\s+)?$/i.test(before)
    );
  });
}

/** The words before a name, whichever unit the report counts in. */
function textBefore(characters: readonly string[], text: string, length: number, name: string): string {
  const before = text.slice(0, length);
  return text.startsWith(name, length) ? before : characters.slice(0, length).join("");
}
