import type { UserFault } from "./user-entries.js";

/** What the system says of a file of the user's that can't be read. */
export function systemFault(file: string, error: unknown): UserFault {
  const { code } = error as NodeJS.ErrnoException;
  const message =
    code === "ENOENT" ? "there is no such file; check the path" : `can't be read (${code ?? "unknown"})`;
  return { file, line: 1, entry: "file", message };
}
