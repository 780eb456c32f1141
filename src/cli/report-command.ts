// `accordingto report`: a page for people, made of articles or of reports.
import { readFile, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Command } from "commander";
import { outputError } from "../batch/output-error.js";
import { InputError } from "../errors.js";
import { Exit } from "./exit.js";
import { note } from "./note.js";
import { positiveInteger } from "./option-values.js";
import { addManyReportsOptions, type ManyReportsOptions } from "./report-options.js";

interface ReportOptions extends ManyReportsOptions {
  readonly output: string;
  readonly title: string;
  readonly perPage: number;
}

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
  const { manyReports } = await import("./many-reports.js");
  const { pageBuilder } = await import("../page/page-of-reports.js");
  const { dataOfPage, pageHtml } = await import("../page/page-html.js");
  const { repetitionsOfPage } = await import("../page/page-repetitions.js");
  const { repeatedClaims } = await import("../digest/repeated-claims.js");
  const repeated = repeatedClaims();
  const notes = {
    failures: 0,
    note,
  };
  let builder = pageBuilder();
  let number = 1;
  let total = 0;
  const linkTo = (page: number) => encodeURIComponent(basename(pagePath(options.output, page)));
  const written = async (path: string, html: string) => {
    await writeFile(path, html).catch((error: NodeJS.ErrnoException) => {
      throw outputError(path, error);
    });
  };
  const write = async (isLast: boolean) => {
    const links = {
      number,
      previous: number === 1 ? null : linkTo(number - 1),
      next: isLast ? null : linkTo(number + 1),
    };
    const path = pagePath(options.output, number);
    const title = number === 1 && isLast ? options.title : `${options.title}, page ${number}`;
    await written(path, pageHtml(builder.finish(title, links)));
    number += 1;
  };
  /** Which claims are in several articles is known when all have been read, so each page is written once more. */
  const tellRepetitions = async () => {
    const all = repeated.finish();
    if (all.repeated.length === 0 && all.reprints.length === 0) return;
    for (let page = 1; page < number; page += 1) {
      const path = pagePath(options.output, page);
      const data = dataOfPage(await readFile(path, "utf8"));
      const repetitions = repetitionsOfPage(all, {
        first: (page - 1) * options.perPage,
        articles: data.articles.length,
        placeOf: (at) => ({
          page: linkTo(Math.floor(at / options.perPage) + 1),
          at: at % options.perPage,
        }),
      });
      await written(path, pageHtml({ ...data, ...repetitions }));
    }
  };
  try {
    for await (const one of manyReports(inputs, options, notes)) {
      // A page is written when it is known whether another follows.
      if (builder.size === options.perPage) {
        await write(false);
        builder = pageBuilder();
      }
      builder.add(one);
      repeated.add(one);
      total += 1;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    note(error.message);
    return Exit.nothingRead;
  }
  if (total === 0) return Exit.nothingRead;
  await write(true);
  await tellRepetitions();
  if (!options.quiet) {
    const pages = number === 2 ? options.output : `${number - 1} pages, the first is ${options.output}`;
    note(`${total} ${total === 1 ? "article" : "articles"} in ${pages}`);
  }
  return notes.failures === 0 ? Exit.ok : Exit.someFailed;
}

function pagePath(first: string, number: number): string {
  if (number === 1) return first;
  const extension = extname(first);
  return `${first.slice(0, first.length - extension.length)}-${number}${extension}`;
}
