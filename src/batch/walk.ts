// Goes through a folder and all below it: in order, each folder once, whatever links or unreadable folders there are.

import { readdir, realpath, stat } from "node:fs/promises";
import { KNOWN_SUFFIXES } from "../documents/detect-format.js";
import { InputError } from "../errors.js";
import { fsName, nameFrom } from "./file-name.js";
import { byCodePoint, systemError } from "./paths.js";

const DOCUMENTS = new RegExp(`\\.(${KNOWN_SUFFIXES.join("|")})(\\.gz)?$`, "i");
const RECORDS = /\.(ndjson|jsonl)(\.gz)?$/i;

/** What a folder is searched for: documents of all known suffixes, or NDJSON (*.ndjson, *.jsonl) alone. */
export type Wanted = "texts" | "records";

const WANTED = {
  texts: {
    pattern: DOCUMENTS,
    names: `document (${KNOWN_SUFFIXES.map((suffix) => `*.${suffix}`).join(", ")})`,
  },
  records: { pattern: RECORDS, names: "*.ndjson or *.jsonl" },
} as const;

/** A file that was found, or a folder that can't be read and why. */
export interface Walked {
  readonly path: string;
  readonly error: InputError | null;
}

/** Told of what is passed over. */
export type Remark = (path: string, message: string) => void;

interface Walk {
  readonly pattern: RegExp;
  readonly remark: Remark;
  /** Where the walk began, all links resolved. */
  readonly root: string;
  /** Device and inode of the folders that were read. */
  readonly visited: Set<string>;
}

/**
 * The files of a folder and its subfolders, named as the folder was, in the code point order of their paths; holds
 * the names of one folder and those above it at a time. Hidden ones are left out. Links to folders are followed,
 * but no folder is read twice. Throws InputError when there is no such file in it at all.
 */
export async function* filesIn(folder: string, wanted: Wanted, remark: Remark): AsyncGenerator<Walked> {
  const { pattern, names } = WANTED[wanted];
  const root = await realpath(fsName(folder), "buffer").then(nameFrom, () => folder);
  let found = false;
  for await (const walked of walk(folder.replace(/\/*$/, "/"), {
    pattern,
    remark,
    root,
    visited: new Set(),
  })) {
    found = true;
    yield walked;
  }
  if (!found) throw new InputError("not-found", `no ${names} in this folder; name the files`);
}

/** As `filesIn`, all texts at once; folders that can't be read are remarked on. */
export async function textsIn(folder: string, remark: Remark): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path, error } of filesIn(folder, "texts", remark)) {
    if (error === null) paths.push(path);
    else remark(path, error.message);
  }
  return paths;
}

async function* walk(folder: string, about: Walk): AsyncGenerator<Walked> {
  let names: string[];
  try {
    const { dev, ino } = await stat(fsName(folder), { bigint: true });
    const identity = `${dev}:${ino}`;
    if (about.visited.has(identity))
      return about.remark(folder, "the same folder as one before; passed over");
    about.visited.add(identity);
    names = await namesIn(folder, about);
  } catch (error) {
    return yield { path: folder, error: systemError(error) };
  }
  for (const name of names) {
    if (name.endsWith("/")) yield* walk(folder + name, about);
    else yield { path: folder + name, error: null };
  }
}

/** What is to be read in a folder. A folder's name is sorted with its slash: "a.txt" comes before what is in "a/". */
async function namesIn(folder: string, { pattern, remark, root }: Walk): Promise<string[]> {
  const entries = await readdir(fsName(folder), { withFileTypes: true, encoding: "buffer" });
  const names: string[] = [];
  for (const entry of entries) {
    const name = nameFrom(entry.name);
    if (name.startsWith(".")) continue;
    if (entry.isDirectory()) names.push(`${name}/`);
    else if (entry.isFile()) {
      if (pattern.test(name)) names.push(name);
    } else {
      const kind = entry.isSymbolicLink() ? await linked(folder + name, root) : "other";
      if (kind === "folder") names.push(`${name}/`);
      else if (kind === "read-anyway")
        remark(folder + name, "a link to a folder that is read under its own name");
      else if (pattern.test(name)) {
        if (kind === "file") names.push(name);
        else remark(folder + name, "neither a file nor a folder, but a pipe or a device; passed over");
      }
    }
  }
  return names.sort(byCodePoint);
}

/** What a link leads to. One that leads nowhere counts as a file: reading it says what is wrong. */
async function linked(path: string, root: string): Promise<"folder" | "file" | "other" | "read-anyway"> {
  const stats = await stat(fsName(path)).catch(() => null);
  if (stats === null || stats.isFile()) return "file";
  if (!stats.isDirectory()) return "other";
  const target = nameFrom(await realpath(fsName(path), "buffer"));
  const inside = target.startsWith(`${root}/`) ? target.slice(root.length) : null;
  return inside !== null && !inside.includes("/.") ? "read-anyway" : "folder";
}
