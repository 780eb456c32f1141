// The names of files: how they are sorted, what they name, and the system's refusals in plain words.

import { stat } from "node:fs/promises";
import { InputError } from "../errors.js";
import { fsName, nameBytes } from "./file-name.js";

/** Order of Unicode code points, the same on every machine and in every locale. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(nameBytes(a), nameBytes(b));
}

/** True when the path names a folder; false too when it names nothing. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(fsName(path))).isDirectory();
  } catch {
    return false;
  }
}

/** Device and inode of a file: the same for every name it has. Null when it is not there or no regular file. */
export async function identityOf(path: string): Promise<string | null> {
  try {
    const stats = await stat(fsName(path), { bigint: true });
    return stats.isFile() ? `${stats.dev}:${stats.ino}` : null;
  } catch {
    return null;
  }
}

/** The system's refusal in words that say what to do. */
export function systemError(error: unknown): InputError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return new InputError("not-found", "no such file or folder; check the path");
  if (code === "EACCES")
    return new InputError("unreadable", "no permission to read it; change its mode or owner");
  if (code === "EISDIR") return new InputError("unreadable", "it is a folder; name a file");
  if (code === "ENAMETOOLONG")
    return new InputError("not-found", "no file has so long a name; check the path");
  return new InputError("unreadable", `could not be read (${code ?? String(error)})`);
}
