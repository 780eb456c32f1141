const FIRST_BASE = 0x01000193;
const SECOND_BASE = 0x9e3779b1;
const BAR = "|".charCodeAt(0);

/**
 * A word of the evidence with two 32-bit polynomial hashes, from which the hashes of whole names come: that of a joint
 * is that of its left part times the power of its right part, plus that of its right part.
 */
export interface Term {
  readonly name: string;
  readonly first: number;
  readonly second: number;
  /** The bases of the hashes to the power of the length of the name. */
  readonly firstPower: number;
  readonly secondPower: number;
}

/** The term of a word. */
export function term(name: string): Term {
  let first = 0;
  let second = 0;
  let firstPower = 1;
  let secondPower = 1;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    first = (Math.imul(first, FIRST_BASE) + code) | 0;
    second = (Math.imul(second, SECOND_BASE) + code) | 0;
    firstPower = Math.imul(firstPower, FIRST_BASE);
    secondPower = Math.imul(secondPower, SECOND_BASE);
  }
  return { name, first, second, firstPower, secondPower };
}

/** Takes the evidence for an answer, piece by piece: its kind and up to three values. */
export interface Evidence {
  /** The piece has the name `kind` + `a` + "|" + `b` + "|" + `c` in the tables. */
  add(kind: string, a?: Term, b?: Term, c?: Term): void;
}

/**
 * Evidence as the pairs of hashes of its names. The names themselves, tens of thousands in an article, are never put
 * together.
 */
export class Hashes implements Evidence {
  /** The number of pieces since the last `clear`. */
  count = 0;
  private pairs = new Int32Array(128);

  add(kind: string, a?: Term, b?: Term, c?: Term): void {
    let first = 0;
    let second = 0;
    for (let i = 0; i < kind.length; i++) {
      const code = kind.charCodeAt(i);
      first = Math.imul(first, FIRST_BASE) + code;
      second = Math.imul(second, SECOND_BASE) + code;
    }
    if (a !== undefined) {
      first = Math.imul(first, a.firstPower) + a.first;
      second = Math.imul(second, a.secondPower) + a.second;
    }
    if (b !== undefined) {
      first = Math.imul(Math.imul(first, FIRST_BASE) + BAR, b.firstPower) + b.first;
      second = Math.imul(Math.imul(second, SECOND_BASE) + BAR, b.secondPower) + b.second;
    }
    if (c !== undefined) {
      first = Math.imul(Math.imul(first, FIRST_BASE) + BAR, c.firstPower) + c.first;
      second = Math.imul(Math.imul(second, SECOND_BASE) + BAR, c.secondPower) + c.second;
    }
    const at = this.count * 2;
    if (at === this.pairs.length) this.grow();
    this.pairs[at] = first;
    this.pairs[at + 1] = second;
    this.count += 1;
  }

  /** The first hash of a piece. */
  first(piece: number): number {
    return this.pairs[piece * 2]!;
  }

  /** The second hash of a piece. */
  second(piece: number): number {
    return this.pairs[piece * 2 + 1]!;
  }

  /** Forgets all pieces. */
  clear(): void {
    this.count = 0;
  }

  private grow(): void {
    const larger = new Int32Array(this.pairs.length * 2);
    larger.set(this.pairs);
    this.pairs = larger;
  }
}
