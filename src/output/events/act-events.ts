import { indexed } from "../../indexed.js";
import { eventVerbs, type PloverType } from "../../lexicon/event-verbs.js";
import { wordClass } from "../../lexicon/word-classes.js";
import type { Report, ReportClaim } from "../schema.js";
import { aimedAt } from "./aimed-at.js";

// What a source does to somebody by saying or writing something, from the act of its claim.

/** An event that is done by speaking, and at whom. */
export interface ActEvent {
  readonly plover: PloverType | null;
  readonly mode: string | null;
  readonly cameo: string;
  /** Ids of entities. */
  readonly targets: readonly string[];
}

type Kind = readonly [plover: PloverType | null, cameo: string, mode?: string];

const KINDS: Readonly<Partial<Record<ReportClaim["act"], Kind>>> = {
  accuses: ["ACCUSE", "11", "disapprove"],
  condemns: ["ACCUSE", "11", "disapprove"],
  opposes: ["ACCUSE", "11", "disapprove"],
  praises: ["SUPPORT", "05"],
  supports: ["SUPPORT", "05"],
  demands: ["DEMAND", "10"],
  orders: ["DEMAND", "10"],
  rejects: ["REJECT", "12"],
  threatens: ["THREATEN", "13"],
  agrees: ["AGREE", "03"],
  promises: ["AGREE", "03"],
  apologizes: ["CONCEDE", "05"],
};
/** PLOVER codes what is demanded, not what is asked for; CAMEO has a root for that. */
const FORCEFUL = new Set(["demand", "insist", "order", "command", "require", "instruct"]);
const APPEALS = wordClass("appealVerbs");
const APPEAL: Kind = [null, "02"];
/** What one can promise to do with or for another, besides what is an event when it is done. */
const COOPERATIVE = wordClass("cooperationVerbs");
const COOPERATION: ReadonlySet<PloverType> = new Set(["AID", "CONSULT", "SUPPORT", "COOPERATE", "RETREAT"]);
const TALKS = /\b(?:talks?|negotiations?|dialogue|meeting|mediation)\b/i;
const VIOLENCE = /\b(?:attacks?|strikes?|bomb\w*|invade|invasion|war|destroy|retaliat\w+|missiles?|force)\b/i;
/** Feelings that somebody has, which do nothing to whom they are for: *loves Peru*. */
const FELT = new Set(["admire", "adore", "dislike", "hate", "like", "love"]);
/** What a noun tells may be long past, or nobody may do it: *their previous support for …*, *the lack of support*. */
const BY_NOUN = /noun|adjective|attributive|adverb/;

/** The event that a claim is, with its targets; null for acts that are not events, and where no target is named. */
export function actEventOf(report: Report, claim: ReportClaim, actors: ReadonlySet<string>): ActEvent | null {
  const kind = kindOf(claim);
  if (kind === undefined) return null;
  const [plover, cameo, mode] = kind;
  const targets = targetsOf(report, claim, actors);
  if (targets.length === 0) return null;
  return { plover, cameo, mode: mode ?? modeOf(claim), targets };
}

function kindOf({ act, cue, content, rule }: ReportClaim): Kind | undefined {
  const { lemma = "", text = "" } = cue ?? {};
  if (BY_NOUN.test(rule) || /^to\b|\bnot\b|n['’]t\b|\bnever\b/i.test(text) || lemma === "challenge")
    return undefined;
  if (FELT.has(lemma)) return undefined;
  if (act === "demands" || act === "orders")
    return FORCEFUL.has(lemma) ? KINDS[act] : APPEALS.has(lemma) ? APPEAL : undefined;
  // Who is recognised is a state, what is recognised a fact.
  if (act === "admits" && /^recogni[sz]e$/.test(lemma) && content.predicate === null)
    return ["SUPPORT", "05"];
  return KINDS[act];
}

function modeOf({ act, content }: ReportClaim): string | null {
  if (act === "rejects") return TALKS.test(content.text) ? "meet" : null;
  return act === "threatens" && VIOLENCE.test(content.text) ? "violence" : null;
}

/**
 * At whom it is aimed: the act's target; in a content that is a clause who is to do it (*demanded that Sweden …*) or to
 * whom it is to be done (*promised to help Ukraine*); in another content the actor that it is from, of or with.
 */
function targetsOf(report: Report, claim: ReportClaim, actors: ReadonlySet<string>): readonly string[] {
  const { act, target, source, content } = claim;
  const speakers = source?.entities ?? [];
  const others = (ids: readonly string[]) => ids.filter((id) => actors.has(id) && !speakers.includes(id));
  if (target !== null) {
    const { entity, spans, text } = target;
    return entity !== null && aimedAt(report, spans, text, entity) ? others([entity]) : [];
  }
  const { predicate } = content;
  // *ordered Khashoggi's killing* orders nothing of him.
  if (predicate === null && act === "orders") return [];
  if (predicate === null) {
    const named = indexed(others(claim.about.map(({ entity }) => entity)));
    if (named.length === 0) return act === "agrees" && speakers.length > 1 ? speakers : [];
    const isMeant = named.length === 1 && aimedAt(report, content.spans, content.text, named.at(0));
    return isMeant ? named : [];
  }
  if (act === "demands" || act === "orders") return others(predicate.agents);
  if (act === "threatens")
    return others([...predicate.patients, ...predicate.obliques.map(({ entity }) => entity)]);
  if (act !== "promises" && act !== "agrees") return [];
  const plover = eventVerbs().get(predicate.lemma)?.plover;
  const isCooperation = COOPERATIVE.has(predicate.lemma) || (plover !== undefined && COOPERATION.has(plover));
  const given = others([...predicate.patients, ...predicate.obliques.map(({ entity }) => entity)]);
  if (given.length > 0) return isCooperation ? given : [];
  return act === "agrees" && speakers.length > 1 ? speakers : [];
}
