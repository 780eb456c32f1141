import { createHash } from "node:crypto";
import type { Lexicon } from "../entries.js";
import type { EntryFile } from "../files.js";
import { type CheckedEntry, checkEntry } from "./check-entries.js";
import { dictionaryEntries, isDictionary } from "./dictionary.js";
import { parseEntries } from "./parse-file.js";
import type { UserEntry, UserFault } from "./user-entries.js";
import { userFiles } from "./user-files.js";

/** A lexicon with a user's entries laid over it, and what was wrong with them. */
export interface UserLexicon {
  readonly lexicon: Lexicon;
  /** Entries added or overridden. */
  readonly entries: number;
  readonly faults: readonly UserFault[];
}

/**
 * Lays the entries of files (YAML, JSON or PETRARCH's actor dictionaries) over a lexicon, the later over the
 * earlier, and gives a new lexicon for `analyze`. Faulty entries are left out and told of with file, line and remedy.
 * Never throws: a file that can't be read is a fault.
 * @param base mostly `loadLexicon()`; it stays as it is
 * @param files paths
 */
export function readUserLexicons(base: Lexicon, files: readonly string[]): UserLexicon {
  let lexicon = base;
  let entries = 0;
  const faults: UserFault[] = [];
  for (const { file, text } of userFiles(files, faults)) {
    const added = withUserLexicon(lexicon, file, text);
    lexicon = added.lexicon;
    entries += added.entries;
    for (const fault of added.faults) faults.push(fault);
  }
  return { lexicon, entries, faults };
}

/** The same for the text of one file; `file` names it in the faults and as the source of its entries. */
export function withUserLexicon(base: Lexicon, file: string, text: string): UserLexicon {
  const parsed = isDictionary(text) ? dictionaryEntries(file, text, base) : parseEntries(file, text);
  const faults: UserFault[] = [];
  const checked: CheckedEntry[] = [];
  const lines = new Map<string, () => number>();
  const builtInOf = entriesById(base);
  for (const raw of parsed.entries) {
    const result = checkEntry(file, raw, builtInOf);
    if (!("kind" in result)) {
      for (const fault of result) faults.push(fault);
      continue;
    }
    const before = lines.get(result.entry.id);
    if (before !== undefined) {
      faults.push({
        file,
        line: raw.line,
        entry: result.entry.id,
        message: `is on line ${before()} already; join the two entries`,
      });
      continue;
    }
    lines.set(result.entry.id, () => raw.line);
    checked.push(result);
  }
  // Those of the file itself come while its entries are read.
  for (const fault of parsed.faults) faults.push(fault);
  const digest = createHash("sha256")
    .update(`${base.digest ?? ""}\n${file}\n${text}`)
    .digest("hex");
  return { lexicon: { ...laidOver(base, checked), digest }, entries: checked.length, faults };
}

/** Finds entries of a lexicon by kind and id. */
function entriesById(lexicon: Lexicon): (kind: EntryFile, id: string) => UserEntry | undefined {
  const kinds = new Map<EntryFile, Map<string, UserEntry>>();
  return (kind, id) => {
    let entries = kinds.get(kind);
    if (entries === undefined) {
      entries = new Map(lexicon[kind].map((entry) => [entry.id, entry]));
      kinds.set(kind, entries);
    }
    return entries.get(id);
  };
}

function laidOver(base: Lexicon, checked: readonly CheckedEntry[]): Lexicon {
  const merged = (kind: CheckedEntry["kind"]): UserEntry[] => {
    const entries = new Map<string, UserEntry>(base[kind].map((entry) => [entry.id, entry]));
    for (const one of checked) if (one.kind === kind) entries.set(one.entry.id, one.entry);
    return [...entries.values()];
  };
  return checked.length === 0
    ? base
    : ({
        ...base,
        states: merged("states"),
        organizations: merged("organizations"),
        groups: merged("groups"),
        people: merged("people"),
        locations: merged("locations"),
      } as Lexicon);
}
