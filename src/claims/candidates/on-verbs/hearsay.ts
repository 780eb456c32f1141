import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import { featureValue, joinedValue } from "../../../scoring/features.js";
import { subjectOn, type UnitContext } from "../../unit.js";
import { clauseFollows } from "../clauses/clauses.js";
import { isBarePast } from "../clauses/participles.js";
import type { Complement } from "../content/complement-search.js";
import {
  bareCandidate,
  type Candidate,
  candidateWith,
  type Find,
  type Rule,
  verbCandidate,
} from "../readings/candidate.js";
import type { VerbReading } from "../readings/verb-readings.js";
import { isFeeling } from "./feelings.js";

// What somebody unnamed believes or found, in three patterns: a passive with its complement (*is estimated at …*), a
// participle between marks (*later identified as …*) and *it emerged that …*.

const FRAME = featureValue("passive+");
const EMERGED = featureValue("passive>that");
const AS = "as";

/** Verbs of believing and finding, each with what completes it: a preposition, or the name of a frame. */
const COMPLETED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    estimate: "at inf",
    attribute: "to",
    ascribe: "to",
    credit: "with",
    blame: "on for",
    suspect: "of",
    rumor: "inf",
    allege: "inf",
    consider: "inf adj obj",
    deem: "adj obj",
    regard: AS,
    view: AS,
    see: AS,
    think: "inf",
    believe: "inf",
    presume: "inf adj",
    assume: "inf",
    reckon: "inf",
    fear: "adj state",
    confirm: "state",
    pronounce: "adj obj",
    find: "inf adj",
    determine: "inf",
    tip: "inf",
    predict: "inf",
    forecast: "inf",
    expect: "after at before by during from in on within",
    project: "inf",
    mean: "inf",
    identify: AS,
    describe: AS,
    classify: AS,
    recognize: AS,
    recognise: AS,
    acknowledge: AS,
    hail: AS,
    characterize: AS,
    label: AS,
    brand: AS,
    perceive: AS,
    portray: AS,
    depict: AS,
    bill: AS,
    certify: AS,
    designate: AS,
    dismiss: AS,
    denounce: AS,
    condemn: AS,
    criticize: AS,
    criticise: AS,
    deride: AS,
    decry: AS,
    praise: AS,
    interpret: AS,
    tout: AS,
  }).map(([lemma, completed]) => [lemma, new Set(completed.split(" "))]),
);
/** What stands for a clause to come: *it is believed that …*. */
const EMPTY = new Set(["it", "there"]);

/** What comes to light: *it [emerged] that …*, *it [turned out] that …*. */
const EMERGING = new Set(["emerge", "transpire", "turn out"]);

/** What somebody unnamed believes or found, in whichever of the three patterns. */
export const ofHearsay: Find<"verb"> = (context, reading, rule) => {
  const { group } = reading;
  if (IDENTIFYING.has(group.lemma) && isBarePast(group)) return ofIdentified(context, reading, rule);
  return EMERGING.has(context.verbWords.at(group.index))
    ? ofEmerging(context, reading, rule)
    : ofBelieved(context, reading, rule);
};

/** *<The fund> {is estimated} <at 40 million euros>*: nobody says who estimates it. */
function ofBelieved(context: UnitContext, reading: VerbReading, rule: Rule): Candidate[] {
  const { tokens } = context;
  const { group, subject, by, complements } = reading;
  const completed = COMPLETED.get(group.lemma);
  if (!completed || !group.passive || group.form !== "finite" || by || !subject) return [];
  if (group.modal || group.negated) return [];
  if (subject.rule === "inverted" || subject.rule === "controlled") return [];
  if (EMPTY.has(tokens.at(subject.head).lower)) return [];
  const right = complements.find((each) => !each.audience && completes(context, completed, each));
  // "is determined to warn": the subject's own feeling
  if (!right || isFeeling(context, group, right)) return [];
  const { preposition } = right;
  if (tokens[preposition]?.lower === AS && (isAgentBehind(context, right) || tellsWhen(context, right)))
    return [];
  const joined = isState(context, right) && tokens[right.start + 1]?.pos === "CCONJ";
  return [
    candidateWith(verbCandidate(context, rule, group), {
      frame: joinedValue(FRAME, featureValue(right.frame)),
      fixed: subject,
      preposition,
      right: preposition >= 0 ? preposition : right.start,
      // "are confirmed dead and 21 are missing": another clause
      rightLimit: joined && verbBehind(context, right.start + 2) ? right.start + 1 : -1,
      complement: right,
    }),
  ];
}

