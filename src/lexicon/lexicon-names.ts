import type { Alias, AliasEntry, Lexicon, NamedEntry, NameForm } from "./entries.js";

/** One name of one entry, its policy spelled out: what the trie is built from. */
export interface LexiconName {
  readonly text: string;
  /** The entry named. */
  readonly id: string;
  readonly form: NameForm;
  readonly anyCase: boolean;
  readonly needs: readonly string[] | "title" | undefined;
  readonly after: readonly string[] | undefined;
  readonly notAfter: readonly string[] | undefined;
  readonly before: readonly string[] | undefined;
  readonly notBefore: readonly string[] | undefined;
}

/** All entries of a lexicon that an entity can be. */
export function namedEntries({ states, organizations, groups, people, locations }: Lexicon): NamedEntry[] {
  return [...states, ...organizations, ...groups, ...people, ...locations];
}

type Named = { readonly id: string; readonly name: string; readonly aliases: readonly Alias[] };

/** Calls `visit` with every name of every entry that can be mentioned, in the order of the files. */
export function visitNames(
  lexicon: Lexicon,
  visit: (id: string, form: NameForm, alias: Alias) => void,
): void {
  const add = (id: string, form: NameForm, aliases: readonly Alias[]) => {
    for (const alias of aliases) visit(id, form, alias);
  };
  for (const state of lexicon.states) {
    add(state.id, "name", state.names);
    add(state.id, "demonym", state.adjectives);
    add(state.id, "demonym", state.people);
    add(state.id, "metonym", state.capital === null ? state.seats : [state.capital, ...state.seats]);
    for (const { name } of state.former) visit(state.id, "name", name);
  }
  const files: readonly (readonly Named[])[] = [
    lexicon.organizations,
    lexicon.groups,
    lexicon.people,
    lexicon.locations,
  ];
  for (const entries of files) {
    for (const { id, name, aliases } of entries) {
      // A policy for the entry's own name is given by repeating the name among the aliases.
      const named = aliases.some((alias) => typeof alias !== "string" && alias.text === name);
      if (!named) visit(id, "name", name);
      add(id, "alias", aliases);
    }
  }
}

/**
 * Every name of every entry that can be mentioned, in the order of the files. Apostrophes are straight: fold
 * the text's typographic ones before matching.
 */
export function lexiconNames(lexicon: Lexicon): readonly LexiconName[] {
  const found: LexiconName[] = [];
  visitNames(lexicon, (id, form, alias) => found.push(spelledOut(id, form, alias)));
  return found;
}

/** A name with its policy spelled out. */
export function spelledOut(id: string, form: NameForm, alias: Alias): LexiconName {
  const entry: AliasEntry = typeof alias === "string" ? { text: alias } : alias;
  const { text } = entry;
  // A mention never covers an article, so "The Guardian" is "Guardian" after one. "The Hague" is a place: it keeps its own.
  const article = id.startsWith("organization:") ? /^[Tt]he (?=.)/.exec(text) : null;
  return {
    text: article === null ? text : text.slice(article[0].length),
    id,
    form: entry.form ?? (form === "alias" ? formOf(text) : form),
    anyCase: entry.case === "any",
    needs: entry.needs,
    after: article === null ? entry.after : ["The", "the"],
    notAfter: entry.notAfter,
    before: entry.before,
    notBefore: entry.notBefore,
  };
}

/** Without a form of its own, an alias all in capitals is an acronym. */
function formOf(text: string): NameForm {
  return /^\p{Lu}[\p{Lu}\p{N}.&/-]+$/u.test(text) ? "acronym" : "alias";
}
