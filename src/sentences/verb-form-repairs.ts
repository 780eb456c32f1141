// Verbs that the tagger takes for adjectives or nouns.
import { wordClass } from "../lexicon/word-classes.js";
import {
  beginsComplement,
  isDeterminer,
  isHave,
  isOpeningMark,
  isPossessive,
  type Repair,
  type TagContext,
} from "./tag-context.js";

/** Words that are verbs behind *did not*, whatever else they are. */
const LIKE_ADJECTIVES = wordClass("verbsLikeAdjectives");

const PAST_LIKE_ADJECTIVES = wordClass("pastLikeAdjectives");

/** True right behind *do not*, *didn’t*. */
const isBehindDoNot = ({ previous, beforePrevious }: TagContext): boolean =>
  /^(?:not|n['’]t)$/.test(previous?.lower ?? "") && /^(?:do|does|did)$/.test(beforePrevious?.lower ?? "");

/** What people write on: *a banner reading “…”*. */
const INSCRIBED = wordClass("inscribedThings");

/** In order, the first that applies wins. */
export const VERB_FORM_REPAIRS: readonly Repair[] = [
  // Holm [branded] the event a shambles: no adjective stands between a name and an article
  {
    from: "ADJ",
    to: "VERB",
    applies: ({ token, previous, next }) =>
      token.lower.endsWith("ed") &&
      previous?.pos === "PROPN" &&
      next !== null &&
      (isDeterminer(next) || isPossessive(next)),
  },
  // by [arguing] that, without [naming] the firm, by [saying] “we are ready”
  {
    from: "NOUN",
    to: "VERB",
    applies: (at) =>
      at.token.lower.endsWith("ing") &&
      /^(?:by|without|before|after|while|when)$/.test(at.previous?.lower ?? "") &&
      (beginsComplement(at) || isOpeningMark(at.next)) &&
      !/^(?:spring|morning|evening)$/.test(at.token.lower),
  },
  // placards [reading] “No more”: what is written there
  {
    from: "NOUN",
    to: "VERB",
    words: new Set(["reading"]),
    applies: ({ previous, next }) => INSCRIBED.has(previous?.lower ?? "") && isOpeningMark(next),
  },
  // the minister [attested] that it rained
  {
    from: "ADJ",
    to: "VERB",
    words: PAST_LIKE_ADJECTIVES,
    applies: ({ previous, next }) =>
      next?.lower === "that" && /^(?:NOUN|PROPN|PRON)$/.test(previous?.pos ?? ""),
  },
  // “…,” Ivo Petrov [fumed].
  {
    from: "ADJ",
    to: "VERB",
    words: PAST_LIKE_ADJECTIVES,
    applies: ({ previous, next }) =>
      /^(?:PROPN|PRON)$/.test(previous?.pos ?? "") && (next === null || /^[.,:]$/.test(next.text)),
  },
  // did not [brief] the council, does n't [shy] away: only a verb stands there
  { from: "ADJ", to: "VERB", words: LIKE_ADJECTIVES, applies: isBehindDoNot },
  // did not [back] the plan
  {
    from: "ADV",
    to: "VERB",
    words: new Set(["back"]),
    applies: (at) =>
      isBehindDoNot(at) &&
      at.next !== null &&
      (isDeterminer(at.next) || isPossessive(at.next) || at.next.pos === "PROPN"),
  },
  // has [learnt] that
  {
    from: "NOUN",
    to: "VERB",
    words: new Set(["learnt", "dreamt", "spelt"]),
    applies: ({ previous }) => isHave(previous),
  },
];
