/** What wink knows of words. */
interface Words {
  /** Whether its lexicon has the word. */
  isKnown(word: string): boolean;
  /** Whether a hyphen between the two belongs to the word: *re-elect, clock-wise*. */
  isTied(first: string, last: string): boolean;
}

const OPENING = '"([‘';
const CLOSING = '".,:;?!)]’';
const NOWHERE: readonly number[] = [];

/**
 * Sets the parts of words and the marks on both sides of them apart with blanks: *"Why?" he* becomes *" Why ? " he*.
 * wink-nlp cuts the text into the same tokens then, and much sooner: what stands between blanks it looks up, but
 * goes through dozens of regular expressions where that is not a word. What may be more than words and their marks is
 * left alone: abbreviations, smileys, addresses.
 * @param text lines, each with its end
 */
export function presplit(text: string, words: Words): string {
  let out = "";
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    let end = lettersEnd(text, at);
    if (!isBlank(text.charCodeAt(end))) {
      for (const place of placesIn(text, at, words)) {
        out += `${text.slice(done, place)} `;
        done = place;
      }
      while (end < text.length && !isBlank(text.charCodeAt(end))) end += 1;
    }
    at = end;
  }
  return out + text.slice(done);
}

/** Where blanks go into the piece of text, without blanks, that begins at an offset. */
function placesIn(text: string, at: number, words: Words): readonly number[] {
  const stop = stopBehindAmount(text, at);
  if (stop > 0) return [stop];
  const places: number[] = [];
  const start = OPENING.includes(text.charAt(at)) ? at + 1 : at;
  if (start > at) places.push(start);
  let end = lettersEnd(text, start);
  if (text[end] === "-" && end > start) {
    const first = text.slice(start, end);
    let last = end;
    while (text[end] === "-") {
      last = end + 1;
      places.push(end, last);
      end = lettersEnd(text, last);
      if (end - last < 2) return NOWHERE;
    }
    if (words.isTied(first, text.slice(last, end)) || words.isKnown(text.slice(start, end))) return NOWHERE;
  } else if (end === start) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (end === start) return NOWHERE;
  }
  if (text.startsWith("'s", end)) {
    // Before a stop or comma wink takes *Moscow's* for one word.
    const isAlone = isBlank(text.charCodeAt(end + 2)) || text[end + 2] === '"';
    if (!isAlone || words.isKnown(text.slice(start, end + 2))) return NOWHERE;
    places.push(end);
    end += 2;
  }
  return marksBehind(text, start, end, places, words) ? places : NOWHERE;
}

/** *$2m[.]*, *5pm[.]*: the full stop behind a figure with its unit, which wink takes for a part of the unit; 0 for none. */
function stopBehindAmount(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isDigit(code) && !CURRENCIES.includes(text.charAt(at))) return 0;
  AMOUNT.lastIndex = at;
  const end = AMOUNT.test(text) ? AMOUNT.lastIndex : 0;
  return text[end] === "." && isBlank(text.charCodeAt(end + 1)) ? end : 0;
}

const CURRENCIES = "$£€¥₹";
/** Units that wink joins to a stop, right behind their figure. */
const AMOUNT = /[$£€¥₹]?\d[\d.,]*(?:[ap]m|[bmt]n|cm|ft|k|kg|km|m|mm|mph)(?=\.)/y;

/** Adds the places before the marks behind a word; false if they may be more than that. */
function marksBehind(text: string, start: number, end: number, places: number[], words: Words): boolean {
  if (isBlank(text.charCodeAt(end))) return true;
  const mark = text.charAt(end);
  if (!CLOSING.includes(mark)) return false;
  // A. Smith, Inc., goin’; but "he wrote on X." ends a sentence
  if (mark === "." && end - start === 1 && !endsSentence(text, start, end)) return false;
  if (
    (mark === "." || mark === "’") &&
    words.isKnown(text.slice(start, end + 1)) &&
    !isWord(text, start, end)
  )
    return false;
  places.push(end);
  if (isBlank(text.charCodeAt(end + 1))) return true;
  const second = text.charAt(end + 1);
  if (second !== '"' && !(mark === ")" && ",.:;".includes(second))) return false;
  places.push(end + 1);
  return isBlank(text.charCodeAt(end + 2));
}

function lettersEnd(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

/** *She fell [ill].*, *He stepped [in].*: an ordinary word at the end of its sentence, and no *5 in.*, *no. 7*. */
function isWord(text: string, start: number, end: number): boolean {
  if (text[end] !== "." || !ORDINARY.has(text.slice(start, end))) return false;
  const isCounted = text[end + 1] === " " && isDigit(text.charCodeAt(end + 2));
  return !isCounted && !isDigit(text.charCodeAt(start - 2));
}

/** Words, written small, that wink takes for abbreviations before a stop. */
const ORDINARY: ReadonlySet<string> = new Set(["in", "no", "ill", "sat", "sun", "miss", "mar"]);

/** True for a letter with a stop that is not an initial: at the end of a line, or the platform in *wrote on X. Then …*. */
function endsSentence(text: string, letter: number, stop: number): boolean {
  return text[stop + 1] === "\n" || text.slice(letter - 3, stop) === "on X";
}
