import type { Entity } from "../entities/entity.js";
import { entriesOf } from "../entities/entry-index.js";
import type { OrganizationEntry } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { recent } from "./collectives.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { byPronoun } from "./pronouns.js";
import type { SourceContext } from "./source-context.js";
import { kindOf } from "./source-kind.js";
import { isSeveral, lemmaOf, type SourceNoun } from "./source-noun.js";

/** Determiners that point at somebody already known. */
const POINTING: ReadonlySet<string> = new Set(["the", "this", "that", "his", "her", "its", "their"]);

/**
 * A definite description: *the president*, *the Israeli prime minister*, *the agency*, *the group*. Meant is
 * the one named or quoted before whom it describes; of several the last to speak; else nobody.
 */
export function byDescription(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const pointing = POINTING.has(noun.determiner) || noun.possessive >= 0;
  if (!pointing || noun.role?.plural === true) return null;
  // "the UN mission" says whose it is: it points at no other body
  if (
    noun.possessive < 0 &&
    noun.modifiers.some(({ entity }) => entity.type !== "state" && entity.type !== "person")
  )
    return null;
  const head = noun.head.lower;
  const plural = isSeveral(noun);
  const named = [...namedBefore(context, noun.first)];
  const owner = owningState(context, noun, discourse, named);
  const described = named.filter(
    (entity) => describes(context, noun, head, entity) && (owner === null || entity.state === owner),
  );
  const spoken = recent(discourse, lemmaOf(noun)).filter(
    (one) => one.plural === plural && fitsState(noun, one.state) && (owner === null || one.state === owner),
  );
  const candidates = [
    ...described.map(({ id, type }) => ({ id, kind: kindOf(type) })),
    ...spoken.map(({ id }) => ({ id, kind: "collective" as const })),
  ];
  if (candidates.length === 0) return null;
  const last = lastToSpeak(
    discourse,
    candidates.map(({ id }) => id),
  );
  const chosen = candidates.length === 1 ? candidates[0] : candidates.find(({ id }) => id === last);
  const others = candidates
    .filter((one) => one !== chosen)
    .map(({ id }) => ({ entity: id, reason: "described as well, did not speak last" }));
  if (chosen === undefined)
    return unresolved("description", `"the ${head}" could be any of ${candidates.length}`, others);
  return {
    entity: chosen.id,
    kind: chosen.kind,
    resolution: "inferred",
    rule: "description",
    because: `described as "${head}" before`,
    refused: others,
    mention: { start: context.reading.tokens[noun.first]!.start, end: noun.head.end, form: "description" },
  };
}

/** How many mentions back a description can point. */
const REACH = 400;

function namedBefore(context: SourceContext, token: number): Set<Entity> {
  const found = new Set<Entity>();
  let at = token - 1;
  while (at >= 0 && context.mentionAt[at]! < 0) at -= 1;
  if (at < 0) return found;
  const last = context.mentionAt[at]!;
  for (let i = Math.max(0, last - REACH); i <= last; i += 1) found.add(context.mentions[i]!.entity);
  return found;
}

function lastToSpeak(discourse: Discourse, ids: readonly string[]): string | undefined {
  return discourse.turns.slice(-300).findLast(({ entity }) => ids.includes(entity))?.entity;
}

/** The states that the description names must be the candidate's. */
function fitsState(noun: SourceNoun, state: string | null): boolean {
  const named = noun.modifiers.filter(({ entity }) => entity.type === "state");
  return named.every(({ entity }) => entity.iso3166 === state);
}

/** *Egypt … [its] foreign ministry*: the state that owns the described, as a code; null where no state does. */
function owningState(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  named: readonly Entity[],
): string | null {
  if (noun.determiner !== "its" && noun.determiner !== "their") return null;
  const owner = byPronoun(context, discourse, noun.first - 1, null)?.entity;
  return named.find(({ id }) => id === owner)?.iso3166 ?? null;
}

function describes(context: SourceContext, noun: SourceNoun, head: string, entity: Entity): boolean {
  switch (entity.type) {
    case "person":
      return hasRole(noun, head, entity);
    case "armed_group":
    case "proxy_group":
      return (
        GROUP_NOUNS.has(head) && noun.modifiers.every((mention) => mention.entity.type !== "organization")
      );
    case "organization":
      return (
        (nameHolds(entity.name, head) || kindHolds(context, entity, head)) && fitsState(noun, entity.state)
      );
    default:
      return false;
  }
}

const GROUP_NOUNS: ReadonlySet<string> = new Set(
  "group movement militia organization organisation faction rebels".split(" "),
);

/** *the prime minister*: all words of the description are in the person's role. */
function hasRole(noun: SourceNoun, head: string, entity: Entity): boolean {
  if (entity.role === null || noun.role?.entry.kind !== "person") return false;
  const words = entity.role.toLowerCase().split(/[\s-]+/);
  if (!words.includes(head)) return false;
  if (noun.role.entry.singular.split(" ").some((word) => !words.includes(word.toLowerCase()))) return false;
  return fitsState(noun, entity.state);
}

/** *the ministry*: a word of the body's name. */
function nameHolds(name: string, head: string): boolean {
  return BODY_NOUNS.has(head) && name.split(/[\s-]+/).some((word) => fold(word) === head);
}

const BODY_NOUNS: ReadonlySet<string> = new Set(
  "agency ministry department embassy office committee commission council court party union bank university institute army police navy parliament senate assembly organization organisation association federation foundation company board authority bureau corps tribunal league front center centre confederation".split(
    " ",
  ),
);

/** By a noun for bodies: the kinds of the lexicon that it describes. */
const KINDS: ReadonlyMap<string, readonly OrganizationEntry["kind"][]> = new Map(
  Object.entries({
    newspaper: ["media"],
    paper: ["media"],
    network: ["media"],
    broadcaster: ["media"],
    outlet: ["media"],
    magazine: ["media"],
    company: ["company"],
    firm: ["company"],
    bank: ["bank"],
    party: ["party"],
    ministry: ["ministry"],
    court: ["court"],
    office: ["embassy"],
    embassy: ["embassy"],
    university: ["university"],
    union: ["union"],
    parliament: ["parliament"],
    agency: ["agency", "intelligence"],
    military: ["military"],
    army: ["military"],
    charity: ["ngo"],
    watchdog: ["ngo", "international"],
  }),
);

function kindHolds(context: SourceContext, entity: Entity, head: string): boolean {
  const entry = entriesOf(context.lexicon).get(entity.id);
  if (head === "office" || head === "mission") return /embassy|consulate/i.test(entity.name);
  // a command is military, and no army
  if (head === "army" && !/army|forces|military/i.test(entity.name)) return false;
  return (
    entry !== undefined &&
    "kind" in entry &&
    KINDS.get(head)?.includes(entry.kind as OrganizationEntry["kind"]) === true
  );
}
