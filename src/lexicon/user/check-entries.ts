import type { z } from "zod";
import { entrySchemas } from "../entry-schema.js";
import { type EntryFile, fileOf, ID_TYPES } from "../files.js";
import type { RawEntry, UserEntry, UserFault } from "./user-entries.js";

/** Stands for "never checked": an entry of a user's need not say when somebody last went over it. */
const UNCHECKED = "1900-01-01";

/** An entry that passed, and the file of the lexicon it belongs to. */
export interface CheckedEntry {
  readonly kind: EntryFile;
  readonly entry: UserEntry;
}

/**
 * Lays an entry over the built-in one with its id, if there is one (aliases are added, other keys replace),
 * and checks the whole against the lexicon's own schema. `source` and `checked` may be left out.
 */
export function checkEntry(
  file: string,
  raw: RawEntry,
  builtInOf: (kind: EntryFile, id: string) => UserEntry | undefined,
): CheckedEntry | readonly UserFault[] {
  const fault = (line: number, entry: string, message: string): UserFault => ({ file, line, entry, message });
  if (typeof raw.value !== "object" || raw.value === null || Array.isArray(raw.value)) {
    return [fault(raw.line, "entry", "must be an object with an id like person:jane-doe")];
  }
  const given = raw.value as Record<string, unknown>;
  const id = typeof given.id === "string" ? given.id : "";
  const kind = fileOf(id);
  if (kind === undefined) {
    const types = ID_TYPES.join(", ");
    return [
      fault(
        raw.lineOf(["id"]),
        id === "" ? "entry" : id,
        `needs an id that begins with one of ${types} and a colon`,
      ),
    ];
  }
  const builtIn = builtInOf(kind, id);
  const whole = {
    source: file,
    checked: UNCHECKED,
    ...defaults(kind),
    ...builtIn,
    ...given,
    ...joined(builtIn, given),
  };
  const checked = entrySchemas[kind].safeParse(whole);
  if (checked.success) return { kind, entry: checked.data as UserEntry };
  return checked.error.issues.map((issue) =>
    fault(raw.lineOf(issue.path.filter((part) => typeof part !== "symbol")), id, remedy(issue)),
  );
}

/** Keys that may be left out of a new entry. */
function defaults(kind: EntryFile): Record<string, unknown> {
  if (kind === "states") return { adjectives: [], people: [], capital: null, seats: [], former: [] };
  return { aliases: [], state: null, ...(kind === "groups" ? { sponsors: [] } : {}) };
}

/** Lists of names grow: overriding an entry with one more alias keeps the ones it has. */
function joined(builtIn: UserEntry | undefined, given: Record<string, unknown>): Record<string, unknown> {
  const lists: Record<string, unknown> = {};
  for (const key of ["aliases", "names", "adjectives", "people", "seats"]) {
    const known = (builtIn as Record<string, unknown> | undefined)?.[key];
    if (Array.isArray(known) && Array.isArray(given[key])) lists[key] = [...known, ...given[key]];
  }
  return lists;
}

function remedy(issue: z.core.$ZodIssue): string {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}${path ? ` in ${path}` : ""}; remove it or mend its spelling`;
  }
  return path === "" ? issue.message : `${path}: ${issue.message}; mend it or leave the entry out`;
}
