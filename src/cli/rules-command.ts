// `accordingto rules`: checks files of a user's own rules with their examples.
import type { Command } from "commander";
import type { ReadExample } from "../codebook/check-examples.js";
import type { Rules } from "../codebook/rule.js";
import { printable } from "../output/printable.js";
import { present } from "../present.js";
import { Exit } from "./exit.js";
import { standardOutput } from "./sink.js";

/** How many faults are listed, at the most. */
const MOST_FAULTS = 1000;

const HELP = `
Examples:
  accordingto rules check examples/codebook/sanctions.yaml
  accordingto --rules examples/codebook/sanctions.yaml articles/`;

/** Declares the command. */
export function addRules(program: Command): void {
  program
    .command("rules")
    .description("check rules of your own for --rules")
    .addHelpText("after", HELP)
    .command("check")
    .description("check files of rules and try their examples; each fault with file, line and remedy")
    .argument("<files...>", "the files, YAML or JSON")
    .option("--lexicon <file...>", "lay these files over the built-in lexicon")
    .action(async (files: string[], options: { lexicon?: string[] }) => {
      process.exitCode = await check(files, options.lexicon ?? []);
    });
}

async function check(files: readonly string[], lexicons: readonly string[]): Promise<number> {
  const { readRules } = await import("../codebook/read-rules.js");
  const { exampleFaults } = await import("../codebook/check-examples.js");
  const { describeFaults } = await import("../lexicon/user/user-entries.js");
  const { rules, faults: written } = readRules(files);
  const tried = exampleFaults(rules, await reader(rules, lexicons));
  const faults = [...written, ...tried];
  if (faults.length > 0) process.stderr.write(`${printable(describeFaults(faults, MOST_FAULTS))}\n`);
  const examples = rules.rules.reduce((sum, rule) => sum + rule.examples.length + rule.not.length, 0);
  const sink = standardOutput();
  await sink.write(
    `${count(rules.rules.length, "rule")}, ${count(examples, "example")}, ${count(faults.length, "fault")}\n`,
  );
  await sink.end();
  return faults.length === 0 ? Exit.ok : Exit.someFailed;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** Reads an example as if it were an article. */
async function reader(rules: Rules, lexicons: readonly string[]): Promise<(text: string) => ReadExample> {
  const { examine } = await import("../analyze.js");
  const { lexiconWith } = await import("./user-lexicon.js");
  const { textOf } = await import("../span.js");
  const lexicon = await lexiconWith(lexicons);
  return (text) => {
    const { claims, tags, article } = examine(text, { rules, lexicon });
    const words = (part: "content" | "source" | "cue") =>
      claims.filter((claim) => claim[part].length > 0).map((claim) => textOf(article.text, claim[part]));
    return {
      tags: [...present(tags).article, ...present(tags).claims.flat()],
      parts: { content: words("content"), source: words("source"), cue: words("cue") },
    };
  };
}