/** *was described as “reckless” [by the police]*: somebody is named. */
function isAgentBehind({ tokens, last }: UnitContext, { start }: Complement): boolean {
  for (let i = start; i < Math.min(last, start + FARTHEST_BY); i++)
    if (tokens.at(i).lower === "by") return true;
  return false;
}

const FARTHEST_BY = 12;

/** *was condemned as [the army prepared to leave]*: a clause, and not what somebody is called. */
function tellsWhen(context: UnitContext, { preposition }: Complement): boolean {
  const isRole = /^an?$/.test(context.tokens[preposition + 1]?.lower ?? "");
  return !isRole && clauseFollows(context, preposition + 1) !== null;
}

/** *It {emerged} <that two rivets were missing>*: a clause that *it* stands for, and no source. */
function ofEmerging(context: UnitContext, reading: VerbReading, rule: Rule): Candidate[] {
  const { group, subject, complements } = reading;
  const right = complements.find(({ frame }) => frame === "that");
  if (!right || !subject || context.tokens.at(subject.head).lower !== "it") return [];
  if (group.form !== "finite" || group.modal || group.negated) return [];
  const word = context.verbWords.at(group.index);
  // "it turned [out] that"
  const cue = { head: group.head, first: group.first, last: group.last + (word.includes(" ") ? 1 : 0) };
  const bare = bareCandidate(context, rule, "verb", word, cue, group);
  return [candidateWith(bare, { frame: EMERGED, right: right.start, complement: right })];
}

/** Verbs by which somebody unnamed says who or what somebody is. */
const IDENTIFYING = new Set(["identify", "describe", "regard", "view"]);

/** *<The attacker>, later {identified} <as Nils Holm>, was shot*: a participle between marks. */
function ofIdentified(context: UnitContext, { group, complements }: VerbReading, rule: Rule): Candidate[] {
  const { tokens, phrases, first } = context;
  let mark = group.first - 1;
  while (mark > first && tokens.at(mark).pos === "ADV") mark--;
  const phrase = mark > first && tokens.at(mark).text === "," ? phraseUpTo(phrases, mark) : undefined;
  const right = complements[0];
  if (!phrase || !right || tokens[right.preposition]?.lower !== AS) return [];
  if (right.preposition !== group.last && right.audience) return [];
  return [
    candidateWith(verbCandidate(context, rule, group), {
      frame: joinedValue(FRAME, featureValue(right.frame)),
      fixed: subjectOn(phrase, "before"),
      preposition: right.preposition,
      right: right.preposition,
      complement: right,
    }),
  ];
}

/** *[dead] and 21 are missing*: what people are found to be, which a tagger may take for a noun. */
function isState({ tokens }: UnitContext, { start, preposition }: Complement): boolean {
  return preposition < 0 && STATES_OF_VICTIMS.has(tokens[start]?.lower ?? "");
}

const STATES_OF_VICTIMS = wordClass("statesOfVictims");

/** A clause begins at `at`: a noun phrase, or a number, and its verb. */
function verbBehind({ phrases }: UnitContext, at: number): boolean {
  const phrase = phraseAt(phrases, at);
  return phrase !== undefined && groupAt(phrases, phrase.last)?.form === "finite";
}

function completes(context: UnitContext, completed: ReadonlySet<string>, right: Complement): boolean {
  const { frame, preposition, adjunct } = right;
  if (adjunct) return false;
  if (completed.has("state") && isState(context, right)) return true;
  if (frame === "pp") return completed.has(context.tokens.at(preposition).lower);
  return completed.has(frame.startsWith("obj") ? "obj" : frame);
}
