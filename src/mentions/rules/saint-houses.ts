/** Houses that are called after a saint, and channels after a number: *[St Mary's Hospital]*, *[Channel 9 News]*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined, withComplement } from "../runs.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { houseAsPlace, isHouseAsPlace } from "./houses.js";

/** A hospital, school or other body under the name of a saint. */
export function saintHouseAt(context: MentionContext, { at, word, inCapitals }: Start): MentionDraft | null {
  const { scan } = context;
  if (inCapitals || !/^(?:Ste?|Saint)$/.test(word.text)) return null;
  const saint = wordAt(scan, at + 1);
  if (saint?.possessive !== true || saint.shape !== "capitalised") return null;
  let head = -1;
  for (let i = at + 2; i < at + 6 && isLarge(context, i); i += 1) {
    const { gap, possessive } = scan.words.at(i);
    if (gap !== "space" && !(joined(context, i) && gap !== "period")) break;
    if (has(scan, i, TRAIT.organizationHead)) head = i;
    if (possessive && !joined(context, i + 1)) break;
  }
  if (head < 0) return null;
  if (isHouseAsPlace(context, at, head)) return houseAsPlace(at, head + 1);
  const hasField = context.lists.ofHeads.has(scan.words.at(head).key);
  return body(at, hasField ? withComplement(context, head + 1, false) : head + 1, "saint-house");
}

/** A broadcaster under a number. */
export function channelAt({ scan }: MentionContext, { at, word, inCapitals }: Start): MentionDraft | null {
  if (inCapitals || word.key !== "channel" || word.shape !== "capitalised") return null;
  const number = wordAt(scan, at + 1);
  if (number?.gap !== "space" || !/^\d{1,2}$/.test(number.text)) return null;
  const tail = wordAt(scan, at + 2);
  const more = tail?.gap === "space" && tail.shape !== "lower" && CHANNEL_TAILS.has(tail.key);
  return body(at, at + (more ? 3 : 2), "numbered-channel");
}

/** What may end a channel's name. */
const CHANNEL_TAILS = wordClass("channelTails");
