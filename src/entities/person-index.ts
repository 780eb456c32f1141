import { GENERATIONS } from "../gazetteer/generations.js";
import { respelled } from "../gazetteer/romanisation.js";
import type { Gender, Lexicon } from "../lexicon/entries.js";
import { present } from "../present.js";
import type { Cluster } from "./cluster.js";
import { isFamilyNameFirst, type NameKeys } from "./name-keys.js";

// Looks up which person of the article a surname, first name or other form of a name means.

interface Known {
  readonly cluster: Cluster;
  readonly keys: NameKeys;
  readonly gender: Gender | undefined;
}

/** The people an article has named so far, to be found by any part of their names. */
export interface PeopleIndex {
  add(cluster: Cluster, keys: NameKeys): void;
  /** Who bears the same name in a longer or shorter form: *Donald J. Trump*, *López Obrador*. */
  same(keys: NameKeys): Cluster | undefined;
  /** Whom a surname or first name alone means; `gender` is that of the title before it. */
  meant(keys: NameKeys, gender: Gender | undefined): Cluster | undefined;
}

/** How many people of one name are told apart, at the most; nobody could use a list of thousands. */
const MOST_NAMESAKES = 40;

/** An empty index. Every look-up takes the time of the few people that share the word. */
export function peopleIndex(lexicon: Lexicon): PeopleIndex {
  const byLast = new Map<string, Known[]>();
  const byFirst = new Map<string, Known[]>();
  const bySpelling = new Map<string, Known[]>();
  const givenNames = lexicon.givenNames;
  const added = new Map<NameKeys, Cluster>();
  return {
    add(cluster, keys) {
      // the same words name the same person again and again
      if (added.get(keys) === cluster) return;
      added.set(keys, cluster);
      const [first] = keys;
      // *Ferdinand Marcos Jr*, later *Marcos*
      const last = keys.length > 2 && GENERATIONS.has(keys.at(-1) ?? "") ? keys.at(-2) : keys.at(-1);
      if (first === undefined || last === undefined) return;
      const given = givenNames.get(first);
      const known: Known = { cluster, keys, gender: given === "m" || given === "f" ? given : undefined };
      put(byLast, last, known);
      put(bySpelling, last.slice(0, 3), known);
      for (const alone of usedAlone(keys, givenNames)) put(byFirst, alone, known);
      if (keys.length > 1) put(isFamilyNameFirst(keys) ? byLast : byFirst, first, known);
    },
    same(keys) {
      if (keys.length < 2) return undefined;
      const last = keys.length > 3 && GENERATIONS.has(keys.at(-1) ?? "") ? keys.at(-2) : keys.at(-1);
      return byLast.get(present(last))?.find(({ keys: other }) => isSameName(other, keys))?.cluster;
    },
    meant(keys, gender) {
      const key = present(keys.at(-1));
      const longer = (byLast.get(key) ?? []).filter(({ keys: other }) => other.length > keys.length);
      const fitting =
        gender === undefined
          ? longer
          : longer.filter((one) => one.gender === undefined || one.gender === gender);
      const [first] = fitting.length > 0 ? fitting : longer;
      if (first !== undefined) return first.cluster;
      const named =
        byFirst.get(key)?.[0] ??
        bySpelling.get(key.slice(0, 3))?.find(({ keys: other }) => respelled(present(other.at(-1)), key));
      return named?.cluster ?? byLast.get(key)?.[0]?.cluster;
    },
  };
}

/** Adds somebody to those that a word may mean. */
function put(map: Map<string, Known[]>, key: string, known: Known): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [known]);
  else if (
    others.length < MOST_NAMESAKES &&
    !others.some(({ cluster, keys }) => cluster === known.cluster && keys.length === known.keys.length)
  )
    others.push(known);
}

/** The words inside a name by which somebody may be called, though they are neither first nor last. */
function usedAlone(keys: NameKeys, givenNames: Lexicon["givenNames"]): readonly string[] {
  const alone: string[] = [];
  const [first, second] = keys;
  // *Ricardo Rosselló Nevares*, *Carrie Lam Cheng-ng*: of the names behind the first the next is used alone
  if (
    first !== undefined &&
    second !== undefined &&
    (keys.length === 3 || keys.length === 4) &&
    givenNames.has(first) &&
    !givenNames.has(second)
  )
    alone.push(second);
  // *Maria Tavares de Souza*, *Rosa Melendez de Quispe*
  const before = keys.findIndex((key, i) => i > 1 && PARTICLES.test(key)) - 1;
  const own = keys[before];
  if (own !== undefined && before > 1 && !givenNames.has(own)) alone.push(own);
  return alone;
}

/** What may stand between two family names. */
const PARTICLES = /^(?:de|da|do|dos|e|y)$/;

/** The same first and last word, the words between a part of the longer; or the one ends with the other. */
function isSameName(a: NameKeys, b: NameKeys): boolean {
  const [short, whole] = a.length < b.length ? [a, b] : [b, a];
  // *John James Conyers Jr* for *John Conyers*; but *Donald Trump Jr* is another than *Donald Trump*
  const isJunior = whole.length > 3 && GENERATIONS.has(whole.at(-1) ?? "") && short.at(-1) === whole.at(-2);
  const long = isJunior ? whole.slice(0, -1) : whole;
  if (short.length < 2) return false;
  if (short.every((key, i) => long[long.length - short.length + i] === key)) return true;
  return short[0] === long[0] && short.at(-1) === long.at(-1) && short.every((key) => long.includes(key));
}
