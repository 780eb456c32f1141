import { COORDINATORS, SUBJECT_RELATIVES } from "../../../phrases/closed-classes.js";
import { groupAt, groupUpTo, phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isTimeAt, type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { beforeOf } from "../clauses/noun-chains.js";
import { isBarePast } from "../clauses/participles.js";
import { aroundAside, behindWith } from "./asides.js";
import { ownerOfAct } from "./clause-owners.js";
import { followedVerb, isPartedOff, reportingGerund, speakerBefore } from "./earlier-speakers.js";
import { wholeSubject } from "./listed-subjects.js";

// The subject of a verb in *-ing*: *X, [saying] …*, *[Speaking] in Ankara, X …*.

/** How the subjects of other verbs are found. */
export interface SubjectSearch {
  ofVerb(verb: VerbGroup): Subject | null;
  /** The subject of the nearest finite verb before a token. */
  shared(from: number): Subject | null;
}

/** *X, [saying] …*: the subject of the clause it hangs on; *groups [supporting] …*: the noun before it. */
export function gerundSubject(context: UnitContext, group: VerbGroup, search: SubjectSearch): Subject | null {
  const { tokens, phrases } = context;
  let j = group.first - 1;
  while (j >= context.first && tokens.at(j).pos === "ADV") j--;
  if (j < context.first) return nextSubject(context, group, search);
  const phrase = phraseAt(phrases, j);
  if (
    phrase &&
    tokens.at(j).quotation === tokens.at(group.head).quotation &&
    !isTimeAt(context, phrase.head)
  ) {
    const followed = followedVerb(context, phrase, group);
    const speaker = followed ? search.ofVerb(followed) : null;
    return speaker ? subjectOn(speaker, "controlled") : subjectOn(phrase, "before");
  }
  const charged = chargedWith(context, j);
  if (charged) return subjectOn(charged, "controlled");
  const joined = tokens.at(j).lower === "while" || COORDINATORS.has(tokens.at(j).lower);
  const beside = behindWith(context, j);
  if (beside) return subjectOn(beside, "apposition");
  // "the mayor, while agreeing that it was old, said"
  const opens = ASIDES.has(tokens.at(j).lower) && tokens[j - 1]?.text === ",";
  const aside = aroundAside(context, opens ? j - 1 : j, group);
  if (aside) return subjectOn(wholeSubject(context, aside), "controlled");
  const nearest = search.shared(group.first);
  const outer = nearest && isPartedOff(context, j, group, nearest) ? search.shared(nearest.first) : null;
  const doer = outer ?? nearest;
  // "said that the trend was clear, while stressing …"
  const comma = tokens.at(j).lower === "while" && tokens[j - 1]?.text === "," ? j - 1 : j;
  const fellow = (joined ? reportingGerund(context, j) : null) ?? speakerBefore(context, comma, group, doer);
  const controlled = fellow ? search.ofVerb(fellow) : doer;
  const owner = ownerOfAct(context, j);
  if (owner && (controlled === null || controlled.first === owner.first)) return owner;
  return controlled ? subjectOn(controlled, "controlled") : nextSubject(context, group, search);
}

const ASIDES = new Set(["after", "before", "by", "despite", "in", "when", "while", "without"]);

/** *fired [him] for telling the press*, *accused [Ruiz] of lying*, *[a man] accused of lying*: who did what the gerund tells. */
function chargedWith(context: UnitContext, link: number): NounPhrase | undefined {
  const { tokens, phrases } = context;
  const { lower } = tokens.at(link);
  if (lower !== "for" && lower !== "of") return undefined;
  const named = phraseUpTo(phrases, link);
  const object = named && beforeOf(context, named);
  const verb = groupUpTo(phrases, object ? object.first : link);
  if (!verb || verb.passive || (lower === "of" && !CHARGING.has(verb.lemma))) return undefined;
  return object ?? (isBarePast(verb) ? phraseUpTo(phrases, verb.first) : undefined);
}

/** Verbs behind whose object *of* leads to what it did. */
const CHARGING = new Set(["accuse", "acquit", "clear", "convict", "suspect"]);

/** *[Speaking] in Ankara, X …*: the subject of the clause that follows. */
function nextSubject(context: UnitContext, group: VerbGroup, search: SubjectSearch): Subject | null {
  const { phrases, tokens } = context;
  for (let j = group.last; j < context.last && j < group.last + 40; j++) {
    const next = groupAt(phrases, j);
    if (next?.form !== "finite" || tokens.at(j).quotation !== tokens.at(group.head).quotation) continue;
    const before = phraseAt(phrases, next.first - 1);
    // "Warning that floods were near, the mayor closed …": verbs of the content stand between
    if (
      before &&
      tokens[before.first - 1]?.text === "," &&
      !SUBJECT_RELATIVES.has(tokens.at(before.head).lower)
    )
      return subjectOn(before, "controlled");
    // "Noting that it rained, the bank, which sets rates, raised …"
    const far = tokens.at(next.first - 1).text === "," ? search.ofVerb(next) : null;
    if (far && far.first > group.last && tokens[far.first - 1]?.text === ",")
      return subjectOn(far, "controlled");
  }
  return null;
}
