import { type Indexed, indexed } from "../indexed.js";
import type { OffsetUnit } from "../output/offsets.js";
import { present } from "../present.js";
import { type Span, textOf } from "../span.js";
import { plainTypography, type Word, wordsOf } from "./compared-words.js";
import { type Difference, likeness, type Nearest, nearestPassage } from "./nearest.js";
import { findWords, indexPassages, numbered, type Passages, spanOf } from "./passages.js";
import { type Quoted, quotedTexts } from "./quoted.js";
import { type Attributed, attributed, claimsOf } from "./speaker-verdict.js";
import { type Units, unitsOf } from "./units.js";

/**
 * verbatim: the article has these words (where the claim says, if it says where);
 * moved: it has them elsewhere, or the stated offsets are unusable; altered: it has something like them;
 * absent: it has nothing like them.
 */
export type VerdictKind = "verbatim" | "moved" | "altered" | "absent";

/** What became of one quoted text. Offsets are in the document's unit, else in the one that was asked for. */
export interface Verdict {
  readonly verdict: VerdictKind;
  /** Where the text stands in the document, as a JSON pointer. */
  readonly pointer: string;
  /** The `id` of the nearest object around it that has one. */
  readonly id: string | null;
  /** The text as the document has it. */
  readonly text: string;
  /** Where the document says it stands. */
  readonly stated: readonly Span[];
  /** Where it stands: the same words, or the nearest passage; empty when absent. */
  readonly spans: readonly Span[];
  /** The article's words there. */
  readonly passage: string | null;
  /** What kind of change it is: the loosest that is needed to make the two equal. */
  readonly change: "whitespace" | "typography" | "case" | "words" | null;
  /** 0 to 1: weight of the words in common among all words of both; 1 when they are the same words. */
  readonly likeness: number;
  readonly differences: readonly Difference[];
  /** Whether the article has it from the speaker that the document names; absent where it names none. */
  readonly speaker?: Attributed;
}

/** Which fields of a document are checked, and in which unit it counts. */
export interface VerifyOptions {
  /** The unit of the document's offsets and of the verdicts', unless the document says it itself; code points unless given. */
  readonly offsetUnit?: OffsetUnit;
  /** The fields to check, instead of `QUOTED_FIELDS`. */
  readonly fields?: readonly string[];
  /** The fields that name the speaker, instead of `SPEAKER_FIELDS`. */
  readonly speakerFields?: readonly string[];
}

/** An article prepared once for checking any number of claims documents against it. */
export interface VerifiableArticle {
  readonly passages: Passages;
  readonly units: Units;
}

/** Below this likeness a passage is another passage, and the quoted text is absent. */
const ALIKE = 0.5;
/** Words that are aligned at once; longer texts are aligned block by block, so that time stays linear. */
const BLOCK = 512;
const ELLIPSIS = /\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3,4})\s*/;

/**
 * Prepares the text of an article for `verifyClaims`, once for any number of documents. Takes time in proportion to its
 * length; never throws.
 */
export function verifiable(text: string): VerifiableArticle {
  return { passages: indexPassages(text), units: unitsOf(text) };
}

/**
 * Checks every quoted text of a claims document against an article, in the order of the document. Takes time nearly in
 * proportion to the length of both; never throws.
 * @param document any value that `JSON.parse` gives: a report of this program or anybody else's claims
 * @param article what `verifiable` made of the article's text
 */
export function* verifyClaims(
  document: unknown,
  article: VerifiableArticle,
  options: VerifyOptions = {},
): Generator<Verdict> {
  const unit = statedUnit(document) ?? options.offsetUnit ?? "codepoint";
  const out = (span: Span) => article.units.fromUtf16(span, unit);
  for (const quoted of quotedTexts(document, options.fields, options.speakerFields)) {
    const found = verifyQuoted(quoted, article, unit);
    const passage = found.spans.length > 0 ? textOf(article.passages.text, found.spans) : null;
    yield {
      verdict: found.verdict,
      pointer: quoted.pointer,
      id: quoted.id,
      text: quoted.text,
      stated: quoted.spans,
      spans: found.spans.map(out),
      passage,
      change: found.verdict === "altered" ? changeOf(quoted.text, passage ?? "") : null,
      likeness: Math.round(found.likeness * 1000) / 1000,
      differences: found.differences.map((difference) => ({ ...difference, span: out(difference.span) })),
      ...(quoted.speaker === undefined || found.spans.length === 0
        ? {}
        : { speaker: attributed(claimsOf(article, article.passages.text), quoted.speaker, found.spans) }),
    };
  }
}

function statedUnit(document: unknown): OffsetUnit | null {
  const unit = (document as { article?: { offsetUnit?: unknown } } | null)?.article?.offsetUnit;
  return unit === "utf16" || unit === "codepoint" ? unit : null;
}

