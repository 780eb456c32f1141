import type { z } from "zod";
import { indexed } from "../indexed.js";
import type { Lexicon } from "./entries.js";
import { entrySchemas, familyNames, givenNames } from "./entry-schema.js";
import { type LexiconName, lexiconNames } from "./lexicon-names.js";

/** One thing wrong with a lexicon file: where it is and what to do about it. */
export interface LexiconFault {
  /** File name without its folder. */
  readonly file: string;
  /** Id of the entry; "#12" for the twelfth where it has none. */
  readonly entry: string;
  readonly message: string;
}

/** The name of a data file without ".json". */
export type LexiconFile = keyof typeof entrySchemas;

/** `states.json: state:IRN: …`, as the command and the tests print it. */
export function describeFault({ file, entry, message }: LexiconFault): string {
  return `${file}: ${entry}: ${message}`;
}

/** Checks the text of one entry file: JSON, the schema, order, ids and one entry a line. Never throws. */
export function checkEntries(file: string, kind: LexiconFile, json: string): readonly LexiconFault[] {
  const rows = parse(json);
  if (!Array.isArray(rows)) return [{ file, entry: "file", message: "must be a JSON array of entries" }];
  const faults: LexiconFault[] = [];
  let previous = "";
  rows.forEach((row: unknown, index) => {
    const entry = idOf(row) ?? `#${index + 1}`;
    const checked = entrySchemas[kind].safeParse(row);
    for (const issue of checked.error?.issues ?? []) faults.push({ file, entry, message: explain(issue) });
    if (entry === previous) faults.push({ file, entry, message: "is there twice; join the two entries" });
    else if (entry < previous)
      faults.push({ file, entry, message: `comes after ${previous}; sort the entries by id (code points)` });
    previous = entry;
  });
  if (faults.length === 0 && json !== canonical(rows))
    faults.push({
      file,
      entry: "file",
      message: "write one entry a line, as JSON.stringify does, between [ and ]",
    });
  return faults;
}

/** Checks the text of given-names.json (name → "m", "f" or "u") or family-names.json (names): shape and order. */
export function checkNameList(file: string, json: string): readonly LexiconFault[] {
  const names = parse(json);
  const checked = (Array.isArray(names) ? familyNames : givenNames).safeParse(names);
  if (!checked.success)
    return checked.error.issues.map((issue) => ({ file, entry: "file", message: explain(issue) }));
  const keys = indexed(Array.isArray(checked.data) ? checked.data : Object.keys(checked.data));
  const late = keys.find((key, index) => index > 0 && key <= keys.at(index - 1));
  return late === undefined
    ? []
    : [{ file, entry: late, message: "is out of order or there twice; sort the names by code points" }];
}

/**
 * Finds names that two entries share while more than one of them takes it in any article. A capital may share
 * its name with the location it is: the entities room decides between them.
 */
export function checkNames(lexicon: Lexicon): readonly LexiconFault[] {
  const owners = new Map<string, LexiconName>();
  const faults: LexiconFault[] = [];
  for (const name of lexiconNames(lexicon)) {
    if (name.needs !== undefined || name.form === "metonym") continue;
    const owner = owners.get(name.text);
    if (owner === undefined) owners.set(name.text, name);
    else if (owner.id !== name.id)
      faults.push({
        file: "names",
        entry: name.id,
        message: `"${name.text}" is a name of ${owner.id} too; give one of them "needs": words of its articles`,
      });
  }
  return faults;
}

/** The text a data file must have: one entry a line. */
export function canonical(rows: readonly unknown[]): string {
  return rows.length === 0 ? "[]\n" : `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

/** The JSON value, or undefined where it is not JSON. */
export function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function idOf(row: unknown): string | undefined {
  const id = typeof row === "object" && row !== null && "id" in row ? row.id : undefined;
  return typeof id === "string" ? id : undefined;
}

/** What a schema found, in words that say what to do. */
export function explain(issue: z.core.$ZodIssue): string {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}${path ? ` in ${path}` : ""}; remove it or mend its spelling`;
  return path ? `${path}: ${issue.message}` : issue.message;
}
