import { present } from "../present.js";
import type { SourceKind } from "./claim.js";
import { type Answer, type Discourse, kindOfId, type Turn, unresolved } from "./discourse.js";
import { spokenFor } from "./own-party.js";
import type { PronounClass } from "./pronoun-classes.js";
import { isRightBehind } from "./pronoun-frames.js";
import type { SourceContext } from "./source-context.js";

// Those whom a pronoun may mean because they spoke before or speak the words around it.

/** A pronoun whose meaning is looked for. */
export interface AskedPronoun {
  /** Its token. */
  readonly at: number;
  readonly wanted: Exclude<PronounClass, "I" | "we">;
  /** Who says the words that it stands in, quoted or not; null for the author. */
  readonly parent: string | null;
  /** The same in direct speech, where nobody calls himself *he* or *they*; null elsewhere. */
  readonly speaker: string | null;
  /** Ids of those whom its speaker names. */
  readonly told: ReadonlySet<string>;
}

/** Takes somebody whom a pronoun may mean, with how much speaks for it. */
export type AddContender = (entity: string, kind: SourceKind, score: number) => void;

/** How far back a pronoun reaches, in sentences. */
export const REACH = 3;

/** The score of somebody mentioned so many sentences before. */
export function nearness(distance: number): number {
  return distance === 0 ? 2 : distance === 1 ? 1.6 : distance === 2 ? 0.8 : 0.3;
}

/** Those who spoke before count as near as they spoke, and more than the merely mentioned. */
export function addTurns(
  context: SourceContext,
  discourse: Discourse,
  { at, wanted, speaker }: AskedPronoun,
  add: AddContender,
): void {
  const { tokens } = context.reading;
  const { sentence, quotation } = tokens.at(at);
  const seen = new Set<string>();
  let last = true;
  for (let i = discourse.turns.length - 1; i >= 0 && i >= discourse.turns.length - 6; i -= 1) {
    const turn = present(discourse.turns[i]);
    if (turn.nested || turn.entity === speaker) continue;
    const distance = sentence - tokens.at(turn.token).sentence;
    if (turn.token >= at || distance > REACH + 2 || seen.has(turn.entity)) continue;
    seen.add(turn.entity);
    // "He has a plan", another says: not one who spoke long before
    if (quotation >= 0 && speaker !== null && distance > REACH_OF_QUOTED) continue;
    // "They want to break us": to those who are quoted others are *they*, not one who spoke before
    if (wanted === "plural" && quotation >= 0 && !turn.plural && turn.kind !== "group") continue;
    // "It shows what they fear": what a quotation speaks of is mostly named in it
    if (wanted === "thing" && quotation >= 0 && tokens.at(turn.token).quotation !== quotation) continue;
    if (fitsTurn(context, discourse, turn, wanted)) {
      add(
        turn.entity,
        turn.kind,
        nearness(Math.min(distance, 3)) + 1.2 + (!last ? 0 : distance <= 1 ? 1 : 0.6),
      );
      last = false;
    }
  }
}

/** How many sentences back those may have spoken of whom another's quotation tells. */
const REACH_OF_QUOTED = 2;

/** *Chile and Peru said …; [they] added*: those who last spoke together with somebody. */
export function companions(discourse: Discourse, entity: string): Answer[] {
  const turn = discourse.turns.slice(-LATELY).findLast((one) => one.entity === entity);
  return (turn?.others ?? []).map((id) => ({
    ...unresolved("pronoun", "they spoke together"),
    entity: id,
    kind: kindOfId(id),
    resolution: "inferred",
  }));
}

/** How many turns back those who spoke together are still *they*. */
export const LATELY = 20;

/** *Warren announced [she] was endorsing him*: in reported words a pronoun mostly means who speaks them. */
export function addParent(
  context: SourceContext,
  discourse: Discourse,
  { at, wanted, parent }: AskedPronoun,
  add: AddContender,
): void {
  if (parent === null) return;
  const kind = kindOfId(parent);
  const plural =
    (discourse.collectiveById.get(parent)?.plural ?? false) || companions(discourse, parent).length > 0;
  if (fitsTurn(context, discourse, { entity: parent, kind, plural }, wanted))
    add(parent, kind, nearness(0) + OWN_WORDS + (isRightBehind(context, at, parent) ? RIGHT_BEHIND : 0));
}

/** "Duda said that Ruiz wrote [he] had gone": what it counts besides that nothing but the verb stands between. */
const RIGHT_BEHIND = 1;

/** *Jens Holm, head of [Nordvik], said they would appeal*, *a spokesman for [Nordvik] said it had paid*: whom the speaker serves. */
export function addServed(
  context: SourceContext,
  discourse: Discourse,
  { at, parent }: AskedPronoun,
  add: AddContender,
): void {
  if (parent === null) return;
  const own = discourse.collectiveById.get(parent);
  const of = own?.modifiers.find((word) => word.startsWith("of organization:"))?.slice(3);
  const body = own === undefined ? spokenFor(context, discourse, parent, at) : own.plural ? undefined : of;
  if (body?.startsWith("organization:")) add(body, kindOfId(body), nearness(0) + OWN_WORDS);
}

/** How much it counts that a pronoun stands in somebody's reported words. */
const OWN_WORDS = 2.5;

function fitsTurn(
  context: SourceContext,
  discourse: Discourse,
  { kind, plural, entity }: Pick<Turn, "kind" | "plural" | "entity">,
  wanted: PronounClass,
): boolean {
  // a description tells what it is: a spokesman is not an *it*, a ministry not a *she*
  const one = kind === "collective" && !plural;
  const entry = discourse.collectiveById.get(entity)?.entry;
  const role = entry?.kind;
  if (wanted === "someone") return kind === "person";
  if (wanted === "m" || wanted === "f") {
    const gender = entry?.gender ?? context.genderOf(entity).gender ?? discourse.pronouns.get(entity);
    return (kind === "person" || (one && role !== "body")) && (gender === undefined || gender === wanted);
  }
  if (wanted === "plural")
    return (
      plural || kind === "group" || kind === "organization" || (kind === "collective" && role !== "person")
    );
  // "the military … it": people in form, a body in sense
  const body = role === "people" || (one && role !== "person");
  return kind === "organization" || kind === "state" || kind === "group" || (kind === "collective" && body);
}
