import type { Command } from "commander";
import type { Meaning } from "../gazetteer/search.js";
import { printable, printableLine } from "../output/printable.js";
import { Exit } from "./exit.js";
import { standardOutput } from "./sink.js";

/** How many faults are listed, at the most. */
const MOST_FAULTS = 1000;

const HELP = `
Examples:
  accordingto lexicon search "Ansar Allah"         what a name means, and why
  accordingto lexicon check mine.yaml              is a file for --lexicon sound?`;

/** Declares `accordingto lexicon`, which looks names up in the lexicon and checks files of the user's own. */
export function addLexicon(program: Command): void {
  const lexicon = program
    .command("lexicon")
    .description("show what a name means; check files of names for --lexicon")
    .addHelpText("after", HELP);
  lexicon
    .command("search")
    .description("print the entries that a name can mean, with their facts, sources and conditions")
    .argument("<name...>", "the name as an article would write it")
    .option("--lexicon <file...>", "lay these files over the built-in lexicon")
    .option("--json", "print JSON")
    .action(async (name: string[], options: { lexicon?: string[]; json?: boolean }) => {
      process.exitCode = await search(name.join(" "), options.lexicon ?? [], options.json ?? false);
    });
  lexicon
    .command("check")
    .description("check files of names: YAML, JSON, or actor dictionaries in PETRARCH's format")
    .argument("<files...>", "the files")
    .action(async (files: string[]) => {
      process.exitCode = await check(files);
    });
}

async function search(name: string, files: readonly string[], json: boolean): Promise<number> {
  const { lexiconWith } = await import("./user-lexicon.js");
  const { searchName } = await import("../gazetteer/search.js");
  const found = searchName(await lexiconWith(files), name);
  const sink = standardOutput();
  if (json) await sink.write(`${JSON.stringify(found)}\n`);
  else if (found.length === 0) await sink.write(`nothing is called "${printableLine(name)}"\n`);
  else for (const meaning of found) await sink.write(printable(printed(meaning)));
  await sink.end();
  return found.length === 0 ? Exit.someFailed : Exit.ok;
}

function printed({ text, form, exact, conditions, entry }: Meaning): string {
  const lines = [`${entry.id}  ${entry.name}`, `  by ${exact ? "" : "part of "}the ${form} "${text}"`];
  for (const condition of conditions) lines.push(`  ${condition}`);
  for (const [key, value] of entry.facts) lines.push(`  ${key}: ${value}`);
  return `${lines.join("\n")}\n`;
}

async function check(files: readonly string[]): Promise<number> {
  const { loadLexicon } = await import("../lexicon/load.js");
  const { readUserLexicons } = await import("../lexicon/user/read-user-lexicon.js");
  const { describeFaults } = await import("../lexicon/user/user-entries.js");
  const { entries, faults } = readUserLexicons(loadLexicon(), files);
  if (faults.length > 0) process.stderr.write(`${printable(describeFaults(faults, MOST_FAULTS))}\n`);
  const sink = standardOutput();
  await sink.write(
    `${entries} ${entries === 1 ? "entry" : "entries"} fine, ${faults.length} ${faults.length === 1 ? "fault" : "faults"}\n`,
  );
  await sink.end();
  return faults.length === 0 ? Exit.ok : Exit.someFailed;
}
