import type { GazetteerName } from "../gazetteer/gazetteer.js";
import type { Titles } from "../gazetteer/titles.js";
import type { Indexed } from "../indexed.js";
import type { Gender, Lexicon } from "../lexicon/entries.js";
import { commonWords, type NameWords, nameWords } from "../lexicon/name-words.js";
import type { Scan } from "./scan.js";

/** The names of the lexicon that may be read at a word: the longest that the policies allow. */
export interface Hit {
  readonly length: number;
  readonly names: Indexed<GazetteerName>;
}

/** All that the rules for names look at. */
export interface MentionContext {
  readonly scan: Scan;
  readonly lexicon: Lexicon;
  /** By word index; undefined where no name of the lexicon starts. */
  readonly hits: readonly (Hit | undefined)[];
  readonly titles: Titles;
  readonly lists: NameWords;
  readonly common: ReadonlySet<string>;
  readonly givenNames: ReadonlyMap<string, Gender | "u">;
  readonly familyNames: ReadonlySet<string>;
}

/** Loads the word lists for a scanned article. */
export function mentionContextOf(
  scan: Scan,
  lexicon: Lexicon,
  hits: MentionContext["hits"],
  titles: Titles,
): MentionContext {
  const { givenNames, familyNames } = lexicon;
  return { scan, lexicon, hits, titles, lists: nameWords(), common: commonWords(), givenNames, familyNames };
}

/** True when the hit can be read as one of these types. */
export function isHit(hit: Hit | undefined, ...types: readonly string[]): hit is Hit {
  if (hit === undefined) return false;
  for (const { type } of hit.names) if (types.includes(type)) return true;
  return false;
}
