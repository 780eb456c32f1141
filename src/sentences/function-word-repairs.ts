import {
  endsInS,
  isCapital,
  isHave,
  isPluralPerson,
  PARTICLES,
  type Repair,
  type TagContext,
} from "./tag-context.js";

/** Repairs of marks, particles, prepositions and determiners; see `REPAIRS`. */
export const FUNCTION_WORD_REPAIRS: readonly Repair[] = [
  // [―] and other marks that wink has no tag for: 34 / 0
  { from: "X", to: "PUNCT", applies: ({ token }) => !/[\p{L}\p{N}]/u.test(token.text) },
  // [de] Blasio said
  {
    from: "X",
    to: "PROPN",
    words: PARTICLES,
    applies: ({ next }) => next?.pos === "PROPN" && isCapital(next),
  },
  // Arturo Rivera [y] Damas called
  {
    from: "PRON",
    to: "PROPN",
    words: new Set(["y"]),
    applies: ({ token, previous, next }) =>
      token.text === "y" && isCapital(previous) && next?.pos === "PROPN" && isCapital(next),
  },
  // [He] Yongqian said
  {
    from: "PRON",
    to: "PROPN",
    words: new Set(["he", "she"]),
    applies: ({ token, next, inTitle }) =>
      /^(?:He|She)$/.test(token.text) && !inTitle && next?.pos === "PROPN" && isCapital(next),
  },
  // [Will] Davies said
  {
    from: "AUX",
    to: "PROPN",
    words: new Set(["will"]),
    applies: ({ token, next, afterNext }) =>
      token.text === "Will" && next?.pos === "PROPN" && isCapital(next) && SAYS.test(afterNext?.lower ?? ""),
  },
  // [CAN] also demanded: the letters of a body
  {
    from: "AUX",
    to: "PROPN",
    words: new Set(["can", "may", "will"]),
    applies: ({ token, next, afterNext }) =>
      /^(?:CAN|MAY|WILL)$/.test(token.text) &&
      SAYS.test((next?.pos === "ADV" ? afterNext?.lower : next?.lower) ?? ""),
  },
  // the army said [IS] was to blame, by [IS] fighters; not: it IS true, THIS IS IT
  {
    from: "AUX",
    to: "PROPN",
    words: new Set(["is"]),
    applies: ({ token, previous, next }) =>
      token.text === "IS" &&
      !LINKED.has(previous?.lower ?? "") &&
      /^(?:ADJ|ADP|CCONJ|DET|PUNCT|SCONJ|VERB)$/.test(previous?.pos ?? "PUNCT") &&
      !isShouted(previous) &&
      !isShouted(next),
  },
  // [Ex] Peruvian president Rosa da Costa
  {
    from: "X",
    to: "ADJ",
    words: new Set(["ex"]),
    applies: ({ next }) => /^(?:ADJ|NOUN|PROPN)$/.test(next?.pos ?? ""),
  },
  // the workers['] union: 36 / 0
  {
    from: "PUNCT",
    to: "PART",
    words: new Set(["'", "’"]),
    applies: ({ token, previous, next }) =>
      // The mark that closes a quotation is the last in it.
      token.quotation === next?.quotation &&
      previous?.end === token.start &&
      /s$/i.test(previous.text) &&
      next.start > token.end,
  },
  // according [to] documents, which are then no verb
  {
    from: "PART",
    to: "ADP",
    words: new Set(["to"]),
    applies: ({ previous }) => /^(?:according|contrary|owing|prior|pursuant)$/.test(previous?.lower ?? ""),
  },
  // lives [opposite] the park
  {
    from: "ADJ",
    to: "ADP",
    words: new Set(["opposite"]),
    applies: ({ previous, next }) => next?.pos === "DET" && !/^(?:DET|ADJ)$/.test(previous?.pos ?? ""),
  },
  // due [to] concerns: no infinitive
  {
    from: "PART",
    to: "ADP",
    words: new Set(["to"]),
    applies: ({ previous, next }) => previous?.lower === "due" && next !== null && endsInS(next),
  },
  // [That] study found so: a clause would not begin with one thing without an article
  {
    from: "PRON",
    to: "DET",
    words: new Set(["that"]),
    applies: ({ isFirst, next, afterNext }) =>
      isFirst &&
      next?.pos === "NOUN" &&
      !endsInS(next) &&
      (afterNext?.pos === "VERB" || afterNext?.pos === "AUX"),
  },
  // could not verify [either] account; but [either] war or peace
  {
    from: "CCONJ",
    to: "DET",
    words: new Set(["either"]),
    applies: ({ next, afterNext }) => next?.pos === "NOUN" && !endsInS(next) && afterNext?.lower !== "or",
  },
  // were described [as] poor farmers; but hired as many farmers as it could
  {
    from: "ADV",
    to: "ADP",
    applies: ({ token, previous, next, afterNext }) =>
      token.lower === "as" &&
      previous?.pos === "VERB" &&
      next?.pos === "ADJ" &&
      !/^(?:few|little|many|much)$/.test(next.lower) &&
      (afterNext?.pos === "NOUN" || afterNext?.pos === "PROPN"),
  },
  // asked him [whether] it rained
  { from: "ADP", to: "SCONJ", words: new Set(["whether"]), applies: () => true },
  // has [since] said: at a later time
  {
    from: "SCONJ",
    to: "ADV",
    words: new Set(["since"]),
    applies: ({ previous, next }) => isHave(previous) && (next?.pos === "VERB" || next?.pos === "AUX"),
  },
  // said [many] had fled, and [few] believed him: people, not what they are like
  ...(["ADJ", "ADV"] as const).map(
    (from): Repair => ({
      from,
      to: "PRON",
      words: new Set(["few", "many", "most", "several"]),
      applies: ({ previous, next, afterNext }) =>
        !/^(?:DET|ADJ|ADV|NUM)$/.test(previous?.pos ?? "") &&
        (next?.pos === "AUX" ||
          // "the man most identified with it"
          (!/^(?:NOUN|PROPN)$/.test(previous?.pos ?? "") &&
            next?.pos === "VERB" &&
            /ed$/.test(next.lower) &&
            /^(?:ADP|PRON|PUNCT)$/.test(afterNext?.pos ?? ""))),
    }),
  ),
  // Digital Rights [Now] said
  {
    from: "ADV",
    to: "PROPN",
    words: new Set(["now", "today", "together", "forward"]),
    applies: ({ token, previous, inTitle }) => !inTitle && isCapital(token) && isCapital(previous),
  },
  // the Mediterranean Institute [for] Advanced Studies
  {
    from: "SCONJ",
    to: "ADP",
    words: new Set(["for"]),
    applies: ({ previous, next, inTitle }) =>
      !inTitle && previous?.pos === "PROPN" && isCapital(previous) && isCapital(next),
  },
  // Lorraine [Abt] said
  {
    from: "ADP",
    to: "PROPN",
    applies: ({ token, previous, next, isFirst, inTitle }) =>
      isCapital(token) &&
      !isFirst &&
      !inTitle &&
      previous?.pos === "PROPN" &&
      isCapital(previous) &&
      /^(?:said|says|told|tells)$/.test(next?.lower ?? ""),
  },
  // Doctors [Without] Borders
  {
    from: "ADP",
    to: "PROPN",
    applies: ({ token, previous, next, isFirst, inTitle }) =>
      isCapital(token) && !isFirst && !inTitle && previous?.pos === "PROPN" && next?.pos === "PROPN",
  },
  // is clear [that] voters …: 6 / 0
  {
    from: "DET",
    to: "SCONJ",
    words: new Set(["that"]),
    applies: ({ previous }) => previous?.pos === "ADJ",
  },
  // rejects [that] account, …: no clause
  {
    from: "SCONJ",
    to: "DET",
    words: new Set(["that"]),
    applies: ({ previous, next, afterNext }) =>
      previous?.pos === "VERB" &&
      next?.pos === "NOUN" &&
      /^(?:accounts?|accusation|allegation|argument|assertion|assessment|charge|claim|description|idea|notion|offer|proposal|suggestion|version|view)$/.test(
        next.lower,
      ) &&
      (afterNext === null || /^[.,;]$/.test(afterNext.text)),
  },
  // a report [that] officials disputed: one, not several, is *that*: 22 / 0
  {
    from: "DET",
    to: "SCONJ",
    words: new Set(["that"]),
    applies: ({ next, afterNext }) =>
      (next?.pos === "NOUN" && endsInS(next) && !/(?:news|series|means|[iu]s)$/.test(next.lower)) ||
      isPluralPerson(next) ||
      next?.lower === "police" ||
      // said last week [that] leader Kim Jong Un …
      (next?.pos === "NOUN" && !isCapital(next) && afterNext?.pos === "PROPN" && isCapital(afterNext)),
  },
];

/** A verb that no modal verb stands before. */
const SAYS = /^(?:\p{L}{3,}ed|said|says|told|tells|has|had|wants|is|was)$/u;

/** What stands before a stressed *is*. */
const LINKED = new Set(["here", "it", "that", "there", "this", "what", "who"]);

const isShouted = (word: TagContext["next"]): boolean => /^\p{Lu}{2,}$/u.test(word?.text ?? "");
