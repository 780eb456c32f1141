// `accordingto report`: a page for people, made of articles or of reports.
import type { Command } from "commander";
import { Exit } from "./exit.js";
import { note } from "./note.js";
import { positiveInteger } from "./option-values.js";
import { addManyReportsOptions, type ManyReportsOptions } from "./report-options.js";
import type { PageSettings } from "./report-pages.js";

type ReportOptions = ManyReportsOptions & PageSettings;

const HELP = `
The page is one file that loads nothing: articles with their claims marked, speakers, who speaks about whom,
a timeline, filters and search. More articles than fit a page go to report-2.html, report-3.html …

Examples:
  accordingto report articles/ -o report.html
  accordingto --with-text articles/ > reports.ndjson && accordingto report reports.ndjson -o report.html`;

/** Declares the command. */
export function addReport(program: Command): void {
  addManyReportsOptions(
    program
      .command("report")
      .description(
        "make a page to look at: articles with their claims marked, speakers, a network, a timeline",
      )
      .argument("<inputs...>", "articles and folders, or NDJSON of reports (*.ndjson, - for standard input)")
      .option("-o, --output <file>", "the page", "report.html")
      .option("--title <words>", "its heading", "Who says what")
      .option("--per-page <number>", "articles a page", positiveInteger, 1000),
  )
    .addHelpText("after", HELP)
    .action(async (inputs: string[], options: ReportOptions) => {
      process.exitCode = await report(inputs, options);
    });
}

async function report(inputs: readonly string[], options: ReportOptions): Promise<number> {
  const { takeReports } = await import("./many-reports.js");
  const { reportPages } = await import("./report-pages.js");
  const pages = reportPages(options);
  const { reports, failures } = await takeReports(inputs, options, (one) => pages.add(one));
  if (reports === 0) return Exit.nothingRead;
  const written = await pages.finish();
  if (!options.quiet) {
    const where = written === 1 ? options.output : `${written} pages, the first is ${options.output}`;
    note(`${reports} ${reports === 1 ? "article" : "articles"} in ${where}`);
  }
  return failures === 0 ? Exit.ok : Exit.someFailed;
}
