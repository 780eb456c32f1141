import type { Article } from "../article/article.js";
import type { Indexed } from "../indexed.js";
import type { Gender, Lexicon } from "../lexicon/entries.js";
import type { Mention } from "../mentions/mention.js";
import { present } from "../present.js";
import { bodyKey, stateBodyOf } from "./bodies.js";
import { bodyIndex, isShortForBody } from "./body-index.js";
import type { Cluster } from "./cluster.js";
import { describedGroup } from "./described-group.js";
import { type NameKeys, nameKeys } from "./name-keys.js";
import { isListedSurname, outshone } from "./namesakes.js";
import { peopleIndex } from "./person-index.js";

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
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  const people = peopleIndex(lexicon);
  const bodies = bodyIndex();
  const known = new Map<string, NameKeys>();
  const keysOf = (mention: Mention): NameKeys => {
    const text = article.text.slice(mention.start, mention.end);
    let keys = known.get(text);
    if (keys === undefined) {
      keys = nameKeys(text);
      known.set(text, keys);
    }
    return keys;
  };
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
    if (isShortForBody(mention)) return;
    const described = mention.rule === "sponsored-description";
    const id = described ? "" : chosen.at(i);
    if ((id === "" && isShort(mention)) || (isListedSurname(mention, id) && strangers.has(id))) return;
    if (described) {
      const named = describedGroup(article, mentions, chosen, i, lexicon);
      const group = named === null ? undefined : placed.get(named);
      placed.set(mention, group ?? open("", mention, `sponsored by ${chosen[i]}`));
      return;
    }
    if (id !== "" && mention.type !== "person") {
      const listed = open(id, mention, id);
      placed.set(mention, listed);
      if (mention.type === "organization") bodies.add(listed, keysOf(mention), mention);
      return;
    }
    const keys = keysOf(mention);
    const twin = id === "" && mention.type === "person" ? people.same(keys) : undefined;
    const body =
      id === "" && mention.type === "organization"
        ? stateBodyOf(article, mention, mentions[i - 1], lexicon)
        : null;
    const key = () => `${mention.type} ${body === null ? bodyKey(keys) : `${body.state.iso3} ${body.key}`}`;
    const cluster = twin ?? open(id, mention, id === "" ? key() : id);
    placed.set(mention, cluster);
    if (mention.type === "person") people.add(cluster, keys);
    else if (mention.type === "organization") bodies.add(cluster, keys, mention);
  });
  // then what the text introduces: a headline's acronym comes before the name it is spelled out by
  const isIntroduced = ({ rule }: Mention) =>
    rule === "acronym-introduced" || rule === "known-as" || rule === "acronym-spelled-behind";
  const left = mentions.map((_, i) => i).filter((i) => !placed.has(mentions.at(i)));
  const order = [
    ...left.filter((i) => isIntroduced(mentions.at(i))),
    ...left.filter((i) => !isIntroduced(mentions.at(i))),
  ];
  const beside = (mention: Mention | undefined) => mention && placed.get(mention);
  for (const i of order) {
    const mention = mentions.at(i);
    const keys = keysOf(mention);
    let cluster: Cluster | undefined;
    if (mention.rule === "acronym-spelled-behind") cluster = beside(mentions[i + 1]);
    else if (isIntroduced(mention)) cluster = beside(mentions[i - 1]);
    else if (isShortForBody(mention)) cluster = bodies.meant(keys.join(" "), mention.start);
    else if (mention.type === "person") cluster = people.meant(keys, titleGender(article.text, mention));
    cluster ??= open("", mention, `${mention.type === "person" ? "person" : "short"} ${keys.join(" ")}`);
    if (mention.rule === "known-as" && mention.type === "person") people.add(cluster, keys);
    if (mention.form === "acronym") byKey.set(`short ${keys.join(" ")}`, cluster);
    placed.set(mention, cluster);
  }
  for (const mention of mentions) present(placed.get(mention)).mentions.push(mention);
  return clusters
    .filter((cluster) => cluster.mentions.length > 0)
    .sort((a, b) => present(a.mentions[0]).start - present(b.mentions[0]).start);
}

function isShort(mention: Mention): boolean {
  return (
    mention.rule === "known-as" ||
    mention.form === "surname" ||
    mention.form === "acronym" ||
    mention.rule === "first-name-again"
  );
}

/** What a courtesy title before a name says: *Mr.*, *Mrs.*, *Ms.* */
function titleGender(text: string, { start }: Mention): Gender | undefined {
  const title = /\b(Mr|Mrs|Ms|Miss)\.? $/.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  return title === undefined ? undefined : title === "Mr" ? "m" : "f";
}
