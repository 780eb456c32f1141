/** The state that an article is about: that of people whose office stands without a country. */

import { wordClass } from "../lexicon/word-classes.js";
import type { Cluster } from "./cluster.js";
import { type Entries, stateOf } from "./entry-index.js";

/** Mentions by the id of the entry they mean, which is empty for names the lexicon does not know. */
export type Meant = Pick<Cluster, "id" | "mentions">;

/** Alpha-3 of the state with at least half of the article's mentions of states and of what belongs to one; null where none has. */
export function articleState(clusters: readonly Meant[], entries: Entries): string | null {
  const counts = stateCounts(clusters, entries);
  let all = 0;
  for (const count of counts.values()) all += count;
  for (const [state, count] of counts)
    if (count * 2 >= all && count * 2 > 1) return onlyHalf(counts, state, count) ? state : null;
  return null;
}

/** How many mentions each state has, with those of what belongs to it. */
export function stateCounts(clusters: readonly Meant[], entries: Entries): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, mentions } of clusters) {
    if (id === "") continue;
    const entry = entries.get(id);
    const state = entry === undefined ? null : stateOf(entry);
    if (state !== null) counts.set(state, (counts.get(state) ?? 0) + mentions.length);
  }
  return counts;
}

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
  if (/\bCabinet Secretary$/.test(role)) return true;
  if (role === "Attorney General" || role === "Solicitor General") return true;
  const [field = ""] = words;
  const isFields = words.length === 2 && words[1] === "Secretary" && OFFICE_FIELDS.has(field.toLowerCase());
  return (isFields || /^Secretary (?:of|for) /.test(role)) && SECRETARIES.has(about()?.toLowerCase() ?? "");
}

const OFFICE_FIELDS = wordClass("officeFields");
/** States whose ministers are called secretaries. */
const SECRETARIES = wordClass("statesWithSecretaries");

const OFFICES: ReadonlySet<string> = new Set(
  "Minister Premier President Governor Mayor Chancellor Senator Prosecutor Parliament Lawmaker".split(" "),
);
