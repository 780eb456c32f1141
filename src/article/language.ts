// Tells whether a text is in another language than English, by its small words or its script; a guess is made only where
// much speaks for it.

/** Small words that hardly any other of these languages has. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to that with from this were been they their has have said for by are it not his but who will would which",
  de: "der die das und ist nicht mit von den dem ein eine einen auf für sich auch als wird wurde sind hat dass nach bei zum",
  fr: "le la les des et est pas une dans que qui pour sur avec par ce cette sont au aux du mais ont été il elle leur nous",
  es: "el la los las que del y en una por con para se no su al lo como más pero sus fue este ha sobre entre",
  pt: "o os as que do da dos das e em um uma por com para não se ao na no mais como foi são pelo pela sua",
  it: "il lo gli della di che e per una con non del dei nel alla sono è le ha più anche come dalla si questo",
  nl: "de het een van en dat niet met voor zijn op aan die te ook maar bij door naar heeft wordt werd hij uit",
  sv: "och att det som en på är av för med den till inte har de om ett var från men han sig kan ska",
  da: "og at det som en på er af for med den til ikke har de om et var fra men han sig kan skal blev efter",
  pl: "w i na z nie się że do jest to o jak po co za od przez dla ale był oraz jego już które",
  tr: "ve bir bu da de için ile olarak çok daha olan gibi en kadar ancak sonra ise ne değil var",
  id: "yang dan di dari ini itu dengan untuk pada tidak dalam akan ke juga oleh sebagai adalah mereka telah kata",
  ro: "și de la în a cu pe nu că din care un o pentru este mai au fost sunt prin dar după",
  cs: "a v se na je že s z do o k i jako ale pro za by po jsou od který která byl jsem",
  hu: "a az és hogy nem is egy van meg ez csak de volt már mint el még ki után lesz",
  fi: "ja on ei se että oli hän mutta ovat kuin joka myös sen mukaan olla vain kun ole niin",
};
/** Characters that belong to one script, the more telling scripts first. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ja", /[\u3041-\u30ff]/],
  ["zh", /[\u4e00-\u9fff]/],
  ["ko", /[\uac00-\ud7af]/],
  ["uk", /[іїєґ]/i],
  ["ru", /[\u0400-\u04ff]/],
  ["fa", /[پچژگ]/],
  ["ar", /[\u0600-\u06ff]/],
  ["he", /[\u0590-\u05ff]/],
  ["el", /[\u0370-\u03ff]/],
  ["hi", /[\u0900-\u097f]/],
  ["th", /[\u0e00-\u0e7f]/],
];
/** How much of a text is looked at, from its beginning, in UTF-16 code units. */
const LOOKED_AT = 4000;
const THE = " the ";
/** A text with so many of the commonest English word is English. */
const PLAINLY_ENGLISH = 6;
const FEWEST_WORDS = 20;
const FEWEST_SMALL_WORDS = 4;
/** The share of all words that small words of another language must have, and how many times those of English. */
const LEAST_SHARE = 0.12;
const TIMES_ENGLISH = 2;
/** The share of letters in another script. */
const LEAST_FOREIGN = 0.6;
const FEWEST_LETTERS = 30;

let languages: ReadonlyMap<string, readonly string[]> | undefined;

/** The language (ISO 639-1) of a text that is not English; null for English and wherever that is uncertain. */
export function foreignLanguageOf(text: string): string | null {
  const start = text.slice(0, LOOKED_AT);
  if (isPlainlyEnglish(start)) return null;
  return byScript(start) ?? bySmallWords(start);
}

function isPlainlyEnglish(text: string): boolean {
  let end = 0;
  for (let found = 0; found < PLAINLY_ENGLISH; found += 1) {
    const at = text.indexOf(THE, end);
    if (at < 0) return false;
    end = at + THE.length;
  }
  return true;
}

function byScript(text: string): string | null {
  // Most texts have not a single letter of another script.
  if (!/[\u0370-\u1fff\u2c00-\udfff]/.test(text)) return null;
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length < FEWEST_LETTERS || foreign.length < LEAST_FOREIGN * letters.length) return null;
  const [language] = SCRIPTS.find(([, script]) => script.test(foreign.join(""))) ?? [];
  return language ?? "und";
}

function bySmallWords(text: string): string | null {
  languages ??= languagesOfWords();
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const language of languages.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const english = counts.get("en") ?? 0;
  let best: string | null = null;
  let most = Math.max(LEAST_SHARE * words.length, TIMES_ENGLISH * english);
  for (const [language, count] of counts) {
    if (language === "en" || count <= most || !isVaried(words, language)) continue;
    best = language;
    most = count;
  }
  return best;
}

/** True when several different small words of the language are among the words; single letters are not words. */
function isVaried(words: readonly string[], language: string): boolean {
  const small = new Set((SMALL_WORDS[language] ?? "").split(" ").filter((word) => word.length > 1));
  return new Set(words.filter((word) => small.has(word))).size >= FEWEST_SMALL_WORDS;
}

function languagesOfWords(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [language, words] of Object.entries(SMALL_WORDS))
    for (const word of words.split(" ")) found.set(word, [...(found.get(word) ?? []), language]);
  return found;
}
