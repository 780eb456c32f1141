/** What every reading of a person's or body's surroundings needs: what it gives, the row of mentions, whose state a mention tells. */
import type { Article } from "../article/article.js";
import { type Indexed, indexed } from "../indexed.js";
import type { Lexicon } from "../lexicon/entries.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Mention } from "../mentions/mention.js";
import { stateBodyOf } from "./bodies.js";
import { entriesOf, stateOf } from "./entry-index.js";

/** What the text says of someone beside the name. */
export interface Affiliation {
  /** Alpha-3. */
  readonly state: string | null;
  /** As the text has it: "spokesman", "prosecutor general". */
  readonly role: string | null;
  /** A fuller name than the mentions give, for bodies named after their state. */
  readonly name: string | null;
}

/** The mentions in text order, and where in that order each stands. */
export interface MentionRow {
  readonly all: Indexed<Mention>;
  readonly indexOf: ReadonlyMap<Mention, number>;
}

/** Numbers the mentions, so that the one before or after is found at once. */
export function rowOfMentions(all: readonly Mention[]): MentionRow {
  return { all: indexed(all), indexOf: new Map(all.map((mention, index) => [mention, index])) };
}

/** Where the words tell nothing. */
export const NOTHING: Affiliation = { state: null, role: null, name: null };

/** The role, null for a word that says no more than that somebody is a man or a woman. */
export function heldRole(role: string): string | null {
  // "the new governor": how long and how surely is no part of an office
  const held = role.replace(/^(?:new|[Ll]ikely) (?=\p{L})/u, "");
  return MERE_PERSONS.has(held) ? null : held;
}

/** Nouns for a person that are nobody's role. */
const MERE_PERSONS = wordClass("merePersons");

/** Alpha-3 of the state that a mention tells: its own, or that of a place or body. */
export function stateOfMention(mention: Mention, lexicon: Lexicon): string | null {
  const entry =
    mention.candidates[0] === undefined ? undefined : entriesOf(lexicon).get(mention.candidates[0]);
  return entry === undefined ? null : stateOf(entry);
}

/** *the Uzbek foreign ministry* is Uzbekistan's. */
export function stateInName(article: Article, mention: Mention, lexicon: Lexicon): string | null {
  return mention.type === "organization"
    ? (stateBodyOf(article, mention, undefined, lexicon)?.state.iso3 ?? null)
    : null;
}
