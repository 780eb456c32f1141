// Nouns that the tagger takes for verbs.
import { wordClass } from "../lexicon/word-classes.js";
import {
  endsInS,
  isBe,
  isCapital,
  isDeterminer,
  isNeverVerb,
  isOfStates,
  isPastLikeBase,
  isPossessive,
  isPreposition,
  type Repair,
  wordsOf,
} from "./tag-context.js";
import type { TokenDraft } from "./tokens.js";
import { wink } from "./wink.js";

const TALKED_OF = wordClass("talkTopics");
const SPEECH = /^(?:address|report|broadcast|interview|letter|message|statement)$/;

/** What the subject of a clause may begin with. */
const beginsClause = (token: TokenDraft | null): boolean =>
  token?.pos === "DET" || token?.pos === "PRON" || token?.pos === "PROPN";

/** *said*, *found*: a verb in another form than its base. */
const isPast = (token: TokenDraft | null): boolean =>
  token?.pos === "VERB" && token.lower !== token.lemma && !/(?:ing|s)$/.test(token.lower);

/** In order, the first that applies wins. */
export const HIDDEN_NOUN_REPAIRS: readonly Repair[] = [
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
  // expressed [hope] for a deal
  {
    from: "VERB",
    to: "NOUN",
    words: new Set(["hope"]),
    applies: ({ previous }) => /^(?:express|voic)(?:e|ed|es|ing)$/.test(previous?.lower ?? ""),
  },
  // brushed aside [questions], waved away [claims] that …
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious }) =>
      endsInS(token) &&
      /^(?:aside|away|off)$/.test(previous?.lower ?? "") &&
      /^(?:bat|brush|cast|fend|fight|fought|laugh|push|put|set|shrug|swat|sweep|swept|wav)/.test(
        beforePrevious?.lower ?? "",
      ),
  },
  // sent his [regrets] to them
  {
    from: "VERB",
    to: "NOUN",
    words: new Set(["regrets"]),
    applies: ({ next }) => next?.pos === "ADP",
  },
  // said [reports] about it were rare
  {
    from: "VERB",
    to: "NOUN",
    words: wordsOf("calls charges claims demands doubts plans questions reports talks"),
    applies: ({ previous, next }) =>
      /^(?:said|says|saying)$/.test(previous?.lower ?? "") &&
      /^(?:about|by|from|of|that)$/.test(next?.lower ?? ""),
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
  // [Calls] for a vote grew, there are growing [calls] to resign: nobody calls there
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, isFirst, previous, beforePrevious, next }) =>
      endsInS(token) &&
      (isFirst ||
        (/(?:ed|ing)$/.test(previous?.lower ?? "") &&
          (beforePrevious === null || isBe(beforePrevious) || isPreposition(beforePrevious)))) &&
      (isPreposition(next) || next?.lower === "to" || next?.lower === "that") &&
      wink.canBe(token.lower, "NOUN"),
  },
  // told a Senate [hearing] that, at a party [meeting] in May, disputed that [finding]
  {
    from: "VERB",
    to: "NOUN",
    words: wordsOf("hearing meeting briefing gathering filing finding ruling"),
    applies: ({ previous, beforePrevious }) =>
      previous?.lower === "that" ||
      (/^(?:NOUN|PROPN)$/.test(previous?.pos ?? "") && /^(?:an?|the)$/.test(beforePrevious?.lower ?? "")),
  },
  // a vote [monitor] for the club, a war [monitor] said, in a midnight [address] he said: no base form stands behind a noun
  // in the singular
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious, next }) =>
      (beforePrevious?.lower === "a" || beforePrevious?.lower === "an") &&
      previous?.pos === "NOUN" &&
      (isPreposition(next) || isPast(next) || (SPEECH.test(token.lower) && beginsClause(next))) &&
      token.lemma === token.lower &&
      !isPastLikeBase(token) &&
      wink.canBe(token.lower, "NOUN"),
  },
  // Court [documents] show that
  {
    from: "VERB",
    to: "NOUN",
    words: new Set(["documents"]),
    applies: ({ previous, next }) => /^(?:NOUN|PROPN)$/.test(previous?.pos ?? "") && next?.pos === "VERB",
  },
  // in its 140-page [report] the team said: so long a thing does nothing
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious, next }) =>
      SPEECH.test(token.lower) &&
      beforePrevious?.text === "-" &&
      /^(?:page|minute|hour|point|word)$/.test(previous?.lower ?? "") &&
      beginsClause(next),
  },
  // under European [rules] all ports must pay
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious }) =>
      (isPreposition(beforePrevious) || beforePrevious?.lower === "under") &&
      (previous?.pos === "ADJ" ||
        (previous?.pos === "PROPN" && /(?:[aei]an|ish|ese|ic)$/.test(previous.lower))) &&
      endsInS(token) &&
      !isCapital(token) &&
      wink.canBe(token.lower, "NOUN"),
  },
  // peace [talks] between both sides, Dutch coalition [talks] collapse
  {
    from: "VERB",
    to: "NOUN",
    words: new Set(["talks"]),
    applies: ({ previous, next }) => next?.lower === "between" || TALKED_OF.has(previous?.lower ?? ""),
  },
  // fears among Gulf [states] that: which states they are
  {
    from: "VERB",
    to: "NOUN",
    words: new Set(["states"]),
    applies: ({ previous }) => isOfStates(previous),
  },
  // authorized indirect [talks]; a [think] tank, a [think]-tank
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious, next }) =>
      (previous?.pos === "ADJ" &&
        beforePrevious?.pos === "VERB" &&
        endsInS(token) &&
        wink.canBe(token.lower, "NOUN")) ||
      (token.lower === "think" && next !== null && /^(?:tanks?|-)$/.test(next.lower)),
  },
];
