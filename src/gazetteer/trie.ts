import type { Indexed } from "../indexed.js";
/** What was found: the values of a name of `length` words. */
export interface TrieMatch<Value> {
  readonly length: number;
  readonly values: readonly Value[];
}

/**
 * A tree of words: each path from the root spells the words of one or more names. Finds which of thousands of names
 * start at a word, in time proportional to the length of the longest that fits. Built once, read often.
 */
export class Trie<Value> {
  #next: Map<string, Trie<Value>> | null = null;
  #match: { readonly length: number; readonly values: Value[] } | null = null;

  /** Adds a name; where all names of the tree share their first words, by those from `from` on. */
  add(keys: Indexed<string>, value: Value, from = 0): void {
    let node: Trie<Value> = this;
    for (let i = from; i < keys.length; i += 1) {
      const key = keys.at(i);
      node.#next ??= new Map();
      let next = node.#next.get(key);
      if (next === undefined) {
        next = new Trie();
        node.#next.set(key, next);
      }
      node = next;
    }
    if (node.#match === null) node.#match = { length: keys.length, values: [value] };
    else node.#match.values.push(value);
  }

  /** True when a name starts with this word. */
  opens(key: string): boolean {
    return this.#next?.has(key) === true;
  }

  /** All names that start, or go on behind the first words that they share, at `words[from]`; the longest first. */
  matches(words: Indexed<{ readonly key: string }>, from: number): readonly TrieMatch<Value>[] {
    let found: TrieMatch<Value>[] | null = null;
    let node: Trie<Value> | undefined = this;
    for (let i = from; node !== undefined; i += 1) {
      if (node.#match !== null) {
        // most words start one name alone
        if (found === null) found = [node.#match];
        else found.unshift(node.#match);
      }
      if (node.#next === null || i >= words.length) break;
      node = node.#next.get(words.at(i).key);
    }
    return found ?? NONE;
  }
}

const NONE: readonly never[] = [];
