/** The bodies an article has named in full, to be found by the word that stands for them later. */
import { indexByHalves, indexed } from "../indexed.js";
import type { Mention } from "../mentions/mention.js";
import { SMALL } from "../mentions/traits.js";
import type { Cluster } from "./cluster.js";
import type { NameKeys } from "./name-keys.js";

interface Named {
  readonly cluster: Cluster;
  readonly start: number;
}

export interface BodyIndex {
  /** To be called in text order for each mention of two words or more. */
  add(cluster: Cluster, keys: NameKeys, mention: Mention): void;
  /** The body that a word alone means at a place: the last one named before with that word at an end of its name, else the first. */
  meant(word: string, start: number): Cluster | undefined;
  /** The first body with these initials, small words left out. */
  spelledBy(initials: string): Cluster | undefined;
}

/** An empty index. */
export function bodyIndex(): BodyIndex {
  const named = new Map<string, Named[]>();
  const byInitials = new Map<string, Cluster>();
  return {
    add(cluster, keys, { start }) {
      if (keys.length < 2) return;
      const initials = keys.map((key) => (SMALL.has(key) ? "" : key[0])).join("");
      // also without the places before it: *NSW Rural Fire Service*, then *RFS*
      for (let from = 0; from < Math.min(3, initials.length - 2); from += 1)
        if (!byInitials.has(initials.slice(from))) byInitials.set(initials.slice(from), cluster);
      // the *Court of Session* by its first word, the *Senate Ethics Committee* not
      const first = keys.length === 2 || /^(?:of|for|on|to)$/.test(keys[1] ?? "");
      for (const word of new Set([...(first ? [keys[0] ?? ""] : []), keys.at(-1) ?? ""])) {
        const same = named.get(word);
        if (same === undefined) named.set(word, [{ cluster, start }]);
        else if (same.at(-1)?.cluster !== cluster) same.push({ cluster, start });
      }
    },
    meant(word, start) {
      const bodies = named.get(word) ?? [];
      const next = indexByHalves(indexed(bodies), (body) => body.start < start);
      return (bodies[next - 1] ?? bodies[0])?.cluster;
    },
    spelledBy: (initials) => byInitials.get(initials),
  };
}

/** True for a name that stands for a longer one: *the [Commission]*, *[Parliament]*, *[Wagner]*. */
export function isShortForBody({ type, rule, first, last }: Mention): boolean {
  if (type !== "organization") return false;
  return rule === "body-again" || rule === "solo-body" || (rule === "name-again" && last - first === 1);
}
