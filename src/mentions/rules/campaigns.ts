/** Bodies that are called by what they are to do: *Committee to [Free] Journalists*, *Network Against Child Labour*, *Save the Rivers*. */

import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined, runEnd, withComplement } from "../runs.js";
import { beginsSentence, has, tokenAt, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { says } from "./beside-person.js";

/** A body whose name goes on with *to* and a verb or with *against*, or opens with an imperative. */
export function campaignAt(context: MentionContext, start: Start): MentionDraft | null {
  if (start.inCapitals || !start.large) return null;
  return pleaAt(context, start) ?? purposeAt(context, start);
}

/** *[Committee to Free Journalists]*, the *[National Network Against Hunger]*. */
function purposeAt(context: MentionContext, { at, run }: Start): MentionDraft | null {
  const { scan } = context;
  if (!HEADS.has(wordAt(scan, run - 1)?.key ?? "") || !joined(context, run)) return null;
  const link = wordAt(scan, run);
  if (link?.gap !== "space" || wordAt(scan, run - 1)?.possessive === true) return null;
  const first = run + 1;
  if (!isLarge(context, first) || !joined(context, first) || context.hits[first] !== undefined) return null;
  const end = runEnd(context, first);
  const ordinary = has(scan, first, TRAIT.common) && !has(scan, first, TRAIT.given | TRAIT.notName);
  const does = link.text === "to" && end > first + 1 && ordinary;
  // *the Front against Islamists*: only a large word is surely part of the name
  const against = link.text === "Against" || (link.text === "against" && ordinary);
  return does || against ? body(at, withComplement(context, end, false), "body-with-purpose") : null;
}

/** *[Save the Rivers] said*, *a spokesman for [Stop the Dam]*. */
function pleaAt(context: MentionContext, { at, word }: Start): MentionDraft | null {
  const { scan } = context;
  if (!VERBS.has(word.key) || word.shape !== "capitalised") return null;
  const link = wordAt(scan, at + 1);
  if (link?.gap !== "space" || !/^(?:the|our|Our|The)$/.test(link.text)) return null;
  const first = at + 2;
  const noun = wordAt(scan, first);
  if (!isLarge(context, first) || noun?.gap !== "space" || noun.key === "date") return null;
  if (!has(scan, first, TRAIT.common) && !noun.key.endsWith("s")) return null;
  if (isHit(context.hits[first], "state", "location", "person")) return null;
  const end = runEnd(context, first);
  const inside = !beginsSentence(scan, at) && word.gap === "space" && tokenAt(scan, at - 1)?.pos !== "VERB";
  return inside || says(context, at, end) ? body(at, end, "body-by-plea") : null;
}

const HEADS = wordClass("pleadingHeads");
const VERBS = wordClass("pleadingVerbs");
