import { groupAt } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import type { Token } from "../../../sentences/reading.js";
import { cueRate, isTimeAt, type UnitContext } from "../../unit.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import { leftContent } from "../content/left-content.js";
import { type Candidate, candidateWith, type Find, type Rule, verbCandidate } from "../readings/candidate.js";
import type { VerbReading } from "../readings/verb-readings.js";
import { isHearer } from "./passive-cues.js";

// What somebody is told, before the passive: *the driver was drunk, the court was told*.

const TELLING = new Set(["tell", "inform"]);
const CLAUSE = featureValue("fronted");
const QUOTATION = featureValue("quote-left");
/** What may stand behind the verb: who tells it, where and when. */
const ADJUNCTS = /^(?:at|by|during|in|on)$/;
/** Bodies before which things are told, whatever is known of them by name. */
const HEARING =
  /^(?:court|jury|inquest|hearing|inquiry|tribunal|panel|committee|meeting|trial|judge|magistrate)s?$/;

/** *<The money>, it {is alleged}, <came from Spain>*: what nobody named says, in the middle or behind it. */
function ofHearsay(context: UnitContext, { group, subject, voice }: VerbReading, rule: Rule): Candidate[] {
  const { tokens } = context;
  const mark = subject ? subject.first - 1 : -1;
  if (voice !== "passive" || group.form !== "finite" || group.negated || cueRate(context, group) < 0.5)
    return [];
  if (mark <= context.first || tokens.at(mark).text !== "," || subject?.last !== group.first) return [];
  const isLast = group.last >= context.last || tokens.at(group.last).text === ".";
  const goesOn = tokens[group.last]?.text === "," && group.last + 1 < context.last;
  if (!isLast && !goesOn) return [];
  const clause = hasFiniteVerb(context, mark) || groupAt(context.phrases, group.last + 1)?.form === "finite";
  if (!clause) return [];
  return [
    candidateWith(verbCandidate(context, rule, group), {
      frame: CLAUSE,
      left: { from: mark, quoted: -1 },
      right: goesOn ? group.last + 1 : -1,
    }),
  ];
}

/** *Driver was drunk, court [hears]*, *Driver was drunk, court [told]*: nothing stands behind it, and others told it. */
export function isHearing({ tokens, last }: UnitContext, { group, subject }: VerbReading): boolean {
  if (!subject || group.form !== "finite" || group.negated || group.modal) return false;
  if (!HEARING.test(tokens.at(subject.head).lower) || !endsClause(tokens[group.last], group.last >= last))
    return false;
  return group.lemma === "hear" || (group.lemma === "tell" && group.last === group.first + 1);
}

function endsClause(next: Token | undefined, isLast: boolean): boolean {
  return isLast || next?.pos === "PUNCT" || ADJUNCTS.test(next?.lower ?? "");
}

/** *<The driver was drunk>, the court {was told}*; *<“It was loud,”> the inquest {was told} by [a nurse]*. */
export const ofToldLeft: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, by } = reading;
  const { tokens } = context;
  if (subject && tokens.at(subject.head).lower === "it") return ofHearsay(context, reading, rule);
  const isTold = reading.voice === "passive" && group.form === "finite" && TELLING.has(group.lemma);
  if (!subject || !(isTold || isHearing(context, reading))) return [];
  if (!(isHearer(context, subject.head) || HEARING.test(tokens.at(subject.head).lower))) return [];
  // "the court was told [that …]": what is told stands behind
  const next = tokens[group.last];
  if (!endsClause(next, group.last >= context.last) && !isTimeAt(context, group.last)) return [];
  // "He came late, and they were told"
  if (tokens[subject.first - 1]?.pos === "CCONJ") return [];
  const left = leftContent(context, group, subject);
  // "…, a charge that he was told would be dropped"
  if (!left || groupAt(context.phrases, group.last)) return [];
  // "on the second day, the passengers were told"
  if (left.quoted < 0 && !hasFiniteVerb(context, left.from)) return [];
  return [
    candidateWith(verbCandidate(context, rule, group), {
      source: by,
      sourceLimit: by ? context.last : 0,
      frame: left.quoted >= 0 ? QUOTATION : CLAUSE,
      left,
    }),
  ];
};
