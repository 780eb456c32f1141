import type { Article } from "../article/article.js";
import { indexed } from "../indexed.js";
import type { Lexicon, NamedEntry, SponsorEntry } from "../lexicon/entries.js";
import { slugOf } from "../lexicon/slug.js";
import type { Mention } from "../mentions/mention.js";
import type { ReadArticle } from "../phrases/parsed-article.js";
import { type Affiliation, rowOfMentions } from "./affiliated.js";
import { affiliationOf } from "./affiliation.js";
import { articleState, isOffice } from "./article-state.js";
import { cameoOf } from "./cameo.js";
import { chooseAmong } from "./choose-entry.js";
import type { Cluster } from "./cluster.js";
import { elsewheresBodies, withoutBodies } from "./elsewheres-bodies.js";
import type { Entity, Sponsor } from "./entity.js";
import { entriesOf } from "./entry-index.js";
import { localState } from "./local-state.js";
import { mergeMentions } from "./merge-mentions.js";
import { singleSpaced } from "./name-keys.js";
import { officeOn } from "./offices.js";
import { withoutOtherPlaces } from "./other-places.js";
import { soloEntry } from "./solo-entry.js";

/** What may be known of an article besides its text. */
export interface IdentifyOptions {
  /** The day it appeared, YYYY-MM-DD: picks the offices people held then. */
  readonly date?: string;
}

/**
 * Says who the mentions mean: puts those together that name the same, with the lexicon's id and facts where
 * it knows them and an id made of the name where not. Entities come in the order of their first mention.
 */
export function identifyEntities(
  { article, reading, lexicon }: ReadArticle,
  found: readonly Mention[],
  options: IdentifyOptions = {},
): Entity[] {
  const placed = withoutOtherPlaces(article, found, lexicon);
  const chosen = indexed(chooseAmong(placed, reading, lexicon));
  const others = elsewheresBodies(article, placed, chosen, lexicon);
  const mentions = withoutBodies(placed, chosen, others, lexicon);
  const clusters = mergeMentions(article, indexed(mentions), chosen, lexicon).map((cluster) =>
    others.has(cluster.id) ? { ...cluster, id: "" } : cluster,
  );
  const entries = entriesOf(lexicon);
  const taken = new Set<string>();
  const row = rowOfMentions(mentions);
  const named = new Set(clusters.map(({ id }) => id));
  let about: string | null | undefined;
  const stateOfArticle = (): string | null => {
    if (about === undefined) about = articleState(clusters, entries);
    return about;
  };
  return clusters.map((cluster) => {
    const said = affiliationOf(article, reading, row, cluster, lexicon);
    const solo = cluster.mentions.every(({ rule }) => rule === "solo-body");
    const isTied = isOffice(said.role, stateOfArticle) || solo || isOrgan(article, cluster);
    const open = said.state === null && isTied;
    const affiliation = open
      ? { ...said, state: localState(article, row, cluster, said.role, lexicon) ?? stateOfArticle() }
      : said;
    const id = solo && cluster.id === "" ? soloId(article, cluster, stateOfArticle(), lexicon) : cluster.id;
    const entry = id === "" || (id !== cluster.id && named.has(id)) ? undefined : entries.get(id);
    const entity =
      entry === undefined
        ? unlisted(
            article,
            cluster,
            affiliation,
            (id) => taken.has(id) || (id !== cluster.id && named.has(id)),
          )
        : listed(cluster, entry, affiliation, options);
    taken.add(entity.id);
    return entity.cameo === null ? Object.assign(entity, { cameo: cameoOf(entity, entry, lexicon) }) : entity;
  });
}

/** True for the *Interior Ministry*, the *Supreme Court* and the *Federal Police*, whichever state's it is. */
function isOrgan(article: Article, { type, mentions }: Cluster): boolean {
  return (
    type === "organization" && mentions.some(({ start, end }) => ORGAN.test(article.text.slice(start, end)))
  );
}

