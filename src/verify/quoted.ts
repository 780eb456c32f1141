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
  /** True when it says where, but in offsets that no text has: negative, fractional, backwards, in words. */
  readonly unusable?: boolean;
  /** Who is said to have said it, by a field of the same object; absent where no field tells. */
  readonly speaker?: string;
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

/** The fields that name the speaker of the quoted texts beside them, unless the caller names others. */
export const SPEAKER_FIELDS: readonly string[] = ["speaker", "source", "author"];
/** Parts of a claim that are not the speaker's words. */
const NOT_SAID = new Set(["cue", "source", "speaker", "author"]);

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
 * `spans`, or as `FIELD_start`/`FIELD_end`/`FIELD_spans`. Keeps its own stack: depth is not a limit.
 */
export function* quotedTexts(
  document: unknown,
  fields: readonly string[] = QUOTED_FIELDS,
  speakerFields: readonly string[] = SPEAKER_FIELDS,
): Generator<Quoted> {
  const wanted = new Set(fields);
  const stack: { value: unknown; pointer: string; id: string | null; quoted: boolean; said: Said }[] = [
    { value: document, pointer: "", id: null, quoted: false, said: {} },
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { value, pointer, id, quoted, said } = top;
    if (typeof value === "string") {
      if (quoted && value.trim() !== "") yield { pointer, id, text: value, spans: [], ...said };
    } else if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i -= 1)
        stack.push({ value: value[i], pointer: `${pointer}/${i}`, id, quoted, said });
    } else if (isJson(value)) {
      const inner = typeof value.id === "string" ? value.id : id;
      const own = saidIn(value, speakerFields) ?? said;
      const saidUnder = (key: string) => (NOT_SAID.has(key) || speakerFields.includes(key) ? {} : own);
      // Offsets without a field's name belong to the first quoted string of their object.
      let unnamed = placeIn(value);
      for (const [key, child] of Object.entries(value)) {
        if (typeof child !== "string" || !wanted.has(key) || child.trim() === "") continue;
        const named = placeIn(value, `${key}_`);
        yield {
          pointer: `${pointer}/${escaped(key)}`,
          id: inner,
          text: child,
          ...(isPlace(named) ? named : unnamed),
          ...saidUnder(key),
        };
        if (!isPlace(named)) unnamed = NOWHERE;
      }
      for (const [key, child] of Object.entries(value).reverse()) {
        if (typeof child === "string") continue;
        stack.push({
          value: child,
          pointer: `${pointer}/${escaped(key)}`,
          id: inner,
          quoted: wanted.has(key),
          said: wanted.has(key) ? saidUnder(key) : {},
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

type Said = Pick<Quoted, "speaker">;

/** The speaker that an object names: a string, or an object with its `text` or `name`; no address or number. */
function saidIn(object: Json, fields: readonly string[]): Said | undefined {
  for (const field of fields) {
    const value = object[field];
    const name = isJson(value) ? (value.text ?? value.name) : value;
    if (typeof name === "string" && /\p{L}/u.test(name) && !/^\S*[/.]\S+$/.test(name.trim()))
      return { speaker: name };
  }
  return undefined;
}

/** Where an object says that its text stands. */
type Place = Required<Pick<Quoted, "spans" | "unusable">>;

const NOWHERE: Place = { spans: [], unusable: false };

function isPlace({ spans, unusable }: Place): boolean {
  return spans.length > 0 || unusable;
}

function placeIn(object: Json, prefix = ""): Place {
  const list = object[`${prefix}spans`];
  if (Array.isArray(list)) {
    const places = list.map(placeFrom);
    const unusable = places.some((place) => place.unusable);
    return unusable ? { spans: [], unusable } : { spans: places.flatMap(({ spans }) => spans), unusable };
  }
  const own = prefixed(object, prefix);
  if (isPlace(own) || prefix !== "") return own;
  for (const holder of HOLDERS) {
    const place = placeFrom(object[holder]);
    if (isPlace(place)) return place;
  }
  return NOWHERE;
}

function placeFrom(value: unknown): Place {
  if (Array.isArray(value)) return asPlace(value[0], value[1]);
  return isJson(value) ? prefixed(value, "") : NOWHERE;
}

function prefixed(object: Json, prefix: string): Place {
  for (const [i, start] of START.entries()) {
    const place = asPlace(object[prefix + start], object[prefix + END[i]]);
    if (isPlace(place)) return place;
  }
  return NOWHERE;
}

function asPlace(start: unknown, end: unknown): Place {
  if (!isOffset(start) || !isOffset(end)) return NOWHERE;
  const sound = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  const span = { start: start as number, end: end as number };
  return sound && span.start >= 0 && span.start <= span.end
    ? { spans: [span], unusable: false }
    : { spans: [], unusable: true };
}

/** A number, or one between quotation marks, which is not an offset that could be used. */
function isOffset(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value));
}
