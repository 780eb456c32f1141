// Keeps two runs from writing one output at once; a lock outlives a killed run, but no run waits for a process that is
// gone.

import { readFileSync } from "node:fs";
import { link, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../errors.js";
import { outputError } from "./output-error.js";

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, by the system's count, so that another one under its number is told apart. */
  readonly began: string | null;
}

/** How often a takeover from a dead holder is tried, since others may try at the same time. */
const TRIES = 20;

/**
 * Locks the file `name` for this process and gives what unlocks it. A lock whose process is gone is taken over.
 * Throws UsageError when another run holds it, OutputError when it can't be made.
 */
export async function lock(name: string, output: string): Promise<() => Promise<void>> {
  const own: Holder = { pid: process.pid, host: hostname(), began: beganOf(process.pid) };
  const content = JSON.stringify(own);
  const draft = `${name}.${process.pid}`;
  try {
    await writeFile(draft, content);
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await made(draft, name, content)) {
        await sweep(name);
        return () => rm(name, { force: true });
      }
      const held = await readFile(name, "utf8").catch(() => null);
      if (held === null) continue;
      if (isAlive(held)) break;
      await takeAway(name, held, `${draft}.stale`);
    }
  } catch (error) {
    throw outputError(output, error);
  } finally {
    await rm(draft, { force: true });
  }
  throw new UsageError(
    `another run writes ${output}; wait for it to end or, if there is none, remove ${name}`,
  );
}

/** True when the output is one that can be locked: a regular file, or one still to be made. */
export async function isLockable(output: string): Promise<boolean> {
  return stat(output).then(
    (stats) => stats.isFile(),
    () => true,
  );
}

/** Removes what runs that were killed on their way to the lock have left beside it. */
async function sweep(name: string): Promise<void> {
  const drafts = `${basename(name)}.`;
  const beside = await readdir(dirname(name)).catch(() => []);
  for (const file of beside) {
    if (!file.startsWith(drafts) || !/^\d+(?:\.stale)?$/.test(file.slice(drafts.length))) continue;
    const path = join(dirname(name), file);
    const held = await readFile(path, "utf8").catch(() => null);
    if (held !== null && !isAlive(held)) await rm(path, { force: true });
  }
}

/** Makes the lock at once with its content, if it is not there. */
async function made(draft: string, name: string, content: string): Promise<boolean> {
  try {
    await link(draft, name);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
  }
  // The file system has no links.
  return writeFile(name, content, { flag: "wx" }).then(
    () => true,
    () => false,
  );
}

/** Removes a dead holder's lock, and puts it back if somebody else's has taken its place meanwhile. */
async function takeAway(name: string, held: string, aside: string): Promise<void> {
  await rename(name, aside).catch(() => {});
  const taken = await readFile(aside, "utf8").catch(() => held);
  if (taken !== held) await link(aside, name).catch(() => {});
  await rm(aside, { force: true });
}

function isAlive(held: string): boolean {
  let holder: Holder;
  try {
    holder = JSON.parse(held) as Holder;
  } catch {
    return false;
  }
  // It can't be known whether a process of another machine still runs.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return holder.began === null || holder.began === beganOf(holder.pid);
}

/** Linux tells when a process began; null elsewhere. */
function beganOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8");
    return fields.slice(fields.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
