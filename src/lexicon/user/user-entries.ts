import type { NamedEntry } from "../entries.js";

/** An entry of a user's, complete after it was laid over the built-in one. */
export type UserEntry = NamedEntry;

/** One entry as read, not yet checked, with the line it begins on (from 1). */
export interface RawEntry {
  readonly line: number;
  readonly value: unknown;
  /** Line of a key inside the entry, for messages that name it. */
  lineOf(path: readonly (string | number)[]): number;
}

/** One thing wrong in a user's file: where it is and what to do about it. */
export interface UserFault {
  readonly file: string;
  readonly line: number;
  /** Id of the entry, or what stands in its place. */
  readonly entry: string;
  readonly message: string;
}

/** `mine.yaml:12: person:x: …`, as the command prints it. */
export function describeUserFault({ file, line, entry, message }: UserFault): string {
  return `${file}:${line}: ${entry}: ${message}`;
}

/** The first faults, one a line, and how many more there are. */
export function describeFaults(faults: readonly UserFault[], most: number): string {
  const lines = faults.slice(0, most).map(describeUserFault);
  if (faults.length > most) lines.push(`and ${faults.length - most} faults more`);
  return lines.join("\n");
}
