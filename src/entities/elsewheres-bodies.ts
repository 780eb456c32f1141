/** Bodies by a name that other states' have too: the *Senate* of an article about Nigeria is not America's. */
import type { Article } from "../article/article.js";
import { type Indexed, indexed } from "../indexed.js";
import type { Lexicon, NamedEntry, OrganizationKind } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Mention } from "../mentions/mention.js";
import { articleState, type Meant, stateCounts } from "./article-state.js";
import { type Entries, entriesOf, stateOf } from "./entry-index.js";

/** The ids of the lexicon's bodies that are meant by their words alone, but of states that the article is not about. */
export function elsewheresBodies(
  article: Article,
  mentions: readonly Mention[],
  chosen: Indexed<string>,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const entries = entriesOf(lexicon);
  const meant = byId(mentions, chosen);
  const found = new Set<string>();
  for (const one of meant) {
    const entry = entries.get(one.id);
    if (entry !== undefined && isElsewheresBody(entry, one, { article, meant, entries })) found.add(one.id);
  }
  mentions.forEach((mention, i) => {
    const entry = entries.get(chosen.at(i));
    if (entry === undefined || !MANIFOLD.some((kind) => isOfKind(entry, kind))) return;
    const owner = isOwner(article, mentions[i - 1], mention) ? entries.get(chosen.at(i - 1)) : undefined;
    const [own, its] = [owner === undefined ? null : stateOf(owner), stateOf(entry)];
    if (own !== null && its !== null && own !== its) found.add(entry.id);
  });
  return found;
}

/** *[Australia]'s RSPCA*, *the [Syrian] Baath Party*: a state or place right before a body. */
const isOwner = ({ text }: Article, owner: Mention | undefined, { start }: Mention): boolean =>
  owner !== undefined &&
  (owner.type === "state" || owner.type === "location") &&
  /^(?:['’]s)? $/.test(text.slice(owner.end, start));

/** Kinds of bodies of which several states have one of the same name: *Australia's RSPCA*, *Hong Kong's Democratic Party*. */
const MANIFOLD: readonly OrganizationKind[] = ["ngo", "party", "union", "court", "parliament"];

/** The mentions without what the lexicon knows of these bodies; a parliament's stand for one by a word alone. */
export function withoutBodies(
  mentions: readonly Mention[],
  chosen: Indexed<string>,
  bodies: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly Mention[] {
  if (bodies.size === 0) return mentions;
  const entries = entriesOf(lexicon);
  return mentions.map((mention, i) => {
    const id = chosen.at(i);
    if (!bodies.has(id)) return mention;
    const rule = isParliament(entries.get(id)) ? "solo-body" : mention.rule;
    return { ...mention, candidates: indexed<string>([]), rule };
  });
}

/** The mentions of each entry, in the order of their first. */
function byId(mentions: readonly Mention[], chosen: Indexed<string>): readonly Meant[] {
  const found = new Map<string, Mention[]>();
  mentions.forEach((mention, i) => {
    const id = chosen.at(i);
    const same = found.get(id);
    if (same === undefined) found.set(id, [mention]);
    else same.push(mention);
  });
  return [...found].map(([id, own]) => ({ id, mentions: own }));
}

/**
 * True for a party or union of a state that the article never names while it is about another, and for its parliament
 * by a word that others have too: the *Patriotic Alliance* of an article about Zambia is not South Africa's. A name made
 * only of words that such bodies share (*Democratic Party*, *Independent National Electoral Commission*) is the other's
 * too where this one has a small part of the article.
 */
function isElsewheresBody(
  entry: NamedEntry,
  own: Meant,
  { article, meant, entries }: { article: Article; meant: readonly Meant[]; entries: Entries },
): boolean {
  if (!("kind" in entry) || entry.state === null) return false;
  const said = own.mentions.map(({ start, end }) => article.text.slice(start, end));
  const isShared = isParliament(entry)
    ? said.every((text) => text.length < entry.name.length && entry.name.includes(text))
    : isSharedName(entry.name);
  if (isParliament(entry)) {
    if (!isShared) return false;
  } else if (entry.kind === "ministry") {
    if (said.some((text) => NATIONAL.test(text))) return false;
  } else if (entry.kind !== "party" && entry.kind !== "union" && !(isShared && OFFICIAL.has(entry.kind)))
    return false;
  const about = articleState(meant, entries);
  if (about === entry.state || (about === null && !isShared)) return false;
  const others = meant.filter((one) => {
    const other = entries.get(one.id);
    // "SEOUL (AP) —": where its news agency sits tells nothing of an article
    if (one === own || isOfKind(other, "media")) return false;
    return !isParliament(entry) || !isParliament(other);
  });
  const counts = stateCounts(others, entries);
  const count = counts.get(entry.state) ?? 0;
  const most = about === null ? Math.max(0, ...counts.values()) : (counts.get(about) ?? 0);
  return count === 0 ? about !== null || most >= FEW : isShared && about !== null && count * FEW <= most;
}

const isOfKind = (entry: NamedEntry | undefined, kind: OrganizationKind): boolean =>
  entry !== undefined && "kind" in entry && entry.kind === kind;

const isParliament = (entry: NamedEntry | undefined): boolean => isOfKind(entry, "parliament");

/** How many times as often an article names its own state as one that it only touches. */
const FEW = 4;

/** Kinds of bodies that every state has. */
const OFFICIAL: ReadonlySet<string> = new Set(["agency", "court", "government"]);

/** *Democratic Party*, *Independent National Electoral Commission*. */
const isSharedName = (name: string): boolean => name.split(/[\s-]+/).every((word) => SHARED.has(fold(word)));

const SHARED = wordClass("sharedBodyWords");

/** *US State Department*, *Department of State of the United States*: told whose it is. */
const NATIONAL = /\b(?:U\.?S\.?A?|United States|American|UK|British|of [A-Z]\w+)(?!\w)/;
