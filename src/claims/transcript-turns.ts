import { confidenceOf } from "../scoring/calibration.js";
import type { Reading, Tokens } from "../sentences/reading.js";
import type { Span } from "../span.js";
import type { Attribution } from "./attribution.js";

// Transcripts and printed interviews: each turn is a claim of the one whose label opens it.

/** How many tokens a label may have: *SECRETARY OF STATE MARCO RUBIO:*. */
const LONGEST_LABEL = 9;
/** Log odds of a turn: where labels recur hardly anything else is meant. */
const PRIOR = 3;
/** What share of the paragraphs open a turn in a transcript. */
const LEAST_SHARE = 0.4;
const SMALL = new Set(["of", "the", "de", "al", "and", "for"]);
/** Labels of those who ask and answer, whatever their names. */
const PARTS =
  /^(?:q|a|question|answer|interviewer|host|moderator|reporter|the (?:court|witness|chair)|mr\.? .+|mrs\.? .+|ms\.? .+|dr\.? .+|unidentified .+)$/i;
const SPEAKING = new Set(["i", "we", "you", "my", "our", "your"]);

/** A paragraph that opens a turn. */
interface Turn {
  readonly paragraph: number;
  /** Its place among the paragraphs that hold sentences. */
  readonly at: number;
  /** Tokens of the label: `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  /** The token that ends the label: a colon, a stop, or its last word. */
  readonly mark: number;
  /** First token of what is said. */
  readonly from: number;
  readonly label: string;
}

/** The attributions with the turns of a transcript as claims around them; the same where the article is none. */
export function withTurns(
  attributions: readonly Attribution[],
  reading: Reading,
  isTranscript = false,
): readonly Attribution[] {
  const paragraphs = paragraphsOf(reading);
  const turns = turnsOf(reading, paragraphs, isTranscript);
  if (turns.length === 0) return attributions;
  const { tokens } = reading;
  const spoken = turns.map((turn, at) => contentOf(tokens, paragraphs, turn, turns[at + 1]));
  /** The last turn that begins at or before a token, or -1; by halves, since a transcript has thousands. */
  const turnAt = (token: number): number => {
    let low = 0;
    let high = turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (turns[middle]!.from <= token) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const holds = (turn: number, span: Span): boolean =>
    spoken[turn]!.some(({ start, end }) => start <= span.start && span.end <= end);
  const kept: { attribution: Attribution; turn: number; index: number }[] = [];
  attributions.forEach((attribution, index) => {
    const turn = turnAt(attribution.cueToken);
    const parts = [...attribution.source, ...attribution.cue, ...attribution.content];
    if (
      turn < 0
        ? parts.every(({ end }) => end <= tokens[turns[0]!.first]!.start)
        : parts.every((part) => holds(turn, part))
    )
      kept.push({ attribution, turn, index });
  });
  const order = [
    ...turns.map((turn, at) => ({ key: turn.mark, turn: at, kept: null })),
    ...kept.map((each) => ({ key: each.attribution.cueToken, turn: each.turn, kept: each })),
  ].sort((a, b) => a.key - b.key);
  const placeOfTurn = new Map<number, number>();
  const placeOf = new Map<number, number>();
  order.forEach((each, place) => {
    if (each.kept === null) placeOfTurn.set(each.turn, place);
    else placeOf.set(each.kept.index, place);
  });
  return order.map((each) => {
    if (each.kept === null) return claimOf(reading, turns[each.turn]!, spoken[each.turn]!);
    const { attribution, turn } = each.kept;
    const parent = placeOf.get(attribution.parent) ?? placeOfTurn.get(turn) ?? -1;
    return { ...attribution, parent };
  });
}

/** Tokens of a paragraph: `first` up to, not including, `last`. */
interface Paragraph {
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

function paragraphsOf({ sentences }: Reading): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { first, last, paragraph } of sentences) {
    const known = paragraphs.at(-1);
    if (known?.number === paragraph) paragraphs[paragraphs.length - 1] = { ...known, last };
    else paragraphs.push({ number: paragraph, first, last });
  }
  return paragraphs;
}

