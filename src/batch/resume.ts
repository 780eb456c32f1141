import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { UsageError } from "../errors.js";
import type { Report } from "../output/schema.js";
import { toolOf } from "../output/tool.js";
import { linesOf } from "./lines.js";
import { idOf } from "./record.js";
import type { SeenIds } from "./seen.js";
import { NOTHING, nameOf, type Tally, type Task, type WorkSettings } from "./task.js";

const NEWLINE = 10;
const CHUNK = 65_536;

/**
 * Goes on with an output file: cuts off a torn last line, takes from `tasks` those whose lines are there,
 * and gives the tally of these. Throws UsageError when the file holds something else than the beginning of
 * this run's output — other inputs, other settings, another ruleset.
 */
export async function goOn(
  file: string,
  tasks: AsyncIterator<Task>,
  settings: WorkSettings,
  seen: SeenIds,
): Promise<Tally> {
  const size = await cutTornLine(file);
  if (size === 0) return NOTHING;
  let tally = NOTHING;
  const stream = createReadStream(file, { end: size - 1 });
  for await (const { bytes } of linesOf(stream, Number.POSITIVE_INFINITY)) {
    const where = `${file}:${tally.articles + 1}`;
    const next = await tasks.next();
    if (next.done) throw mismatch(`${where} has no input any more`);
    const done = doneBefore(Buffer.from(bytes).toString("utf8"), where);
    check(done, next.value, settings, where);
    if (done.article.id !== null) seen.add(done.article.id);
    tally = add(tally, done);
  }
  return tally;
}

/** What was written before about one article: a report or a failure. */
export type Done = Pick<Report, "article"> & Partial<Report> & { readonly error?: object };

/** Reads one report or failure that was written before. Throws UsageError when it is neither. */
export function doneBefore(line: string, where: string): Done {
  try {
    const done = JSON.parse(line) as Done | null;
    if (typeof done?.article === "object") return done;
  } catch {
    // told below
  }
  throw mismatch(`${where} is no report`);
}

/** The tally with one report or failure more. */
export function add(tally: Tally, done: Done): Tally {
  return {
    articles: tally.articles + 1,
    words: tally.words + (done.article.words ?? 0),
    claims: tally.claims + (done.claims?.length ?? 0),
    failures: tally.failures + (done.error === undefined ? 0 : 1),
  };
}

function check(done: Done, task: Task, settings: WorkSettings, where: string): void {
  const id = task.kind === "record" ? idOf(task.bytes, settings) : null;
  if (done.article.path !== task.path || (id !== null && id !== done.article.id)) {
    throw mismatch(`${where} belongs to another input than ${nameOf(task)}`);
  }
  if (done.error !== undefined) return;
  if (done.tool?.ruleset !== toolOf().ruleset) throw mismatch(`${where} was made by another ruleset`);
  if (done.article.offsetUnit !== settings.offsetUnit) throw mismatch(`${where} counts in another unit`);
}

function mismatch(what: string): UsageError {
  return new UsageError(`can't go on: ${what}; name another file, or leave out --resume to begin anew`);
}

/** Shortens the file to its last line feed; gives the size that remains, 0 for a file that is not there. */
async function cutTornLine(file: string): Promise<number> {
  let handle: FileHandle;
  try {
    handle = await open(file, "r+");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw new UsageError(`can't write ${file} (${(error as NodeJS.ErrnoException).code}); name another file`);
  }
  try {
    const size = await endOfLastLine(handle);
    await handle.truncate(size);
    return size;
  } finally {
    await handle.close();
  }
}

async function endOfLastLine(handle: FileHandle): Promise<number> {
  const chunk = new Uint8Array(CHUNK);
  for (let end = (await handle.stat()).size; end > 0; end -= CHUNK) {
    const start = Math.max(0, end - CHUNK);
    const { bytesRead } = await handle.read(chunk, 0, end - start, start);
    const at = chunk.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    if (at >= 0) return start + at + 1;
  }
  return 0;
}
