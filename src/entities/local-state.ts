/** Mayors and governors belong where the paragraph tells of, not to the state that the article is about. */
import type { Article } from "../article/article.js";
import type { Lexicon } from "../lexicon/entries.js";
import { present } from "../present.js";
import { type MentionRow, stateOfMention } from "./affiliated.js";
import type { Cluster } from "./cluster.js";

/** *Schools in Beira were closed. Mayor Nuno Costa said*: alpha-3 of the nearest place before the name in its paragraph; null for other offices. */
export function localState(
  { text }: Article,
  { all, indexOf }: MentionRow,
  { mentions }: Cluster,
  role: string | null,
  lexicon: Lexicon,
): string | null {
  const [first] = mentions;
  if (first === undefined || !LOCAL_OFFICES.test(role ?? "")) return null;
  const index = present(indexOf.get(first));
  for (let i = index - 1; i >= Math.max(0, index - NEAREST); i -= 1) {
    const mention = all.at(i);
    if (text.slice(mention.end, first.start).includes("\n")) return null;
    const state = mention.type === "location" ? stateOfMention(mention, lexicon) : null;
    if (state !== null) return state;
  }
  return null;
}

const LOCAL_OFFICES = /\b(?:[Mm]ayor|[Gg]overnor)$/;

/** How many mentions before the name are looked at. */
const NEAREST = 8;