type Found = Pick<Verdict, "verdict" | "spans" | "likeness" | "differences">;

function verifyQuoted(quoted: Quoted, article: VerifiableArticle, unit: OffsetUnit): Found {
  const { passages } = article;
  const stated = indexed(quoted.spans.map((span) => article.units.toUtf16(span, unit)));
  const same = (spans: readonly Span[], verdict: VerdictKind): Found => ({
    verdict,
    spans,
    likeness: 1,
    differences: [],
  });
  if (stated.length > 0 && textOf(passages.text, stated) === quoted.text) return same(stated, "verbatim");
  const exactly = findPieces(passages, quoted.text, stated[0]?.start ?? 0, true);
  // One span may be given for all pieces of a text with ellipses.
  if (exactly && stated.length === 1 && exactly.length > 1 && isHullOf(stated.at(0), indexed(exactly)))
    return same(exactly, "verbatim");
  if (exactly) return same(exactly, stated.length > 0 || quoted.unusable ? "moved" : "verbatim");
  const nearly = findPieces(passages, quoted.text, stated[0]?.start ?? 0, false);
  if (nearly) return same(nearly, "altered");
  return nearest(passages, quoted.text);
}

function isHullOf(hull: Span, spans: Indexed<Span>): boolean {
  return hull.start === spans.at(0).start && hull.end === present(spans.at(-1)).end;
}

/** The whole text as one span or, where it has ellipses, its pieces one after the other. */
function findPieces(passages: Passages, text: string, near: number, exact: boolean): Span[] | null {
  const whole = occurrences(passages, text, exact);
  if (whole.length > 0) return [closest(whole, near)];
  const pieces = text.split(ELLIPSIS).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (pieces.length < 2) return null;
  const found = pieces.map((piece) => occurrences(passages, piece, exact));
  return inOrder(found, near) ?? inOrder(found, 0);
}

/** The first occurrence of each piece behind the one before it. */
function inOrder(pieces: readonly (readonly Span[])[], from: number): Span[] | null {
  const spans: Span[] = [];
  for (const occurrences of pieces) {
    const after = spans.at(-1)?.end ?? from;
    const next = occurrences.find((span) => span.start >= after);
    if (next === undefined) return null;
    spans.push(next);
  }
  return spans;
}

function occurrences(passages: Passages, text: string, exact: boolean): Span[] {
  const words = wordsOf(text);
  const wanted = numbered(passages, words);
  const found = findWords(passages, wanted).map((first) => spanOf(passages, first, first + words.length));
  const surface = text.trim();
  return exact ? found.filter((span) => passages.text.slice(span.start, span.end) === surface) : found;
}

function closest(spans: readonly Span[], near: number): Span {
  return spans.reduce((best, span) =>
    Math.abs(span.start - near) < Math.abs(best.start - near) ? span : best,
  );
}

/** The nearest passage of each piece and block, together; absent when they are too unlike. */
function nearest(passages: Passages, text: string): Found {
  const blocks = text.split(ELLIPSIS).flatMap((piece) => {
    const words = wordsOf(piece);
    const parts: { piece: string; words: Word[] }[] = [];
    for (let i = 0; i < words.length; i += BLOCK) parts.push({ piece, words: words.slice(i, i + BLOCK) });
    return parts;
  });
  let common = 0;
  let differing = 0;
  const spans: Span[] = [];
  const differences: Difference[] = [];
  for (const { piece, words } of blocks) {
    const found: Nearest | null = nearestPassage(passages, piece, words);
    if (found && likeness(found) >= ALIKE / 2) {
      common += found.common;
      differing += found.differing;
      spans.push(found.span);
      differences.push(...found.differences);
    } else {
      differing += words.filter((word) => word.letters).length;
      const end = spans.at(-1)?.end ?? 0;
      differences.push({
        claim: piece.slice(present(words[0]).start, present(words.at(-1)).end),
        article: "",
        span: { start: end, end },
      });
    }
  }
  const alike = likeness({ common, differing });
  if (alike < ALIKE) return { verdict: "absent", spans: [], likeness: alike, differences: [] };
  return { verdict: "altered", spans, likeness: alike, differences };
}

function changeOf(claim: string, passage: string): Verdict["change"] {
  const squeezed = (text: string) => text.replace(/\s+/gu, " ").trim();
  const plain = (text: string) => squeezed(plainTypography(text));
  if (squeezed(claim) === squeezed(passage)) return "whitespace";
  if (plain(claim) === plain(passage)) return "typography";
  if (plain(claim).toLowerCase() === plain(passage).toLowerCase()) return "case";
  return "words";
}
