import type { Span } from "../span.js";

/** One text in a claims document that is said to stand in the article. */
export interface Quoted {
  /** JSON pointer to it. */
  readonly pointer: string;
  /** The nearest `id` around it, as claims have one. */
  readonly id: string | null;
  readonly text: string;
  /** Where it is said to stand, in the document's own unit; empty when it does not say. */
  readonly spans: readonly Span[];
}

/** The fields whose strings are checked unless the caller names others. */
export const QUOTED_FIELDS: readonly string[] = [
  "text",
  "quote",
  "content",
  "quotes",
  "exact",
  "excerpt",
  "passage",
  "snippet",
  "verbatim",
  "extraction_text",
];

const START = [
  "start",
  "begin",
  "startOffset",
  "start_offset",
  "start_char",
  "startChar",
  "start_pos",
  "startIndex",
];
const END = ["end", "end", "endOffset", "end_offset", "end_char", "endChar", "end_pos", "endIndex"];
/** Objects that hold the offsets of the text beside them. */
const HOLDERS = ["char_interval", "span", "offsets", "position"];

type Json = Readonly<Record<string, unknown>>;

/**
 * Finds the quoted texts of a parsed JSON document of any shape: strings, or lists of strings, under one of
 * `fields`, with the offsets that the same object gives as `start`/`end` (or other tools' names for them), as
 * `spans`, or as `FIELD_start`/`FIELD_end`/`FIELD_spans`. Keeps its own stack: depth is no limit.
 */
export function* quotedTexts(
  document: unknown,
  fields: readonly string[] = QUOTED_FIELDS,
): Generator<Quoted> {
  const wanted = new Set(fields);
  const stack: { value: unknown; pointer: string; id: string | null; quoted: boolean }[] = [
    { value: document, pointer: "", id: null, quoted: false },
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { value, pointer, id, quoted } = top;
    if (typeof value === "string") {
      if (quoted && value.trim() !== "") yield { pointer, id, text: value, spans: [] };
    } else if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i -= 1)
        stack.push({ value: value[i], pointer: `${pointer}/${i}`, id, quoted });
    } else if (isJson(value)) {
      const inner = typeof value.id === "string" ? value.id : id;
      // Offsets without a field's name belong to the first quoted string of their object.
      let unnamed = spansOf(value);
      for (const [key, child] of Object.entries(value)) {
        if (typeof child !== "string" || !wanted.has(key) || child.trim() === "") continue;
        const named = spansOf(value, `${key}_`);
        yield {
          pointer: `${pointer}/${escaped(key)}`,
          id: inner,
          text: child,
          spans: named.length > 0 ? named : unnamed,
        };
        if (named.length === 0) unnamed = [];
      }
      for (const [key, child] of Object.entries(value).reverse()) {
        if (typeof child === "string") continue;
        stack.push({
          value: child,
          pointer: `${pointer}/${escaped(key)}`,
          id: inner,
          quoted: wanted.has(key),
        });
      }
    }
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function spansOf(object: Json, prefix = ""): Span[] {
  const list = object[`${prefix}spans`];
  if (Array.isArray(list)) return list.map(spanFrom).filter((span) => span !== null);
  const own = prefixed(object, prefix);
  if (own !== null) return [own];
  if (prefix !== "") return [];
  for (const holder of HOLDERS) {
    const span = spanFrom(object[holder]);
    if (span !== null) return [span];
  }
  return [];
}

function spanFrom(value: unknown): Span | null {
  if (Array.isArray(value)) return asSpan(value[0], value[1]);
  return isJson(value) ? prefixed(value, "") : null;
}

function prefixed(object: Json, prefix: string): Span | null {
  for (const [i, start] of START.entries()) {
    const span = asSpan(object[prefix + start], object[prefix + END[i]]);
    if (span !== null) return span;
  }
  return null;
}

function asSpan(start: unknown, end: unknown): Span | null {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return null;
  const span = { start: start as number, end: end as number };
  return span.start >= 0 && span.start <= span.end ? span : null;
}
