import type { Indexed } from "../indexed.js";
/** A base noun phrase: tokens `first` up to, not including, `last`. */
export interface NounPhrase {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** Its head noun, name or pronoun. */
  readonly head: number;
  /** Token of the last possessive marker inside ("Moscow ’s endorsement"), or -1. */
  readonly possessive: number;
}

/** finite: has a tense and a subject; infinitive: with or without "to"; gerund: -ing alone; participle: -ed alone. */
export type VerbForm = "finite" | "infinitive" | "gerund" | "participle";

/** A verb with its auxiliaries, negation and the adverbs among them. */
export interface VerbGroup {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** The main verb. */
  readonly head: number;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly past: boolean;
}

/** The shallow parse that rules read. Maps are by token index; -1 where the token is in no such phrase. */
export interface Phrases {
  readonly nounPhrases: Indexed<NounPhrase>;
  readonly verbGroups: Indexed<VerbGroup>;
  readonly nounPhraseAt: Int32Array;
  readonly verbGroupAt: Int32Array;
  /** Sentences merged where a quotation runs over their ends: [first token, token after the last]. */
  readonly units: readonly (readonly [number, number])[];
}
