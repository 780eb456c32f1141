import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import { featureValue, joinedValue } from "../../../scoring/features.js";
import { type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { mayThink } from "../clauses/noun-kinds.js";
import type { Complement } from "../content/complement-search.js";
import { complementsAfter } from "../content/complements.js";
import { bareCandidate, candidateWith, type Find } from "../readings/candidate.js";
import { subjectOf } from "../subjects/subjects.js";

// Adjectives of feeling and belief without a copula, set off by a comma: *…, wary of a new war*, *Tired of war, they …*.

export const FREE_ADJECTIVES = wordClass("freeAdjectives");
const FRAME = featureValue("a-");
const LINKS = new Set(["of", "about", "over", "with", "by", "at"]);

/** *[Gulf leaders] are watching, {wary of} <a new war>*. */
export const ofFreeAdjective: Find<"unit"> = (context, _, rule) => {
  const { tokens, first, last } = context;
  for (let i = first; i < last - 2; i++) {
    const { lower } = tokens.at(i);
    const opens = i === first;
    if (!(opens || (i > first + 1 && tokens.at(i - 1).text === ",")) || !FREE_ADJECTIVES.has(lower)) continue;
    const right = takenAt(context, i + 1);
    const source = right ? (opens ? bearerBehind(context, i) : bearerOf(context, i)) : null;
    if (!right || !source) continue;
    const cue = { head: i, first: i, last: right.preposition >= 0 ? right.preposition + 1 : i + 1 };
    return [
      candidateWith(bareCandidate(context, rule, "adjective", lower, cue), {
        source,
        sourceLimit: source.last,
        rightLimit: opens ? source.first - 1 : -1,
        frame: joinedValue(FRAME, featureValue(right.frame)),
        right: right.start,
        complement: right,
      }),
    ];
  }
  return [];
};

/** The clause or *of*-phrase that begins there. */
function takenAt(context: UnitContext, at: number): Complement | undefined {
  const isLink = LINKS.has(context.tokens.at(at).lower);
  return complementsAfter(context, at).find(
    ({ frame, start, preposition, adjunct }) =>
      !adjunct && ((frame === "that" && start === at) || (frame === "pp" && preposition === at && isLink)),
  );
}

/** The noun phrase before the comma, where no verb stands before it, or the subject of the nearest verb. */
function bearerOf(context: UnitContext, at: number): Subject | null {
  const { phrases, first, tokens } = context;
  for (let i = at - 2; i >= first; i--) {
    const group = groupAt(phrases, i);
    if (group?.form !== "finite" || tokens.at(i).quotation !== tokens.at(at).quotation) continue;
    const subject = subjectOf(context, group);
    return subject && mayThink(context, subject.head) ? subjectOn(subject, "shared") : null;
  }
  const described = phraseUpTo(phrases, at - 1);
  return described !== undefined && mayThink(context, described.head) ? subjectOn(described, "before") : null;
}

/** *Dissatisfied with the ruling, [Holm] went to court*: the subject behind the comma. */
function bearerBehind(context: UnitContext, at: number): Subject | null {
  const { tokens, phrases, last } = context;
  let comma = at + 1;
  while (comma < last && tokens.at(comma).text !== "," && groupAt(phrases, comma)?.form !== "finite") comma++;
  const subject = tokens[comma]?.text === "," ? phraseFrom(phrases, comma + 1) : undefined;
  if (!subject) return null;
  if (!mayThink(context, subject.head)) return null;
  return groupAt(phrases, subject.last)?.form === "finite" ? subjectOn(subject, "controlled") : null;
}
