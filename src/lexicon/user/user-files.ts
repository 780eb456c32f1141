// The files that a user gives with names, cues or rules of their own, one by one.

import { textOfFile } from "./file-text.js";
import type { UserFault } from "./user-entries.js";

/** A file of the user's with its text. */
export interface UserFile {
  readonly file: string;
  readonly text: string;
}

/** Reads the files in their order. One that can't be read is left out, and told of in `faults`. */
export function* userFiles(files: readonly string[], faults: UserFault[]): Generator<UserFile> {
  for (const file of files) {
    let text: string;
    try {
      text = textOfFile(file);
    } catch (error) {
      faults.push(systemFault(file, error));
      continue;
    }
    yield { file, text };
  }
}

/** What the system says of a file that can't be read. */
function systemFault(file: string, error: unknown): UserFault {
  const { code } = error as NodeJS.ErrnoException;
  const message =
    code === "ENOENT" ? "there is no such file; check the path" : `can't be read (${code ?? "unknown"})`;
  return { file, line: 1, entry: "file", message };
}
