import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase } from "../../phrases/phrases.js";
import { featureValue } from "../../scoring/features.js";
import { type Subject, subjectOn, type UnitContext } from "../unit.js";
import { bareCandidate, type Candidate, candidateWith } from "./candidate.js";
import { complementsAfter } from "./complements.js";

const POSSESSIVES = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"]);
const FRAMES = new Set(["that", "inf", "pp", "colon", "colon-quote", "quote", "wh", "obj-of"]);
const FRAMES_BEHIND_SOURCE = new Set(["that", "inf", "pp", "wh"]);

/** The noun phrase’s head as a cue: *[X’s] call for …*, *concern about …*, *the claim that …*. */
export function nounCandidates(context: UnitContext, range: NounPhrase): Candidate[] {
  const { tokens, phrases } = context;
  const head = tokens[range.head]!;
  const out: Candidate[] = [];
  const possessor = possessorOf(context, range);
  const copula = groupAt(phrases, range.last);
  const linked =
    copula?.first === range.last && copula.form === "finite" && tokens[copula.head]!.pos === "AUX";
  const from = linked ? copula.last : range.last;
  const cue = { head: range.head, first: possessor ? possessor.next : range.head, last: from };
  const bare = bareCandidate(context, "noun", "noun", head.lemma, cue, null);
  for (const right of complementsAfter(context, from).slice(0, 2)) {
    if (right.adjunct && right.frame !== "that") continue;
    // "the statement was “premature”": what is said of it, not what it said
    if (linked ? right.frame === "fragment" : !FRAMES.has(right.frame)) continue;
    const link = tokens[right.preposition]?.lower;
    if (link === "by" || link === "from" || link === "among") {
      const phrase = phraseAt(phrases, right.start);
      if (!phrase) continue;
      const source = subjectOn(phrase, "inverted");
      for (const beyond of complementsAfter(context, phrase.last).slice(0, 1)) {
        if (!FRAMES_BEHIND_SOURCE.has(beyond.frame)) continue;
        out.push(
          candidateWith(bare, {
            rule: "noun-by",
            frame: featureValue(`n-${link}+${beyond.frame}`),
            source,
            sourceLimit: phrase.last,
            right: beyond.start,
            complement: beyond,
          }),
        );
      }
      continue;
    }
    // who says it stands between the noun and its content
    if (out.some((each) => each.right === right.start)) continue;
    out.push(
      candidateWith(bare, {
        rule: possessor ? "possessor-noun" : "noun",
        frame: featureValue(`n${linked ? "=" : "-"}${right.frame}${link === undefined ? "" : `:${link}`}`),
        source: possessor?.source ?? null,
        sourceLimit: possessor?.source.last ?? 0,
        right: right.start,
        preposition: right.preposition,
        complement: right,
      }),
    );
  }
  return out;
}

function possessorOf(context: UnitContext, range: NounPhrase): { source: Subject; next: number } | null {
  const { tokens } = context;
  if (range.possessive >= 0) {
    return {
      source: { first: range.first, last: range.possessive, head: range.possessive - 1, rule: "before" },
      next: range.possessive + 1,
    };
  }
  if (POSSESSIVES.has(tokens[range.first]!.lower)) {
    return {
      source: { first: range.first, last: range.first + 1, head: range.first, rule: "relative" },
      next: range.first + 1,
    };
  }
  return null;
}
