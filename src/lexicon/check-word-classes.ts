import type { LexiconFault } from "./check-lexicon.js";
import type { WordClassEntry } from "./word-classes.js";

// What the schema of word-classes.json cannot see: classes that name others, and words that stand twice.

/**
 * Finds names of classes that do not exist, classes that contain themselves, and words that a class has twice, once
 * perhaps from another class. Takes entries of the right shape.
 */
export function checkWordClasses(entries: readonly WordClassEntry[]): readonly LexiconFault[] {
  const classes = new Map(entries.map((entry) => [entry.id, entry]));
  const faults: LexiconFault[] = [];
  const report = (entry: string, message: string): void => {
    faults.push({ file: "word-classes.json", entry, message });
  };
  for (const { id } of entries) {
    const seen = new Set<string>();
    const open = new Set<string>();
    const visit = (name: string): void => {
      const entry = classes.get(name);
      if (entry === undefined || open.has(name)) {
        report(
          id,
          entry === undefined
            ? `there is no class "${name}"; mend the name behind @`
            : `contains itself by way of "${name}"; take one @ out`,
        );
        return;
      }
      open.add(name);
      for (const word of entry.words) {
        if (word.startsWith("@")) visit(word.slice(1));
        else if (seen.has(word)) report(id, `"${word}" is there twice; remove one`);
        else seen.add(word);
      }
      open.delete(name);
    };
    visit(id);
  }
  return faults;
}
