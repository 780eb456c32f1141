import type { Indexed } from "../../indexed.js";
import type { Reading } from "../../sentences/reading.js";
import type { Attribution } from "../attribution.js";
import { isActor, type SpeakerAt } from "../speakers.js";

// Turns *Reuters, citing two officials, reported …* into two claims, one inside the other.

const CITING = new Set(["citing", "quoting"]);
/** Claims of one sentence stand close together. */
const NEAR = 6;
/**
 * *Reuters,* [*citing*] *two officials, reported that …*: the officials are the source of what Reuters reported, and
 * their claim stands inside Reuters'. What is cited as a reason (*citing safety concerns*) stays a content.
 */
export function citedSources(
  claims: Indexed<Attribution>,
  reading: Reading,
  speakerAt: SpeakerAt,
): Attribution[] {
  const { tokens } = reading;
  const cited = claims.map((claim, index) => {
    const head = tokens[claim.cueToken];
    const [source] = claim.content;
    if (head === undefined || source === undefined || claim.parent >= 0 || !CITING.has(head.lower))
      return claim;
    if (claim.content.length > 1 || !isSpeaker(reading, claim, source.end, speakerAt)) return claim;
    const host = hostOf(claims, index, tokens);
    if (host < 0) return claim;
    const { content, quotation } = claims.at(host);
    return { ...claim, source: claim.content, content, quotation, parent: host, rule: "citing" };
  });
  // What stood in the words that are a source now stands in no content any more.
  return cited.map((claim) =>
    claim.parent >= 0 && cited[claim.parent] !== claims[claim.parent] ? { ...claim, parent: -1 } : claim,
  );
}

/** The nearest claim of the same sentence that reports something, before or behind; -1 where there is none. */
function hostOf(claims: Indexed<Attribution>, index: number, tokens: Reading["tokens"]): number {
  const sentence = tokens.at(claims.at(index).cueToken).sentence;
  for (let distance = 1; distance <= NEAR; distance += 1) {
    for (const at of [index - distance, index + distance]) {
      const head = tokens[claims[at]?.cueToken ?? -1];
      if (head?.sentence !== sentence || CITING.has(head.lower)) continue;
      if (claims.at(at).parent < 0 && claims.at(at).kind === "statement") return at;
    }
  }
  return -1;
}

/** True when the first words that can name a speaker in the content do: *two [officials] in Baghdad*. */
function isSpeaker({ tokens }: Reading, claim: Attribution, end: number, speakerAt: SpeakerAt): boolean {
  for (let at = claim.cueToken + 1; at < tokens.length && tokens.at(at).start < end; at += 1) {
    const { pos } = tokens.at(at);
    if (pos === "ADP" || pos === "VERB" || pos === "PUNCT") return false;
    if ((pos === "NOUN" || pos === "PROPN") && isActor(speakerAt(at))) return true;
  }
  return false;
}
