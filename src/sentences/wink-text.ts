import type { Span } from "../span.js";

/**
 * A text of the same length that wink-nlp reads fast and cuts well, and the spans in which it says
 * nothing about the real text.
 */
export interface WinkText {
  readonly text: string;
  /** Web addresses and unbroken runs, in text order; each is one made-up word in `text`. */
  readonly masked: readonly Masked[];
}

export interface Masked extends Span {
  readonly isAddress: boolean;
}

/** wink's regular expressions take quadratic time and worse on longer runs without a blank. */
const LONGEST_RUN = 80;
/** And one pattern over a run of many millions would exhaust V8's stack; such a run is several words. */
const LONGEST_MATCH = 1_000_000;
const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN},${LONGEST_MATCH}}`, "g");
/** Among the runs that hold two slashes, those that are an address and nothing before it. */
const ADDRESS = /^.{0,12}\/\//;
const DASHES = /[–—―]/g;
/** An apostrophe between letters, written in one of the ways wink does not know. */
const CURLY_APOSTROPHE = /[’‘ʼ＇](?<=[\p{L}\p{N}].)(?=\p{L})/gu;
/** Two apostrophes for one double quotation mark. */
const DOUBLED_MARK = /''|``|‘‘|’’/g;
/** The dots of a web site's name, which wink takes for full stops. */
const SITE_DOT =
  /\.(?<=[\p{L}\d]\.)(?=(?:[\p{L}\d-]{1,30}\.){0,3}(?:com|org|net|gov|edu|mil|info|io|tv|co|uk|us|eu|fr|de|ru|ir|il)\b(?!\.\p{L}))/gu;
/** *Sh4,000*, *RM2.5m*: a sum behind the letters of its currency, which wink cuts at each mark. */
const SUM_MARK = /[.,](?<=\b\p{Lu}\p{L}{0,3}\d{1,3}(?:,\d{3}){0,4}[.,])(?=\d{3}(?!\d)|(?<=\.)\d)/gu;
/** *[w]e*, *[T]he*: a first letter that was changed to fit the sentence around the quotation. */
const CHANGED_LETTER = /\[(\p{L})\](?<![\p{L}\p{N}]\[.\])(\p{L}+)/gu;
/** Letters beyond Latin-1, where wink breaks words. */
const FOREIGN_LETTER = /[\p{L}\p{M}]/gu;
const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ħ: "h",
  Ħ: "H",
  ŋ: "n",
  Ŋ: "N",
  œ: "o",
  Œ: "O",
  ŧ: "t",
  Ŧ: "T",
  ə: "e",
  Ə: "E",
};

/** Makes the text that wink reads in place of `text`. */
export function winkTextOf(text: string): WinkText {
  const masked: Masked[] = [];
  const found = look(text);
  let forWink = text;
  if (found.marks)
    forWink = forWink
      .replace(CURLY_APOSTROPHE, "'")
      .replace(DOUBLED_MARK, '" ')
      .replace(/[“”„‟]/g, '"');
  if (found.dots) forWink = forWink.replace(SITE_DOT, "x");
  if (found.sums) forWink = forWink.replace(SUM_MARK, "0");
  if (found.brackets) forWink = forWink.replace(CHANGED_LETTER, "$1$2  ");
  if (found.letters) forWink = forWink.replace(FOREIGN_LETTER, inLatin);
  if (found.runs) {
    forWink = forWink.replace(LONG_RUN, (run, start: number) =>
      run.replace(DASHES, " ").replace(LONG_RUN, (piece, at: number) => mask(masked, piece, start + at)),
    );
  }
  if (found.slashes) forWink = withoutAddresses(forWink, masked);
  return { text: forWink, masked: masked.sort((a, b) => a.start - b.start) };
}

/** What a text holds that wink must not see, found in one go: most paragraphs hold little of it. */
function look(
  text: string,
): Readonly<Record<"marks" | "dots" | "sums" | "brackets" | "letters" | "runs" | "slashes", boolean>> {
  const found = {
    marks: false,
    dots: false,
    sums: false,
    brackets: false,
    letters: false,
    runs: false,
    slashes: false,
  };
  let before = 32;
  let blank = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      if (before === 0x2e) found.dots = true;
      else if (before === 0x5d) found.brackets = true;
    } else if (code >= 48 && code <= 57) {
      if (before >= 65) found.sums = true;
    } else if (isBlank(code)) {
      if (at - blank > LONGEST_RUN) found.runs = true;
      blank = at;
    } else if (code === before) {
      if (code === 0x2f) found.slashes = true;
      else if (code === 0x27 || code === 0x60) found.marks = true;
    }
    if (code > 0xff) {
      if (code < 0x2000 || code > 0x2bff) found.letters = true;
      if (code < 0x2020 || code === 0xff07) found.marks = true;
    }
    before = code;
  }
  if (text.length - blank > LONGEST_RUN) found.runs = true;
  return found;
}

function mask(masked: Masked[], piece: string, start: number): string {
  masked.push({ start, end: start + piece.length, isAddress: ADDRESS.test(piece) });
  return `X${" ".repeat(piece.length - 1)}`;
}

/** Masks each run of non-blanks that holds two slashes; the runs are short by now. */
function withoutAddresses(text: string, masked: Masked[]): string {
  let out = "";
  let done = 0;
  for (let at = text.indexOf("//"); at >= 0; at = text.indexOf("//", done)) {
    let start = at;
    while (start > done && !isBlank(text.charCodeAt(start - 1))) start -= 1;
    let end = at;
    while (end < text.length && !isBlank(text.charCodeAt(end))) end += 1;
    out += text.slice(done, start) + mask(masked, text.slice(start, end), start);
    done = end;
  }
  return out + text.slice(done);
}

function inLatin(letter: string): string {
  if (letter < "\u0100") return letter;
  const plain = WITHOUT_DECOMPOSITION[letter] ?? letter.normalize("NFD").charAt(0);
  if (plain < "\u0100") return plain.padEnd(letter.length, "x");
  return (letter === letter.toLowerCase() ? "x" : "X").repeat(letter.length);
}

/** True for what `\s` matches. */
export function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 160) return false;
  if (code === 160 || code === 0xfeff || code === 0x3000) return true;
  if (code < 0x1680 || code > 0x205f) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}
