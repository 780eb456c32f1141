/** Marks that stand before a word: " ( [ */
const isOpening = (code: number): boolean => code === 0x22 || code === 0x28 || code === 0x5b;
/** Marks that stand behind a word: " , . : ; ? ! ) ] */
const isClosing = (code: number): boolean =>
  code === 0x22 ||
  code === 0x2c ||
  code === 0x2e ||
  code === 0x3a ||
  code === 0x3b ||
  code === 0x3f ||
  code === 0x21 ||
  code === 0x29 ||
  code === 0x5d;
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/**
 * Sets the marks on both sides of plain words apart with blanks: *"Why?" he* becomes *" Why ? " he*. wink-nlp cuts the
 * text into the same tokens then, and sooner: it looks up what stands between blanks, and goes through a dozen regular
 * expressions when that is no word. Left alone are abbreviations and all that may be more than a word and its marks.
 * @param isAbbreviation whether a word with a stop behind it is one word
 */
export function setApart(text: string, isAbbreviation: (word: string) => boolean): string {
  let out = "";
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const isOpened = isOpening(text.charCodeAt(at));
    const word = isOpened ? at + 1 : at;
    let end = word + 1;
    while (isSmall(text.charCodeAt(end))) end += 1;
    let last = end;
    if (end - word > 1 && isSmall(text.charCodeAt(word) | 0x20)) {
      last += closingMarks(text, end);
      const isSame = isBlankOrEnd(text, last) && (isOpened || last > end);
      if (isSame && !(text[end] === "." && isAbbreviation(text.slice(word, end + 1)))) {
        if (isOpened) out += `${text.slice(done, word)} `;
        out += text.slice(isOpened ? word : done, end);
        for (let mark = end; mark < last; mark += 1) out += ` ${text[mark]}`;
        done = last;
      }
    }
    at = last;
    while (!isBlankOrEnd(text, at)) at += 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** How many marks behind a word are none but what they seem: one, or two that are no smiley and no dots. */
function closingMarks(text: string, at: number): number {
  if (!isClosing(text.charCodeAt(at))) return 0;
  const first = text[at];
  const second = text[at + 1];
  if (second === '"') return 2;
  return first === ")" && (second === "," || second === ".") ? 2 : 1;
}

function isBlankOrEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === 32 || code === 10;
}
