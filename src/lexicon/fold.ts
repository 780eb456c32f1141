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

const PLAIN = /^[a-z0-9]*$/;
const LIGATURES = /[øłđðıßæœþə]/g;
const DROPPED = /[\p{M}'’‘ʼʻʿʾ`´.]/gu;

/**
 * The form under which two spellings of a word meet: lower case, without diacritics, apostrophes and dots
 * (*Erdoğan* → `erdogan`, *Da’esh* → `daesh`, *U.S.* → `us`). Case is checked apart from it.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(DROPPED, "")
    .replace(LIGATURES, (letter) => UNDECOMPOSED[letter] ?? letter);
}
