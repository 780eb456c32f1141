/** Family names that are places too: *Monica Rochester … Captain [Rochester] said*, *Sudesh Amman … [Amman] had left*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { oncePer } from "../../once-per.js";
import type { MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { isLarge, joined } from "../runs.js";
import { wordAt } from "../scan.js";

/**
 * True for a place or state that the article names nowhere as such: in none of its places the name stands behind a word
 * for being there, before the country where it lies or in a longer name, and the state has no other name in the article.
 */
export function isOnlySurname(
  context: MentionContext,
  { from, type, form, candidates }: MentionDraft,
  drafts: readonly MentionDraft[],
): boolean {
  if (form === "demonym" || (type !== "state" && type !== "location")) return false;
  const { words } = context.scan;
  const named = stateWords(drafts);
  const isElse = (id: string) => named.get(id)?.some((at) => words[at]?.key !== words[from]?.key) === true;
  return !(type === "state" && candidates.some(isElse)) && !placesNamed(context).has(words.at(from).key);
}

/** Where the names of each state begin, by its id. */
const stateWords = oncePer((drafts: readonly MentionDraft[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const { type, candidates, from } of drafts) {
    if (type !== "state") continue;
    for (const id of candidates) {
      const same = found.get(id);
      if (same === undefined) found.set(id, [from]);
      else same.push(from);
    }
  }
  return found;
});

/** The words that stand somewhere in the article as only places do. */
const placesNamed = oncePer((context: MentionContext): ReadonlySet<string> => {
  const { scan, hits } = context;
  const found = new Set<string>();
  scan.words.forEach(({ key }, at) => {
    if (hits[at]?.length === 1 && standsAsPlace(context, at)) found.add(key);
  });
  return found;
});

/** *in [Rochester]*, *[Rochester], New York*, *[Rochester] Airport*, *[Rochester]-based*, *[ROCHESTER] –*. */
function standsAsPlace(context: MentionContext, at: number): boolean {
  const { scan, lists, hits } = context;
  const word = scan.words.at(at);
  const next = wordAt(scan, at + 1);
  if (next?.gap === "comma" && hits[at + 1] !== undefined && !word.possessive) return true;
  if (next?.gap === "hyphen" || (isLarge(context, at + 1) && joined(context, at + 1))) return true;
  if (word.gap === "break" && word.shape === "upper") return true;
  if (word.gap !== "space" || word.possessive) return false;
  const before = wordAt(scan, at - 1);
  if (/^(?:from|to)$/.test(before?.text ?? "")) return MOVING.has(wordAt(scan, at - 2)?.key ?? "");
  return lists.placePrepositions.has(before?.key ?? "");
}

/**
 * *raided the church at [Bungudu] … Musa Bungudu, a priest*: a word that stands as a place does in the text before the first
 * name that ends with it, and not in the headline.
 */
export function isPlaceOfName(context: MentionContext, at: number, drafts: readonly MentionDraft[]): boolean {
  const { scan } = context;
  const word = scan.words.at(at);
  if (word.shape !== "capitalised" || word.start < scan.article.paragraphs.at(0).end) return false;
  const where = wordAt(scan, at - 1)?.text ?? "";
  if (!WHERE.test(where) || !standsAsPlace(context, at)) return false;
  // "stared at Holm"
  if (where === "at" && !MOVING.has(wordAt(scan, at - 2)?.key ?? "")) return false;
  return at < (fullNames(context)(drafts).get(word.key) ?? -1);
}

const WHERE = /^(?:in|at|near|around|outside|from|to)$/;

/** Where the first name of a person with more words begins, by its last word. */
const fullNames = oncePer(({ scan }: MentionContext) =>
  oncePer((drafts: readonly MentionDraft[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const { type, from, to } of drafts) {
      const { key } = scan.words.at(to - 1);
      if (type === "person" && to - from > 1 && !found.has(key)) found.set(key, from);
    }
    return found;
  }),
);

/** Words for moving, before *from* or *to* and a place. */
const MOVING = wordClass("wordsOfMoving");
