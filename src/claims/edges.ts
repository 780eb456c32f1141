import { groupAt, phraseAt } from "../phrases/at.js";
import { COORDINATORS, DASHES } from "../phrases/words.js";
import { clauseFollows } from "./complements.js";
import { type Edge, isTime, opensQuotation, type Scope } from "./scope.js";
import { type Term, term } from "./terms.js";

const RELATIVES = new Set(["who", "which", "whose", "whom", "where", "that"]);
/** Marks behind which a span never ends. */
const OPENING: ReadonlySet<string> = new Set([",", ";", ":", "(", ...DASHES]);
const LONGEST_OPENING = 2;
const CLAUSE_ADVERBS = new Set([
  "when",
  "while",
  "where",
  "because",
  "although",
  "though",
  "since",
  "until",
  "once",
]);

interface EdgeNames {
  readonly coarse: string;
  readonly fine: string;
}

/** Past the unit’s last token. */
const END: EdgeNames = { coarse: "end", fine: "end" };
const LAST: Edge = { coarse: term("end"), fine: term("end"), verb: "none", object: null };

/** What begins at token `i`, named for the tables: *,+which*, *cc:and+finite*, *adp:on+time*, *finite:say* … */
export function edge(scope: Scope, i: number): Edge {
  if (i >= scope.last) return LAST;
  const known = scope.found.edges;
  const at = i - scope.first;
  let found = known[at];
  if (found === undefined) {
    const { coarse, fine } = edgeAt(scope, i);
    const object = scope.tokens[i]!.pos === "ADP" ? objectOf(scope, i) : null;
    found = { coarse: term(coarse), fine: term(fine), verb: verbOf(coarse), object };
    known[at] = found;
  }
  return found;
}

function verbOf(coarse: string): Edge["verb"] {
  if (coarse.startsWith("finite")) return "bare";
  if (coarse.startsWith(",finite")) return "comma";
  return coarse.includes("cc+finite") ? "joined" : "none";
}

function objectOf(scope: Scope, preposition: number): Term | null {
  const phrase = phraseAt(scope.phrases, preposition + 1);
  if (!phrase) return null;
  const head = scope.tokens[phrase.head]!;
  return term(isTime(head) ? "time" : head.pos === "NOUN" ? head.lemma : head.pos);
}

function edgeAt(scope: Scope, i: number): EdgeNames {
  const { tokens } = scope;
  const { text } = tokens[i]!;
  const dash = DASHES.has(text) || text === "-";
  if (!dash && text !== "," && text !== ";" && text !== ":" && text !== "(") return edgeWord(scope, i);
  const mark = dash ? "—" : text;
  // ", often counterbalancing": what the adverb leads to tells more than the adverb
  let next = i + 1;
  if (tokens[next]?.pos === "ADV" && scope.phrases.verbGroupAt[next + 1]! >= 0) next++;
  const { coarse, fine } = edgeWord(scope, next);
  return { coarse: `${mark}${coarse}`, fine: `${mark}${fine}` };
}

function edgeWord(scope: Scope, i: number): EdgeNames {
  if (i >= scope.last) return END;
  const { tokens, phrases } = scope;
  const token = tokens[i]!;
  const word = token.lower;
  if (opensQuotation(scope, i)) return { coarse: "quote", fine: "quote" };
  if (COORDINATORS.has(word)) {
    const { coarse, fine } = simpleEdge(scope, i + 1);
    // what is joined counts by its class, but a verb by how much of a cue it is
    return { coarse: `cc+${coarse}`, fine: `${word}+${fine.includes(":cue") ? fine : coarse}` };
  }
  if (
    (token.pos === "ADP" || token.pos === "SCONJ" || CLAUSE_ADVERBS.has(word)) &&
    phrases.verbGroupAt[i]! < 0
  ) {
    const inner = timeFollows(scope, i + 1) ? "+time" : clauseFollows(scope, i + 1) ? "+clause" : "";
    return { coarse: `${token.pos === "ADP" ? "adp" : "sconj"}${inner}`, fine: `${word}${inner}` };
  }
  return simpleEdge(scope, i);
}

function simpleEdge(scope: Scope, i: number): EdgeNames {
  if (i >= scope.last) return END;
  const { tokens, phrases } = scope;
  const token = tokens[i]!;
  const word = token.lower;
  if (RELATIVES.has(word)) return { coarse: "rel", fine: word };
  const group = groupAt(phrases, i);
  if (group && group.first === i)
    return {
      coarse: group.form + (group.passive ? "P" : ""),
      fine: `${group.form}${group.past ? "d" : ""}${cueClass(scope, i)}`,
    };
  const phrase = phraseAt(phrases, i);
  if (phrase) {
    if (isTime(tokens[phrase.head])) return { coarse: "time", fine: "time" };
    const next = groupAt(phrases, phrase.last);
    const clause = next?.form === "finite" && next.first === phrase.last;
    const kind =
      tokens[phrase.head]!.pos === "PRON" ? "pron" : tokens[phrase.head]!.pos === "PROPN" ? "name" : "np";
    return clause
      ? { coarse: `${kind}+finite`, fine: `${kind}+finite${cueClass(scope, next.first)}` }
      : { coarse: kind, fine: kind };
  }
  switch (token.pos) {
    case "SCONJ":
      return { coarse: "sconj", fine: word };
    case "ADP":
      return { coarse: "adp", fine: word };
    case "ADV":
      return { coarse: "adv", fine: word };
    case "PUNCT":
      return { coarse: "punct", fine: word };
    default:
      return { coarse: token.pos, fine: word };
  }
}

/** True when the noun phrase that follows is one of time. */
export function timeFollows(scope: Scope, i: number): boolean {
  const phrase = phraseAt(scope.phrases, i);
  return phrase !== undefined && isTime(scope.tokens[phrase.head]);
}

/** True when a span may end before token `i`: not inside a phrase, not behind a comma. */
export function isEdge(scope: Scope, i: number): boolean {
  const { phrases, tokens } = scope;
  const phrase = phraseAt(phrases, i);
  if (phrase && phrase.first < i && phrase.possessive !== i && tokens[i]!.pos !== "PUNCT") return false;
  const group = groupAt(phrases, i);
  if (group && group.first < i) return false;
  const before = tokens[i - 1]!;
  // a hyphen inside a word is no edge: "self-serving"
  if (before.end === tokens[i]!.start && (before.text === "-" || tokens[i]!.text === "-")) return false;
  return before.text.length > LONGEST_OPENING || !OPENING.has(before.text);
}

/** How much of a cue the verb at `i` is: *said* is nearly always one, *see* rarely. */
function cueClass(scope: Scope, i: number): string {
  const group = groupAt(scope.phrases, i);
  if (!group) return "";
  const rate = scope.verbRates[group.index]!;
  return rate > 0.75 ? ":cue3" : rate > 0.5 ? ":cue2" : rate > 0.2 ? ":cue1" : ":cue0";
}
