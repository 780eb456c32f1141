import type { Refusal, SourceKind } from "./claim.js";
import { type Answer, answered, type Discourse, unresolved } from "./discourse.js";
import { documentBefore } from "./document-pronoun.js";
import { firstPerson, turnSpeaker } from "./first-person.js";
import { jointObject, jointSubject } from "./joint-subjects.js";
import { addNamed, mentionsJustBefore, SUBJECT } from "./named-contenders.js";
import { NOBODY } from "./named-within.js";
import { isOfEarlier, isUnnamedNearer, namesAnotherBody } from "./nearer-bodies.js";
import { type PronounClass, pronounClass } from "./pronoun-classes.js";
import { misfit } from "./pronoun-fit.js";
import {
  isInQuotedPart,
  isOwnedByUnnamed,
  ownerBefore,
  sameBefore,
  subjectToCome,
} from "./pronoun-frames.js";
import { mentionsIn, type SourceContext } from "./source-context.js";
import { kindOf } from "./source-kind.js";
import {
  type AddContender,
  type AskedPronoun,
  addParent,
  addServed,
  addTurns,
  companions,
  nearness,
} from "./turn-contenders.js";
import { byUnnamedPeople } from "./unnamed-antecedents.js";

// Whom *he*, *she*, *it* and *they* mean.

/** Somebody a pronoun could mean, with how much speaks for it. */
interface Contender {
  readonly entity: string;
  readonly kind: SourceKind;
  score: number;
}

/** Why neither of two with the same score is meant. */
export const ANOTHER_FITS = "another fits as well";

/** What the owner has to whom grammar binds a possessive. */
const OWNED = 6;
/** How many pronouns back a pronoun is followed. */
const MOST_STEPS = 4;

/** Below this score none is *they* more than two people who are the subject of the sentence before. */
const JOINT = 4;

/** The score of the subject of the sentence before; a name in passing has less. */
const SPOKEN_OF = 3;

/** What is known of a pronoun that is asked for, where it is known. */
interface Question {
  /** Who says the words that it stands in; null for the author. */
  readonly parent?: string | null;
  /** What it asks for where that is another thing than the word says. */
  readonly wanted?: PronounClass;
  /** Ids of those whom its speaker names, so that it can't mean them. */
  readonly told?: ReadonlySet<string>;
  /** How many pronouns it was followed through. */
  readonly depth?: number;
}

/**
 * Whom a pronoun means: of those that fit in number and gender and stand near before it, the one for whom most speaks
 * (spoke last, subject of its sentence, nearness). Nobody where two have the same score.
 */
export function byPronoun(
  context: SourceContext,
  discourse: Discourse,
  at: number,
  {
    parent = null,
    wanted = pronounClass(context.reading.tokens.at(at)),
    told = NOBODY,
    depth = 0,
  }: Question = {},
): Answer | null {
  if (wanted === undefined) return null;
  const token = context.reading.tokens.at(at);
  if (wanted === "I" || wanted === "we") return firstPerson(context, discourse, at, wanted, parent);
  // "The trust said it had …": it is the trust, whichever that is
  if (wanted === "thing" && discourse.openBodies.has(token.sentence))
    return unresolved("pronoun", `"${token.text}" is a body that the text does not name`);
  if (isOwnedByUnnamed(context, at))
    return unresolved("pronoun", `"${token.text}" is the body without a name before it`);
  const text = wanted === "thing" && parent === null ? documentBefore(context, discourse, at) : null;
  if (text !== null) return text;
  // in direct speech nobody calls himself *he* or *they*
  const speaker = token.quotation < 0 || isInQuotedPart(context, at) ? null : parent;
  const { scored, refused } = contendersFor(context, discourse, { at, wanted, parent, speaker, told }, depth);
  const [first, second] = scored;
  if (wanted === "plural" && token.quotation < 0 && (first?.score ?? 0) < JOINT) {
    const [one, ...others] = jointSubject(context, at);
    if (one !== undefined)
      return { ...one, others, mention: { start: token.start, end: token.end, form: "pronoun" } };
  }
  if (first === undefined) {
    // in another's words *she* may be anybody
    const isTold = parent !== null || (wanted !== "m" && wanted !== "f");
    const only = isTold ? null : onlyMisnamed(context, at, told);
    if (only !== null) return { ...only, mention: { start: token.start, end: token.end, form: "pronoun" } };
    return unresolved("pronoun", `nobody before "${token.text}" fits it`, refused);
  }
  if (token.lower === "it" && isUnnamedNearer(context, discourse, first.entity, at))
    return unresolved("pronoun", `"${token.text}" may be the body without a name just spoken of`, [
      { entity: first.entity, reason: "told of in a sentence before" },
    ]);
  const several = wanted === "plural" ? severalMeant(context, discourse, at, first) : null;
  if (several !== null) return several;
  const losers = scored.slice(1).map(({ entity }) => ({ entity, reason: "less near or no speaker" }));
  if (second !== undefined && first.score - second.score < 0.5) {
    return unresolved("pronoun", `"${token.text}" could be ${first.entity} or ${second.entity}`, [
      { entity: first.entity, reason: ANOTHER_FITS },
      ...losers.map(({ entity }) => ({ entity, reason: ANOTHER_FITS })),
    ]);
  }
  return {
    entity: first.entity,
    kind: first.kind,
    resolution: "inferred",
    rule: "pronoun",
    because: `"${token.text}" fits in number and gender, and nobody else is as near`,
    refused: [...losers, ...refused],
    others: wanted === "plural" ? companions(discourse, first.entity) : [],
    mention: { start: token.start, end: token.end, form: "pronoun" },
  };
}

