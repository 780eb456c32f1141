import { wordClass } from "../lexicon/word-classes.js";
import { FUNCTION_WORD_REPAIRS } from "./function-word-repairs.js";
import {
  beginsComplement,
  endsInS,
  isBareSubject,
  isBe,
  isCapital,
  isDash,
  isDeterminer,
  isDocument,
  isHave,
  isIndefinite,
  isModal,
  isNeverVerb,
  isOfStates,
  isParticle,
  isPartOfPlace,
  isPastLikeBase,
  isPossessive,
  isPreposition,
  type Repair,
} from "./tag-context.js";
import type { TokenDraft } from "./tokens.js";
import { VERB_FORM_REPAIRS } from "./verb-form-repairs.js";
import { wink } from "./wink.js";

// Mends single tags of the tagger by the words around them.

/** *Republican*, *Danish*: what is also an adjective. */
const isOfParty = (token: TokenDraft | null): boolean =>
  /(?:[ai]an|can|ish|ese|ic)$/.test(token?.lower ?? "");

const FLOATING = wordClass("floatingWords");

/** In order, the first that applies wins. The counts are tokens set right and wrong on PolNeAR's development texts. */
export const REPAIRS: readonly Repair[] = [
  ...FUNCTION_WORD_REPAIRS,
  ...VERB_FORM_REPAIRS,
  // are all [thought] to contribute
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      token.lower === "thought" && next?.lower === "to" && FLOATING.has(previous?.lower ?? ""),
  },
  // rushed through [everything]: all 10
  {
    from: "VERB",
    to: "PRON",
    applies: ({ token }) => isIndefinite(token),
  },
  // Sen. [Ted] Cruz, Loretta [Lynch], anywhere but in a title: 64 / 22, most of these in titles of books and laws
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, inTitle }) =>
      isCapital(token) && !isFirst && !inTitle && /\p{Ll}/u.test(token.text),
  },
  // [Lynch] said, [Cooper]'s: 5 / 3
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, next }) =>
      isCapital(token) &&
      isFirst &&
      next !== null &&
      (/^['’]s$/.test(next.text) || /^(?:said|says|told|wrote|has|had|is|was|also)$/.test(next.lower)),
  },
  // [Downing] Street, [Reading] University, at the head of a sentence
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, next }) =>
      isCapital(token) && isFirst && isCapital(next) && isPartOfPlace(next) && token.lower.endsWith("ing"),
  },
  // many [people] …: 19 / 1
  { from: "VERB", to: "NOUN", applies: ({ token }) => isNeverVerb(token) },
  // the [claims], Trump's [calls], a [push], in [part]: 39 / 1
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous }) =>
      (isDeterminer(previous) ||
        isPossessive(previous) ||
        isPreposition(previous) ||
        (previous?.lower === "to" && previous.pos === "ADP")) &&
      !isCapital(token) &&
      !/(?:ed|ing)$/.test(token.lower) &&
      wink.canBe(token.lower, "NOUN"),
  },
  // were [suspects] in custody, were [calls] for a vote, named as [suspects]: no third person stands there: 3 / 0
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous }) =>
      (isBe(previous) || (previous?.lower === "as" && previous.pos === "ADP")) &&
      endsInS(token) &&
      !isCapital(token) &&
      wink.canBe(token.lower, "NOUN"),
  },
  // told a Senate [hearing] that, at a party [meeting] in May
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious }) =>
      /^(?:hearing|meeting|briefing|gathering|filing|ruling)$/.test(token.lower) &&
      /^(?:NOUN|PROPN)$/.test(previous?.pos ?? "") &&
      /^(?:an?|the)$/.test(beforePrevious?.lower ?? ""),
  },
  // a vote [monitor] for the club: no base form stands behind a noun in the singular
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious, next }) =>
      (beforePrevious?.lower === "a" || beforePrevious?.lower === "an") &&
      previous?.pos === "NOUN" &&
      isPreposition(next) &&
      token.lemma === token.lower &&
      !isPastLikeBase(token) &&
      wink.canBe(token.lower, "NOUN"),
  },
  // fears among Gulf [states] that: which states they are
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous }) => token.lower === "states" && isOfStates(previous),
  },
  // authorized indirect [talks]; a [think] tank
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious, next }) =>
      (previous?.pos === "ADJ" &&
        beforePrevious?.pos === "VERB" &&
        endsInS(token) &&
        wink.canBe(token.lower, "NOUN")) ||
      (token.lower === "think" && next !== null && /^tanks?$/.test(next.lower)),
  },
  // the [general] said villagers fled
  {
    from: "ADJ",
    to: "NOUN",
    applies: ({ token, previous, next }) =>
      token.lower === "general" &&
      isDeterminer(previous) &&
      /^(?:said|says|told|tells)$/.test(next?.lower ?? ""),
  },
  // the 58-year-[old] said: no noun behind it
  {
    from: "ADJ",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious, next }) =>
      token.lower === "old" &&
      previous?.text === "-" &&
      beforePrevious?.lower === "year" &&
      (next === null || /^(?:VERB|AUX|PUNCT|ADP|ADV|PART|CCONJ)$/.test(next.pos)) &&
      next?.text !== "-",
  },
  // reckon [half] the fleet
  {
    from: "ADV",
    to: "DET",
    applies: ({ token, next }) =>
      token.lower === "half" && next !== null && (isDeterminer(next) || next.lower === "those"),
  },
  // has [long] accused Washington
  {
    from: "ADJ",
    to: "ADV",
    applies: ({ token, previous, next }) =>
      token.lower === "long" && isHave(previous) && (next?.lower.endsWith("ed") ?? false),
  },
  // has long [accused] Washington
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, beforePrevious }) =>
      previous?.lower === "long" && isHave(beforePrevious) && token.lower.endsWith("ed"),
  },
  // on [closed] circuit television, American and [allied] intelligence, the so-[called] council
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, previous, beforePrevious, next }) =>
      token.lower.endsWith("ed") &&
      !isCapital(token) &&
      next !== null &&
      (next.pos === "NOUN" || next.pos === "PROPN") &&
      (isPreposition(previous) ||
        (previous?.pos === "CCONJ" &&
          (beforePrevious?.pos === "ADJ" || beforePrevious?.pos === "PROPN") &&
          wink.canBe(token.lower, "ADJ")) ||
        (previous?.text === "-" && beforePrevious?.lower === "so")),
  },
  // for advances and [continued] unrest: what goes on has a determiner where it is an object
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, previous, beforePrevious, next }) =>
      /^(?:continued|renewed|prolonged|heightened)$/.test(token.lower) &&
      previous?.pos === "CCONJ" &&
      beforePrevious?.pos === "NOUN" &&
      next?.pos === "NOUN",
  },
  // Bashar [al]-Assad, Osama [bin] Laden, Ursula [von] [der] Leyen: 2 / 0
  {
    from: "NOUN",
    to: "PROPN",
    applies: ({ token, previous, next, afterNext }) =>
      isParticle(token) &&
      (next?.text === "-" || isParticle(next)
        ? isCapital(afterNext)
        : previous?.pos === "PROPN" && isCapital(next)),
  },
  // they [support], would [benefit], to [account]: 16 / 1
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous }) =>
      (isBareSubject(previous) ||
        isModal(previous) ||
        (previous?.lower === "to" && previous.pos === "PART")) &&
      !isCapital(token) &&
      !isNeverVerb(token) &&
      !/(?:s|ing|^date)$/.test(token.lower) &&
      wink.canBe(token.lower, "VERB"),
  },
  // Clinton [plans] to, the Tax Foundation [estimates] that: 16 / 3; but among Gulf states that: one is not among itself,
  // nor recent Republican claims that
  {
    from: "NOUN",
    to: "VERB",
    applies: (place) =>
      (place.previous?.pos === "PROPN" || place.previous?.text === ")") &&
      place.beforePrevious?.lower !== "among" &&
      !(place.beforePrevious?.pos === "ADJ" && isOfParty(place.previous)) &&
      !(place.token.lower === "states" && isOfStates(place.previous)) &&
      !isCapital(place.token) &&
      endsInS(place.token) &&
      (beginsComplement(place) || (place.next?.lower === "to" && place.next.pos === "PART")) &&
      wink.canBe(place.token.lower, "VERB"),
  },
  // analysts [question] whether: no noun stands there behind a plural
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      previous?.pos === "NOUN" &&
      endsInS(previous) &&
      !isCapital(token) &&
      !token.lower.endsWith("s") &&
      next !== null &&
      /^(?:how|why|whether)$/.test(next.lower) &&
      wink.canBe(token.lower, "VERB"),
  },
  // some [say] fares will rise
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous }) =>
      /^(?:say|argue|believe|fear|think)$/.test(token.lower) &&
      /^(?:some|many|most|few|others)$/.test(previous?.lower ?? ""),
  },
  // I'm not [sure] why
  {
    from: "ADV",
    to: "ADJ",
    applies: ({ token, previous, beforePrevious }) =>
      token.lower === "sure" &&
      (isBe(previous) || (/^(?:not|n't|n’t|quite|so)$/.test(previous?.lower ?? "") && isBe(beforePrevious))),
  },
  // the report [states]: the dam is weak
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      next?.text === ":" &&
      /^(?:states|reads|notes|adds|concludes|says)$/.test(token.lower) &&
      isDocument(previous),
  },
  // The states — X and Y among them — [share] Israel's concern: no noun stands before a name or a determiner
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      previous !== null &&
      isDash(previous) &&
      (next?.pos === "PROPN" || next?.pos === "DET") &&
      !isCapital(token) &&
      wink.canBe(token.lower, "VERB"),
  },
  // …, [provided] all parties agree: a condition
  {
    from: "VERB",
    to: "SCONJ",
    applies: ({ token, previous, next }) =>
      token.lower === "provided" &&
      previous?.text === "," &&
      (next?.pos === "DET" || next?.pos === "PRON" || next?.lower === "that"),
  },
  // [Voters] said, [Police] say, at the head of a sentence: 58 / 6
  {
    from: "PROPN",
    to: "NOUN",
    applies: ({ token, isFirst, next, names }) =>
      isFirst &&
      next !== null &&
      !isCapital(next) &&
      (endsInS(token) || isNeverVerb(token)) &&
      !names.has(token.text) &&
      wink.canBe(token.lower, "NOUN"),
  },
  // [Several] people, [Recent] months, at the head of a sentence: 35 / 6
  {
    from: "PROPN",
    to: "ADJ",
    applies: ({ token, isFirst, next, names }) =>
      isFirst &&
      (next?.pos === "NOUN" || next?.pos === "ADJ") &&
      !isCapital(next) &&
      !names.has(token.text) &&
      wink.canBe(token.lower, "ADJ"),
  },
  // Justice [Department], [President] Obama, [City] Hall: 143 / 10
  {
    from: "NOUN",
    to: "PROPN",
    applies: ({ token, previous, next, isFirst }) =>
      isCapital(token) &&
      /\p{Ll}/u.test(token.text) &&
      ((previous?.pos === "PROPN" && isCapital(previous)) ||
        (!isFirst && next?.pos === "PROPN" && isCapital(next))),
  },
];

/** What all repairs of a tag ask for, so that most tokens need no look at their neighbours. */
export function mayBeWrong({ pos, text, lower }: TokenDraft, isFirst: boolean): boolean {
  switch (pos) {
    case "PUNCT":
      return text === "'" || text === "’";
    case "DET":
      return lower === "that";
    case "ADJ":
      return lower.endsWith("ed") || lower === "long" || lower === "general" || lower === "old";
    case "PROPN":
      return isFirst;
    default:
      return true;
  }
}
