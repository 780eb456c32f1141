import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Alias, Lexicon, NameForm } from "../lexicon/entries.js";
import { dataBytes } from "../lexicon/files.js";
import { visitNames } from "../lexicon/lexicon-names.js";
import { loadLexicon } from "../lexicon/load.js";
import { oncePer } from "../once-per.js";
import { type TitleWords, titleWordsOf } from "./title-words.js";
import { scanWords } from "./words.js";

/** A name as the lexicon has it. */
export type Name = readonly [id: string, form: NameForm, alias: Alias];

/** What is asked of a lexicon at every word of a text, by the word's key. */
export interface NameIndex extends TitleWords {
  /** The few first words of names that may be written small, by their keys. */
  readonly smallWords: readonly string[];
  /** The names that begin with a word, by its key. */
  namesFrom(key: string): readonly Name[] | undefined;
}

/** The files that an index is made of. */
const FILES = ["states", "organizations", "groups", "people", "locations", "titles", "roles"];

/** The index of a lexicon: of the built-in one as the build made it, of others made at its first use. */
export const nameIndexOf = oncePer(
  (lexicon: Lexicon): NameIndex => (lexicon === loadLexicon() ? builtIndex() : null) ?? indexNames(lexicon),
);

/** Makes an index from the lexicon's entries; a tenth of a second for the built-in ones. */
export function indexNames(lexicon: Lexicon): NameIndex {
  const names = namesByFirstWord(lexicon);
  return { ...titleWordsOf(lexicon), smallWords: smallWordsOf(names), namesFrom: (key) => names.get(key) };
}

function namesByFirstWord(lexicon: Lexicon): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  visitNames(lexicon, (id, form, alias) => {
    const key = firstKey(typeof alias === "string" ? alias : alias.text, id);
    const same = names.get(key);
    if (same === undefined) names.set(key, [[id, form, alias]]);
    else same.push([id, form, alias]);
  });
  return names;
}

const PLAIN = /^[A-Za-z0-9]+(?=[ -]|$)/;

/** The key of a name's first word. */
function firstKey(text: string, id: string): string {
  const own = withoutArticle(text, id);
  const plain = PLAIN.exec(own);
  return plain === null ? (scanWords(own)[0]?.key ?? "") : plain[0].toLowerCase();
}

/** An organisation's article is not part of its name. */
function withoutArticle(text: string, id: string): string {
  return id.startsWith("organization:") && /^[Tt]he ./.test(text) ? text.slice(4) : text;
}

function smallWordsOf(names: ReadonlyMap<string, readonly Name[]>): string[] {
  return [...names].filter(([, same]) => same.some(mayBeSmall)).map(([key]) => key);
}

function mayBeSmall([id, , alias]: Name): boolean {
  if (typeof alias === "string") return !/^\p{Lu}/u.test(withoutArticle(alias, id));
  return alias.case === "any" || !/^\p{Lu}/u.test(withoutArticle(alias.text, id));
}

interface Head extends Omit<NameIndex, "namesFrom"> {
  /** Of the files it was made of. */
  readonly digest: string;
}

/**
 * The index of the built-in lexicon as a text: a line of JSON with the digest of the files it was made of, the words
 * of titles and the small words; then for each first word of names a line with its key, a tab, and the names in JSON,
 * in the order of the keys' bytes.
 */
export function writtenIndex(): string {
  const lexicon = loadLexicon();
  const names = namesByFirstWord(lexicon);
  const head: Head = {
    digest: digestOfData(),
    ...titleWordsOf(lexicon),
    smallWords: smallWordsOf(names),
  };
  const lines = [...names.keys()]
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((key) => `${key}\t${JSON.stringify(names.get(key))}\n`);
  return [JSON.stringify(head), "\n", ...lines].join("");
}

/**
 * The index that `writtenIndex` gave as a text; null when the files have changed since. Of the names only those asked
 * for are read.
 */
export function readIndex(bytes: Buffer): NameIndex | null {
  const first = bytes.indexOf(LINE_END) + 1;
  const { digest, ...words } = JSON.parse(bytes.toString("utf8", 0, first)) as Head;
  return digest === digestOfData() ? { ...words, namesFrom: (key) => namesIn(bytes, first, key) } : null;
}

const LINE_END = 0x0a;
const TAB = 0x09;

/** The names in the line of a key, found by halving the lines again and again. */
function namesIn(bytes: Buffer, first: number, key: string): readonly Name[] | undefined {
  const wanted = Buffer.from(key);
  let low = first;
  let high = bytes.length;
  while (low < high) {
    const start = Math.max(low, bytes.lastIndexOf(LINE_END, (low + high) >> 1) + 1);
    const tab = bytes.indexOf(TAB, start);
    const order = bytes.compare(wanted, 0, wanted.length, start, tab);
    const end = bytes.indexOf(LINE_END, tab);
    if (order === 0) return JSON.parse(bytes.toString("utf8", tab + 1, end));
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

/** The index that the build wrote (scripts/write-name-index.js); null for sources that run unbuilt. */
function builtIndex(): NameIndex | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(new URL("../names.txt", import.meta.url));
  } catch {
    return null;
  }
  return readIndex(bytes);
}

function digestOfData(): string {
  const hash = createHash("sha256");
  for (const file of FILES) hash.update(dataBytes(file));
  return hash.digest("hex");
}