/** Whom *they* means rather than the first of those it could: people without a name just spoken of, or two in one sentence. */
function severalMeant(
  context: SourceContext,
  discourse: Discourse,
  at: number,
  { entity, score }: Contender,
): Answer | null {
  const token = context.reading.tokens.at(at);
  // "The residents blocked the road to MMG's mine. They …": of a body told of in passing one does not say *they*
  const inPassing = score < SPOKEN_OF || isOfEarlier(context, discourse, entity, token);
  const people = inPassing ? byUnnamedPeople(context, discourse, at, score < SPOKEN_OF ? 1 : 0) : null;
  return people ?? jointObject(context, at, entity);
}

/** Who may be meant, the one for whom most speaks first, and some of those who may not. */
function contendersFor(
  context: SourceContext,
  discourse: Discourse,
  pronoun: AskedPronoun,
  depth: number,
): { readonly scored: readonly Contender[]; readonly refused: readonly Refusal[] } {
  const { at, wanted, parent, speaker, told } = pronoun;
  const token = context.reading.tokens.at(at);
  const contenders = new Map<string, Contender>();
  const inTurn = token.quotation < 0 && parent !== null && discourse.turnParagraphs.size > 0;
  const own = inTurn ? turnSpeaker(context, at) : null;
  const add: AddContender = (entity, kind, score) => {
    // who speaks a turn of a transcript is no more *he* in it than in a quotation
    if (entity === own || told.has(entity)) return;
    const known = contenders.get(entity);
    if (known === undefined) contenders.set(entity, { entity, kind, score });
    else known.score = Math.max(known.score, score) + 0.3;
  };
  const refused = addNamed(context, discourse, pronoun, add);
  // "Ivan Petrov lost. The 40-year-old said": who was just told of, whoever spoke before
  if (wanted !== "someone") addTurns(context, discourse, pronoun, add);
  if (parent !== null && speaker === null) {
    addParent(context, discourse, pronoun, add);
    const served = wanted === "thing" || wanted === "plural";
    if (served && !namesAnotherBody(context, at, parent)) addServed(context, discourse, pronoun, add);
  }
  const coming = subjectToCome(context, at);
  if (coming && misfit(context, coming, wanted, token.quotation >= 0) === null)
    add(coming.entity.id, kindOf(coming.entity.type), nearness(0) + 3);
  const owner = ownerBefore(context, at);
  if (owner && misfit(context, owner, wanted, false) === null)
    add(owner.entity.id, kindOf(owner.entity.type), OWNED);
  addChain(context, discourse, pronoun, depth, add);
  return { scored: [...contenders.values()].sort((a, b) => b.score - a.score), refused };
}

/** *He … He hinted*: whom the same pronoun before means counts as the subject of its sentence. */
function addChain(
  context: SourceContext,
  discourse: Discourse,
  { at, wanted, speaker }: AskedPronoun,
  depth: number,
  add: AddContender,
): void {
  if (depth >= MOST_STEPS) return;
  const { tokens } = context.reading;
  const known = (token: number) => answered(context, discourse, tokens.at(token));
  const same = sameBefore(context, at, (token) => known(token) !== undefined);
  if (same < 0) return;
  const told = known(same) ?? byPronoun(context, discourse, same, { wanted, depth: depth + 1 });
  if (told?.entity && told.entity !== speaker)
    add(told.entity, told.kind, nearness(tokens.at(at).sentence - tokens.at(same).sentence) + SUBJECT);
}

/**
 * *Carroll Ames won. [She] said …*: the only person near, where nothing but a given name speaks for the other gender.
 */
function onlyMisnamed(context: SourceContext, at: number, told: ReadonlySet<string>): Answer | null {
  const near = new Set<string>();
  for (const { entity } of mentionsJustBefore(context, at)) if (entity.type === "person") near.add(entity.id);
  const [only] = near;
  if (only === undefined || near.size > 1 || told.has(only) || !context.genderOf(only).isGuess) return null;
  const { first, last } = context.reading.sentences.at(context.reading.tokens.at(at).sentence);
  // "there is no sign she has said so, Mr Marsh conceded": there are others
  if (mentionsIn(context, first, last).some(({ entity }) => entity.type === "person" && entity.id !== only))
    return null;
  return {
    ...unresolved("pronoun", "the only person near; no more than the given name says otherwise"),
    entity: only,
    kind: "person",
    resolution: "inferred",
  };
}
