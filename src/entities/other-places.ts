/** Places of the same name as one of the lexicon: *[Manchester], New Hampshire* is not the city in England. */
import type { Article } from "../article/article.js";
import { indexed } from "../indexed.js";
import type { Lexicon } from "../lexicon/entries.js";
import type { Mention } from "../mentions/mention.js";
import { entriesOf, kindOfEntry, stateOf } from "./entry-index.js";

/**
 * The mentions without the lexicon's place where the article says, anywhere, that a place of this name lies in a province
 * of another state. It stays a place that no list has.
 */
export function withoutOtherPlaces(
  article: Article,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): readonly Mention[] {
  const others = new Set<string>();
  mentions.forEach((town, i) => {
    if (
      !isPlace(town) ||
      !isBeforeProvince(article.text, mentions.slice(Math.max(0, i - 1), i + 2), town, lexicon)
    )
      return;
    const states = statesOf(mentions[i + 1], lexicon);
    const own = statesOf(town, lexicon);
    if (own.size > 0 && [...own].every((state) => !states.has(state)))
      for (const id of town.candidates) others.add(id);
  });
  if (others.size === 0) return mentions;
  return mentions.map((mention) =>
    mention.type === "location" && mention.candidates.some((id) => others.has(id))
      ? { ...mention, candidates: indexed<string>([]), rule: "other-place" }
      : mention,
  );
}

/** A town, a comma and a province at the end of the phrase; *in London, Texas and Rome* and *Rome, London, Texas* are rows. */
function isBeforeProvince(
  text: string,
  beside: readonly Mention[],
  town: Mention,
  lexicon: Lexicon,
): boolean {
  const at = beside.indexOf(town);
  const [before, province] = [beside[at - 1], beside[at + 1]];
  if (province === undefined || !isPlace(province) || text.slice(town.end, province.start) !== ", ")
    return false;
  if (before !== undefined && text.slice(before.end, town.start) === ", ") return false;
  if (text.charAt(province.end - 1) !== "." && !ENDS.test(text.charAt(province.end))) return false;
  return province.candidates.every((id) => kindOfEntry(lexicon, id) === "subdivision");
}

/** What may stand right behind the province; nothing at the end of the text. */
const ENDS = /^[,.;:!?)\n]?$/;

const isPlace = ({ type, form, candidates }: Mention): boolean =>
  type === "location" && form !== "demonym" && candidates.length > 0;

function statesOf(mention: Mention | undefined, lexicon: Lexicon): ReadonlySet<string> {
  const entries = entriesOf(lexicon);
  const states = new Set<string>();
  for (const id of mention?.candidates ?? []) {
    const entry = entries.get(id);
    const state = entry === undefined ? null : stateOf(entry);
    if (state !== null) states.add(state);
  }
  return states;
}
