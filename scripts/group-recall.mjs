// How many armed groups of public lists the lexicon knows, over the half of each list that it was not built
// from. Usage: node scripts/group-recall.mjs LISTS_FOLDER [groups.json]
// A name belongs to half "even" or "odd" by the last bit of its SHA-256, so the split never changes.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** The lists, and which of their rows and columns are names of armed groups. */
const LISTS = [
  { file: "us_fto_entities_2025.tsv", name: "name", aliases: "aliases", keep: () => true },
  { file: "factbook_terrorist_groups.tsv", name: "group", aliases: null, keep: () => true },
  {
    file: "us_fto_sdgt_entities_with_aliases.tsv",
    name: "name",
    aliases: "aliases",
    keep: (row) => row.list === "FTO",
  },
  { file: "unsc_entities.tsv", name: "name", aliases: "aliases", keep: () => true },
  { file: "eu_terror_list.tsv", name: "name", aliases: "aliases", keep: (row) => row.schema !== "Person" },
  {
    file: "ucdp_actors_221.tsv",
    name: "name",
    aliases: "name_full_eng",
    keep: (row) => row.organisation === "non-state formally organised",
  },
];
/** Organs of a state that the lists have among the groups. */
const STATE_ORGANS = /revolutionary guard|qods force|quds force/i;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: "string", default: "both" }, missing: { type: "boolean", default: false } },
});
const [folder, lexicon = new URL("../src/lexicon/data/groups.json", import.meta.url)] = positionals;
if (folder === undefined) {
  console.error(
    "usage: node scripts/group-recall.mjs [--half even|odd|both] [--missing] LISTS_FOLDER [groups.json]",
  );
  process.exitCode = 2;
} else report(folder, knownNames(lexicon));

function report(from, known) {
  for (const list of LISTS) {
    for (const half of values.half === "both" ? ["even", "odd"] : [values.half]) {
      const rows = rowsOf(join(from, list.file)).filter(
        (row) => list.keep(row) && !STATE_ORGANS.test(row[list.name]),
      );
      const mine = rows.filter((row) => halfOf(row[list.name]) === half);
      const names = [...new Set(mine.map((row) => row[list.name]))];
      const aliases =
        list.aliases === null
          ? []
          : [...new Set(mine.flatMap((row) => row[list.aliases].split(/;\s*/)))].filter(Boolean);
      const missing = names.filter((name) => !known.has(comparable(name)));
      const missed = aliases.filter((alias) => !known.has(comparable(alias)));
      console.log(
        `${list.file.padEnd(40)} ${half.padEnd(5)} names ${share(names, missing)}${aliases.length ? `  aliases ${share(aliases, missed)}` : ""}`,
      );
      if (values.missing) for (const name of missing) console.log(`  - ${name}`);
    }
  }
}

function knownNames(path) {
  const known = new Set();
  for (const { name, aliases } of JSON.parse(readFileSync(path, "utf8")))
    for (const alias of [name, ...aliases])
      known.add(comparable(typeof alias === "string" ? alias : alias.text));
  return known;
}

/** Case, accents, punctuation and a bracketed acronym do not count: lists write names in capitals. */
function comparable(name) {
  return name
    .normalize("NFD")
    .replace(/\p{M}|[’'‘`]/gu, "")
    .replace(/\([^)]*\)/g, " ")
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function halfOf(name) {
  return createHash("sha256").update(name).digest()[31] % 2 === 0 ? "even" : "odd";
}

function share(all, missing) {
  const found = all.length - missing.length;
  return `${found}/${all.length} (${((100 * found) / Math.max(all.length, 1)).toFixed(1)} %)`;
}

function rowsOf(path) {
  const [head, ...lines] = readFileSync(path, "utf8").split("\n").filter(Boolean);
  const columns = head.split("\t");
  return lines.map((line) =>
    Object.fromEntries(line.split("\t").map((cell, index) => [columns[index], cell])),
  );
}
