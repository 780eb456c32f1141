/**
 * Learns src/lexicon/data/name-weights.json, by which it is judged what a name is that nobody listed, from articles that
 * need not be marked.
 * usage: npm run learn:names -- FOLDER... [--without FOLDER] [-o FILE]
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Lexicon } from "../../src/lexicon/entries.js";
import { loadLexicon } from "../../src/lexicon/load.js";
import { KINDS, type NameKind } from "../../src/scoring/name-weights.js";
import { FeatureRegister } from "./feature-register.js";
import { type FitOptions, fitTable } from "./fit-table.js";
import { type Ground, listedExample, type NameExample, nameExamplesOf } from "./name-examples.js";

// Chosen by the names of unlisted-names.json, each judged by weights learned without it.
const OPTIONS: FitOptions = {
  least: 40,
  smallest: 0.2,
  epochs: 8,
  rate: 0.05,
  decay: 0.002,
  wholeDecay: true,
};
/** Articles that one name may teach; without this the weights would learn the names that are often in the news. */
const MOST_ARTICLES = 6;
/** How much an example counts. What no rule took is what the weights will be asked about. */
const COUNTS: Readonly<Record<Ground, number>> = { certain: 0.4, loose: 0.15, untaken: 3, list: 0.3 };
/** Share of an example that is learned with the words of the name; the other is learned from its surroundings alone. */
const WITH_WORDS: Readonly<Record<Ground, number>> = { certain: 0.5, loose: 0.5, untaken: 0.7, list: 1 };
/** Names of the lexicon that are learned from, of each kind. */
const MOST_LISTED = 6000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: "string" },
    out: { type: "string", short: "o", default: "src/lexicon/data/name-weights.json" },
  },
});
if (positionals.length === 0) {
  console.error("usage: npm run learn:names -- FOLDER... [--without FOLDER] [-o FILE]");
  process.exitCode = 2;
} else learn(positionals, values.without);

function learn(folders: readonly string[], without: string | undefined): void {
  const names = new FeatureRegister();
  const lexicon = loadLexicon();
  const left = new Set(without === undefined ? [] : readdirSync(without));
  const kinds = kindsOfUnlisted();
  const examples: NameExample[] = [];
  for (const folder of folders)
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith(".txt") || left.has(file)) continue;
      for (const example of nameExamplesOf(readFileSync(join(folder, file), "utf8"), lexicon, names)) {
        const kind = example.ground === "untaken" ? kinds.get(example.name) : undefined;
        if (kind !== "unsure") examples.push(kind === undefined ? example : { ...example, kind });
      }
    }
  console.error("names in articles:", examples.length);
  const taught = [...someOfEach(examples), ...listed(lexicon, names)];
  const tables = KINDS.map((kind) => tableOf(taught, kind));
  const hashes = new Set(tables.flatMap((table) => [...table.keys()]));
  const rows = [...hashes]
    .map((hash) => [names.nameOf(hash), tables.map((table) => tenths(table.get(hash) ?? 0))] as const)
    .filter(([, weights]) => weights.some((weight) => weight !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weights]) => `  ${JSON.stringify(name)}: ${JSON.stringify(weights)}`);
  writeFileSync(values.out, `{\n${rows.join(",\n")}\n}\n`);
  console.error(rows.length, "features");
}

/** The kinds of names in the articles that the lexicon has not, as people told them. */
function kindsOfUnlisted(): ReadonlyMap<string, NameKind | "unsure"> {
  const path = new URL("../../../../scripts/training/unlisted-names.json", import.meta.url);
  const rows = JSON.parse(readFileSync(path, "utf8")) as { name: string; kind: NameKind | "unsure" }[];
  return new Map(rows.map(({ name, kind }) => [name, kind]));
}

/** At most so many articles of each name. */
function someOfEach(examples: readonly NameExample[]): NameExample[] {
  const counts = new Map<string, number>();
  return examples.filter(({ kind, name }) => {
    const key = `${kind} ${name}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_ARTICLES;
  });
}

/** Names of the lexicon, evenly of the whole alphabet. */
function listed(lexicon: Lexicon, names: FeatureRegister): NameExample[] {
  const { people, organizations, locations } = lexicon;
  const lists = { person: people, organization: organizations, location: locations };
  return Object.entries(lists).flatMap(([kind, entries]) => {
    const all = [...new Set(entries.map(({ name }) => name))].filter((name) => /^\p{Lu}/u.test(name)).sort();
    const step = Math.max(1, Math.floor(all.length / MOST_LISTED));
    return all
      .filter((_, n) => n % step === 0)
      .map((name) => listedExample(name, kind as NameKind, lexicon, names));
  });
}

/** The weights that tell names of a kind from all others. */
function tableOf(examples: readonly NameExample[], kind: NameKind): ReadonlyMap<number, number> {
  return fitTable(
    examples.flatMap(({ kind: own, ground, own: words, around }) => {
      const yes = own === kind;
      const weight = COUNTS[ground] * WITH_WORDS[ground];
      const whole = { features: Int32Array.from([...words, ...around]), yes, weight, offset: 0 };
      const rest = COUNTS[ground] - weight;
      return rest <= 0 ? [whole] : [whole, { features: around, yes, weight: rest, offset: 0 }];
    }),
    OPTIONS,
  );
}

function tenths(weight: number): number {
  return Math.round(weight * 10);
}
