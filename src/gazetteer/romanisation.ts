/** Two romanisations of one name: *Sarea* and *Saree*, *Soleimani* and *Soleymani*. */
export function respelled(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 1 || a.slice(0, 3) !== b.slice(0, 3))
    return false;
  return skeleton(a) === skeleton(b);
}

/** First letters and consonants of a name: equal for its romanisations. */
export function soundOf(key: string): string {
  return `${key.slice(0, 3)} ${skeleton(key)}`;
}

function skeleton(key: string): string {
  return key.replace(/(.)\1/g, "$1").replace(/[aeiouy]/g, "");
}
