import type { z } from "zod";
import type { RawEntry, UserFault } from "./user-entries.js";

// What is wrong with an entry of a user's file, by its schema, in words that say how to mend it.

/** A kind of entry, as its faults call it. */
export interface EntryKind {
  /** *cue*, *rule* */
  readonly noun: string;
  /** The keys that it may have, as a list in words. */
  readonly keys: string;
  /** What to do about a faulty value at a path, where there is more to say than that it is faulty. */
  readonly hint?: (path: readonly (string | number)[]) => string | undefined;
}

/** The faults that a schema found in an entry, each with its line. */
export function entryFaults(
  file: string,
  raw: RawEntry,
  issues: readonly z.core.$ZodIssue[],
  { noun, keys, hint }: EntryKind,
): UserFault[] {
  const id = (raw.value as { id?: unknown } | null)?.id;
  const entry = typeof id === "string" && id !== "" ? id : noun;
  return issues.map((issue) => {
    const path = issue.path.filter((part) => typeof part !== "symbol");
    const message =
      issue.code === "unrecognized_keys"
        ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}; a ${noun} has ${keys}`
        : (hint?.(path) ??
          (path.length === 0
            ? `must be a ${noun} with ${keys}`
            : `${path.join(".")}: ${issue.message}; mend it or leave the ${noun} out`));
    return { file, line: raw.lineOf(path), entry, message };
  });
}
