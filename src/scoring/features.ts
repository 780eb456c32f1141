// Names and hashes features: the hash is what the weight table is asked for, the name what `explain` prints.

const BASE = 0x01000193;
const COLON = ":".charCodeAt(0);
const BAR = "|".charCodeAt(0);

/**
 * A part of a feature’s name, a template or a value, with its 32-bit polynomial hash. The hash of two parts joined is
 * that of the left one times the power of the right one, plus that of the right one, so whole names need not be made.
 */
export interface FeatureValue {
  readonly name: string;
  readonly hash: number;
  /** The base of the hash to the power of the length of the name. */
  readonly power: number;
}

/** The value of this name. */
export function featureValue(name: string): FeatureValue {
  let hash = 0;
  let power = 1;
  for (let i = 0; i < name.length; i++) {
    hash = (Math.imul(hash, BASE) + name.charCodeAt(i)) | 0;
    power = Math.imul(power, BASE);
  }
  return { name, hash, power };
}

/** The value whose name is the two names joined. */
export function joinedValue(first: FeatureValue, second: FeatureValue): FeatureValue {
  return {
    name: first.name + second.name,
    hash: (Math.imul(first.hash, second.power) + second.hash) | 0,
    power: Math.imul(first.power, second.power),
  };
}

/** The values by their names. */
export function featureValues<K extends string>(...names: readonly K[]): Readonly<Record<K, FeatureValue>> {
  return Object.fromEntries(names.map((name) => [name, featureValue(name)])) as Record<K, FeatureValue>;
}

/** Feature templates by their names; `meanings` says of each what it looks at. */
export function templates<K extends string>(
  meanings: Readonly<Record<K, string>>,
): Readonly<Record<K, FeatureValue>> {
  return featureValues(...(Object.keys(meanings) as K[]));
}

/** Takes the features of one answer, one by one: the template and up to three values. */
export interface FeatureSink {
  /**
   * The feature has the name `template` + ":" + `a` + "|" + `b` + "|" + `c` in the weight tables, without values that
   * of its template.
   */
  add(template: FeatureValue, a?: FeatureValue, b?: FeatureValue, c?: FeatureValue): void;
}

/** Features as the hashes of their names. The names themselves, tens of thousands in an article, are never made. */
export class FeatureHashes implements FeatureSink {
  /** The number of features since the last `clear`. */
  count = 0;
  private hashes = new Int32Array(64);

  add(template: FeatureValue, a?: FeatureValue, b?: FeatureValue, c?: FeatureValue): void {
    let { hash } = template;
    if (a !== undefined) hash = Math.imul(Math.imul(hash, BASE) + COLON, a.power) + a.hash;
    if (b !== undefined) hash = Math.imul(Math.imul(hash, BASE) + BAR, b.power) + b.hash;
    if (c !== undefined) hash = Math.imul(Math.imul(hash, BASE) + BAR, c.power) + c.hash;
    this.push(hash);
  }

  private push(hash: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = hash;
    this.count += 1;
  }

  /** The hash of a feature. */
  at(index: number): number {
    return this.hashes[index] ?? 0;
  }

  /** The features without those that were given before. */
  distinct(): FeatureHashes {
    const own = new FeatureHashes();
    const seen = new Set<number>();
    for (let n = 0; n < this.count; n++) {
      const hash = this.at(n);
      if (seen.has(hash)) continue;
      seen.add(hash);
      own.push(hash);
    }
    return own;
  }

  /** Forgets all features. */
  clear(): void {
    this.count = 0;
  }

  private grow(): void {
    const larger = new Int32Array(this.hashes.length * 2);
    larger.set(this.hashes);
    this.hashes = larger;
  }
}
