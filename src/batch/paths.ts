import { readdir, stat } from "node:fs/promises";
import { InputError } from "../errors.js";

const TEXTS = /\.(txt|md)(\.gz)?$/i;
const RECORDS = /\.(ndjson|jsonl)(\.gz)?$/i;

/** What a folder is searched for: texts (*.txt, *.md) or NDJSON (*.ndjson, *.jsonl); either may be gzipped. */
export type Wanted = "texts" | "records";

const WANTED = {
  texts: { pattern: TEXTS, names: "*.txt or *.md" },
  records: { pattern: RECORDS, names: "*.ndjson or *.jsonl" },
} as const;

/** Order of Unicode code points, the same on every machine and in every locale. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** True when the path names a folder; false too when it names nothing. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The files of a folder and its subfolders, named as the folder was, in the code point order of their
 * paths; holds the names of one folder and those above it at a time. Hidden ones are left out.
 * Throws InputError when a folder can't be read, or when there is no such file in it at all.
 */
export async function* filesIn(folder: string, wanted: Wanted = "texts"): AsyncGenerator<string> {
  const { pattern, names } = WANTED[wanted];
  let found = false;
  for await (const path of walk(folder.replace(/\/*$/, "/"), pattern)) {
    found = true;
    yield path;
  }
  if (!found) throw new InputError("not-found", `no ${names} in this folder; name the files`);
}

/** As `filesIn`, all texts at once. */
export async function textsIn(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of filesIn(folder)) paths.push(path);
  return paths;
}

async function* walk(folder: string, pattern: RegExp): AsyncGenerator<string> {
  // A folder's name is sorted with its slash: "a.txt" comes before what is in "a/".
  const names = (await entriesOf(folder))
    .filter((entry) => !entry.name.startsWith(".") && (entry.isDirectory() || pattern.test(entry.name)))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort(byCodePoint);
  for (const name of names) {
    if (name.endsWith("/")) yield* walk(folder + name, pattern);
    else yield folder + name;
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw systemError(error);
  }
}

/** The system's refusal in words that say what to do. */
export function systemError(error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return new InputError("not-found", "no such file or folder; check the path");
  if (code === "EACCES")
    return new InputError("unreadable", "no permission to read it; change its mode or owner");
  return new InputError("unreadable", `could not be read (${code ?? String(error)})`);
}
