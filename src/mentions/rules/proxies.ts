import type { Word } from "../../gazetteer/words.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { draftWith, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";

/** Second halves of *Iranian-backed*, *Rwanda-supported*: the state sponsors what follows. */
export const BACKED = wordClass("backedForms");

/** Nouns for groups that fight; the last of several in a row is the head (*militia groups*). */
export const FIGHTERS = wordClass("armedNouns");

/** Nouns for those who act for a state. */
export const PROXIES: ReadonlySet<string> = new Set(["proxy", "proxies", "surrogates"]);

/**
 * Sponsored groups that nobody names: [Iranian-backed militias], [Tehran's proxies], [Rwanda-backed rebels].
 * Not where a named group stands in the same phrase or right before it in apposition (*the PMF, an
 * Iranian-backed militia*): then the words are about that one.
 */
export function sponsoredDescriptions(
  context: MentionContext,
  drafts: readonly MentionDraft[],
): MentionDraft[] {
  const found: MentionDraft[] = [...drafts];
  let starts: ReadonlyMap<number, MentionDraft> | undefined;
  drafts.forEach((draft, index) => {
    if (draft.type !== "state" || !mayOpenDescription(context, draft)) return;
    starts ??= new Map(drafts.map((one) => [one.from, one]));
    const to = endOfDescription(context, draft, starts);
    if (to < 0 || isApposition(context, draft, drafts[index - 1])) return;
    found.push(
      draftWith(draft, { to, type: "proxy_group", form: "description", rule: "sponsored-description" }),
    );
  });
  return found.length === drafts.length ? found : found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** *[Iranian] …*, *[Iran]'s …*, *[Iran]-backed …*. */
function mayOpenDescription(context: MentionContext, { to, form }: MentionDraft): boolean {
  const { words } = context.scan;
  return form === "demonym" || words.at(to - 1).possessive || isBacked(words[to]);
}

function isBacked(word: Word | undefined): boolean {
  return word?.gap === "hyphen" && BACKED.has(word.key);
}

/** End of the phrase that a state's name opens, -1 when it is not a sponsored group or names one. */
function endOfDescription(
  context: MentionContext,
  { to, form }: MentionDraft,
  starts: ReadonlyMap<number, MentionDraft>,
): number {
  const { words } = context.scan;
  const backed = isBacked(words[to]);
  let at = backed ? to + 1 : to;
  let end = -1;
  let fights = false;
  for (let i = 0; i < 5; i += 1, at += 1) {
    const word = words[at];
    if (word === undefined || (word.gap !== "space" && word.gap !== "hyphen")) break;
    const other = starts.get(at);
    if (other !== undefined && other.type !== "state") return -1;
    if (word.shape !== "lower" || STOPS.has(word.key)) break;
    // *Libyan proxy fighters* says where they are from, *Libya's proxy fighters* whose they are
    const origin = form === "demonym" && word.key === "proxy";
    const proxy = PROXIES.has(word.key) && !origin;
    if (backed ? FIGHTERS.has(word.key) : proxy || (end >= 0 && FIGHTERS.has(word.key))) {
      end = at + 1;
      fights ||= !/^(?:groups?|forces?|networks?|organi[sz]ations|army)$/.test(word.key) || backed;
    } else if (end >= 0) break;
  }
  if (words[at]?.gap === "space" && starts.get(at)?.type.endsWith("_group") === true) return -1;
  return fights ? end : -1;
}

const STOPS = wordClass("supportedEnds");

/** *the PMF (PMF), an Iranian-backed militia*. */
function isApposition(
  context: MentionContext,
  draft: MentionDraft,
  before: MentionDraft | undefined,
): boolean {
  if (before === undefined || !before.type.endsWith("_group")) return false;
  const between = context.scan.article.text.slice(
    context.scan.words.at(before.to - 1).end,
    context.scan.words.at(draft.from).start,
  );
  return /^\)?,? ?(?:an?|the) $/.test(between);
}
