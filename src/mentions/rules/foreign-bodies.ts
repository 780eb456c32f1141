/** Bodies whose names in Spanish, Portuguese, French or Italian open with what they are: *Jurisdicción Especial para la Paz*. */
import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined, titleFrom } from "../runs.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

/** A body by a foreign word for it, with what its small words tie to it; null before an English word alone. */
export function foreignBodyAt(
  context: MentionContext,
  { at, run, word, inCapitals }: Start,
): MentionDraft | null {
  if (inCapitals) return null;
  const likeEnglish = LIKE_ENGLISH.has(word.key);
  if (!likeEnglish && !HEADS.has(word.key)) return null;
  const end = foreignEnd(context, beforeTitle(context, at, run));
  if (end === at + 1 || (likeEnglish && !isForeign(context, at, end))) return null;
  const next = wordAt(context.scan, at + 1);
  const english =
    end === run &&
    isLarge(context, at + 1) &&
    has(context.scan, at + 1, TRAIT.common) &&
    !FOREIGN.has(next?.key ?? "");
  return english ? null : body(at, end, "foreign-body");
}

/** The run up to a title that somebody bears: *Tehreek-e-Niaz | President Rahim Khan*. */
function beforeTitle(context: MentionContext, at: number, run: number): number {
  for (let i = at + 1; i < run - 1; i += 1)
    if (wordAt(context.scan, i)?.gap === "space" && titleFrom(context, i) > 0) return i;
  return run;
}

/** *[Fédération des] Enseignants*, *[Unión] Cívica*, *Radio [Nueva] Costa*: not the English word. */
function isForeign({ scan }: MentionContext, at: number, end: number): boolean {
  if (TIES.has(wordAt(scan, at + 1)?.text ?? "")) return true;
  const words = scan.words.slice(at, end);
  if (words.some(({ text }) => ACCENT.test(text))) return true;
  const others = TRAIT.common | TRAIT.given | TRAIT.notName | TRAIT.locationHead;
  return /^(?:radio|hospital|clinica)$/.test(wordAt(scan, at)?.key ?? "") && !has(scan, at + 1, others);
}

const ACCENT = /[\u00c0-\u024f]/;

/** Goes over *para la*, *de los*, *y* … between large words, four such ties at most. */
function foreignEnd(context: MentionContext, run: number): number {
  const { scan } = context;
  let end = run;
  for (let ties = 0; ties < 4; ties += 1) {
    let next = end;
    while (next < end + 3 && TIES.has(wordAt(scan, next)?.text ?? "") && joined(context, next)) next += 1;
    if (next === end || !isLarge(context, next) || !joined(context, next)) return end;
    end = next + 1;
    while (isLarge(context, end) && joined(context, end) && !has(scan, end, TRAIT.notName)) end += 1;
  }
  return end;
}

const TIES = wordClass("foreignTies");

/** Words for bodies that are not English. */
const HEADS = wordClass("foreignHeads");
/** Those that are English words too; an accent, a tie or a name behind tells. */
const LIKE_ENGLISH = wordClass("foreignHeadsLikeEnglish");
/** Foreign words that are English ones as well. */
const FOREIGN = wordClass("foreignAdjectives");
