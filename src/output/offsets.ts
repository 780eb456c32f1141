import type { Span } from "../span.js";

/** The unit in which offsets are counted: Unicode code points, or JavaScript's UTF-16 code units. */
export type OffsetUnit = "codepoint" | "utf16";

/** Maps an offset in UTF-16 code units to the unit asked for. */
export type ConvertOffset = (utf16: number) => number;

const identity: ConvertOffset = (offset) => offset;

/**
 * Makes the conversion for one text: a single pass over it, and only if it holds characters outside the Basic
 * Multilingual Plane, because the two units differ nowhere else. An unpaired surrogate counts as one.
 */
export function offsetsOf(text: string, unit: OffsetUnit): ConvertOffset {
  if (unit === "utf16" || !/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return identity;
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    points[at] = count;
    if (isHighSurrogate(text, at) && isLowSurrogate(text, at + 1)) {
      at += 1;
      points[at] = count;
    }
    count += 1;
  }
  points[text.length] = count;
  return (offset) => points[offset] ?? 0;
}

/** Cuts spans counted in the unit out of the text; one pass over it, and only if it holds astral characters. */
export function slicer(text: string, unit: OffsetUnit): (span: Span) => string {
  if (unit === "utf16" || !/[\ud800-\udbff][\udc00-\udfff]/.test(text))
    return ({ start, end }) => text.slice(start, end);
  const characters = Array.from(text);
  return ({ start, end }) => characters.slice(start, end).join("");
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
