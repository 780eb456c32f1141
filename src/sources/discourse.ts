import type { Article } from "../article/article.js";
import type { EntityMention } from "../entities/entity.js";
import type { Gender, RoleEntry } from "../lexicon/entries.js";
import type { Span } from "../span.js";
import type { Refusal, Resolution, SourceKind } from "./claim.js";

// What is remembered of the sources resolved so far, and what a rule answers.

/** What a rule answers: who is meant, or that nobody can be told, and why. */
export interface Answer {
  readonly entity: string | null;
  readonly kind: SourceKind;
  readonly resolution: Resolution;
  readonly rule: string;
  readonly because: string;
  readonly refused: readonly Refusal[];
  /** Who speaks with them, where the source is several: the answers for the others. */
  readonly others?: readonly Answer[];
  /** Where the words become a mention of the entity: pronouns, descriptions, collectives. */
  readonly mention: EntityMention | null;
}

/** Somebody who has spoken, with the token at which the source began. */
export interface Turn {
  readonly entity: string;
  readonly kind: SourceKind;
  readonly token: number;
  readonly paragraph: number;
  /** True for a source that is several people or bodies. */
  readonly plural: boolean;
  /** Ids of those who spoke with the entity. */
  readonly others: readonly string[];
  /** True where a document spoke for the entity. */
  readonly document: boolean;
  /** True for a speaker within somebody else's words, and for people who are told apart by what they say: *those who …*. */
  readonly nested: boolean;
}

/** People or bodies without a name who speak. */
export interface Collective {
  readonly id: string;
  /**
   * A body that a state, a place or a person has one of is an organization, and so is one with a name that no list has;
   * people with such a name are persons; all others are collectives.
   */
  readonly type: "collective" | "organization" | "person";
  readonly name: string;
  /** Lower-case lemma of the head noun. */
  readonly head: string;
  readonly plural: boolean;
  readonly state: string | null;
  /** Id of the entity that the body belongs to. */
  readonly owner: string | null;
  /** The other modifiers, sorted: what tells *military sources* from *police sources*. */
  readonly modifiers: readonly string[];
  readonly role: string;
  readonly entry: RoleEntry | null;
  readonly mentions: readonly EntityMention[];
}

/** What has been said so far, in text order. Filled while the sources of one article are resolved. */
export interface Discourse {
  readonly turns: Turn[];
  /** In the order in which they first spoke. */
  readonly collectives: Collective[];
  readonly collectiveById: Map<string, Collective>;
  /** By the lemma of their head noun. */
  readonly collectivesByHead: Map<string, Collective[]>;
  /** By lower-case noun: whose the statement, report or letter spoken of was. */
  readonly documents: Map<string, Turn>;
  /** By lower-case noun for a saying: who last *ruled*, for *the ruling*. */
  readonly sayings: Map<string, Turn>;
  /** By sentence: the nouns for documents that it brings in, and whether it calls them *his* or *her*. */
  readonly documentsOf: Map<number, ReadonlyMap<string, boolean>>;
  readonly mentions: Map<string, EntityMention[]>;
  /** By the id of a person: whether *he* or *she* last meant them. */
  readonly pronouns: Map<string, Gender>;
  /** Sentences in which a body spoke of whom nothing tells which it is. */
  readonly openBodies: Set<number>;
  /** Tokens at which a document began to speak of which nothing tells whose it is. */
  readonly openDocuments: Set<number>;
  /** Paragraphs that open a turn of a transcript. */
  readonly turnParagraphs: Set<number>;
  /** By the number of a quotation: who speaks it. */
  readonly quotedSpeakers: Map<number, string>;
  /** By the offsets of the source, made one number: what was answered for it. */
  readonly answers: Map<number, Answer>;
}

export function newDiscourse(): Discourse {
  return {
    turns: [],
    collectives: [],
    collectiveById: new Map(),
    collectivesByHead: new Map(),
    documents: new Map(),
    sayings: new Map(),
    documentsOf: new Map(),
    mentions: new Map(),
    pronouns: new Map(),
    openBodies: new Set(),
    openDocuments: new Set(),
    turnParagraphs: new Set(),
    quotedSpeakers: new Map(),
    answers: new Map(),
  };
}

/** What was answered for the source with these offsets, if one with them was. */
export function answered(
  { article }: { readonly article: Article },
  { answers }: Discourse,
  { start, end }: Span,
): Answer | undefined {
  return answers.get(placeKey(article, start, end));
}

/** The offsets of a source, made one number. */
export function placeKey({ text }: Article, start: number, end: number): number {
  return start * (text.length + 1) + end;
}

/** The answer where it can’t be told who is meant. */
export function unresolved(rule: string, because: string, refused: readonly Refusal[] = []): Answer {
  return { entity: null, kind: "unknown", resolution: "unresolved", rule, because, refused, mention: null };
}

/** The answer for a document of those who are meant. */
export function asDocument(answer: Answer): Answer {
  return { ...answer, kind: "document" };
}

/** What kind of source an id stands for. */
export function kindOfId(id: string): SourceKind {
  const type = id.slice(0, id.indexOf(":"));
  if (type === "person" || type === "organization" || type === "state" || type === "collective") return type;
  return type.endsWith("group") ? "group" : "unknown";
}
