import { titleEndsBefore } from "../../gazetteer/titles.js";
import type { Word } from "../../gazetteer/words.js";
import type { MentionContext } from "../mention-context.js";
import {
  isFaithOfDescribed,
  isKoreanHalf,
  isMonthAsName,
  isSmallSurname,
  isTiedJesus,
  isTiedToFaith,
} from "../name-parts.js";
import { isKoreanOrChinese, isLarge, joined, titleFrom } from "../runs.js";
import { has, inCapitals, tokenAt, wordAt } from "../scan.js";
import { NO_SURNAME, TRAIT } from "../traits.js";
import { isApposed, says } from "./beside-person.js";

// How many words of a run of large words are the name of one person.

/** The run as far as it can be one person's name: up to a title, another name of the lexicon, a day. */
export function nameEnd(context: MentionContext, at: number, run: number): number {
  const { scan } = context;
  let end = at + 1;
  while (end < run && continuesName(context, at, end, run)) end += 1;
  // a headline's verb is as large as the name before it: *Adrienne Watson Welcoming …*
  while (
    end - at > 2 &&
    scan.words.at(end - 1).gap === "space" &&
    isNoFamilyName(context, end - 1) &&
    (inCapitals(scan, at) || tokenAt(scan, end - 1)?.pos === "VERB")
  )
    end -= 1;
  if (end - at === 2 && inCapitals(scan, at) && isNoFamilyName(context, end - 1)) end -= 1;
  // a name ends in no small word: *Calletano [de]*
  while (end - at > 1 && scan.words.at(end - 1).shape === "lower" && scan.words.at(end - 1).gap === "space")
    end -= 1;
  return end;
}

function continuesName(context: MentionContext, at: number, i: number, run: number): boolean {
  const { scan, hits } = context;
  const word = scan.words.at(i);
  if (word.gap === "ampersand") return false;
  if (
    word.gap !== "hyphen" &&
    has(scan, i, TRAIT.notName) &&
    !has(scan, i, TRAIT.particle) &&
    !isNameInside(context, at, i)
  )
    return false;
  const hit = hits[i];
  if (hit === undefined) {
    const more = i + 1 < run || scan.words[i + 1]?.gap === "period";
    return !(more && titleFrom(context, i) > 0 && !has(scan, i, TRAIT.given));
  }
  const types = hit.names.map(({ type }) => type);
  if (types.includes("person")) return true;
  if (word.gap === "hyphen") return i + hit.length <= run && !types.includes("state");
  if (hit.length > 1 || word.shape === "upper" || types.some((type) => type.endsWith("_group"))) return false;
  if (hit.names.some(({ name }) => name.form === "demonym")) return isSurnameLike(context, at, i, run);
  if (has(scan, at, TRAIT.given))
    return (
      i === run - 1 ||
      // *Marie [Dupont]-Larue*
      isFirstHalf(context, i) ||
      (types.every((type) => type === "location") &&
        titleFrom(context, i + 1) === 0 &&
        hits[i + 1] === undefined)
    );
  // *Minister Hardeep Singh Puri*
  if (i > at + 1 && i === run - 1 && titleEndsBefore(context.titles, scan.words, at)) return true;
  return (
    i === at + 1 &&
    i === run - 1 &&
    !has(scan, at, TRAIT.common) &&
    (titleEndsBefore(context.titles, scan.words, at) || isAged(scan.words[run]))
  );
}

/** A family name's first half, though it is also the name of a firm: a hyphen ties a word in no list to it. */
function isFirstHalf({ scan, hits }: MentionContext, at: number): boolean {
  const second = wordAt(scan, at + 1);
  return second?.gap === "hyphen" && second.shape === "capitalised" && hits[at + 1] === undefined;
}

/** *…, 20,* after a name. */
function isAged(next: Word | undefined): boolean {
  return next?.gap === "comma" && /^\d\d$/.test(next.text);
}

/** Words that are not names alone but stand in those of people: initials, *Nasr [Allah]*, *Kanye [West]*. */
function isNameInside(context: MentionContext, at: number, i: number): boolean {
  const { scan } = context;
  const word = wordAt(scan, i);
  if (word === undefined) return false;
  if (word.text.length === 1) return scan.article.text[word.end] === ".";
  if (word.key === "allah") return i > at;
  if (isTiedJesus(context, i)) return true;
  if (word.key === "islam" && word.gap === "space" && isTiedToFaith(context, i - 1)) return true;
  if (isMonthAsName(context, i) || isSmallSurname(context, i) || isKoreanHalf(context, i)) return true;
  // *Aminul Islam*, *the leader Tarikul Islam*
  if (word.key === "islam" && word.gap === "space" && i === at + 1)
    return (
      has(scan, at, TRAIT.given) ||
      titleEndsBefore(context.titles, scan.words, at) ||
      isFaithOfDescribed(context, i)
    );
  return has(scan, i, TRAIT.direction) && i === at + 1 && has(scan, at, TRAIT.given);
}

/** *Mahmod Danish, spokesman*, *Rahimbakesh Danish Karimi*: an unknown first name before, a person's words after. */
function isSurnameLike(context: MentionContext, at: number, i: number, run: number): boolean {
  const { scan } = context;
  if (i !== at + 1 || has(scan, at, TRAIT.common) || context.hits[at] !== undefined) return false;
  // "Han Chinese", "African Americans": peoples
  if (titleFrom(context, at) > 0 || isKoreanOrChinese(context, at)) return false;
  if (/ans$/.test(scan.words.at(i).key)) return false;
  if (i === run - 1) return isApposed(context, run) || says(context, at, run);
  return (
    i + 2 === run &&
    !has(scan, i + 1, TRAIT.common) &&
    context.hits[i + 1] === undefined &&
    titleFrom(context, i + 1) === 0
  );
}

function isNoFamilyName(context: MentionContext, at: number): boolean {
  const { key, text } = context.scan.words.at(at);
  return has(context.scan, at, TRAIT.common) && text.length > 2 && !context.familyNames.has(key);
}

/** *Luis Arce [Catacora]*: one more large word that is not an ordinary one and names nothing else. */
export function isSecondSurname(context: MentionContext, at: number): boolean {
  const { scan } = context;
  const word = scan.words[at];
  const alone = !isLarge(context, at + 1) || !joined(context, at + 1);
  if (word?.shape !== "capitalised" || word.gap !== "space" || !joined(context, at) || !alone) return false;
  return context.hits[at] === undefined && !inCapitals(scan, at) && !has(scan, at, NO_SURNAME);
}
