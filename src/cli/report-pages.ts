// Writes the pages of a report: each when its articles are there, and once more when all have been read.
import { readFile, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { outputError } from "../batch/output-error.js";
import { repeatedClaims } from "../digest/repeated-claims.js";
import type { Report } from "../output/schema.js";
import { dataOfPage, pageHtml } from "../page/page-html.js";
import { pageBuilder } from "../page/page-of-reports.js";
import { repetitionsOfPage } from "../page/page-repetitions.js";

/** Where the pages go and how they are cut. */
export interface PageSettings {
  /** The first page; the others are named after it. */
  readonly output: string;
  readonly title: string;
  readonly perPage: number;
}

/** Gathers reports and writes pages of them. Both functions reject with OutputError. */
export interface ReportPages {
  add(report: Report): Promise<void>;
  /** Writes the last page, and into all pages which claims stand in several articles. Gives the number of pages. */
  finish(): Promise<number>;
}

/** Pages of which none is written yet. */
export function reportPages({ output, title, perPage }: PageSettings): ReportPages {
  const repeated = repeatedClaims();
  let builder = pageBuilder();
  let written = 0;
  const linkTo = (page: number) => encodeURIComponent(basename(pagePath(output, page)));
  const writePage = async (isLast: boolean) => {
    written += 1;
    const links = {
      number: written,
      previous: written === 1 ? null : linkTo(written - 1),
      next: isLast ? null : linkTo(written + 1),
    };
    const heading = written === 1 && isLast ? title : `${title}, page ${written}`;
    await write(pagePath(output, written), pageHtml(builder.finish(heading, links)));
    builder = pageBuilder();
  };
  /** Which claims are in several articles is known when all have been read, so each page is written once more. */
  const tellRepetitions = async () => {
    const all = repeated.finish();
    if (all.repeated.length === 0 && all.reprints.length === 0) return;
    const placeOf = (at: number) => ({ page: linkTo(Math.floor(at / perPage) + 1), at: at % perPage });
    for (let page = 1; page <= written; page += 1) {
      const path = pagePath(output, page);
      const data = dataOfPage(await readFile(path, "utf8"));
      const first = (page - 1) * perPage;
      const repetitions = repetitionsOfPage(all, { first, articles: data.articles.length, placeOf });
      await write(path, pageHtml({ ...data, ...repetitions }));
    }
  };
  return {
    async add(report) {
      // A page is written when it is known whether another follows.
      if (builder.size === perPage) await writePage(false);
      builder.add(report);
      repeated.add(report);
    },
    async finish() {
      await writePage(true);
      await tellRepetitions();
      return written;
    },
  };
}

async function write(path: string, html: string): Promise<void> {
  await writeFile(path, html).catch((error: NodeJS.ErrnoException) => {
    throw outputError(path, error);
  });
}

function pagePath(first: string, number: number): string {
  if (number === 1) return first;
  const extension = extname(first);
  return `${first.slice(0, first.length - extension.length)}-${number}${extension}`;
}
