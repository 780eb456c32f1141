// Past forms that the tagger takes for adjectives or nouns.
import {
  beginsComplement,
  isDeterminer,
  isHave,
  isOpeningMark,
  isPossessive,
  type Repair,
} from "./tag-context.js";

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
  // has [learnt] that
  {
    from: "NOUN",
    to: "VERB",
    applies: ({ token, previous }) => isHave(previous) && /^(?:learnt|dreamt|spelt)$/.test(token.lower),
  },
];
