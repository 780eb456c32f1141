/** The state that an article is about, for those who hold an office without a country beside it. */
import type { Cluster } from "./cluster.js";
import { type Entries, stateOf } from "./entry-index.js";

/** Alpha-3 of the state with at least half of the article's mentions of states and places; null where none has. */
export function articleState(clusters: readonly Cluster[], entries: Entries): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { id, type, mentions } of clusters) {
    if (id === "" || (type !== "state" && type !== "location")) continue;
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

/** False where another state has the other half. */
function onlyHalf(counts: ReadonlyMap<string, number>, state: string, count: number): boolean {
  for (const [other, same] of counts) if (other !== state && same >= count) return false;
  return true;
}

/** True for a title of an office of state, written large as it stands before a name: *Finance Minister*. */
export function isOffice(role: string | null): boolean {
  const last = role?.split(/[\s-]/).at(-1) ?? "";
  return OFFICES.has(last) || /^(?:Secretary|Minister) (?:of|for) /.test(role ?? "");
}

const OFFICES: ReadonlySet<string> = new Set(
  "Minister Premier President Governor Mayor Chancellor Senator Prosecutor Parliament Lawmaker".split(" "),
);
