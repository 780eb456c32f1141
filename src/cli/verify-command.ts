import { type Command, Option } from "commander";
import { isFolder } from "../batch/paths.js";
import { textsIn } from "../batch/walk.js";
import { InputError } from "../errors.js";
import { indexed } from "../indexed.js";
import type { OffsetUnit } from "../output/offsets.js";
import type { ClaimsRecord } from "../verify/records.js";
import type { Verdict } from "../verify/verify-claims.js";
import { withoutUndefined } from "../without-undefined.js";
import { Exit } from "./exit.js";
import { note } from "./note.js";
import { addDocumentOptions, type DocumentOptions, documentSettings } from "./reading-options.js";
import { standardOutput } from "./sink.js";
import { readArticlesFile, readText } from "./text.js";

// The command `verify`: checks claims that somebody else made, record by record, against their articles.

interface VerifyCommandOptions extends DocumentOptions {
  readonly fields?: string;
  readonly speakerFields?: string;
  readonly offsetUnit: OffsetUnit;
  readonly failures?: boolean;
  readonly lenient?: boolean;
  readonly quiet?: boolean;
}

const HELP = `
Prints one verdict a line: verbatim, moved, altered (with the nearest passage and the differences) or absent.
Where the claims name a speaker, says whether the article has it from the same one.
Of a summary (.txt, .md) each claim is read, and is supported, absent, or differs in speaker, figure or polarity.
Exits with 1 if anything is not verbatim, by another speaker or not supported.

Examples:
  accordingto article.txt | accordingto verify - article.txt
  accordingto verify model-output.json article.txt --failures | jq '{text, passage, differences}'
  accordingto verify summary.txt article.txt | jq '{verdict, speaker, text, source, passage}'
  accordingto verify claims.ndjson articles/       each line names its article in article.path, article, path or file`;

/** Checks the quoted texts of anyone's claims against the article they are said to come from. */
export function addVerify(program: Command): void {
  const command = program
    .command("verify")
    .description("check the quoted texts of any claims JSON or NDJSON against their article")
    .argument("<claims>", "a JSON or NDJSON file, - for standard input, or a summary in prose (.txt, .md)")
    .argument("<article>", "the article, or a folder of articles")
    .option(
      "--fields <names>",
      "the fields that hold quoted texts, separated by commas (default: text, quote, content …)",
    )
    .option(
      "--speaker-fields <names>",
      "the fields that name who said it, separated by commas (default: speaker, source, author)",
    )
    .addOption(
      new Option("--offset-unit <unit>", "what the offsets of the claims count, unless they say so")
        .choices(["codepoint", "utf16"])
        .default("codepoint"),
    )
    .option("--failures", "print only what is not verbatim")
    .option("--lenient", "let other white space, quotation marks and dashes pass")
    .option("-q, --quiet", "no summary on standard error");
  addDocumentOptions(command)
    .addHelpText("after", HELP)
    .action(async (claims: string, article: string, options: VerifyCommandOptions) => {
      process.exitCode = await verify(claims, article, options);
    });
}

async function verify(claims: string, article: string, options: VerifyCommandOptions): Promise<number> {
  if (/\.(?:txt|md|markdown)$/i.test(claims))
    return (await import("./verify-prose.js")).verifyProseFile(claims, article, options);
  const { claimsRecords } = await import("../verify/records.js");
  const sink = standardOutput();
  const tally = { records: 0, failures: 0, counts: new Map<string, number>() };
  try {
    const check = await checker(article, options);
    for (const record of claimsRecords(await readText(claims))) {
      for await (const line of check(record)) {
        tally.failures += line.passes ? 0 : 1;
        if ("error" in line.printed) note(`${claims}: record ${record.record + 1}: ${line.printed.error}`);
        else count(tally.counts, line.printed.verdict);
        if (line.passes && options.failures) continue;
        if (!(await sink.write(`${JSON.stringify(line.printed)}\n`))) return Exit.ok;
      }
      tally.records += record.error === undefined ? 1 : 0;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    note(error.message);
    return Exit.nothingRead;
  }
  await sink.end();
  if (!options.quiet) note(summary(tally.counts));
  if (tally.records === 0) return Exit.nothingRead;
  return tally.failures === 0 ? Exit.ok : Exit.someFailed;
}

interface Line {
  readonly passes: boolean;
  readonly printed:
    | ({ readonly record: number; readonly article: string } & Verdict)
    | { readonly record: number; readonly error: string };
}

/** Checks one record after the other; those about one article mostly come together, so the last one is kept. */
async function checker(articles: string, options: VerifyCommandOptions) {
  const { articleOf, textOfArticle } = await import("../verify/records.js");
  const { verifiable, verifyClaims } = await import("../verify/verify-claims.js");
  const files = indexed(
    (await isFolder(articles))
      ? await textsIn(articles, (path, message) => note(`${path}: ${message}`))
      : [articles],
  );
  const load = async (file: string) => ({
    file,
    articles: await readArticlesFile(file, documentSettings(options)),
  });
  // A single article that can't be read is an error of the run, not of each record.
  let last = files.length === 1 ? await load(files.at(0)) : null;
  let checked: { readonly text: string; readonly article: ReturnType<typeof verifiable> } | null = null;
  const settings = {
    offsetUnit: options.offsetUnit,
    ...withoutUndefined({
      fields: namesIn(options.fields),
      speakerFields: namesIn(options.speakerFields),
    }),
  };

  return async function* check(record: ClaimsRecord): AsyncGenerator<Line> {
    const failed = (error: string): Line => ({ passes: false, printed: { record: record.record, error } });
    if (record.error !== undefined) return yield failed(record.error);
    const file = articleOf(record.document, files);
    if (file === null)
      return yield failed("names no article of the folder in article.path, article, path or file");
    try {
      if (last?.file !== file) last = await load(file);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return yield failed(error.message);
    }
    const text = textOfArticle(record.document, last.articles);
    if (checked?.text !== text) checked = { text, article: verifiable(text) };
    for (const verdict of verifyClaims(record.document, checked.article, settings)) {
      const typographic = verdict.change === "whitespace" || verdict.change === "typography";
      const words = verdict.verdict === "verbatim" || (options.lenient === true && typographic);
      const passes = words && verdict.speaker?.attribution !== "other";
      yield { passes, printed: { record: record.record, article: file, ...verdict } };
    }
  };
}

function namesIn(list: string | undefined): string[] | undefined {
  return list?.split(",").map((name) => name.trim());
}

function count(counts: Map<string, number>, verdict: string): void {
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
}

function summary(counts: ReadonlyMap<string, number>): string {
  const checked = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = ["verbatim", "moved", "altered", "absent"]
    .filter((verdict) => counts.has(verdict))
    .map((verdict) => `${counts.get(verdict)} ${verdict}`);
  return [`${checked} quoted text${checked === 1 ? "" : "s"} checked`, ...parts].join(", ");
}
