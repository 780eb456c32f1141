import type { Draft } from "./tokens.js";
import type { Pos } from "./types.js";
import { canBe, isKnown, lemmaOf } from "./wink.js";

/** A repair of one kind of wink's mistakes, for tokens tagged `from`. */
interface Repair {
  readonly from: Pos;
  readonly to: Pos;
  readonly applies: (at: Place) => boolean;
}

/** A token with its neighbours in the sentence; `null` where the sentence begins or ends. */
interface Place {
  readonly token: Draft;
  readonly previous: Draft | null;
  readonly beforePrevious: Draft | null;
  readonly next: Draft | null;
  readonly afterNext: Draft | null;
  /** First in its sentence, marks apart. */
  readonly isFirst: boolean;
  /** Names that the article has inside a sentence too. */
  readonly names: ReadonlySet<string>;
}

const isCapital = (token: Draft | null): boolean => token !== null && /^\p{Lu}/u.test(token.text);
const endsInS = ({ lower }: Draft): boolean => /[^s]s$/.test(lower);
const among = (list: string): ((token: Draft | null) => boolean) => {
  const words = new Set(list.split(" "));
  return (token) => token !== null && words.has(token.lower);
};
const isPossessive = (token: Draft | null): boolean => token?.pos === "PART" && /^['’]s?$/.test(token.text);
const isDeterminer = among("a an the no my your his its our their");
const isPreposition = among("of in for with from by at on into about under");
const isBareSubject = among("they we i you who");
const isModal = among("will would could should can might must cannot n't n’t 'll ’ll");
const isSingularSubject = among("he she it who which");
const isPluralPerson = among("people men women children");
const isNeverVerb = among("people men women children police percent time");
const isBusy = (token: Draft | null): boolean => token?.pos === "VERB" || token?.pos === "AUX";

/** True where an object, a that-clause or an infinitive begins: what stands before is more likely a verb. */
function beginsComplement({ next, afterNext }: Place): boolean {
  if (!next) return false;
  if (next.lower === "that") return !isBusy(afterNext);
  return (
    next.pos === "DET" ||
    next.pos === "PRON" ||
    next.pos === "PROPN" ||
    next.pos === "SCONJ" ||
    /^(?:how|why|what|whether)$/.test(next.lower)
  );
}

/** In order, the first that applies wins. The counts are tokens set right and wrong on PolNeAR's development texts. */
const REPAIRS: readonly Repair[] = [
  // [―] and other marks that wink has no tag for: 34 / 0
  { from: "X", to: "PUNCT", applies: ({ token }) => !/[\p{L}\p{N}]/u.test(token.text) },
  // the workers['] union: 36 / 0
  {
    from: "PUNCT",
    to: "PART",
    applies: ({ token, previous, next }) =>
      /^['’]$/.test(token.text) &&
      token.quotation < 0 &&
      previous?.end === token.start &&
      /s$/i.test(previous.text) &&
      next !== null &&
      next.start > token.end,
  },
  // rushed through [everything]: 11 / 0
  {
    from: "VERB",
    to: "PRON",
    applies: ({ token }) => /^(?:every|any|some|no)(?:thing|one|body)$/.test(token.lower),
  },
  // [Ted] Cruz, Loretta [Lynch] said: 60 / 1
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, next, previous }) =>
      isCapital(token) &&
      /\p{Ll}/u.test(token.text) &&
      !isKnown(token.lower) &&
      (!isFirst || isCapital(next)) &&
      previous?.lower !== "to",
  },
  // according to Mr. [Cooper], who …: 19 / 1
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, previous }) =>
      isCapital(token) &&
      !isFirst &&
      previous !== null &&
      !isCapital(previous) &&
      /\p{Ll}/u.test(previous.text) &&
      previous.lower !== "to" &&
      !/ing$/.test(token.lower) &&
      /\p{Ll}/u.test(token.text),
  },
  // Merrick [Garland] was, Mr. [Cooper] said: 7 / 1
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, previous, next }) =>
      isCapital(token) &&
      previous?.pos === "PROPN" &&
      next !== null &&
      !isCapital(next) &&
      (isBusy(next) || isPossessive(next) || next.text === ","),
  },
  // [Lynch] said, [Cooper]'s: 7 / 1
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, next }) =>
      isCapital(token) &&
      isFirst &&
      next !== null &&
      (/^['’]s$/.test(next.text) || /^(?:said|says|told|wrote|has|had|is|was)$/.test(next.lower)),
  },
  // many [people] …: 19 / 1
  { from: "VERB", to: "NOUN", applies: ({ token }) => isNeverVerb(token) },
  // the [claims], Trump's [calls]: 10 / 0; a [push], their [lead]: 19 / 0; in [part], of [hate]: 15 / 1
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous }) =>
      !isCapital(token) &&
      !/(?:ed|ing)$/.test(token.lower) &&
      canBe(token.lower, "NOUN") &&
      (isDeterminer(previous) || isPossessive(previous) || isPreposition(previous)),
  },
  // which [plans], it [claims]: 4 / 1
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous }) =>
      isSingularSubject(previous) && endsInS(token) && canBe(token.lower, "VERB"),
  },
  // they [support], would [benefit], to [account]: 16 / 1
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous }) =>
      !isCapital(token) &&
      !/(?:s|ing)$/.test(token.lower) &&
      canBe(token.lower, "VERB") &&
      (isBareSubject(previous) ||
        isModal(previous) ||
        (previous?.lower === "to" && previous.pos === "PART")) &&
      token.lower !== "date",
  },
  // Clinton [plans] to, the Tax Foundation [estimates] that: 14 / 3
  {
    from: "NOUN",
    to: "VERB",
    applies: (place) =>
      !isCapital(place.token) &&
      endsInS(place.token) &&
      canBe(place.token.lower, "VERB") &&
      (place.previous?.pos === "PROPN" || place.previous?.text === ")") &&
      (beginsComplement(place) || (place.next?.lower === "to" && place.next.pos === "PART")),
  },
  // polls [show] that, critics [point] …, but a veterans group that: 9 / 1
  {
    from: "NOUN",
    to: "VERB",
    applies: (place) => {
      const { token, previous, beforePrevious } = place;
      return (
        !isCapital(token) &&
        !/s$/.test(token.lower) &&
        canBe(token.lower, "VERB") &&
        previous !== null &&
        ((previous.pos === "NOUN" && endsInS(previous)) || isPluralPerson(previous)) &&
        !/^(?:rights|affairs|sports)$/.test(previous.lower) &&
        !/^(?:an?|one)$/.test(beforePrevious?.lower ?? "") &&
        beginsComplement(place)
      );
    },
  },
  // was [involved], are [concerned]: 30 / 2; have [accomplished]: 4 / 1; [backed] by: 6 / 1
  {
    from: "ADJ",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      /ed$/.test(token.lower) &&
      canBe(token.lower, "VERB") &&
      (previous?.pos === "AUX" || next?.lower === "by"),
  },
  // is clear [that] voters …: 6 / 0
  {
    from: "DET",
    to: "SCONJ",
    applies: ({ token, previous }) => token.lower === "that" && previous?.pos === "ADJ",
  },
  // [Voters] said, [Police] say, at the head of a sentence: 71 / 17, the 17 being Democrats and Republicans
  {
    from: "PROPN",
    to: "NOUN",
    applies: ({ token, isFirst, next, names }) =>
      isFirst &&
      next !== null &&
      !isCapital(next) &&
      (endsInS(token) || isNeverVerb(token)) &&
      !names.has(token.text) &&
      canBe(token.lower, "NOUN"),
  },
  // [Several] people, [Recent] months, at the head of a sentence: 46 / 6
  {
    from: "PROPN",
    to: "ADJ",
    applies: ({ token, isFirst, next, names }) =>
      isFirst &&
      (next?.pos === "NOUN" || next?.pos === "ADJ") &&
      !isCapital(next) &&
      !names.has(token.text) &&
      canBe(token.lower, "ADJ"),
  },
  // Justice [Department], Oval [Office]: 82 / 7; [President] Obama, [City] Hall: 81 / 6
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

