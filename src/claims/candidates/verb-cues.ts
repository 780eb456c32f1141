import { COORDINATORS, DASHES } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { featureValue, joinedValue } from "../../scoring/features.js";
import { isActor } from "../speakers.js";
import { isTime, opensQuotation, type Subject, type UnitContext } from "../unit.js";
import { accordingTo } from "./according-to.js";
import { agentLimit, agentOf } from "./agents.js";
import { bareCandidate, type Candidate, candidateWith, type LeftContent, type Rule } from "./candidate.js";
import { type Complement, chainEnd, complementsAfter } from "./complements.js";
import { leftContent, resumption } from "./left-content.js";
import { beforeAdverbs, sourceEnd } from "./limits.js";
import { invertedSubject, subjectOf, TELLING } from "./subjects.js";

/** How many tokens may stand between a passive and its *by*. */
const FARTHEST_BY = 12;
const RELATIVE = featureValue("rel");
const RELATIVE_WITH = featureValue("rel+");
const PASSIVE = featureValue("passive");
const PASSIVE_BY = featureValue("passive-by");
const PASSIVE_WITH = featureValue("passive+");
const PASSIVE_TO = featureValue("passive>");
const SEEMS_WITH = featureValue("seems+");
const OBJECT_RELATIVES = new Set(["which", "what", "whom", "who", "that", "where"]);
const SEEMING = new Set(["seem", "appear", "look", "sound"]);

/** All analyses of one verb group as a cue, whatever its verb: with each subject it may have. */
export function verbCandidates(context: UnitContext, group: VerbGroup): Candidate[] {
  if (group.lemma === "accord" && context.tokens[group.last]?.lower === "to")
    return accordingTo(context, group);
  if (isOfQuoted(context, group) || isForgone(context, group)) return [];
  const subject = subjectOf(context, group);
  const saying = quotedSaying(context, group);
  if (saying) return proposalsWith(context, saying, subject);
  if (subject !== null && isConditional(context, subject)) return [];
  const inverted =
    group.form === "finite" && subject?.rule !== "inverted" ? invertedSubject(context, group) : null;
  if (!inverted) return proposalsWith(context, group, subject);
  const out = proposalsWith(context, group, inverted);
  if (subject?.rule === "shared" && isSaidBy(context, group, inverted)) return out;
  return [...proposalsWith(context, group, subject), ...out];
}

/** *X [was quoted (by Y) as saying] …*: X says it, whoever quotes; the whole as a verb, or null. */
function quotedSaying({ tokens, phrases }: UnitContext, group: VerbGroup): VerbGroup | null {
  if (!group.passive || (group.lemma !== "quote" && group.lemma !== "cite")) return null;
  const agent = tokens[group.last]?.lower === "by" ? phraseAt(phrases, group.last + 1) : undefined;
  const as = agent?.last ?? group.last;
  const saying = tokens[as]?.lower === "as" ? groupAt(phrases, as + 1) : undefined;
  if (saying?.form !== "gerund") return null;
  return { ...saying, first: group.first, form: "finite", past: group.past };
}

/** The gerund of *was quoted as [saying]*, which is no verb of its own. */
function isOfQuoted(context: UnitContext, { form, first, head }: VerbGroup): boolean {
  if (form !== "gerund" || context.tokens[first - 1]?.lower !== "as") return false;
  const agent = phraseAt(context.phrases, first - 2);
  const quoting = groupAt(context.phrases, agent ? agent.first - 2 : first - 2);
  return quoting !== undefined && quotedSaying(context, quoting)?.head === head;
}

/** *stopped short of [calling] it a crime*, *denied [supporting] him*: what somebody did not say or do, by his word. */
function isForgone({ tokens, phrases }: UnitContext, { form, first }: VerbGroup): boolean {
  if (form !== "gerund" || first < 2) return false;
  if (groupAt(phrases, first - 1)?.lemma === "deny") return true;
  const link = `${tokens[first - 2]!.lower} ${tokens[first - 1]!.lower}`;
  return link === "short of" || link === "instead of" || link === "rather than";
}

/** Verbs that, in the passive with an object, are of things and not of words: *were denied a fair trial*. */
const WITHHELD = new Set(["deny", "refuse"]);

/** *provided all parties [address] the threat*, *unless he [agrees]*: nobody is reported to do it. */
function isConditional({ tokens, first }: UnitContext, subject: Subject): boolean {
  const opener = subject.first > first ? tokens[subject.first - 1]! : undefined;
  return opener?.lower === "unless" || (opener?.lower === "provided" && opener.pos === "SCONJ");
}

