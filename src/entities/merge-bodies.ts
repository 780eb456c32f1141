/** Bodies that an article names in full and later without a part: *Port Authority of New Lund*, then *Port Authority*. */
import type { Lexicon } from "../lexicon/entries.js";
import { commonWords, nameWords } from "../lexicon/name-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Mention } from "../mentions/mention.js";
import { leadingState } from "./bodies.js";
import type { Cluster } from "./cluster.js";
import type { NameKeys } from "./name-keys.js";

interface BodyFacts {
  readonly keysOf: (mention: Mention) => NameKeys;
  /** Those that are told from others of their name by the state before them: *India's Supreme Court*. */
  readonly owned: ReadonlySet<Cluster>;
  readonly lexicon: Lexicon;
}

/**
 * Puts the mentions of a body that no list has with those of the only other one whose name is the same but for a firm's
 * tail (*Holm Motors Ltd*, *Holm*), the state before it or what stands behind *of*. The emptied clusters stay.
 */
export function mergeBodies(clusters: readonly Cluster[], { keysOf, owned, lexicon }: BodyFacts): void {
  const bodies = clusters.filter(({ type, mentions }) => type === "organization" && mentions.length > 0);
  if (bodies.length < 2) return;
  const names = new Map(bodies.map((body) => [body, namesOf(body, keysOf)]));
  const stated = new Map<string, Cluster>();
  for (const [body, own] of names)
    for (const keys of own.values()) {
      const name = statedName(keys, lexicon);
      const same = name === null ? undefined : stated.get(name);
      if (same !== undefined && same !== body) mergeTwo(same, body);
      else if (name !== null) stated.set(name, body);
    }
  const whole = new Map<string, Cluster | null>();
  for (const [body, own] of names)
    for (const name of own.keys()) whole.set(name, whole.has(name) || owned.has(body) ? null : body);
  const shortened = new Map<string, Set<Cluster>>();
  for (const [body, own] of names)
    for (const keys of body.mentions.length === 0 ? [] : own.values())
      for (const short of [...shortNames(keys, lexicon), ...firstWord(keys, whole)]) {
        const others = shortened.get(short);
        if (others === undefined) shortened.set(short, new Set([body]));
        else others.add(body);
      }
  for (const [short, [long, other]] of shortened) {
    const body = whole.get(short);
    if (body === undefined || body === null || long === undefined || other !== undefined || body === long)
      continue;
    mergeTwo(long, body);
  }
}

/** *[Lundavo] Bulk Carriers*, where the article calls a body by that word as by a part of a name. */
function firstWord([first = "", ...others]: NameKeys, whole: ReadonlyMap<string, Cluster | null>): string[] {
  const alone = others.length > 0 ? whole.get(first)?.mentions : undefined;
  return alone?.every(({ form, rule }) => form === "alias" && rule === "name-again") ? [first] : [];
}

/** Moves the mentions of one that no list has to the other. */
function mergeTwo(a: Cluster, b: Cluster): void {
  if (b.id === "") move(b, a);
  else if (a.id === "") move(a, b);
}

/** The names of two words or more, or of one in full, by their words. */
function namesOf({ id, mentions }: Cluster, keysOf: (mention: Mention) => NameKeys): Map<string, NameKeys> {
  const names = new Map<string, NameKeys>();
  for (const mention of mentions.slice(0, MOST_LOOKED_AT)) {
    if ((mention.form === "acronym" && id === "") || mention.form === "description") continue;
    const keys = keysOf(mention);
    names.set(keys.join(" "), keys);
  }
  return names;
}

const MOST_LOOKED_AT = 50;

/** What is left of a name without tail, state or complement, where that is a name still. */
function shortNames(keys: NameKeys, lexicon: Lexicon): string[] {
  const found: string[] = [];
  const { companyTails, organizationHeads } = nameWords();
  let end = keys.length;
  // *RightCard Payment Services Limited*, then *RightCard*
  const [first = ""] = keys;
  if (companyTails.has(keys.at(-1) ?? "") && !commonWords().has(first)) found.push(first);
  while (end > 1 && (companyTails.has(keys[end - 1] ?? "") || DROPPED_TAILS.has(keys[end - 1] ?? ""))) {
    end -= 1;
    if (end > 1 || !commonWords().has(first)) found.push(keys.slice(0, end).join(" "));
  }
  const of = keys.indexOf("of", 2);
  if (of > 0 && organizationHeads.has(keys[of - 1] ?? "")) found.push(keys.slice(0, of).join(" "));
  // *House Judiciary Committee*, then *Judiciary Committee*
  if (CHAMBERS.has(first) && keys.length > 2 && keys.at(-1) === "committee")
    found.push(keys.slice(1).join(" "));
  const state = leadingState(keys, lexicon);
  if (state !== null && keys.length - state.length >= 2) found.push(keys.slice(state.length).join(" "));
  return found;
}

/** Houses that their committees are told without. */
const CHAMBERS: ReadonlySet<string> = new Set(["house", "senate", "commons", "lords", "assembly"]);

/** *Supreme Court of the United Kingdom* and *UK Supreme Court* in one form; null for a name without a state. */
function statedName(keys: NameKeys, lexicon: Lexicon): string | null {
  const leading = leadingState(keys, lexicon);
  if (leading !== null) return `${leading.iso3} ${keys.slice(leading.length).join(" ")}`;
  const of = keys.lastIndexOf("of");
  if (of < 2) return null;
  const behind = keys.slice(keys[of + 1] === "the" ? of + 2 : of + 1);
  const state = leadingState(behind, lexicon);
  return state?.length === behind.length ? `${state.iso3} ${keys.slice(0, of).join(" ")}` : null;
}

/** Words that a firm's name is used without. */
const DROPPED_TAILS = wordClass("droppedTails");

function move(from: Cluster, to: Cluster): void {
  to.mentions.push(...from.mentions.splice(0));
  to.mentions.sort((a, b) => a.start - b.start);
}
