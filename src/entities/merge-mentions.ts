import type { Article } from "../article/article.js";
import type { Indexed } from "../indexed.js";
import type { Gender, Lexicon } from "../lexicon/entries.js";
import type { Mention } from "../mentions/mention.js";
import { ACRONYM_ALONE } from "../mentions/rules/organizations.js";
import { INITIALS, PLACE_AGAIN } from "../mentions/rules/short-forms.js";
import { present } from "../present.js";
import { bodyKey, isOwnName, stateBodyOf } from "./bodies.js";
import { type BodyIndex, bodyIndex, isShortForBody } from "./body-index.js";
import type { Cluster } from "./cluster.js";
import { describedGroup } from "./described-group.js";
import { mergeBodies } from "./merge-bodies.js";
import { type NameKeys, nameKeys } from "./name-keys.js";
import { isListedSurname, outshone } from "./namesakes.js";
import { type PeopleIndex, peopleIndex } from "./person-index.js";
import { soloEntry } from "./solo-entry.js";

// Puts mentions together that mean the same, before it is known which entity that is.

/** What is known while the mentions of an article are put together. */
interface Merging {
  readonly article: Article;
  readonly mentions: Indexed<Mention>;
  /** By mention: the id that the lexicon gives it, or "". */
  readonly chosen: Indexed<string>;
  readonly lexicon: Lexicon;
  /** In the order in which they were opened. */
  readonly clusters: Cluster[];
  readonly byKey: Map<string, Cluster>;
  readonly placed: Map<Mention, Cluster>;
  readonly people: PeopleIndex;
  readonly bodies: BodyIndex;
  /** Bodies told by the state before them: *India's Supreme Court*. */
  readonly owned: Set<Cluster>;
  readonly keysOf: (mention: Mention) => NameKeys;
}

/**
 * Puts mentions together that mean the same: by entry, by whole name, by an acronym introduced for it, by
 * surname. Where two people of the article share the surname, the title's gender decides, else the one
 * introduced first.
 */
export function mergeMentions(
  article: Article,
  mentions: Indexed<Mention>,
  chosen: Indexed<string>,
  lexicon: Lexicon,
): Cluster[] {
  const merging: Merging = {
    article,
    mentions,
    chosen,
    lexicon,
    clusters: [],
    byKey: new Map(),
    placed: new Map(),
    people: peopleIndex(lexicon),
    bodies: bodyIndex(),
    owned: new Set(),
    keysOf: keysIn(article),
  };
  const { placed, keysOf } = merging;
  const strangers = outshone(article, mentions, chosen, keysOf, lexicon);
  // full names first: a headline's surname comes before the name it is short for
  mentions.forEach((mention, i) => {
    if (isShortForBody(mention)) return;
    if (mention.rule === "sponsored-description") {
      placed.set(mention, clusterOfDescribed(merging, i));
      return;
    }
    const id = chosen.at(i);
    if ((id === "" && isShort(mention)) || (isListedSurname(mention, id) && strangers.has(id))) return;
    placed.set(mention, clusterOfName(merging, i));
  });
  // then what the text introduces: a headline's acronym comes before the name it is spelled out by
  const left = mentions.map((_, i) => i).filter((i) => !placed.has(mentions.at(i)));
  const order = [
    ...left.filter((i) => isIntroduced(mentions.at(i))),
    ...left.filter((i) => !isIntroduced(mentions.at(i))),
  ];
  for (const i of order) placeShort(merging, i);
  for (const mention of mentions) present(placed.get(mention)).mentions.push(mention);
  mergeBodies(merging.clusters, merging);
  return merging.clusters
    .filter((cluster) => cluster.mentions.length > 0)
    .sort((a, b) => present(a.mentions[0]).start - present(b.mentions[0]).start);
}

/** The keys of names, made once for each text. */
function keysIn(article: Article): (mention: Mention) => NameKeys {
  const known = new Map<string, NameKeys>();
  return ({ start, end }) => {
    const text = article.text.slice(start, end);
    let keys = known.get(text);
    if (keys === undefined) {
      keys = nameKeys(text);
      known.set(text, keys);
    }
    return keys;
  };
}

/** The cluster with this key, opened for the mention where there is none. */
function clusterWith({ byKey, clusters }: Merging, id: string, { type }: Mention, key: string): Cluster {
  let cluster = byKey.get(key);
  if (cluster === undefined) {
    cluster = { id, type, mentions: [] };
    clusters.push(cluster);
    byKey.set(key, cluster);
  }
  return cluster;
}

/** *the Iran-backed group*: that of the name it describes, else one of its own for each sponsor. */
function clusterOfDescribed(merging: Merging, i: number): Cluster {
  const { article, mentions, chosen, lexicon, placed } = merging;
  const named = describedGroup(article, mentions, chosen, i, lexicon);
  const group = named === null ? undefined : placed.get(named);
  return group ?? clusterWith(merging, "", mentions.at(i), `sponsored by ${chosen[i]}`);
}

