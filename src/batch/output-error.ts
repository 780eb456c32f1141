// What the system says when it refuses to write, in words that say what to do.

import { OutputError } from "../errors.js";

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full; make room",
  EDQUOT: "the disk quota is used up; make room",
  EFBIG: "it would be larger than files may be here; write to another disk",
  EACCES: "no permission to write there; change its mode or owner, or name another place",
  EPERM: "no permission to write there; change its mode or owner, or name another place",
  EISDIR: "it is a folder; name a file",
  EROFS: "the file system is read-only; name another place",
  ENOTDIR: "a part of its path is a file, not a folder; name another place",
  ENOENT: "there is no such folder; make it first",
  EEXIST: "a part of its path is a file, not a folder; name another place",
};

/** The error for an output of this name that the system refused. */
export function outputError(name: string, error: unknown): OutputError {
  const { code } = error as NodeJS.ErrnoException;
  const remedy = REMEDIES[code ?? ""] ?? "name another place";
  return new OutputError(`can't write ${name} (${code ?? String(error)}): ${remedy}`);
}
