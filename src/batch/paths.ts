import { readdir, stat } from "node:fs/promises";
import { InputError } from "../errors.js";

const TEXTS = /\.(txt|md)$/i;

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
 * The texts (*.txt, *.md) of a folder and its subfolders, sorted by code point, named as the folder was.
 * Hidden files and folders are left out. Throws InputError when the folder can't be read or holds none.
 */
export async function textsIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const open = [folder.replace(/\/+$/, "") || "/"];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of await entriesOf(next)) {
      const path = next === "/" ? `/${entry.name}` : `${next}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) open.push(path);
      else if (TEXTS.test(entry.name)) found.push(path);
    }
  }
  if (found.length === 0)
    throw new InputError("not-found", "no *.txt or *.md in this folder; name the files");
  return found.sort(byCodePoint);
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
