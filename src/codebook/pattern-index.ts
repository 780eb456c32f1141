import { type Element, matchTerms } from "./engine.js";
import { isNeeded } from "./parse-pattern.js";
import type { Term } from "./terms.js";

// Finds the few patterns of many that can match in a sentence: each is listed under the rarest thing that it needs.
// compromise's own net (buildNet) knows nothing of lemmas, loses one of two rules with the same pattern, and asks each
// sentence for every key of every rule.

/** A pattern ready to be matched. */
export interface Pattern {
  readonly elements: readonly Element[];
  /** For each element that must be there the keys of which a sentence has to have one. */
  readonly needs: readonly (readonly string[])[];
}

/** One place in a sentence. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

/** All places where a pattern matches in a sentence, and its groups. */
export interface Matches {
  readonly places: readonly Match[];
  readonly groups: readonly (Match & { readonly name: string })[];
}

/** A pattern of these elements, each as `elementsOf` made it. */
export function patternOf(elements: readonly Element[]): Pattern {
  const needs = elements.filter(isNeeded).flatMap((element) => {
    const keys = keysOf(element);
    return keys === null ? [] : [keys];
  });
  return { elements, needs };
}

/** Words are their own keys, tags have `#` before them, regexes stand between `/`; null where anything might match. */
function keysOf({ word, tag, regex, fastOr, choices, operator }: Element): string[] | null {
  if (word !== undefined) return [word];
  if (tag !== undefined) return [keyOfTag(tag)];
  if (regex !== undefined) return [keyOfRegex(regex)];
  if (fastOr !== undefined) return [...fastOr];
  if (choices === undefined) return null;
  const all: string[] = [];
  for (const choice of choices) {
    const [first] = choice;
    const keys = first === undefined || first.negative ? null : keysOf(first);
    if (operator === "and" && keys !== null) return keys;
    if (operator !== "and" && keys === null) return null;
    all.push(...(keys ?? []));
  }
  return all.length === 0 ? null : all;
}

function keyOfRegex({ source }: RegExp): string {
  return `/${source}/`;
}

/** A lemma is looked up without its part of speech. */
function keyOfTag(tag: string): string {
  return tag.startsWith("{") ? tag.slice(0, tag.indexOf("}") + 1) : `#${tag}`;
}

/** How many sentences have a key, roughly: words, lemmas and entities few, tags of words most. */
function commonness(keys: readonly string[]): number {
  const [first] = keys;
  const each =
    first === undefined
      ? 1000
      : !first.startsWith("#")
        ? 1
        : first.includes(":")
          ? 2
          : /^#(?:Noun|Verb)$/.test(first)
            ? 100
            : 10;
  return each * keys.length;
}

const NOTHING: readonly string[] = [];
/** Words kept, at the most; then all are tried anew. */
const MOST_WORDS = 50_000;

/** The regexes of elements, in choices too. */
function regexesIn(elements: readonly Element[]): RegExp[] {
  return elements.flatMap(({ regex, choices }) => [
    ...(regex === undefined ? [] : [regex]),
    ...(choices ?? []).flatMap(regexesIn),
  ]);
}

/** Patterns of one place to look, by what they need. `Owner` is what a pattern belongs to. */
export class PatternIndex<Owner> {
  readonly #byKey = new Map<string, { pattern: Pattern; owner: Owner }[]>();
  readonly #always: { pattern: Pattern; owner: Owner }[] = [];
  /** All keys that any pattern needs. */
  readonly #known = new Set<string>();
  readonly #regexes = new Map<string, RegExp>();
  /** By word the keys of the regexes that it fits: each word is tried once, not in each sentence again. */
  readonly #fitting = new Map<string, readonly string[]>();

  add(pattern: Pattern, owner: Owner): void {
    const entry = { pattern, owner };
    for (const regex of regexesIn(pattern.elements)) this.#regexes.set(keyOfRegex(regex), regex);
    let rarest: readonly string[] | undefined;
    for (const keys of pattern.needs) {
      for (const key of keys) this.#known.add(key);
      if (rarest === undefined || commonness(keys) < commonness(rarest)) rarest = keys;
    }
    if (rarest === undefined) this.#always.push(entry);
    for (const key of new Set(rarest)) {
      const listed = this.#byKey.get(key);
      if (listed === undefined) this.#byKey.set(key, [entry]);
      else listed.push(entry);
    }
  }

  #regexesFitting(word: string): readonly string[] {
    if (this.#regexes.size === 0) return NOTHING;
    let keys = this.#fitting.get(word);
    if (keys === undefined) {
      if (this.#fitting.size >= MOST_WORDS) this.#fitting.clear();
      keys = [...this.#regexes].filter(([, regex]) => regex.test(word)).map(([key]) => key);
      this.#fitting.set(word, keys);
    }
    return keys;
  }

  /** Every pattern that matches in the sentence, with its places. */
  *matches(sentence: readonly Term[]): Generator<{ owner: Owner; matches: Matches }> {
    const has = new Set<string>();
    for (const { normal, tags } of sentence) {
      if (this.#known.has(normal)) has.add(normal);
      for (const key of this.#regexesFitting(normal)) has.add(key);
      const lemma = `{${tags.lemma}}`;
      if (this.#known.has(lemma)) has.add(lemma);
      for (const name of tags.names) {
        const key = `#${name}`;
        if (this.#known.has(key)) has.add(key);
      }
    }
    const tried = new Set<Pattern>();
    const lists = [this.#always, ...Array.from(has, (key) => this.#byKey.get(key) ?? [])];
    for (const list of lists) {
      for (const { pattern, owner } of list) {
        if (tried.has(pattern)) continue;
        tried.add(pattern);
        if (!pattern.needs.every((keys) => keys.some((key) => has.has(key)))) continue;
        const matches = matchesOf(pattern, sentence);
        if (matches.places.length > 0) yield { owner, matches };
      }
    }
  }
}

/** All places of one pattern in a sentence. */
export function matchesOf({ elements }: Pattern, sentence: readonly Term[]): Matches {
  const { ptrs, byGroup } = matchTerms(sentence, elements);
  const placed = (first: number, last: number): Match => ({ first, last: Math.min(last, sentence.length) });
  return {
    places: ptrs.map(([, first, last]) => placed(first, last)),
    groups: Object.entries(byGroup).flatMap(([name, places]) =>
      places
        .filter(([, first, last]) => last > first && first < sentence.length)
        .map(([, first, last]) => ({ name, ...placed(first, last) })),
    ),
  };
}