const BY_TAG = new Map<Pos, readonly Repair[]>();
for (const { from } of REPAIRS)
  BY_TAG.set(
    from,
    REPAIRS.filter((repair) => repair.from === from),
  );

/** Sets wink's tags right where the words on both sides show that they are wrong, and the lemmas with them. */
export function repairTags(tokens: readonly Draft[]): void {
  const names = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if (token.pos === "PROPN" && !isFirst(tokens, i)) names.add(token.text);
  }
  const within = (at: number, sentence: number): Draft | null =>
    tokens[at]?.sentence === sentence ? tokens[at]! : null;
  for (const [i, token] of tokens.entries()) {
    const repairs = BY_TAG.get(token.pos);
    if (!repairs) continue;
    const { sentence } = token;
    const place: Place = {
      token,
      previous: within(i - 1, sentence),
      beforePrevious: within(i - 2, sentence),
      next: within(i + 1, sentence),
      afterNext: within(i + 2, sentence),
      isFirst: isFirst(tokens, i),
      names,
    };
    const repair = repairs.find(({ applies }) => applies(place));
    if (!repair) continue;
    token.pos = repair.to;
    token.lemma = lemmaOf(token.lower, repair.to);
  }
}

/** True for the first token of a sentence, and for the second after a mark. */
function isFirst(tokens: readonly Draft[], at: number): boolean {
  const { sentence } = tokens[at]!;
  const previous = tokens[at - 1];
  if (previous?.sentence !== sentence) return true;
  return previous.pos === "PUNCT" && tokens[at - 2]?.sentence !== sentence;
}
