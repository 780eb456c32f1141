// Guesses which word was meant by one that is not known.

/** The known word that takes fewest changes of a letter, if those are few beside its length; otherwise null. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const asked = word.toLowerCase();
  let nearest: string | null = null;
  let least = Math.max(asked.length < 4 ? 1 : 2, Math.floor(asked.length / 3)) + 1;
  for (const one of known) {
    const distance = changes(asked, one.toLowerCase(), least);
    if (distance < least) [nearest, least] = [one, distance];
  }
  return nearest;
}

/** The number of letters added, dropped or replaced (Levenshtein distance), `most` where it is as large or larger. */
function changes(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) >= most) return most;
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(most, row[to.length] ?? most);
}
