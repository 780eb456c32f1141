// `accordingto digest`: over many articles, who speaks about whom, and which claims are in several of them.
import { type Command, Option } from "commander";
import type { PeriodLength } from "../digest/calendar-days.js";
import type { Digest } from "../digest/digest-data.js";
import { TABLES, type TableName } from "../digest/digest-tables.js";
import { Exit } from "./exit.js";
import { positiveInteger } from "./option-values.js";
import { addManyReportsOptions, type ManyReportsOptions } from "./report-options.js";
import { fileOutput, standardOutput } from "./sink.js";

interface DigestOptions extends ManyReportsOptions {
  readonly by?: PeriodLength;
  readonly format?: "view" | "json" | "csv";
  readonly table: TableName;
  readonly top: number;
  readonly output?: string;
  readonly color: boolean;
}

const HELP = `
A claim is the same in two articles where the same words are quoted, or where the same source says it in nearly
the same words. The first is the one with the earliest date; give dates in records, or with --date.

Examples:
  accordingto digest articles/
  accordingto digest reports.ndjson --by week --format csv > speakers.csv
  accordingto digest reports.ndjson | jq '.repeated[] | select(any(.repeated[]; .changes.hedgesLost != []))'`;

/** Declares the command. */
export function addDigest(program: Command): void {
  addManyReportsOptions(
    program
      .command("digest")
      .description("over many articles: who speaks how often about whom, and the same claim in several")
      .argument("<inputs...>", "articles and folders, or NDJSON of reports (*.ndjson, - for standard input)")
      .addOption(new Option("--by <period>", "count speakers in each").choices(["day", "week", "month"]))
      .addOption(
        new Option(
          "--format <name>",
          "view (default on a terminal), json (default elsewhere) or csv",
        ).choices(["view", "json", "csv"]),
      )
      .addOption(new Option("--table <name>", "what csv holds").choices(TABLES).default("speaking"))
      .option("--top <number>", "how many of each the view shows", positiveInteger, 20)
      .option("-o, --output <file>", "write to a file")
      .option("--no-color", "no colours on a terminal (NO_COLOR does the same)"),
  )
    .addHelpText("after", HELP)
    .action(async (inputs: string[], options: DigestOptions) => {
      process.exitCode = await digest(inputs, options);
    });
}

async function digest(inputs: readonly string[], options: DigestOptions): Promise<number> {
  const { takeReports } = await import("./many-reports.js");
  const { digestBuilder } = await import("../digest/digest.js");
  const sink = options.output === undefined ? standardOutput(true) : await fileOutput(options.output);
  const builder = digestBuilder(options.by ?? null);
  const { reports, failures } = await takeReports(inputs, options, (one) => builder.add(one));
  if (reports === 0) return Exit.nothingRead;
  for await (const text of printed(builder.finish(), options)) if (!(await sink.write(text))) break;
  await sink.end();
  return failures === 0 ? Exit.ok : Exit.someFailed;
}

async function* printed(made: Digest, options: DigestOptions): AsyncGenerator<string> {
  const onTerminal = options.output === undefined && process.stdout.isTTY === true;
  const format = options.format ?? (onTerminal ? "view" : "json");
  if (format === "view") {
    const { digestView } = await import("../digest/digest-view.js");
    const color = onTerminal && options.color && !process.env.NO_COLOR;
    yield `${digestView(made, { width: process.stdout.columns ?? 80, color, top: options.top })}\n`;
  } else if (format === "csv") {
    const { tableOf } = await import("../digest/digest-tables.js");
    const { separatedLine } = await import("../output/formats/separated.js");
    const line = separatedLine(",");
    for (const row of tableOf(made, options.table)) yield line(row);
  } else {
    const { printable } = await import("../output/printable.js");
    const { toPretty } = await import("../output/json-text.js");
    const json = JSON.stringify(made);
    yield `${onTerminal ? toPretty(printable(json)) : json}\n`;
  }
}
