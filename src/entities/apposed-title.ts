/** The title with a comma before the name: *the Moldovan [prime minister], Ion Rusnac, …*, *its [chairman], Jens Holm, …*. */
import { titlesOf } from "../gazetteer/titles.js";
import type { Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import type { Mention } from "../mentions/mention.js";
import type { Reading } from "../sentences/reading.js";
import { portfolioBefore } from "./portfolio.js";
import { titleStart, titleText } from "./title-start.js";

/** The words of a title, and the mention that says whose office it is, if one does. */
export interface ApposedTitle {
  readonly role: string;
  readonly owner: Mention | null;
}

/**
 * The definite description that a name between commas says more of: *the president of Ghana, [X],*, *Togo's ambassador to
 * Peru, [X],*. `earlier` are the mentions before the name, the nearest first. Null where none stands there.
 */
export function apposedTitle(
  { tokens }: Reading,
  name: Mention,
  earlier: readonly (Mention | undefined)[],
  lexicon: Lexicon,
): ApposedTitle | null {
  const comma = name.first - 1;
  if (tokens[comma]?.text !== "," || !/^[,—–.]$/.test(tokens[name.last]?.text ?? "")) return null;
  // "when they saw the minister, Ana Holm, a nurse, fainted": the name has an apposition of its own
  if (/^(?:an?|the)$/.test(tokens[name.last + 1]?.lower ?? "")) return null;
  const [nearest, further] = earlier;
  const complement = nearest !== undefined && nearest.last === comma ? nearest : null;
  const field = complement === null ? portfolioBefore(tokens, comma) : -1;
  const end =
    complement !== null
      ? prepositionBefore(tokens, complement.first)
      : field < 0
        ? titleEnd(tokens, comma, lexicon)
        : field;
  if (end < 0) return null;
  const before = complement === null ? nearest : further;
  const last = tokens[end - 1];
  if (last === undefined || last.pos === "VERB" || !isTitle(last.lower, lexicon)) return null;
  const own = titleStart(tokens, before?.last ?? 0, end, lexicon);
  if (own >= end) return null;
  const first = fieldsStart(tokens, own, lexicon);
  const role = titleText(tokens, first, field < 0 ? end : comma);
  const ofOwner = complement !== null && tokens.at(end).lower === "of";
  // "[President] of Mali, Awa Doumbia, spoke": written large it needs no article
  if (ofOwner && complement.type !== "person" && /^\p{Lu}/u.test(tokens[first]?.text ?? ""))
    return { role, owner: complement };
  const opening = tokens[first - 1];
  if (opening === undefined || opening.sentence !== last.sentence) return null;
  const possessive = /^['’]s?$/.test(opening.text);
  if (isAnothers(tokens, first, lexicon)) return null;
  const holder = before !== undefined && before.last === (possessive ? first - 1 : first) ? before : null;
  if (!DETERMINERS.test(opening.lower) && !possessive && holder === null) return null;
  return { role, owner: ofOwner ? complement : holder };
}

/**
 * *a spokesman for the [premier], Ion Rusnac,*, *an adviser to the club's [leader], …*: it can’t be told which of the
 * two the name is.
 */
function isAnothers(tokens: Reading["tokens"], title: number, lexicon: Lexicon): boolean {
  let at = title - 1;
  while (at > title - LONGEST_OWNER && /^(?:DET|NOUN|PROPN|ADJ|PART|PRON)$/.test(tokens[at]?.pos ?? ""))
    at -= 1;
  const outer = tokens[at - 1];
  return (
    outer !== undefined && /^(?:for|to|of)$/.test(tokens[at]?.lower ?? "") && isTitle(outer.lower, lexicon)
  );
}

/** How many tokens the words may have that say whose title it is: *the mine workers' federation's*. */
const LONGEST_OWNER = 8;

const DETERMINERS = /^(?:the|an?|one|another|his|her|its|their|our|my)$/;

/** *director*, *co-director*. */
function isTitle(word: string, lexicon: Lexicon): boolean {
  return titlesOf(lexicon).lastWords.has(fold(word.slice(word.lastIndexOf("-") + 1)));
}

/**
 * Where a title before a comma ends: at the preposition in *a spokesman | for the hospital,*, else at the comma. A complement
 * that is an office itself is another's.
 */
function titleEnd(tokens: Reading["tokens"], comma: number, lexicon: Lexicon): number {
  if (isTitle(tokens[comma - 1]?.lower ?? "", lexicon)) return comma;
  let at = comma - 1;
  while (at > comma - LONGEST_OWNER && /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[at]?.pos ?? "")) at -= 1;
  return at < comma - 1 && /^(?:of|for|at)$/.test(tokens[at]?.lower ?? "") ? at : comma;
}

/** *the union's [health and] safety chairperson*: a field that *and* ties to the next. */
function fieldsStart(tokens: Reading["tokens"], first: number, lexicon: Lexicon): number {
  const field = tokens[first - 2];
  if (tokens[first - 1]?.lower !== "and" || field?.pos !== "NOUN" || isTitle(field.lower, lexicon))
    return first;
  return tokens[first]?.pos === "NOUN" ? first - 2 : first;
}

/** The token of *of*, *to* or *for* before a complement, an article between at most; -1 without one. */
function prepositionBefore(tokens: Reading["tokens"], complement: number): number {
  const at = tokens[complement - 1]?.lower === "the" ? complement - 2 : complement - 1;
  return /^(?:of|to|for)$/.test(tokens[at]?.lower ?? "") ? at : -1;
}
