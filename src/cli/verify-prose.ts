import { isFolder } from "../batch/paths.js";
import { InputError } from "../errors.js";
import type { OffsetUnit } from "../output/offsets.js";
import { Exit } from "./exit.js";
import { note } from "./note.js";
import { type DocumentOptions, documentSettings } from "./reading-options.js";
import { standardOutput } from "./sink.js";
import { readArticleFile, readText } from "./text.js";

// The part of `verify` that checks a summary in prose against one article.

interface ProseOptions extends DocumentOptions {
  readonly offsetUnit: OffsetUnit;
  readonly failures?: boolean;
  readonly quiet?: boolean;
}

/**
 * Checks the claims that a summary makes of one article, a verdict a line; gives the exit code. Summary and article are
 * read as documents, so offsets count in their texts.
 */
export async function verifyProseFile(
  summary: string,
  article: string,
  options: ProseOptions,
): Promise<number> {
  const { readForProse, verifyProse } = await import("../verify/prose.js");
  const { offsetUnit } = options;
  const sink = standardOutput();
  const counts = new Map<string, number>();
  let checked = 0;
  try {
    if (await isFolder(article))
      throw new InputError("several", `${article}: a summary is checked against one article, not a folder`);
    const { text, date } = await readArticleFile(article, documentSettings(options));
    const read = readForProse(text, offsetUnit, date);
    for (const verdict of verifyProse(await readText(summary), read, offsetUnit)) {
      checked += 1;
      counts.set(verdict.verdict, (counts.get(verdict.verdict) ?? 0) + 1);
      if (options.failures && verdict.verdict === "supported") continue;
      if (!(await sink.write(`${JSON.stringify({ article, ...verdict })}\n`))) return Exit.ok;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    note(error.message);
    return Exit.nothingRead;
  }
  await sink.end();
  const parts = [...counts].map(([verdict, count]) => `${count} ${verdict}`);
  if (!options.quiet)
    note([`${checked} claim${checked === 1 ? "" : "s"} of ${summary} checked`, ...parts].join(", "));
  return (counts.get("supported") ?? 0) === checked ? Exit.ok : Exit.someFailed;
}
