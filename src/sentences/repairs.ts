import type { Draft } from "./tokens.js";
import type { Pos } from "./types.js";
import { wink } from "./wink.js";

/** A repair of one kind of wink's mistakes, for tokens tagged `from`. */
export interface Repair {
  readonly from: Pos;
  readonly to: Pos;
  readonly applies: (at: Place) => boolean;
}

/** A token with its neighbours in the sentence; `null` where the sentence begins or ends. */
export interface Place {
  readonly token: Draft;
  readonly previous: Draft | null;
  readonly beforePrevious: Draft | null;
  readonly next: Draft | null;
  readonly afterNext: Draft | null;
  /** First in its sentence, marks apart. */
  readonly isFirst: boolean;
  /** True where each noun, verb, adjective and adverb has a capital. */
  readonly inTitle: boolean;
  /** Names that the article has inside a sentence too. */
  readonly names: ReadonlySet<string>;
}

// A capital letter changes when it is made small; so do the few title-case letters.
const isCapital = (token: Draft | null): boolean => token !== null && token.text[0] !== token.lower[0];
const endsInS = ({ lower }: Draft): boolean =>
  lower.endsWith("s") && !lower.endsWith("ss") && lower.length > 1;
const among = (list: string): ((token: Draft | null) => boolean) => {
  const words = new Set(list.split(" "));
  return (token) => token !== null && words.has(token.lower);
};
const isPossessive = (token: Draft | null): boolean =>
  token?.pos === "PART" &&
  (token.lower === "'s" || token.lower === "’s" || token.lower === "'" || token.lower === "’");
const isDeterminer = among("a an the no my your his its our their");
const isPreposition = among("of in for with from by at on into about under");
const isBareSubject = among("they we i you who");
const isSubjectPronoun = among("i he she it we they");
const isModal = among("will would could should can might must cannot n't n’t 'll ’ll");
const isSingularSubject = among("he she it who which");
const isPluralPerson = among("people men women children");
const isNeverVerb = among("people men women children police percent time");
const isIndefinite = among(
  "everything everyone everybody anything anyone anybody something someone somebody nothing nobody",
);
const isParticle = among("al el bin ibn abu von van der den de di du da dos la le");
const isRelative = among("who which whose whom");
const isPartOfPlace = among("street road avenue square park hall university college council");
const isDash = among("— – --");
const isBusy = (token: Draft | null): boolean => token?.pos === "VERB" || token?.pos === "AUX";

/** True where an object, a that-clause or an infinitive begins: what stands before is more likely a verb. */
function beginsComplement({ next, afterNext }: Place): boolean {
  if (!next) return false;
  if (next.lower === "that") return !isBusy(afterNext);
  return (
    next.pos === "DET" ||
    (next.pos === "PRON" && !isRelative(next)) ||
    next.pos === "PROPN" ||
    next.pos === "SCONJ" ||
    /^(?:how|why|what|whether)$/.test(next.lower)
  );
}

/** In order, the first that applies wins. The counts are tokens set right and wrong on PolNeAR's development texts. */
export const REPAIRS: readonly Repair[] = [
  // [―] and other marks that wink has no tag for: 34 / 0
  { from: "X", to: "PUNCT", applies: ({ token }) => !/[\p{L}\p{N}]/u.test(token.text) },
  // the workers['] union: 36 / 0
  {
    from: "PUNCT",
    to: "PART",
    applies: ({ token, previous, next }) =>
      (token.text === "'" || token.text === "’") &&
      // The mark that closes a quotation is the last in it.
      token.quotation === next?.quotation &&
      previous?.end === token.start &&
      /s$/i.test(previous.text) &&
      next.start > token.end,
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
      (/^['’]s$/.test(next.text) || /^(?:said|says|told|wrote|has|had|is|was)$/.test(next.lower)),
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
      (isDeterminer(previous) || isPossessive(previous) || isPreposition(previous)) &&
      !isCapital(token) &&
      !/(?:ed|ing)$/.test(token.lower) &&
      wink.canBe(token.lower, "NOUN"),
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
  // which [plans], it [claims]: 4 / 1
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous }) =>
      isSingularSubject(previous) && endsInS(token) && wink.canBe(token.lower, "VERB"),
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
  // Clinton [plans] to, the Tax Foundation [estimates] that: 16 / 3; but among Gulf states that: one is not among itself
  {
    from: "NOUN",
    to: "VERB",
    applies: (place) =>
      (place.previous?.pos === "PROPN" || place.previous?.text === ")") &&
      place.beforePrevious?.lower !== "among" &&
      !isCapital(place.token) &&
      endsInS(place.token) &&
      (beginsComplement(place) || (place.next?.lower === "to" && place.next.pos === "PART")) &&
      wink.canBe(place.token.lower, "VERB"),
  },
  // polls [show] that, critics [point] …, but a veterans group that: 11 / 2
  {
    from: "NOUN",
    to: "VERB",
    applies: (place) => {
      const { token, previous, beforePrevious } = place;
      return (
        previous !== null &&
        ((previous.pos === "NOUN" && endsInS(previous)) || isPluralPerson(previous)) &&
        !isCapital(token) &&
        !token.lower.endsWith("s") &&
        (beginsComplement(place) || token.lower === "say") &&
        !/^(?:rights|affairs|sports)$/.test(previous.lower) &&
        !/^(?:an?|one)$/.test(beforePrevious?.lower ?? "") &&
        wink.canBe(token.lower, "VERB")
      );
    },
  },
  // …, [warning] that it may fail: no noun stands there without a determiner
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, isFirst, next, afterNext }) =>
      (previous?.text === "," || isFirst) &&
      token.lower.endsWith("ing") &&
      ((next?.lower === "that" && !isBusy(afterNext)) || isSubjectPronoun(next)) &&
      wink.canBe(token.lower, "VERB"),
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
  // was [involved], have [accomplished], [backed] by: 32 / 3
  {
    from: "ADJ",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      token.lower.endsWith("ed") &&
      (previous?.pos === "AUX" || next?.lower === "by") &&
      wink.canBe(token.lower, "VERB"),
  },
  // is clear [that] voters …: 6 / 0
  {
    from: "DET",
    to: "SCONJ",
    applies: ({ token, previous }) => token.lower === "that" && previous?.pos === "ADJ",
  },
  // a report [that] officials disputed: one, not several, is *that*: 22 / 0
  {
    from: "DET",
    to: "SCONJ",
    applies: ({ token, next, afterNext }) =>
      token.lower === "that" &&
      ((next?.pos === "NOUN" && endsInS(next) && !/(?:news|series|means|[iu]s)$/.test(next.lower)) ||
        isPluralPerson(next) ||
        // said last week [that] leader Kim Jong Un …
        (next?.pos === "NOUN" && !isCapital(next) && afterNext?.pos === "PROPN" && isCapital(afterNext))),
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
export function mayBeWrong({ pos, text, lower }: Draft, isFirst: boolean): boolean {
  switch (pos) {
    case "PUNCT":
      return text === "'" || text === "’";
    case "DET":
      return lower === "that";
    case "ADJ":
      return lower.endsWith("ed");
    case "PROPN":
      return isFirst;
    default:
      return true;
  }
}
