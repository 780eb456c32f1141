import type { Sentence } from "./reading.js";
import { endsInS, isBusy, isCapital, isDeterminer } from "./tag-context.js";
import type { TokenDraft, TokenDrafts } from "./tokens.js";
import { wink } from "./wink.js";

// *plans to*, *hopes to* and the like, which the tagger takes for nouns where they are the verb of their clause.

const INTENDING = /^(?:plans|hopes|vows|pledges|votes)$/;
const IN_SUBJECT = /^(?:ADJ|ADP|DET|NOUN|NUM|PART|PRON|PROPN)$/;
/** What a subject may begin behind. */
const OPENERS = new Set(", ; and but as while though although because that said says say".split(" "));
/** What ends the clause. */
const ENDS = /^(?:PUNCT|SCONJ|CCONJ)$/;

/** Makes nouns verbs before *to* and an infinitive, where a subject of their number and no other verb stands beside them. */
export function correctIntentionVerbs(
  tokens: TokenDrafts,
  { first, last }: Pick<Sentence, "first" | "last">,
): void {
  for (let at = first + 1; at < last - 2; at += 1) {
    const token = tokens.at(at);
    if (token.pos !== "NOUN" || !INTENDING.test(token.lower) || tokens.at(at + 1).lower !== "to") continue;
    if (!wink.canBe(tokens.at(at + 2).lower, "VERB") || hasOwnVerb(tokens, at + 3, last)) continue;
    const before = tokens.at(at - 1).lower;
    const isVerb =
      before === ","
        ? followsAside(tokens, first, at - 1)
        : before === "but"
          ? hasVerb(tokens, first, at - 1)
          : followsSubject(tokens, first, at);
    if (!isVerb) continue;
    token.pos = "VERB";
    token.lemma = wink.lemmaOf(token.lower, "VERB");
  }
}

/** *[His attorney] plans to appeal*, *…, but [the firm] plans to sue*: a noun phrase in the singular that opens a clause. */
function followsSubject(tokens: TokenDrafts, first: number, at: number): boolean {
  const head = tokens.at(at - 1);
  if (head.pos !== "NOUN" || endsInS(head)) return false;
  let opening = at - 1;
  while (opening > first && isOfSubject(tokens.at(opening - 1))) opening -= 1;
  const before = opening > first ? tokens.at(opening - 1).lower : "";
  // "Iraq: parliament votes to expel troops": a headline has no articles
  if (before === ":" && opening === first + 2) return true;
  if (before !== "" && !OPENERS.has(before)) return false;
  const opener = tokens.at(opening);
  return opener.pos !== "ADP" && (isDeterminer(opener) || opener.pos === "DET" || isCapital(opener));
}

const isOfSubject = ({ pos, lower }: TokenDraft): boolean =>
  IN_SUBJECT.test(pos) && lower !== "that" && lower !== "who";

/** *[His wife], he says, plans to leave*, *[The club], Voss FC, plans to move*: no verb before the first of two commas. */
function followsAside(tokens: TokenDrafts, first: number, close: number): boolean {
  let open = first;
  while (tokens.at(open).text !== ",") open += 1;
  if (open >= close - 1 || hasVerb(tokens, first, open) || endsInS(tokens.at(open - 1))) return false;
  for (let i = open + 1; i < close; i += 1) if (tokens.at(i).text === ",") return false;
  return (
    /^(?:NOUN|PROPN)$/.test(tokens.at(open - 1).pos) && /^(?:DET|PRON|PROPN)$/.test(tokens.at(first).pos)
  );
}

/** *government plans to cut jobs [drew] protests*: a verb that would lack a subject otherwise, before the clause ends. */
function hasOwnVerb(tokens: TokenDrafts, from: number, last: number): boolean {
  for (let i = from; i < last && !ENDS.test(tokens.at(i).pos); i += 1) {
    const { pos, lower } = tokens.at(i);
    if (pos === "AUX") return true;
    if (pos === "VERB" && tokens.at(i - 1).lower !== "to" && !lower.endsWith("ing")) return true;
    // "plans to help the man who fell"
    if (/^(?:who|which|that|what|whether|how)$/.test(lower)) return false;
  }
  return false;
}

function hasVerb(tokens: TokenDrafts, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) if (isBusy(tokens.at(i))) return true;
  return false;
}
