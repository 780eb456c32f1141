// One claim with its sightings, gathered while articles are read.
import type { Report, ReportClaim } from "../output/schema.js";
import { present } from "../present.js";
import { compareDays, dayOf } from "./calendar-days.js";
import type { SeenArticle } from "./digest-data.js";
import { type OpenPassage, openPassage, type Passage } from "./repeated-passages.js";
import type { Voice } from "./voice.js";

/** Of a claim in more articles than this, the earliest are listed. */
const MOST_LISTED = 100;
/** Of the wordings in one article, so many are kept until the one most like the first is known. */
const MOST_AN_ARTICLE = 4;

/** An article as it is read. */
export interface ReadArticle {
  readonly seen: SeenArticle;
  /** How many claims, each counted once. */
  claims: number;
}

/** A passage of a claim, as it is kept. */
export interface Kept {
  readonly article: ReadArticle;
  readonly claim: string;
  readonly passage: Passage;
  readonly voice: Voice;
  readonly hedges: readonly string[];
  readonly act: string;
  readonly quotation: string;
  readonly isClause: boolean;
  readonly polarity: ReportClaim["polarity"];
}

/** All that is kept of one claim. */
export interface ClaimCluster {
  readonly number: number;
  /** The first one named, if any is. */
  voice: Voice;
  /** In how many articles it is; more than are kept where it is very common. */
  articles: number;
  /** The one that came last. */
  lastArticle: ReadArticle | null;
  /** By article, in the order they were read or, if some had to go, by date. */
  sightings: Kept[][];
}

/** The passage as it is kept. */
export function keptPassage(
  passage: OpenPassage,
  claim: ReportClaim,
  voice: Voice,
  article: ReadArticle,
): Kept {
  const { text, quotations } = passage;
  return {
    article,
    claim: claim.id,
    passage: { text, quotations },
    voice,
    hedges: hedgesOf(claim, text),
    act: claim.act,
    quotation: claim.quotation,
    isClause: claim.tense !== null,
    polarity: claim.polarity,
  };
}

/** The same with its words, to be compared. */
export function opened(kept: Kept): Kept & { readonly passage: OpenPassage } {
  return { ...kept, passage: openPassage(kept.passage) };
}

/** Enters a sighting; an article that has the claim several times counts once. */
export function enter(kept: Kept, cluster: ClaimCluster): void {
  if (cluster.voice.kind !== "named") cluster.voice = kept.voice;
  if (cluster.lastArticle === kept.article) {
    // It is missing where there was no more room beside earlier ones.
    const here = cluster.sightings.find(([one]) => one?.article === kept.article);
    if (here !== undefined && here.length < MOST_AN_ARTICLE) here.push(kept);
    return;
  }
  cluster.lastArticle = kept.article;
  kept.article.claims += 1;
  cluster.articles += 1;
  cluster.sightings.push([kept]);
  if (cluster.sightings.length <= MOST_LISTED) return;
  cluster.sightings.sort(byDate);
  cluster.sightings.pop();
}

/** The earliest first; articles without a date come last, in the order they were read. */
export function byDate([a]: readonly Kept[], [b]: readonly Kept[]): number {
  const one = present(a).article;
  const other = present(b).article;
  return compareDays(one.seen.date, other.seen.date) || one.seen.number - other.seen.number;
}

/** The article of a report, before any claim of it is counted. */
export function readArticle({ article }: Report, number: number): ReadArticle {
  const { id, path, title, publisher = null } = article;
  return { seen: { number, id, path, title, publisher, date: dayOf(article.date) }, claims: 0 };
}

/** Hedges of the passage and of the cue, which holds for all passages of the claim. */
function hedgesOf({ hedges, cue }: ReportClaim, passage: string): string[] {
  const words = hedges.filter(({ text }) => passage.includes(text) || cue?.text.includes(text));
  return [...new Set(words.map(({ text }) => text.toLowerCase()))];
}
