/** The state that an article is about: that of people whose office stands without a country. */

import type { Article } from "../article/article.js";
import type { NamedEntry } from "../lexicon/entries.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Cluster } from "./cluster.js";
import { type Entries, stateOf } from "./entry-index.js";

/** Alpha-3 of the state with at least half of the article's mentions of states and of what belongs to one; null where none has. */
export function articleState(clusters: readonly Cluster[], entries: Entries): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { id, mentions } of clusters) {
    if (id === "") continue;
    const entry = entries.get(id);
    const state = entry === undefined ? null : stateOf(entry);
    if (state === null) continue;
    all += mentions.length;
    counts.set(state, (counts.get(state) ?? 0) + mentions.length);
  }
  for (const [state, count] of counts)
    if (count * 2 >= all && count * 2 > 1) return onlyHalf(counts, state, count) ? state : null;
  return null;
}

/**
 * True for a party or union of a state that the article never names while it is about another, and for its parliament
 * by a word that others have too: the *Patriotic Alliance* of an article about Zambia is not South Africa's, nor is the
 * *Senate* of one about Nigeria America's.
 */
export function isElsewheresBody(
  entry: NamedEntry,
  cluster: Cluster,
  { article, clusters, entries }: { article: Article; clusters: readonly Cluster[]; entries: Entries },
): boolean {
  if (!("kind" in entry) || entry.state === null) return false;
  const shared = (start: number, end: number) =>
    end - start < entry.name.length && entry.name.endsWith(article.text.slice(start, end));
  if (entry.kind === "parliament") {
    if (!cluster.mentions.every(({ start, end }) => shared(start, end))) return false;
  } else if (entry.kind === "ministry") {
    if (cluster.mentions.some(({ start, end }) => NATIONAL.test(article.text.slice(start, end))))
      return false;
  } else if (entry.kind !== "party" && entry.kind !== "union") return false;
  const about = articleState(clusters, entries);
  if (about === null || about === entry.state) return false;
  return !clusters.some(({ id }) => {
    const other = id === "" ? undefined : entries.get(id);
    return other !== undefined && other !== entry && stateOf(other) === entry.state;
  });
}

/** *US State Department*, *Department of State of the United States*: told whose it is. */
const NATIONAL = /\b(?:U\.?S\.?A?|United States|American|UK|British|of [A-Z]\w+)(?!\w)/;

/** False where another state has the other half. */
function onlyHalf(counts: ReadonlyMap<string, number>, state: string, count: number): boolean {
  for (const [other, same] of counts) if (other !== state && same >= count) return false;
  return true;
}

/**
 * True for a title of an office of state, written large as it stands before a name: *Finance Minister*. Where ministers
 * are called so, a secretary by what he is for has one in the article's state, `about`, too: *Commerce Secretary*.
 */
export function isOffice(role: string | null, about: () => string | null): boolean {
  if (role === null) return false;
  const words = role.split(/[\s-]/);
  if (OFFICES.has(words.at(-1) ?? "") || /^Minister (?:of|for) /.test(role)) return true;
  if (role === "Attorney General" || role === "Solicitor General") return true;
  const [field = ""] = words;
  const isFields = words.length === 2 && words[1] === "Secretary" && FIELDS.has(field.toLowerCase());
  return (isFields || /^Secretary (?:of|for) /.test(role)) && SECRETARIES.has(about()?.toLowerCase() ?? "");
}

const FIELDS = wordClass("officeFields");
/** States whose ministers are called secretaries. */
const SECRETARIES = wordClass("statesWithSecretaries");

const OFFICES: ReadonlySet<string> = new Set(
  "Minister Premier President Governor Mayor Chancellor Senator Prosecutor Parliament Lawmaker".split(" "),
);
