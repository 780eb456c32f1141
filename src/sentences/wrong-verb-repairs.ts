import { wordClass } from "../lexicon/word-classes.js";
import {
  endsInS,
  isBe,
  isCapital,
  isDeterminer,
  isIndefinite,
  isNeverVerb,
  isOfStates,
  isPartOfPlace,
  isPastLikeBase,
  isPossessive,
  isPreposition,
  type Repair,
} from "./tag-context.js";
import type { TokenDraft } from "./tokens.js";
import { wink } from "./wink.js";

/** What people are called, in words that are verbs too. */
const CALLED = wordClass("verbalRoles");
const VICTIMS = wordClass("statesOfVictims");

const TALKED_OF = wordClass("talkTopics");
const SPEECH = /^(?:address|report|broadcast|interview|letter|message|statement)$/;

/** What the subject of a clause may begin with. */
const beginsClause = (token: TokenDraft | null): boolean =>
  token?.pos === "DET" || token?.pos === "PRON" || token?.pos === "PROPN";

/** Repairs of what is tagged as a verb and is none, in order; see `REPAIRS`. */
export const WRONG_VERB_REPAIRS: readonly Repair[] = [
  // Park Jie-[won] denied it
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, previous, beforePrevious }) =>
      token.lower === "won" && previous?.text === "-" && isCapital(beforePrevious),
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
  // expressed [hope] for a deal
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous }) =>
      token.lower === "hope" && /^(?:express|voic)(?:e|ed|es|ing)$/.test(previous?.lower ?? ""),
  },
  // sent his [regrets] to them
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, next }) => token.lower === "regrets" && next?.pos === "ADP",
  },
  // said [reports] about it were rare
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, next }) =>
      /^(?:said|says|saying)$/.test(previous?.lower ?? "") &&
      /^(?:calls|charges|claims|demands|doubts|plans|questions|reports|talks)$/.test(token.lower) &&
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
    applies: ({ token, previous, beforePrevious }) =>
      /^(?:hearing|meeting|briefing|gathering|filing|finding|ruling)$/.test(token.lower) &&
      (previous?.lower === "that" ||
        (/^(?:NOUN|PROPN)$/.test(previous?.pos ?? "") && /^(?:an?|the)$/.test(beforePrevious?.lower ?? ""))),
  },
  // a vote [monitor] for the club, in a midnight [address] he said: no base form stands behind a noun in the singular
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, beforePrevious, next }) =>
      (beforePrevious?.lower === "a" || beforePrevious?.lower === "an") &&
      previous?.pos === "NOUN" &&
      (isPreposition(next) || (SPEECH.test(token.lower) && beginsClause(next))) &&
      token.lemma === token.lower &&
      !isPastLikeBase(token) &&
      wink.canBe(token.lower, "NOUN"),
  },
  // Court [documents] show that
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, next }) =>
      token.lower === "documents" && /^(?:NOUN|PROPN)$/.test(previous?.pos ?? "") && next?.pos === "VERB",
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
    applies: ({ token, previous, next }) =>
      token.lower === "talks" && (next?.lower === "between" || TALKED_OF.has(previous?.lower ?? "")),
  },
  // fears among Gulf [states] that: which states they are
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous }) => token.lower === "states" && isOfStates(previous),
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
  // the mayor of the badly [damaged] town, leaders of newly [elected] councils
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, previous, beforePrevious, next }) =>
      token.lower.endsWith("ed") &&
      next?.pos === "NOUN" &&
      previous?.pos === "ADV" &&
      previous.lower.endsWith("ly") &&
      (isPreposition(beforePrevious) || isDeterminer(beforePrevious)),
  },
  // Senior Hamas [figure] Osama Hamdan, army [pilot] Ann Lee
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, next }) =>
      CALLED.has(token.lower) &&
      (previous?.pos === "PROPN" || previous?.pos === "NOUN" || previous?.pos === "ADJ") &&
      next?.pos === "PROPN" &&
      isCapital(next),
  },
  // [acting] NASA head Ana Ruiz, the [acting] mayor: no object stands behind the verb
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, next }) => token.lower === "acting" && (next?.pos === "NOUN" || next?.pos === "PROPN"),
  },
  // [lead] author Ana Ruiz told reporters, “…”, [lead] author of the study Ana Ruiz said
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, previous, next, afterNext }) =>
      token.lower === "lead" &&
      (previous === null || previous.pos === "PUNCT") &&
      next?.pos === "NOUN" &&
      (afterNext?.pos === "PROPN" || afterNext?.lower === "of"),
  },
  // Defence Minister Lo Chih-[ming] said
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, previous, beforePrevious }) =>
      /^[a-z]{1,2}ing$/.test(token.text) &&
      previous?.text === "-" &&
      previous.end === token.start &&
      beforePrevious?.pos === "PROPN" &&
      isCapital(beforePrevious),
  },
  // doctors said the [injured] told them, families of the [missing] left
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous, next }) =>
      VICTIMS.has(token.lower) &&
      previous?.lower === "the" &&
      /^(?:VERB|AUX|ADP|PUNCT)$/.test(next?.pos ?? "PUNCT"),
  },
  // leaders of [neighbouring] Togo; but countries neighbouring Togo
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, previous, next }) =>
      /^neighbou?ring$/.test(token.lower) &&
      (next?.pos === "PROPN" || next?.pos === "NOUN") &&
      previous?.pos !== "NOUN" &&
      previous?.pos !== "PROPN",
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
  // …, [provided] all parties agree: a condition
  {
    from: "VERB",
    to: "SCONJ",
    applies: ({ token, previous, next }) =>
      token.lower === "provided" &&
      previous?.text === "," &&
      (next?.pos === "DET" || next?.pos === "PRON" || next?.lower === "that"),
  },
];
