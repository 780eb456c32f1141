import { readFileSync } from "node:fs";
import type { Alias, Lexicon, NameForm } from "../lexicon/entries.js";
import { dataSize } from "../lexicon/files.js";
import { visitNames } from "../lexicon/lexicon-names.js";
import { loadLexicon } from "../lexicon/load.js";
import { oncePer } from "../once-per.js";
import { type TitleWords, titleWordsOf } from "./title-words.js";
import { scanWords } from "./words.js";

/** A name as the lexicon has it. */
export type Name = readonly [id: string, form: NameForm, alias: Alias];

/** The names that begin with one word. */
export interface NamesFrom {
  /** Those of this word alone. */
  readonly alone: readonly Name[];
  /** Those that go on with a word, by its key. */
  with(second: string): readonly Name[] | undefined;
}

/** What is asked of a lexicon at every word of a text, by the word's key. */
export interface NameIndex extends TitleWords {
  /** The few first words of names that may be written small, by their keys. */
  readonly smallWords: readonly string[];
  /** The names that begin with a word, by its key; undefined for none. */
  namesFrom(key: string): NamesFrom | undefined;
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
  const namesFrom = (key: string): NamesFrom | undefined => {
    const same = names.get(key);
    if (same === undefined) return undefined;
    const { alone, longer } = bySecondWord(same);
    return { alone, with: (second) => longer.get(second) };
  };
  return { ...titleWordsOf(lexicon), smallWords: smallWordsOf(names), namesFrom };
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

/** Names that share their first word, by the key of the second. */
function bySecondWord(names: readonly Name[]): { alone: Name[]; longer: Map<string, Name[]> } {
  const alone: Name[] = [];
  const longer = new Map<string, Name[]>();
  for (const name of names) {
    const [id, , alias] = name;
    const second = scanWords(withoutArticle(typeof alias === "string" ? alias : alias.text, id))[1]?.key;
    const same = second === undefined ? alone : longer.get(second);
    if (same !== undefined) same.push(name);
    else if (second !== undefined) longer.set(second, [name]);
  }
  return { alone, longer };
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
  /** The sizes of the files it was made of. */
  readonly sizes: readonly number[];
}

/**
 * The index of the built-in lexicon as a text: a line of JSON with the sizes of the files it was made of, the words
 * of titles and the small words; then for each first word of names a line with its key, the names of this word alone in
 * JSON, and for each second word its key and the names that begin with both, all with a tab between. Lines stand in the
 * order of the keys' bytes.
 */
export function writtenIndex(): string {
  const lexicon = loadLexicon();
  const names = namesByFirstWord(lexicon);
  const head: Head = { sizes: sizesOfData(), ...titleWordsOf(lexicon), smallWords: smallWordsOf(names) };
  const lines = [...names]
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([key, same]) => {
      const { alone, longer } = bySecondWord(same);
      const pairs = [...longer].flatMap(([second, names]) => [second, JSON.stringify(names)]);
      return `${[key, JSON.stringify(alone), ...pairs].join("\t")}\n`;
    });
  return [JSON.stringify(head), "\n", ...lines].join("");
}

/**
 * The index that `writtenIndex` gave as a text; null when the sizes of the files have changed since (to hash them took as
 * long as to read a short article). Of the names only those asked for are read.
 */
export function readIndex(bytes: Buffer): NameIndex | null {
  const first = bytes.indexOf(LINE_END) + 1;
  const { sizes, ...words } = JSON.parse(bytes.toString("utf8", 0, first)) as Head;
  if (sizesOfData().some((size, at) => size !== sizes[at])) return null;
  return { ...words, namesFrom: (key) => namesIn(bytes, first, key) };
}

const LINE_END = 0x0a;
const TAB = 0x09;

/** The names in the line of a key, found by halving the lines again and again. */
function namesIn(bytes: Buffer, first: number, key: string): NamesFrom | undefined {
  const wanted = Buffer.from(key);
  let low = first;
  let high = bytes.length;
  while (low < high) {
    const start = Math.max(low, bytes.lastIndexOf(LINE_END, (low + high) >> 1) + 1);
    const tab = bytes.indexOf(TAB, start);
    const order = bytes.compare(wanted, 0, wanted.length, start, tab);
    const end = bytes.indexOf(LINE_END, tab);
    if (order === 0) return namesOfLine(bytes.toString("utf8", tab + 1, end));
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

function namesOfLine(line: string): NamesFrom {
  const [alone = "[]", ...pairs] = line.split("\t");
  const longer = new Map<string, string>();
  for (let at = 1; at < pairs.length; at += 2) longer.set(pairs[at - 1] ?? "", pairs[at] ?? "");
  return {
    alone: JSON.parse(alone),
    with: (second) => {
      const names = longer.get(second);
      return names && JSON.parse(names);
    },
  };
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

function sizesOfData(): number[] {
  return FILES.map(dataSize);
}
