/** A tree of words: each path from the root spells the words of one or more names. */
interface Node<Value> {
  next: Map<string, Node<Value>> | null;
  values: Value[] | null;
}

/** What was found: the values of a name of `length` words. */
export interface TrieMatch<Value> {
  readonly length: number;
  readonly values: readonly Value[];
}

/**
 * Finds which of thousands of names start at a word, in time proportional to the length of the longest
 * that fits. Built once, read often.
 */
export class Trie<Value> {
  readonly #root: Map<string, Node<Value>> = new Map();

  /** Adds a name of at least one word. */
  add(keys: readonly string[], value: Value): void {
    let level = this.#root;
    let node: Node<Value> | undefined;
    for (const key of keys) {
      if (node !== undefined) {
        node.next ??= new Map();
        level = node.next;
      }
      node = level.get(key);
      if (node === undefined) {
        node = { next: null, values: null };
        level.set(key, node);
      }
    }
    if (node !== undefined) {
      node.values ??= [];
      node.values.push(value);
    }
  }

  /** True when a name starts with this word. */
  opens(key: string): boolean {
    return this.#root.has(key);
  }

  /** All names that start at `keys[from]`, the longest first. */
  matches(keys: readonly { readonly key: string }[], from: number): readonly TrieMatch<Value>[] {
    let node = this.#root.get(keys[from]!.key);
    if (node === undefined) return NONE;
    const found: TrieMatch<Value>[] = [];
    for (let i = from; node !== undefined; ) {
      i += 1;
      if (node.values !== null) found.push({ length: i - from, values: node.values });
      node = i < keys.length && node.next !== null ? node.next.get(keys[i]!.key) : undefined;
    }
    return found.reverse();
  }
}

const NONE: readonly never[] = [];
