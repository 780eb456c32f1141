import { indexed } from "../indexed.js";
import type { Lexicon, NamedEntry } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { type LexiconName, lexiconNames, namedEntries } from "../lexicon/lexicon-names.js";
import { present } from "../present.js";
import { scanWords } from "./words.js";

/** One entry that a name can mean, and by which of its names. */
export interface Meaning {
  /** The entry's name that was found. */
  readonly text: string;
  readonly form: string;
  /** False when the words asked for are only a part of it. */
  readonly exact: boolean;
  /** When an article's words count as this name. */
  readonly conditions: readonly string[];
  readonly entry: {
    readonly id: string;
    readonly name: string;
    readonly facts: readonly (readonly [string, string])[];
  };
}

/** How many names are given, at the most, of which the words are only a part. */
const MOST_PARTS = 20;

/** Everything in the lexicon that bears a name, spelled or hyphenated either way; parts of names if nothing does. */
export function searchName(lexicon: Lexicon, name: string): readonly Meaning[] {
  const keys = indexed(scanWords(name).map(({ key }) => key));
  if (keys.length === 0) return [];
  const wanted = keys.join(" ");
  const whole: Meaning[] = [];
  const parts: Meaning[] = [];
  const entries = new Map(namedEntries(lexicon).map((entry) => [entry.id, entry]));
  for (const one of lexiconNames(lexicon)) {
    if (!fold(one.text).includes(keys.at(0))) continue;
    const spelled = ` ${scanWords(one.text)
      .map(({ key }) => key)
      .join(" ")} `;
    const entry = present(entries.get(one.id));
    if (spelled === ` ${wanted} `) whole.push(meaningOf(one, entry, true));
    else if (parts.length < MOST_PARTS && spelled.includes(` ${wanted} `))
      parts.push(meaningOf(one, entry, false));
  }
  return whole.length > 0 ? whole : parts;
}

function meaningOf(name: LexiconName, entry: NamedEntry, exact: boolean): Meaning {
  const { text, form } = name;
  return {
    text,
    form,
    exact,
    conditions: conditionsOf(name),
    entry: { id: entry.id, name: entry.name, facts: factsOf(entry) },
  };
}

function conditionsOf(name: LexiconName): string[] {
  const conditions: string[] = [];
  if (name.anyCase) conditions.push("in any case");
  if (name.needs === "title") conditions.push("only after a title");
  else if (name.needs !== undefined)
    conditions.push(`only in an article with one of: ${name.needs.join(", ")}`);
  if (name.after !== undefined) conditions.push(`only after: ${name.after.join(", ")}`);
  if (name.notAfter !== undefined) conditions.push(`not after: ${name.notAfter.join(", ")}`);
  if (name.before !== undefined) conditions.push(`only before: ${name.before.join(", ")}`);
  if (name.notBefore !== undefined) conditions.push(`not before: ${name.notBefore.join(", ")}`);
  if (name.form === "metonym") conditions.push("for the government where it acts or speaks, else a place");
  return conditions;
}

function factsOf(entry: NamedEntry): [string, string][] {
  const facts: [string, string][] = [];
  if ("kind" in entry) facts.push(["kind", entry.kind]);
  if ("state" in entry && entry.state !== null) facts.push(["state", entry.state]);
  if ("capital" in entry && entry.capital !== null) facts.push(["capital", entry.capital]);
  if ("offices" in entry)
    for (const { title, from, to } of entry.offices) facts.push(["office", span(title, from, to)]);
  if ("sponsors" in entry) {
    for (const { state, from, to, source } of entry.sponsors)
      facts.push(["sponsor", `${span(state, from, to)} (${source})`]);
  }
  if ("cameo" in entry && entry.cameo !== undefined) facts.push(["CAMEO", entry.cameo]);
  if (entry.wikidata !== undefined) facts.push(["Wikidata", entry.wikidata]);
  facts.push(["source", entry.source]);
  return facts;
}

function span(what: string, from: string | number | undefined, to: string | number | undefined): string {
  return from === undefined && to === undefined ? what : `${what}, ${from ?? ""}–${to ?? ""}`;
}