/** A name in full: by its entry, as the same person's as another, or by its words. */
function clusterOfName(merging: Merging, i: number): Cluster {
  const { article, mentions, chosen, lexicon, people, bodies, keysOf } = merging;
  const mention = mentions.at(i);
  const { type } = mention;
  const id = chosen.at(i);
  if (id !== "" && type !== "person") {
    const listed = clusterWith(merging, id, mention, id);
    if (type === "organization") bodies.add(listed, keysOf(mention), mention);
    if (isIntroduced(mention)) merging.byKey.set(shortKey(keysOf(mention)), listed);
    return listed;
  }
  const keys = keysOf(mention);
  const mayBeKnown = id === "" && type === "person" && !isChildOrParent(article.text, mention);
  const twin = mayBeKnown ? people.same(keys) : undefined;
  const found =
    id === "" && type === "organization" ? stateBodyOf(article, mention, mentions[i - 1], lexicon) : null;
  const own = found?.inside === false && isOwnName(article.text.slice(mention.start, mention.end));
  const body = own ? null : found;
  const listedBody =
    body?.inside === false
      ? soloEntry(article.text.slice(mention.start, mention.end), body.state.iso3, lexicon)
      : undefined;
  if (listedBody !== undefined) {
    const listed = clusterWith(merging, listedBody, mention, listedBody);
    bodies.add(listed, keys, mention);
    return listed;
  }
  const key = () => `${type} ${body === null ? bodyKey(keys) : `${body.state.iso3} ${body.key}`}`;
  const cluster = twin ?? clusterWith(merging, id, mention, id === "" ? key() : id);
  if (body?.inside === false) merging.owned.add(cluster);
  if (type === "person") people.add(cluster, keys);
  else if (type === "organization") bodies.add(cluster, keys, mention);
  return cluster;
}

/** Places a short form; before *Dean, born [Maria Dembska]* the surname whose birth name it is. */
function placeShort(merging: Merging, i: number): void {
  const { mentions, placed } = merging;
  const mention = mentions.at(i);
  if (placed.has(mention)) return;
  const owner = mention.rule === "known-as" ? mentions[i - 1] : undefined;
  if (owner?.form === "surname" && !placed.has(owner)) placed.set(owner, clusterOfShort(merging, i - 1));
  placed.set(mention, clusterOfShort(merging, i));
}

/** A surname, acronym or other short form: that of the name it is short for, else one of its own. */
function clusterOfShort(merging: Merging, i: number): Cluster {
  const { article, mentions, placed, people, bodies, byKey, keysOf } = merging;
  const beside = (other: Mention | undefined) => other && placed.get(other);
  const mention = mentions.at(i);
  const keys = keysOf(mention);
  let cluster: Cluster | undefined;
  if (mention.rule === "acronym-spelled-behind") cluster = beside(mentions[i + 1]);
  // "the Electoral Council, known by its [Spanish] acronym CNE": whose letters they are stands before the language
  else if (isIntroduced(mention))
    cluster = beside([mentions[i - 1], mentions[i - 2]].find((one) => one?.type === mention.type));
  else if (mention.rule === PLACE_AGAIN)
    cluster = beside(mentions.find((one) => one.rule === "location-by-head" && keysOf(one)[0] === keys[0]));
  else if (mention.rule === INITIALS || mention.rule === ACRONYM_ALONE)
    cluster = bodies.spelledBy(keys.join(""));
  else if (isShortForBody(mention)) cluster = bodies.meant(keys.join(" "), mention.start);
  else if (mention.type === "person") cluster = people.meant(keys, titleGender(article.text, mention));
  const key = mention.type === "person" ? `person ${keys.join(" ")}` : shortKey(keys);
  cluster ??= clusterWith(merging, "", mention, key);
  if (mention.rule === "known-as" && mention.type === "person") people.add(cluster, keys);
  if (mention.form === "acronym" || mention.rule === "known-as") byKey.set(shortKey(keys), cluster);
  return cluster;
}

const shortKey = (keys: NameKeys): string => `short ${keys.join(" ")}`;

function isIntroduced({ rule }: Mention): boolean {
  return rule === "acronym-introduced" || rule === "known-as" || rule === "acronym-spelled-behind";
}

function isShort(mention: Mention): boolean {
  return (
    mention.rule === "known-as" ||
    mention.form === "surname" ||
    mention.form === "acronym" ||
    mention.rule === "first-name-again" ||
    mention.rule === PLACE_AGAIN
  );
}

/** *her mother, [Gloria Morgan Vanderbilt]*: children are called like their parents, but are not the same. */
function isChildOrParent(text: string, { start }: Mention): boolean {
  return /\b(?:mother|father|son|daughter),? $/.test(text.slice(Math.max(0, start - 12), start));
}

/** What a courtesy title before a name says: *Mr.*, *Mrs.*, *Ms.* */
function titleGender(text: string, { start }: Mention): Gender | undefined {
  const title = /\b(Mr|Mrs|Ms|Miss)\.? $/.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  return title === undefined ? undefined : title === "Mr" ? "m" : "f";
}