const ORGAN =
  /^(?:(?:[A-Z][a-z]+(?: and)? )*Ministry(?: (?:of|for) .*)?|(?:Foreign|Home|(?:Attorney|Prosecutor|Auditor)[ -]General['’]s) Office|(?:Federal|National) Police|(?:Supreme|Constitutional|Federal|High) Court(?: of Justice)?)$/;

/** The id of the state's body that a word alone names; empty where the article is about no one state or the lexicon has none. */
function soloId(article: Article, { mentions }: Cluster, about: string | null, lexicon: Lexicon): string {
  const [first] = mentions;
  if (about === null || first === undefined) return "";
  return soloEntry(article.text.slice(first.start, first.end), about, lexicon) ?? "";
}

function formsOf(cluster: Cluster): Entity["mentions"] {
  return cluster.mentions.map(({ start, end, form }) => ({ start, end, form }));
}

function listed(
  cluster: Cluster,
  entry: NamedEntry,
  affiliation: Affiliation,
  options: IdentifyOptions,
): Entity {
  const state = "iso3" in entry;
  const office = "offices" in entry ? officeOn(entry, options.date) : null;
  return {
    id: entry.id,
    type: "type" in entry ? entry.type : cluster.type,
    name: entry.name,
    iso3166: state ? entry.iso3 : null,
    state: state ? null : entry.state,
    role: roleOf(affiliation.role, office),
    wikidata: entry.wikidata ?? null,
    cameo: office !== null && CAMEO.test(office) ? office : null,
    sponsors: "sponsors" in entry ? sponsorsOf(entry.sponsors, options.date) : [],
    mentions: formsOf(cluster),
  };
}

/** The text's role, but for *counterpart*, where the lexicon knows the office; no code of an actor dictionary. */
function roleOf(said: string | null, office: string | null): string | null {
  const known = office !== null && CAMEO.test(office) ? null : office;
  return said === null || said === "counterpart" ? (known ?? said) : said;
}

/** Actor dictionaries give offices as codes: *AFGGOV*. */
const CAMEO = /^[A-Z]{3,15}$/;

/**
 * The states that sponsored a group on a day (YYYY-MM-DD); without a day those that still do. Where that
 * leaves none, all that ever did: a group known as a proxy stays known as one.
 */
function sponsorsOf(entries: readonly SponsorEntry[], date: string | undefined): Sponsor[] {
  const year = date === undefined ? undefined : Number(date.slice(0, 4));
  const then = entries.filter(({ from = 0, to }) =>
    year === undefined ? to === undefined : from <= year && year <= (to ?? year),
  );
  const seen = new Set<string>();
  return (then.length > 0 ? then : entries)
    .filter(({ state }) => !seen.has(state) && seen.add(state) !== undefined)
    .map(({ state, source }) => ({ state, basis: "lexicon", source }));
}

function unlisted(
  article: Article,
  cluster: Cluster,
  affiliation: Affiliation,
  isTaken: (id: string) => boolean,
): Entity {
  // a nickname is not the name where another is given
  const own = cluster.mentions.filter(({ rule }) => rule !== "known-as" && rule !== "first-name-again");
  const texts = (own.length > 0 ? own : cluster.mentions).map(({ start, end }) =>
    article.text.slice(start, end),
  );
  const name = affiliation.name ?? longest(texts);
  const base = `${cluster.type}:${slugOf(name)}`;
  let id = base;
  for (let n = 2; isTaken(id); n += 1) id = `${base}-${n}`;
  return {
    id,
    type: cluster.type,
    name,
    iso3166: null,
    state: affiliation.state,
    role: affiliation.role,
    wikidata: null,
    cameo: null,
    sponsors: [],
    mentions: formsOf(cluster),
  };
}

/** The fullest of the names used; of equally long ones the first. */
function longest(texts: readonly string[]): string {
  return singleSpaced(texts.reduce((a, b) => (b.length > a.length ? b : a)));
}
