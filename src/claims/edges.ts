import { COORDINATORS, DASHES } from "../phrases/words.js";
import { clauseFollows } from "./complements.js";
import { isTime, opensQuotation, type Scope } from "./scope.js";

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

/**
 * What begins at token `i`, named for the tables: *,+which*, *cc:and+finite*, *adp:on+time*, *finite:say* …
 * Two answers: the coarse class and one with the word.
 */
export function edge(scope: Scope, i: number): readonly [string, string] {
  if (i >= scope.last) return ["end", "end"];
  const { tokens } = scope;
  const token = tokens[i]!;
  if (
    token.text === "," ||
    token.text === ";" ||
    token.text === ":" ||
    token.text === "(" ||
    DASHES.has(token.text) ||
    token.text === "-"
  ) {
    const mark = DASHES.has(token.text) || token.text === "-" ? "—" : token.text;
    // ", often counterbalancing": what the adverb leads to tells more than the adverb
    let next = i + 1;
    if (tokens[next]?.pos === "ADV" && scope.phrases.verbGroupAt[next + 1]! >= 0) next++;
    const [coarse, fine] = edgeWord(scope, next);
    return [`${mark}${coarse}`, `${mark}${fine}`];
  }
  return edgeWord(scope, i);
}

function edgeWord(scope: Scope, i: number): readonly [string, string] {
  if (i >= scope.last) return ["end", "end"];
  const { tokens, phrases } = scope;
  const token = tokens[i]!;
  const word = token.lower;
  if (opensQuotation(scope, i)) return ["quote", "quote"];
  if (COORDINATORS.has(word)) {
    const [coarse] = simpleEdge(scope, i + 1);
    return [`cc+${coarse}`, `${word}+${coarse}${cueClass(scope, i + 1)}`];
  }
  if (
    (token.pos === "ADP" || token.pos === "SCONJ" || CLAUSE_ADVERBS.has(word)) &&
    phrases.verbGroupAt[i]! < 0
  ) {
    const inner = timeFollows(scope, i + 1) ? "+time" : clauseFollows(scope, i + 1) ? "+clause" : "";
    return [`${token.pos === "ADP" ? "adp" : "sconj"}${inner}`, `${word}${inner}`];
  }
  return simpleEdge(scope, i);
}

function simpleEdge(scope: Scope, i: number): readonly [string, string] {
  if (i >= scope.last) return ["end", "end"];
  const { tokens, phrases } = scope;
  const token = tokens[i]!;
  const word = token.lower;
  if (/^(who|which|whose|whom|where|that)$/.test(word)) return ["rel", word];
  const group = phrases.verbGroups[phrases.verbGroupAt[i]!];
  if (group && group.first === i)
    return [
      group.form + (group.passive ? "P" : ""),
      `${group.form}${group.past ? "d" : ""}${cueClass(scope, i)}`,
    ];
  const phrase = phrases.nounPhrases[phrases.nounPhraseAt[i]!];
  if (phrase) {
    if (isTime(tokens[phrase.head])) return ["time", "time"];
    const next = phrases.verbGroups[phrases.verbGroupAt[phrase.last] ?? -1];
    const clause = next?.form === "finite" && next.first === phrase.last;
    const kind =
      tokens[phrase.head]!.pos === "PRON" ? "pron" : tokens[phrase.head]!.pos === "PROPN" ? "name" : "np";
    return clause ? [`${kind}+finite`, `${kind}+finite${cueClass(scope, next.first)}`] : [kind, kind];
  }
  switch (token.pos) {
    case "SCONJ":
      return ["sconj", word];
    case "ADP":
      return ["adp", word];
    case "ADV":
      return ["adv", word];
    case "PUNCT":
      return ["punct", word];
    default:
      return [token.pos, word];
  }
}

/** True when the noun phrase that follows is one of time. */
export function timeFollows(scope: Scope, i: number): boolean {
  const phrase = scope.phrases.nounPhrases[scope.phrases.nounPhraseAt[i] ?? -1];
  return phrase !== undefined && isTime(scope.tokens[phrase.head]);
}

/** True when a span may end before token `i`: not inside a phrase, not behind a comma. */
export function isEdge(scope: Scope, i: number): boolean {
  const { phrases, tokens } = scope;
  const phrase = phrases.nounPhrases[phrases.nounPhraseAt[i] ?? -1];
  if (
    phrase &&
    phrase.first < i &&
    tokens[i]!.pos !== "PUNCT" &&
    !(phrase.possessive >= 0 && phrase.possessive === i)
  )
    return false;
  const group = phrases.verbGroups[phrases.verbGroupAt[i] ?? -1];
  if (group && group.first < i) return false;
  const before = tokens[i - 1]!.text;
  // a hyphen inside a word is no edge: "self-serving"
  if (tokens[i - 1]!.end === tokens[i]!.start && (before === "-" || tokens[i]!.text === "-")) return false;
  return before !== "," && before !== ";" && before !== ":" && before !== "(" && !DASHES.has(before);
}

/** How much of a cue the verb at `i` is: *said* is nearly always one, *see* rarely. */
function cueClass(scope: Scope, i: number): string {
  const group = scope.phrases.verbGroups[scope.phrases.verbGroupAt[i] ?? -1];
  if (!group) return "";
  const rate = scope.cueRate(`verb:${group.lemma}`);
  return rate > 0.75 ? ":cue3" : rate > 0.5 ? ":cue2" : rate > 0.2 ? ":cue1" : ":cue0";
}