/** *The plan failed, said the [minister]*: a speaker right behind a verb of saying is who says it, not what is said. */
function isSaidBy(context: UnitContext, group: VerbGroup, { head }: Subject): boolean {
  return context.verbRates[group.index]! >= 0.75 && isActor(context.speakerAt(head));
}

function proposalsWith(context: UnitContext, group: VerbGroup, subject: Subject | null): Candidate[] {
  const by = agentOf(context, group, group.passive ? FARTHEST_BY : 1);
  const bare = bareCandidate(context, "object", "verb", group.lemma, group, group);
  if (group.passive || (by && group.past && group.form === "finite"))
    return passiveProposals(context, group, subject, by, bare);
  if (SEEMING.has(group.lemma)) return seemingProposals(context, group, subject, bare);
  const inverted = subject?.rule === "inverted";
  const relative = inverted ? null : objectRelative(context, group, subject);
  const before = leftContent(context, group, subject);
  // "…, a report that officials disputed": what the relative stands for is the content, not all before it
  const left = relative && before && before.quoted < 0 ? null : before;
  const base = candidateWith(bare, {
    source: subject,
    sourceLimit: inverted ? sourceEnd(context) : beforeAdverbs(context, group.first),
    before: kindOfLeft(before),
  });
  const out: Candidate[] = [];
  if (left) {
    const frame = left.quoted >= 0 ? "quote-left" : "fronted";
    const behind = inverted ? chainEnd(context, subject.first) : group.last;
    const right = resumption(context, behind, left.quoted >= 0);
    out.push(
      candidateWith(base, {
        sourceLimit: inverted && right >= 0 && opensQuotation(context, right) ? right : base.sourceLimit,
        rule: left.quoted >= 0 ? "quote-said" : "fronted",
        frame: featureValue(inverted ? `${frame}-inv` : frame),
        left,
        right,
      }),
    );
  }
  if (inverted) return out;
  const rights = complementsAfter(context, group.last);
  if (relative) {
    const first = rights[0];
    out.push(candidateWith(base, { rule: "which-said", frame: RELATIVE, fixed: relative }));
    if (first)
      out.push(
        candidateWith(base, {
          rule: "which-said",
          frame: joinedValue(RELATIVE_WITH, featureValue(first.frame)),
          fixed: relative,
          right: first.start,
          preposition: first.preposition,
          complement: first,
        }),
      );
    // what somebody calls something is both
    if (context.tokens[relative.first]!.lower === "what") return out;
  }
  for (const right of rights) {
    if (namesHearer(context, group, right) || isAnonymity(context, right)) continue;
    out.push(
      candidateWith(base, {
        rule: ruleOf(right),
        frame: featureValue(right.audience ? `${right.frame}@` : right.frame),
        right: right.start,
        preposition: right.preposition,
        complement: right,
      }),
    );
  }
  return out;
}

/** *told [Reuters]*: somebody who is told is not what is told. */
function namesHearer(context: UnitContext, { lemma }: VerbGroup, { frame, start }: Complement): boolean {
  const object = frame === "obj" && TELLING.has(lemma) ? phraseAt(context.phrases, start) : undefined;
  return object !== undefined && isActor(context.speakerAt(object.head));
}

/** *asked not to be [named]*, *declined to be [quoted]*: why a source has no name, and no claim. */
function isAnonymity({ tokens, phrases }: UnitContext, { frame, start }: Complement): boolean {
  const group = frame === "inf" ? (groupAt(phrases, start) ?? groupAt(phrases, start + 1)) : undefined;
  return group?.passive === true && NAMING.has(tokens[group.head]!.lemma);
}

const NAMING = new Set(["name", "identify", "quote"]);

/** Prepositions before what somebody is told of. */
const TOPICS = new Set(["about", "of", "against", "on", "over"]);
/** Verbs whose subject, in the passive, is who hears it: *Washington was warned*. */
const HEARING = new Set([...TELLING, "warn", "ask", "urge", "advise", "brief"]);

/** True for those whom something is told: people, by name, role or pronoun, and what they make up. */
function isHearer({ tokens, speakerAt }: UnitContext, head: number): boolean {
  return isActor(speakerAt(head)) || HEARERS.has(tokens[head]!.lower);
}

const HEARERS = new Set(["i", "we", "you", "he", "she", "they", "who"]);

