// The data that a page for people holds, as its script reads it: plain values, each entity and speaker once.

import type { Changes } from "../digest/digest-data.js";

/** Offsets into the article's text in UTF-16 code units: start, end, start, end … */
export type Pieces = readonly number[];

export interface PageEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly role: string | null;
  readonly state: string | null;
  readonly sponsors: readonly string[];
}

export interface PageSpeaker {
  readonly name: string;
  /** Place among the entities; null for a source that names nobody known. */
  readonly entity: number | null;
}

export interface PageClaim {
  readonly id: string;
  /** Place among the speakers. */
  readonly speaker: number;
  readonly source: Pieces;
  readonly cue: Pieces;
  readonly content: Pieces;
  /** Only where the page does not hold the article's text. */
  readonly words?: { readonly source: string; readonly cue: string; readonly content: string };
  readonly act: string;
  /** True where the act alone would say the contrary. */
  readonly isNegated: boolean;
  readonly polarity: string;
  readonly kind: string;
  readonly quotation: string;
  readonly certainty: string;
  readonly hedges: readonly string[];
  readonly tense: string | null;
  readonly target: string | null;
  /** Places among the entities: those it is aimed at and those it is about, each once. */
  readonly about: readonly number[];
  readonly chain: readonly string[];
  readonly medium: string | null;
  readonly when: string | null;
  /** The day of the saying or, where that is not known, of the article: YYYY-MM-DD. */
  readonly day: string | null;
  readonly rule: string;
  readonly confidence: number;
  readonly paragraph: number;
  readonly parent: string | null;
}

export interface PageArticle {
  readonly title: string;
  readonly path: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly words: number;
  readonly text: string | null;
  readonly claims: readonly PageClaim[];
}

export type PageChanges = Changes;

/** One article that has a repeated claim. */
export interface PageSighting {
  /** Place among the articles of the page, and behind them among those elsewhere. */
  readonly article: number;
  readonly claim: string;
  readonly speaker: string;
  readonly words: string;
  /** What differs from the first sighting; null for the first itself. */
  readonly changes: PageChanges | null;
}

/** An article of another page of the same report. */
export interface PageElsewhere {
  readonly page: string;
  /** Its place among the articles of that page. */
  readonly at: number;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** The same claim in several articles, one of them on the page at least, the first article first. */
export interface PageRepeated {
  readonly speaker: string;
  readonly act: string;
  readonly articles: number;
  readonly sightings: readonly PageSighting[];
}

/** Articles that are one article over again. */
export interface PageReprint {
  readonly articles: readonly number[];
  readonly claims: number;
}

/** A node of the network, where the layout put it. */
export interface NetworkNode {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
}

export interface Network {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly NetworkNode[];
}

/** Other pages of the same report, by file name. */
export interface PageLinks {
  readonly number: number;
  readonly previous: string | null;
  readonly next: string | null;
}

export interface PageData {
  readonly title: string;
  readonly tool: string;
  readonly articles: readonly PageArticle[];
  readonly entities: readonly PageEntity[];
  readonly speakers: readonly PageSpeaker[];
  readonly network: Network;
  readonly repeated: readonly PageRepeated[];
  readonly reprints: readonly PageReprint[];
  /** Articles of other pages that have claims of this one's. */
  readonly elsewhere: readonly PageElsewhere[];
  readonly links: PageLinks;
}