/** The turns of an article, none where it is not a transcript: labels that recur, or that are those of people who talk. */
function turnsOf({ tokens }: Reading, paragraphs: readonly Paragraph[], isTranscript: boolean): Turn[] {
  const turns: Turn[] = [];
  let speaking = false;
  paragraphs.forEach((paragraph, at) => {
    const turn = turnIn(tokens, paragraph, at);
    if (turn === null) return;
    turns.push(turn);
    for (let i = turn.from; i < paragraph.last; i += 1) if (SPEAKING.has(tokens[i]!.lower)) speaking = true;
  });
  if (isTranscript) return turns;
  if (turns.length < 2 || turns.length < LEAST_SHARE * paragraphs.length || !speaking) return [];
  const labels = new Set(turns.map(({ label }) => label));
  return labels.size < turns.length || turns.some(({ label }) => PARTS.test(label)) ? turns : [];
}

/** The turn that a paragraph opens: *MR. HOLM: …*, *Q  Why …*, *Mr. TALBOT (during the reading). …*; null for none. */
function turnIn(tokens: Tokens, { number, first, last: end }: Paragraph, at: number): Turn | null {
  const paragraph = number;
  const opener = tokens[first]!;
  const next = tokens[first + 1];
  if (next === undefined || first + 1 >= end) return null;
  if (/^[QA]$/.test(opener.text) && next.text !== ":" && next.start - opener.end >= 2)
    return { paragraph, at, first, last: first + 1, mark: first, from: first + 1, label: opener.text };
  let last = first;
  let capitals = false;
  for (let i = first; i < Math.min(end - 1, first + LONGEST_LABEL); i += 1) {
    const { text, lower } = tokens[i]!;
    if (text === "(") {
      const close = closing(tokens, i, end);
      if (close < 0) return null;
      i = close;
      continue;
    }
    const named = i > first && last > first;
    if (named && (text === ":" || (text === "." && capitals && last - first > 1)))
      return { paragraph, at, first, last, mark: i, from: i + 1, label: labelOf(tokens, first, last) };
    if (!/^[\p{Lu}\d]/u.test(text) && !SMALL.has(lower) && !/^[.'’-]$/.test(text)) return null;
    if (/^\p{Lu}[\p{Lu}'’-]+$/u.test(text)) capitals = true;
    last = i + 1;
  }
  return null;
}

function closing(tokens: Tokens, from: number, end: number): number {
  for (let i = from + 1; i < Math.min(end, from + LONGEST_LABEL); i += 1)
    if (tokens[i]!.text === ")") return i;
  return -1;
}

function labelOf(tokens: Tokens, first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(" ");
}

/** What is said in a turn: the rest of its paragraph, and the paragraphs up to the next turn. */
function contentOf(
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  turn: Turn,
  next: Turn | undefined,
): Span[] {
  return paragraphs
    .slice(turn.at, next?.at)
    .map(({ first, last }, at) => ({ from: at === 0 ? turn.from : first, last }))
    .filter(({ from, last }) => from < last)
    .map(({ from, last }) => ({ start: tokens[from]!.start, end: tokens[last - 1]!.end }));
}

function claimOf({ tokens }: Reading, turn: Turn, content: readonly Span[]): Attribution {
  const mark = tokens[turn.mark]!;
  return {
    source: [{ start: tokens[turn.first]!.start, end: tokens[turn.last - 1]!.end }],
    cue: [{ start: mark.start, end: mark.end }],
    cueLemma: "colon",
    content,
    quotation: "direct",
    kind: "statement",
    negated: false,
    parent: -1,
    rule: "turn",
    confidence: confidenceOf("turn", PRIOR),
    paragraph: turn.paragraph,
    cueToken: turn.mark,
  };
}
