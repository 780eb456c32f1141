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
  #values: Value[] | null = null;

  /** Adds a name, its words from `from` on. */
  add(keys: readonly string[], value: Value, from = 0): void {
    let node: Trie<Value> = this;
    for (let i = from; i < keys.length; i += 1) {
      const key = keys[i]!;
      node.#next ??= new Map();
      let next = node.#next.get(key);
      if (next === undefined) {
        next = new Trie();
        node.#next.set(key, next);
      }
      node = next;
    }
    if (node.#values === null) node.#values = [value];
    else node.#values.push(value);
  }

  /** True when a name starts with this word. */
  opens(key: string): boolean {
    return this.#next?.has(key) === true;
  }

  /** All names that start at `words[start]`, the longest first; `from` where the tree is of what follows their first words. */
  matches(
    words: readonly { readonly key: string }[],
    start: number,
    from = start,
  ): readonly TrieMatch<Value>[] {
    let found: TrieMatch<Value>[] | null = null;
    let node: Trie<Value> | undefined = this;
    for (let i = from; node !== undefined; i += 1) {
      if (node.#values !== null) {
        const match = { length: i - start, values: node.#values };
        // most words start one name alone
        if (found === null) found = [match];
        else found.unshift(match);
      }
      if (node.#next === null || i >= words.length) break;
      node = node.#next.get(words[i]!.key);
    }
    return found ?? NONE;
  }
}

const NONE: readonly never[] = [];
