// Verbs that the tagger takes for nouns.
import { wordClass } from "../lexicon/word-classes.js";
import {
  beginsComplement,
  endsInS,
  isBareSubject,
  isCapital,
  isDash,
  isDeterminer,
  isDocument,
  isHave,
  isModal,
  isNeverVerb,
  isOfStates,
  type Repair,
  wordsOf,
} from "./tag-context.js";
import type { TokenDraft } from "./tokens.js";
import { wink } from "./wink.js";

/** *Republican*, *Danish*: what is also an adjective. */
const isOfParty = (token: TokenDraft | null): boolean =>
  /(?:[ai]an|can|ish|ese|ic)$/.test(token?.lower ?? "");

/** How words for several people end, and a few others. */
const PEOPLE = /(?:[dt]ents|mats|ers|ians|ists|ials|ors|rebels|groups|unions|families|parties)$/;

const OBJECTS = /^(?:her|him|it|me|them|us|what|whoever|whom)$/;

/** Bodies, and what people are called. */
const MAKING =
  /^(?:agency|alliance|authority|bank|board|body|bureau|centre|center|charity|club|coalition|commission|committee|company|council|court|department|firm|fund|group|institute|institution|league|ministry|mission|network|office|organi[sz]ation|panel|party|regulator|service|state|unit|union|watchdog|\p{L}+or)$/u;

const FLOATING = wordClass("floatingWords");

/** In order, the first that applies wins. */
export const HIDDEN_VERB_REPAIRS: readonly Repair[] = [
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
  // [Briefing] the council, she said; [Sentencing] him
  {
    from: "PROPN",
    to: "VERB",
    applies: ({ token, isFirst, inTitle, next }) =>
      isFirst &&
      !inTitle &&
      /\p{L}{3}ing$/u.test(token.lower) &&
      (next?.pos === "DET" || next?.pos === "PRON") &&
      !isCapital(next) &&
      (wink.canBe(token.lower, "VERB") || wink.canBe(token.lower.slice(0, -3), "VERB")),
  },
  // diplomats [talk] of a deal; but peace talk of late
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      token.lower === "talk" &&
      previous?.pos === "NOUN" &&
      PEOPLE.test(previous.lower) &&
      /^(?:about|of)$/.test(next?.lower ?? ""),
  },
  // What [worries] us is how fast it spreads
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      previous?.lower === "what" && endsInS(token) && /^(?:me|us|him|her|them)$/.test(next?.lower ?? ""),
  },
  // with many engineers [warning] of cracks; but a profits [warning] of a firm
  {
    from: "NOUN",
    to: "VERB",
    words: new Set(["warning"]),
    applies: ({ previous, next }) =>
      previous?.pos === "NOUN" &&
      endsInS(previous) &&
      !/^(?:profits|sales|earnings|results)$/.test(previous.lower) &&
      /^(?:of|that|against|about)$/.test(next?.lower ?? ""),
  },
  // a resident who [lives] opposite the park; but who critics say
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      previous?.lower === "who" &&
      endsInS(token) &&
      !isCapital(token) &&
      /^(?:ADJ|ADP|ADV)$/.test(next?.pos ?? "") &&
      !PEOPLE.test(token.lower) &&
      wink.canBe(token.lower, "VERB"),
  },
  // a group which [advocates] for, who [hosts] the, a state that [wishes] to; but which critics of it say: 12 / 0
  {
    from: "NOUN",
    to: "VERB",
    applies: (place) => {
      const { token, previous, next } = place;
      if (!/^(?:who|which|that)$/.test(previous?.lower ?? "") || !endsInS(token) || isCapital(token))
        return false;
      const leads = previous?.lower === "that" ? false : next?.lower === "for" || beginsComplement(place);
      const goesOn = next?.lower === "to" || (previous?.lower === "who" && next?.lower === "in");
      return (leads || goesOn) && wink.canBe(token.lower, "VERB");
    },
  },
  // the body that [monitors] hunger has said; but the claim that house prices
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, beforePrevious, next, afterNext }) =>
      /^(?:that|which)$/.test(previous?.lower ?? "") &&
      MAKING.test(beforePrevious?.lower ?? "") &&
      endsInS(token) &&
      !isCapital(token) &&
      next?.pos === "NOUN" &&
      /^(?:has|is|says|said|was|will)$/.test(afterNext?.lower ?? "") &&
      wink.canBe(token.lower, "VERB"),
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
  // analysts [caution] that prices will rise, though others [question] it
  {
    from: "NOUN",
    to: "VERB",
    words: wordsOf("caution claim doubt estimate fear hope note object question report suspect"),
    applies: (place) =>
      place.previous?.lower === "others" ||
      (place.previous?.pos === "NOUN" &&
        (endsInS(place.previous) || isNeverVerb(place.previous)) &&
        place.next?.lower === "that" &&
        beginsComplement(place)),
  },
  // residents [dispute] police account, as police [fear] weekend crush, in a headline; but a jobs [report]
  {
    from: "NOUN",
    to: "VERB",
    words: new Set(["claim", "dispute", "fear"]),
    applies: ({ token, previous, beforePrevious, next }) =>
      (PEOPLE.test(previous?.lower ?? "") || (previous?.lower === "police" && token.lower !== "claim")) &&
      (beforePrevious === null || /^(?:[;,]|and|as|but|while)$/.test(beforePrevious.lower)) &&
      next?.pos === "NOUN",
  },
  // some [say] fares will rise
  {
    from: "NOUN",
    to: "VERB",
    words: wordsOf("say argue believe caution claim doubt fear hope question suspect think worry"),
    applies: ({ previous }) => /^(?:some|many|most|few|others)$/.test(previous?.lower ?? ""),
  },
  // the report [states]: the dam is weak
  {
    from: "NOUN",
    to: "VERB",
    words: wordsOf("states reads notes adds concludes says"),
    applies: ({ previous, next }) => next?.text === ":" && isDocument(previous),
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
  // an election that his opponents [say] was stolen; but gave members [say] over it
  {
    from: "NOUN",
    to: "VERB",
    words: new Set(["say"]),
    applies: ({ previous, next }) =>
      previous?.pos === "NOUN" && endsInS(previous) && !/^(?:in|on|over)$/.test(next?.lower ?? ""),
  },
  // accused of [hiding] the figures, warned against [staging] what they call a coup: no noun stands before them
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      token.lower.endsWith("ing") &&
      !isCapital(token) &&
      /^(?:against|by|of|for|without)$/.test(previous?.lower ?? "") &&
      ((isDeterminer(next) && next?.lower !== "no") || OBJECTS.test(next?.lower ?? "")) &&
      wink.canBe(token.lower, "VERB"),
  },
  // killing 11 and [wounding] 37
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      token.lower.endsWith("ing") &&
      previous?.pos === "CCONJ" &&
      next?.pos === "NUM" &&
      wink.canBe(token.lower, "VERB"),
  },
  // are all [thought] to contribute
  {
    from: "NOUN",
    to: "VERB",
    words: new Set(["thought"]),
    applies: ({ previous, next }) => next?.lower === "to" && FLOATING.has(previous?.lower ?? ""),
  },
  // have not [elaborated] on it
  {
    from: "ADJ",
    to: "VERB",
    applies: ({ token, previous, beforePrevious }) =>
      /^(?:not|n['’]t|never)$/.test(previous?.lower ?? "") &&
      isHave(beforePrevious) &&
      token.lower.endsWith("ed"),
  },
  // has long [accused] Washington
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous, beforePrevious }) =>
      previous?.lower === "long" && isHave(beforePrevious) && token.lower.endsWith("ed"),
  },
];
