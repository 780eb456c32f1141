import { createHash } from "node:crypto";

/**
 * Remembers ids in eight bytes each, so that repeated ones can be told in archives of any size. In a
 * million articles the chance that any two different ids are taken for one is about one in ten thousand.
 */
export class SeenIds {
  private table = new Float64Array(1024);
  private count = 0;

  /** Adds an id; true when it was there already. */
  add(id: string): boolean {
    const key = keyOf(id);
    const at = place(this.table, key);
    if (this.table[at] === key) return true;
    this.table[at] = key;
    this.count += 1;
    if (this.count * 2 > this.table.length) this.grow();
    return false;
  }

  private grow(): void {
    const larger = new Float64Array(this.table.length * 2);
    for (const key of this.table) if (key !== 0) larger[place(larger, key)] = key;
    this.table = larger;
  }
}

/** 52 bits of the id's hash; never 0, which stands for an empty place. */
function keyOf(id: string): number {
  const hash = createHash("sha256").update(id).digest();
  return hash.readUIntBE(0, 6) * 16 + ((hash[6] ?? 0) >> 4) || 1;
}

/** Where the key stands or belongs: the first place from its own on that holds it or nothing. */
function place(table: Float64Array, key: number): number {
  let at = key % table.length;
  while (table[at] !== 0 && table[at] !== key) at = (at + 1) % table.length;
  return at;
}
