// Folds words, so that a name is found however its letters are accented, transcribed or cased.

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ə: "e",
}; // letters that Unicode does not decompose into a base letter and a mark

const LIGATURES = /[øłđðıßæœþə]/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const DROPPED = /[\p{M}'’‘ʼʻʿʾ`´.]/gu;

/**
 * The form under which two spellings of a word meet: lower case, without diacritics, apostrophes and dots
 * (*Erdoğan* → `erdogan`, *Da’esh* → `daesh`, *U.S.* → `us`). Case is checked apart from it.
 */
export function fold(word: string): string {
  if (isFolded(word)) return word;
  const lower = word.toLowerCase();
  if (isFolded(lower)) return lower;
  if (!BEYOND_ASCII.test(lower)) return lower.replace(DROPPED, "");
  return lower
    .normalize("NFD")
    .replace(DROPPED, "")
    .replace(LIGATURES, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** True for nothing but small letters of English and digits, as most words are: a loop over their codes is the fastest test. */
export function isFolded(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code > 122 || code < 48 || (code > 57 && code < 97)) return false;
  }
  return true;
}
