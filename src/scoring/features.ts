const BASE = 0x01000193;
const COLON = ":".charCodeAt(0);
const BAR = "|".charCodeAt(0);

/**
 * A word of the evidence with its 32-bit polynomial hash, from which the hashes of whole names come: that of a joint is
 * that of its left part times the power of its right part, plus that of its right part.
 */
export interface Term {
  readonly name: string;
  readonly hash: number;
  /** The base of the hash to the power of the length of the name. */
  readonly power: number;
}

/** The term of a word. */
export function term(name: string): Term {
  let hash = 0;
  let power = 1;
  for (let i = 0; i < name.length; i++) {
    hash = (Math.imul(hash, BASE) + name.charCodeAt(i)) | 0;
    power = Math.imul(power, BASE);
  }
  return { name, hash, power };
}

/** The term of the two joined. */
export function joined(first: Term, second: Term): Term {
  return {
    name: first.name + second.name,
    hash: (Math.imul(first.hash, second.power) + second.hash) | 0,
    power: Math.imul(first.power, second.power),
  };
}

/** The terms of kinds of evidence, by their names. */
export function kinds<K extends string>(...names: readonly K[]): Readonly<Record<K, Term>> {
  return Object.fromEntries(names.map((name) => [name, term(name)])) as Record<K, Term>;
}

/** Takes the evidence for an answer, piece by piece: its kind and up to three values. */
export interface Evidence {
  /** The piece has the name `kind` + ":" + `a` + "|" + `b` + "|" + `c` in the tables, without values that of its kind. */
  add(kind: Term, a?: Term, b?: Term, c?: Term): void;
}

/**
 * Evidence as the hashes of its names. The names themselves, tens of thousands in an article, are never put together.
 */
export class Hashes implements Evidence {
  /** The number of pieces since the last `clear`. */
  count = 0;
  private hashes = new Int32Array(64);

  add(kind: Term, a?: Term, b?: Term, c?: Term): void {
    let { hash } = kind;
    if (a !== undefined) hash = Math.imul(Math.imul(hash, BASE) + COLON, a.power) + a.hash;
    if (b !== undefined) hash = Math.imul(Math.imul(hash, BASE) + BAR, b.power) + b.hash;
    if (c !== undefined) hash = Math.imul(Math.imul(hash, BASE) + BAR, c.power) + c.hash;
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = hash;
    this.count += 1;
  }

  /** The hash of a piece. */
  at(piece: number): number {
    return this.hashes[piece]!;
  }

  /** Forgets all pieces. */
  clear(): void {
    this.count = 0;
  }

  private grow(): void {
    const larger = new Int32Array(this.hashes.length * 2);
    larger.set(this.hashes);
    this.hashes = larger;
  }
}