/** *The plan was approved by X*; *it was said that …*: the subject is content, or there is none but on the right. */
function passiveProposals(
  context: UnitContext,
  group: VerbGroup,
  subject: Subject | null,
  by: Subject | null,
  bare: Candidate,
): Candidate[] {
  const out: Candidate[] = [];
  const isHeard = HEARING.has(group.lemma) && subject !== null && isHearer(context, subject.head);
  const rights = complementsAfter(context, group.last);
  // "it was reported by X that …": what "it" stands for is still to come
  const empty = subject !== null && context.tokens[subject.head]!.lower === "it";
  const clause = empty && rights.some(({ frame }) => frame === "that");
  const content = subject?.rule === "controlled" || isHeard || clause ? null : subject;
  const base = candidateWith(bare, {
    rule: "passive",
    source: by,
    sourceLimit: by ? agentLimit(context, by) : 0,
  });
  if (content) out.push(candidateWith(base, { frame: by ? PASSIVE_BY : PASSIVE, fixed: content }));
  for (const right of rights) {
    const { frame, start, preposition } = right;
    if (WITHHELD.has(group.lemma) && frame.startsWith("obj")) return [];
    // "had been warned in advance": not what about
    if (isHeard && frame === "pp" && !TOPICS.has(context.tokens[preposition]!.lower)) continue;
    if (context.tokens[preposition]?.lower === "by") continue;
    // "was told by a nurse that …": the agent ends where the clause begins
    const end = context.tokens[start - 1]!.pos === "ADP" ? start - 1 : start;
    const sourceLimit = by && end > by.first ? Math.min(base.sourceLimit, end) : base.sourceLimit;
    const taken = candidateWith(base, { right: start, preposition, complement: right, sourceLimit });
    if (content)
      out.push(
        candidateWith(taken, { frame: joinedValue(PASSIVE_WITH, featureValue(frame)), fixed: content }),
      );
    out.push(candidateWith(taken, { frame: joinedValue(PASSIVE_TO, featureValue(frame)) }));
  }
  return out;
}

/** *X appears to believe …*: nobody says so but the author. */
function seemingProposals(
  context: UnitContext,
  group: VerbGroup,
  subject: Subject | null,
  bare: Candidate,
): Candidate[] {
  return complementsAfter(context, group.last)
    .slice(0, 2)
    .map((right) =>
      candidateWith(bare, {
        rule: "seems",
        frame: joinedValue(SEEMS_WITH, featureValue(right.frame)),
        fixed: subject,
        right: right.start,
        complement: right,
      }),
    );
}

function kindOfLeft(left: LeftContent | null): Candidate["before"] {
  if (left === null) return "nothing";
  return left.quoted >= 0 ? "quotation" : "clause";
}

function ruleOf(right: Complement): Rule {
  if (right.frame === "that") return "said-that";
  if (right.frame === "clause") return "said-clause";
  if (right.frame.startsWith("quote") || right.frame.startsWith("colon") || right.frame === "fragment")
    return "said-quote";
  if (right.frame === "inf" || right.frame === "obj-inf") return "infinitive";
  if (right.frame === "wh") return "asked-whether";
  if (right.frame === "gerund") return "gerund";
  return right.frame.startsWith("obj") ? "object" : "prepositional";
}

/** *the deal, [which] X opposed*; *[what] X called …*: a relative that is the content of the cue. */
function objectRelative(context: UnitContext, group: VerbGroup, subject: Subject | null): Subject | null {
  if (subject?.rule !== "before" && subject?.rule !== "apposition") return null;
  const at = subject.first - 1;
  const word = context.tokens[at]?.lower ?? "";
  if (at < context.first) return null;
  if (!OBJECT_RELATIVES.has(word)) return reducedRelative(context, subject);
  // "denied that A and that B": a conjunction
  if (word === "that" && COORDINATORS.has(context.tokens[at - 1]?.lower ?? "")) return null;
  if (word === "that" && context.tokens[at]!.pos === "SCONJ" && context.phrases.verbGroupAt[at - 1]! >= 0)
    return null;
  return { first: at, last: at + 1, head: at, rule: group.passive ? "inverted" : "relative" };
}

/** *…, [a claim] Tehran denies*: a noun phrase behind a mark and right before the subject. */
function reducedRelative({ tokens, phrases, first: start }: UnitContext, subject: Subject): Subject | null {
  const phrase = phraseAt(phrases, subject.first - 1);
  if (phrase === undefined || phrase.last !== subject.first || phrase.first <= start) return null;
  const mark = tokens[phrase.first - 1]!.text;
  const noun = tokens[phrase.head]!;
  if (mark !== "," && !DASHES.has(mark)) return null;
  if ((noun.pos !== "NOUN" && noun.lower !== "something") || isTime(noun)) return null;
  const { first, last, head } = phrase;
  return { first, last, head, rule: "relative" };
}
