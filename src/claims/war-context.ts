import { wordClass } from "../lexicon/word-classes.js";
import type { FeatureValue } from "../scoring/features.js";
import type { Tokens } from "../sentences/reading.js";
import { isPower, isTerritory, type SpeakerAt } from "./speakers.js";

// Tells sentences about armed force from others, by their words or by who attacks what, so that *attacked* can be a
// deed in one and a cue in the other.

const ARMS = new Set(
  (
    "rebel rebels militant militants troop troops soldier soldiers fighter fighters gunman gunmen insurgent insurgents militia militias " +
    "guerrilla guerrillas terrorist terrorists missile missiles rocket rockets drone drones airstrike airstrikes bomb bombs bomber bombers " +
    "army armies navy forces bombing bombings shelling artillery warplane warplanes killed wounded"
  ).split(" "),
);

const ATTACKS = wordClass("attackForms");

/** What is attacked with arms, whoever attacks it. */
const SITES = wordClass("attackedSites");

/** Words of a reason or manner of criticism: *attacked Iran* [*over*] *its programme*. */
const IN_WORDS = wordClass("criticismMarks");

/** How many words may stand between a verb and the head of what it attacks: *a small fishing village*. */
const REACH = 4;

/** True when the sentence speaks of armed force: what is attacked in it is not attacked in words. */
export function isWarContext(tokens: Tokens, first: number, last: number, speakerAt: SpeakerAt): boolean {
  let verb = -1;
  for (let at = first; at < last; at += 1) {
    const { lower, pos } = tokens.at(at);
    if (ARMS.has(lower)) return true;
    if (verb < 0 && pos === "VERB" && ATTACKS.has(lower)) verb = at;
  }
  return verb >= 0 && isAssault(tokens, first, last, verb, speakerAt);
}

/** *Russia attacked Ukraine*, *Israel was attacked by Iran*, *men attacked a village*; not *Trump attacked China over trade*. */
function isAssault(tokens: Tokens, first: number, last: number, verb: number, speakerAt: SpeakerAt): boolean {
  for (let at = verb + 1; at < last; at += 1) if (IN_WORDS.has(tokens.at(at).lower)) return false;
  const passive = verb + 1 < last && tokens.at(verb + 1).lower === "by";
  if (isSiteBehind(tokens, verb, last)) return true;
  const before = subjectBefore(tokens, first, verb, speakerAt);
  const behind = nameBehind(passive ? verb + 1 : verb, last, speakerAt);
  if (before === undefined || behind === undefined) return false;
  return passive ? isTerritory(before) && isPower(behind) : isPower(before) && isTerritory(behind);
}

function isSiteBehind(tokens: Tokens, verb: number, last: number): boolean {
  for (let at = verb + 1; at < last && at <= verb + REACH; at += 1) {
    const { lower, pos } = tokens.at(at);
    if (SITES.has(lower)) return !/^(?:NOUN|PROPN)$/.test(at + 1 < last ? tokens.at(at + 1).pos : "");
    if (pos !== "DET" && pos !== "ADJ" && pos !== "NUM" && pos !== "NOUN" && pos !== "PROPN") return false;
  }
  return false;
}

/** The name right behind a verb or its *by*, with no more than an article between. */
function nameBehind(at: number, last: number, speakerAt: SpeakerAt): FeatureValue | undefined {
  for (let next = at + 1; next < last && next <= at + 2; next += 1) {
    const kind = speakerAt(next);
    if (isPower(kind) || isTerritory(kind)) return kind;
  }
  return undefined;
}

/** The name right before a verb with its auxiliaries. */
function subjectBefore(
  tokens: Tokens,
  first: number,
  verb: number,
  speakerAt: SpeakerAt,
): FeatureValue | undefined {
  let at = verb - 1;
  while (at >= first && (tokens.at(at).pos === "AUX" || tokens.at(at).pos === "ADV")) at -= 1;
  return at < first ? undefined : speakerAt(at);
}
