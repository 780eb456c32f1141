import type { Article } from "../article/types.js";
import { fold } from "../lexicon/fold.js";
import type { Lexicon } from "../lexicon/types.js";
import { respelled } from "../mentions/spelling.js";
import type { EntityType, Mention } from "../mentions/types.js";
import { bodyKey, stateBodyOf } from "./bodies.js";
import { isFamilyNameFirst } from "./names.js";
import { isListedSurname, outshone } from "./namesakes.js";

/** Mentions that mean the same, in text order. */
export interface Cluster {
  /** Id of the lexicon entry; empty for the unlisted. */
  readonly id: string;
  readonly type: EntityType;
  readonly mentions: Mention[];
}

/** A name cut into its words' keys. */
export type NameKeys = readonly string[];

/**
 * Puts mentions together that mean the same: by entry, by whole name, by an acronym introduced for it, by
 * surname. Where two people of the article share the surname, the title's gender decides, else the one
 * introduced first.
 */
export function mergeMentions(
  article: Article,
  mentions: readonly Mention[],
  chosen: readonly string[],
  lexicon: Lexicon,
): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  const people: { cluster: Cluster; keys: NameKeys }[] = [];
  const keysOf = (mention: Mention) => nameKeys(article.text.slice(mention.start, mention.end));
  const open = (id: string, mention: Mention, key: string): Cluster => {
    let cluster = byKey.get(key);
    if (cluster === undefined) {
      cluster = { id, type: mention.type, mentions: [] };
      clusters.push(cluster);
      byKey.set(key, cluster);
    }
    return cluster;
  };
  const placed = new Map<Mention, Cluster>();
  const strangers = outshone(article, mentions, chosen, keysOf, lexicon);
  // full names first: a headline's surname comes before the name it is short for
  mentions.forEach((mention, i) => {
    const described = mention.rule === "sponsored-description";
    const id = described ? "" : chosen[i]!;
    if ((id === "" && isShort(mention)) || (isListedSurname(mention, id) && strangers.has(id))) return;
    if (described) {
      placed.set(mention, open("", mention, `sponsored by ${chosen[i]}`));
      return;
    }
    const keys = keysOf(mention);
    const twin = id === "" && mention.type === "person" ? samePerson(people, keys) : undefined;
    const body =
      id === "" && mention.type === "organization"
        ? stateBodyOf(article, mention, mentions[i - 1], lexicon)
        : null;
    const name = body === null ? bodyKey(keys) : `${body.state.iso3} ${body.key}`;
    const cluster = twin ?? open(id, mention, id === "" ? `${mention.type} ${name}` : id);
    placed.set(mention, cluster);
    if (mention.type === "person") people.push({ cluster, keys });
  });
  mentions.forEach((mention, i) => {
    if (placed.has(mention)) return;
    const keys = keysOf(mention);
    let cluster: Cluster | undefined;
    if (mention.rule === "acronym-introduced" || mention.rule === "known-as")
      cluster = placed.get(mentions[i - 1]!);
    else if (mention.type === "person") cluster = bySurname(people, keys);
    cluster ??= open("", mention, `${mention.type === "person" ? "person" : "short"} ${keys.join(" ")}`);
    if (mention.rule === "known-as" && mention.type === "person") people.push({ cluster, keys });
    if (mention.form === "acronym") byKey.set(`short ${keys.join(" ")}`, cluster);
    placed.set(mention, cluster);
  });
  for (const mention of mentions) placed.get(mention)!.mentions.push(mention);
  return clusters
    .filter((cluster) => cluster.mentions.length > 0)
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function isShort(mention: Mention): boolean {
  return (
    mention.rule === "known-as" ||
    mention.form === "surname" ||
    mention.form === "acronym" ||
    mention.rule === "first-name-again"
  );
}

/** The words of a name, folded, without initials' dots and *Jr*. */
export function nameKeys(name: string): NameKeys {
  return name
    .split(/[\s\p{Pd}]+/u)
    .map((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, ""))
    .filter((key) => key !== "");
}

/** *Donald J. Trump* is *Donald Trump*: same first and last word, the words between a part of the longer. */
function samePerson(
  people: readonly { cluster: Cluster; keys: NameKeys }[],
  keys: NameKeys,
): Cluster | undefined {
  if (keys.length < 2) return undefined;
  return people.find(({ keys: other }) => {
    if (endsWith(other, keys) || endsWith(keys, other)) return true;
    if (other.length < 2 || other[0] !== keys[0] || other.at(-1) !== keys.at(-1)) return false;
    const [short, long] = other.length < keys.length ? [other, keys] : [keys, other];
    return short.every((key) => long.includes(key));
  })?.cluster;
}

/** *López Obrador* ends *Andrés Manuel López Obrador*. */
function endsWith(long: NameKeys, short: NameKeys): boolean {
  return (
    short.length >= 2 &&
    long.length > short.length &&
    short.every((key, i) => long[long.length - short.length + i] === key)
  );
}

/** The person of whose name the words are a part: last word, or family name where it stands first. */
function bySurname(
  people: readonly { cluster: Cluster; keys: NameKeys }[],
  keys: NameKeys,
): Cluster | undefined {
  const key = keys.at(-1)!;
  const named = people.filter(({ keys: other }) => other.length > keys.length);
  const last = named.find(
    ({ keys: other }) => other.at(-1) === key || (isFamilyNameFirst(other) && other[0] === key),
  );
  return (
    last?.cluster ??
    named.find(({ keys: other }) => other[0] === key)?.cluster ??
    named.find(({ keys: other }) => respelled(other.at(-1)!, key))?.cluster ??
    people.find(({ keys: other }) => other.at(-1) === key)?.cluster
  );
}
