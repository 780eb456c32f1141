import type { Article } from "../article/article.js";
import { titlesOf } from "../gazetteer/titles.js";
import type { Indexed } from "../indexed.js";
import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import type { Mention } from "../mentions/mention.js";
import { present } from "../present.js";
import type { NameKeys } from "./name-keys.js";

/**
 * Famous bearers of a surname that the article does not mean by it: it gives the full name of somebody else of
 * that surname, never theirs, and puts no office before the surname (*Sara Netanyahu … Netanyahu*, but *Melania
 * Trump … President Trump*). Ids of lexicon entries.
 */
export function outshone(
  article: Article,
  mentions: Indexed<Mention>,
  chosen: Indexed<string>,
  keysOf: (mention: Mention) => NameKeys,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const alone: number[] = [];
  mentions.forEach((mention, i) => {
    if (isListedSurname(mention, chosen.at(i))) alone.push(i);
  });
  if (alone.length === 0) return new Set();
  const surnames = new Set<string>();
  const inFull = new Set<string>();
  mentions.forEach((mention, i) => {
    if (mention.type !== "person" || mention.form === "surname") return;
    inFull.add(chosen.at(i));
    const keys = keysOf(mention);
    if (keys.length > 1) surnames.add(present(keys.at(-1)));
  });
  const strangers = alone.filter(
    (i) => !inFull.has(chosen.at(i)) && surnames.has(keysOf(mentions.at(i)).at(-1) ?? ""),
  );
  const titled = new Set(
    strangers.filter((i) => hasOffice(article, mentions.at(i), lexicon)).map((i) => chosen.at(i)),
  );
  return new Set(strangers.map((i) => chosen.at(i)).filter((id) => !titled.has(id)));
}

/** True for a surname that the lexicon gives to one of its people. */
export function isListedSurname({ type, form }: Mention, id: string): boolean {
  return type === "person" && form === "surname" && id !== "";
}

/** True where a title of office, not *Mr* or *Mrs*, stands right before. */
function hasOffice(article: Article, mention: Mention, lexicon: Lexicon): boolean {
  const before = /(\p{Lu}[\p{L}.-]*) $/u.exec(
    article.text.slice(Math.max(0, mention.start - 40), mention.start),
  );
  if (before === null) return false;
  const key = fold(before[1] ?? "");
  return titlesOf(lexicon).lastWords.has(key) && !/^(?:mr|mrs|ms|miss|dr|sir)$/.test(key);
}
