import { gazetteerOf } from "../gazetteer/gazetteer.js";
import { nameIndexOf } from "../gazetteer/name-index.js";
import { titlesOf } from "../gazetteer/titles.js";
import { type Speller, type Spelling, spellingOf } from "../gazetteer/words.js";
import type { Lexicon } from "../lexicon/entries.js";
import { isFolded } from "../lexicon/fold.js";
import { commonWords, nameWords } from "../lexicon/name-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { oncePer } from "../once-per.js";

/** What the word lists and the lexicon say of a word, a bit each. */
export const TRAIT = {
  /** Written as names are. */
  large: 1,
  /** Names of the lexicon start with it, written as it is. */
  listed: 1 << 1,
  /** Titles start with it. */
  title: 1 << 2,
  /** An ordinary English word. */
  common: 1 << 3,
  /** An ordinary word that title case writes large. */
  ordinary: 1 << 4,
  notName: 1 << 5,
  /** It never stands for an entity alone, but does occur inside names. */
  insideNames: 1 << 6,
  /** Never the first word of a name. */
  never: 1 << 7,
  given: 1 << 8,
  particle: 1 << 9,
  direction: 1 << 10,
  organizationHead: 1 << 11,
  companyTail: 1 << 12,
  newspaperHead: 1 << 13,
  eventHead: 1 << 14,
  eventLead: 1 << 15,
  locationHead: 1 << 16,
  groupWord: 1 << 17,
  groupHead: 1 << 18,
} as const;

/** Traits of words that are not family names. */
export const NO_SURNAME =
  TRAIT.common |
  TRAIT.notName |
  TRAIT.title |
  TRAIT.organizationHead |
  TRAIT.eventHead |
  TRAIT.companyTail |
  TRAIT.locationHead;

/** Words that stay small in title case. */
export const SMALL = wordClass("smallInTitles");

/** Words that never stand for an entity alone but do occur inside names. */
const INSIDE_NAMES = wordClass("insideNames");

/** Spellings whose traits are kept, at the most; then all are found anew. */
const MOST_SPELLINGS = 50_000;

/** Spells words with the traits they have by a lexicon; each is looked up once for all texts that have it. */
export const spellerOf = oncePer((lexicon: Lexicon): Speller => {
  const small = new Set([...nameIndexOf(lexicon).smallWords, ...nameWords().particles]);
  return {
    spell: remembering(traitsBy(lexicon)),
    isMere: (text) => text.charCodeAt(0) >= FIRST_SMALL && isFolded(text) && !small.has(text),
  };
});

/** The code of *a*: digits come before it. */
const FIRST_SMALL = 97;

function remembering(traitsOf: (spelling: Spelling) => number): (text: string) => Spelling {
  const known = new Map<string, Spelling>();
  return (text) => {
    let spelling = known.get(text);
    if (spelling === undefined) {
      if (known.size >= MOST_SPELLINGS) known.clear();
      const plain = spellingOf(text);
      const traits = traitsOf(plain);
      // *Rui Sá* is no company, *Banco SA* is
      spelling = { ...plain, traits: isFolded(text.toLowerCase()) ? traits : traits & ~TRAIT.companyTail };
      known.set(text, spelling);
    }
    return spelling;
  };
}

function traitsBy(lexicon: Lexicon): (spelling: Spelling) => number {
  const gazetteer = gazetteerOf(lexicon);
  const { trie } = titlesOf(lexicon);
  const given = lexicon.givenNames;
  const common = commonWords();
  const lists = nameWords();
  return (spelling) => {
    const { key, shape } = spelling;
    const large = shape !== "lower" && shape !== "number";
    const inside = INSIDE_NAMES.has(key);
    const notName = lists.notNames.has(key);
    const direction = lists.directions.has(key);
    const bit = (holds: boolean, trait: number): number => (holds ? trait : 0);
    return (
      bit(large, TRAIT.large) |
      bit(gazetteer.opens(spelling), TRAIT.listed) |
      bit(trie.opens(key), TRAIT.title) |
      bit(common.has(key), TRAIT.common) |
      bit(common.has(key) && !SMALL.has(key), TRAIT.ordinary) |
      bit(notName, TRAIT.notName) |
      bit(inside, TRAIT.insideNames) |
      bit(large && notName && !inside && !direction && !given.has(key), TRAIT.never) |
      bit(given.has(key), TRAIT.given) |
      bit(lists.particles.has(key), TRAIT.particle) |
      bit(direction, TRAIT.direction) |
      bit(lists.organizationHeads.has(key), TRAIT.organizationHead) |
      bit(lists.companyTails.has(key), TRAIT.companyTail) |
      bit(lists.newspaperHeads.has(key), TRAIT.newspaperHead) |
      bit(lists.eventHeads.has(key), TRAIT.eventHead) |
      bit(lists.eventLeads.has(key), TRAIT.eventLead) |
      bit(lists.locationHeads.has(key), TRAIT.locationHead) |
      bit(lists.groupWords.has(key), TRAIT.groupWord) |
      bit(lists.groupHeads.has(key), TRAIT.groupHead)
    );
  };
}
