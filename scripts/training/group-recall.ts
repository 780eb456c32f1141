/**
 * Prints how many armed groups of public lists the lexicon knows, over either half of each list; a name belongs to half
 * "even" or "odd" by the last bit of its SHA-256, so the split never changes.
 * usage: node scripts/run-training.js group-recall [--half even|odd|both] [--missing] LISTS_FOLDER [groups.json]
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { GroupEntry } from "../../src/lexicon/entries.js";

/** A row of a list, by the names of its columns. */
type Row = Readonly<Record<string, string>>;

/** A public list, and which of its rows and columns are names of armed groups. */
interface GroupList {
  readonly file: string;
  readonly name: string;
  readonly aliases: string | null;
  readonly keep?: (row: Row) => boolean;
}

const LISTS: readonly GroupList[] = [
  { file: "us_fto_entities_2025.tsv", name: "name", aliases: "aliases" },
  { file: "factbook_terrorist_groups.tsv", name: "group", aliases: null },
  {
    file: "us_fto_sdgt_entities_with_aliases.tsv",
    name: "name",
    aliases: "aliases",
    keep: (row) => row.list === "FTO",
  },
  { file: "unsc_entities.tsv", name: "name", aliases: "aliases" },
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
const [folder, lexicon = "src/lexicon/data/groups.json"] = positionals;
if (folder === undefined) {
  console.error(
    "usage: node scripts/run-training.js group-recall [--half even|odd|both] [--missing] LISTS_FOLDER [groups.json]",
  );
  process.exitCode = 2;
} else {
  const known = knownNames(lexicon);
  const halves = values.half === "both" ? ["even", "odd"] : [values.half];
  for (const list of LISTS) for (const half of halves) report(list, half, folder, known);
}

function report(list: GroupList, half: string, from: string, known: ReadonlySet<string>): void {
  const nameOf = (row: Row): string => row[list.name] ?? "";
  const rows = rowsOf(join(from, list.file)).filter(
    (row) => list.keep?.(row) !== false && !STATE_ORGANS.test(nameOf(row)) && halfOf(nameOf(row)) === half,
  );
  const names = [...new Set(rows.map(nameOf))];
  const column = list.aliases;
  const aliases =
    column === null
      ? []
      : [...new Set(rows.flatMap((row) => (row[column] ?? "").split(/;\s*/)))].filter(Boolean);
  const missing = names.filter((name) => !known.has(comparable(name)));
  const missed = aliases.filter((alias) => !known.has(comparable(alias)));
  const ofAliases = aliases.length > 0 ? `  aliases ${share(aliases, missed)}` : "";
  console.log(`${list.file.padEnd(40)} ${half.padEnd(5)} names ${share(names, missing)}${ofAliases}`);
  if (values.missing) for (const name of missing) console.log(`  - ${name}`);
}

function knownNames(path: string): ReadonlySet<string> {
  const entries = JSON.parse(readFileSync(path, "utf8")) as GroupEntry[];
  return new Set(
    entries.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((alias) => comparable(typeof alias === "string" ? alias : alias.text)),
    ),
  );
}

/** Case, accents, punctuation and a bracketed acronym do not count: lists write names in capitals. */
function comparable(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|[’'‘`]/gu, "")
    .replace(/\([^)]*\)/g, " ")
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function halfOf(name: string): string {
  return (createHash("sha256").update(name).digest().at(31) ?? 0) % 2 === 0 ? "even" : "odd";
}

function share(all: readonly string[], missing: readonly string[]): string {
  const found = all.length - missing.length;
  return `${found}/${all.length} (${((100 * found) / Math.max(all.length, 1)).toFixed(1)} %)`;
}

/** The rows of a tab-separated file whose first line names the columns. */
function rowsOf(path: string): Row[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").split("\n").filter(Boolean);
  const columns = head.split("\t");
  return lines.map((line) =>
    Object.fromEntries(line.split("\t").map((cell, index) => [columns[index] ?? "", cell])),
  );
}
