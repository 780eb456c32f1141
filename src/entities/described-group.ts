/** Which named group a description means: *Haqqani fled. [The Pakistan-backed group] had lost its camps.* */
import type { Article } from "../article/article.js";
import type { Indexed } from "../indexed.js";
import type { Lexicon } from "../lexicon/entries.js";
import type { Mention } from "../mentions/mention.js";
import { entriesOf, stateOf } from "./entry-index.js";

/** How many characters before the description the group is named. */
const NEAR = 300;

/**
 * The mention of the only group named shortly before a definite description of one group that a state backs (`sponsor`, by
 * its entry), unless the lexicon knows other sponsors of that group. `chosen` are the entries of the mentions.
 */
export function describedGroup(
  article: Article,
  mentions: Indexed<Mention>,
  chosen: readonly string[],
  at: number,
  lexicon: Lexicon,
): Mention | null {
  const description = mentions[at];
  if (description === undefined) return null;
  const { text } = article;
  const words = text.slice(description.start, description.end);
  if (!/\bthe $/i.test(text.slice(Math.max(0, description.start - 4), description.start))) return null;
  if (!/ (?:group|militia|movement|faction|organi[sz]ation)$/.test(words)) return null;
  let named = -1;
  for (let i = at - 1; i >= 0 && description.start - mentions.at(i).end <= NEAR; i -= 1) {
    const { type, rule } = mentions.at(i);
    if (type !== "armed_group" && type !== "proxy_group") continue;
    if (rule === "sponsored-description") return null;
    if (named >= 0 && chosen[i] !== chosen[named]) return null;
    named = i;
  }
  if (named < 0) return null;
  const entries = entriesOf(lexicon);
  const entry = entries.get(chosen[named] ?? "");
  const known = entry !== undefined && "sponsors" in entry ? entry.sponsors : [];
  const sponsor = entries.get(chosen[at] ?? "");
  const state = sponsor === undefined ? null : stateOf(sponsor);
  return known.length === 0 || known.some((one) => one.state === state) ? mentions.at(named) : null;
}
