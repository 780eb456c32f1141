import type { Entity } from "../entities/entity.js";
import { kindOfEntry } from "../entities/entry-index.js";
import { sourceWords } from "../lexicon/source-words.js";
import { byCollective } from "./collectives.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { servedBody } from "./served-body.js";
import { mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";
import { sourceNoun } from "./source-noun.js";
import { stateWith } from "./topic-state.js";

// Which body a person means by *we*.

/** How many of a person's mentions are looked at. */
const LOOKED_AT = 12;

/**
 * The id of the body that a person speaks for by the words beside the name (*[Rocky Linux] founder X*, *X, leader of the
 * [Labour Party]*), of an office-holder's state, or of the researchers among whom a scientist is; null where the article
 * says nothing of the kind.
 */
export function spokenFor(
  context: SourceContext,
  discourse: Discourse,
  speaker: string,
  at: number,
): string | null {
  const first = context.firstMention.get(speaker);
  if (first === undefined || first.entity.type !== "person") return null;
  const { entity } = first;
  const role = (entity.role ?? "").toLowerCase().split(/[\s-]+/);
  const { scholars } = sourceWords();
  if (role.some((word) => scholars.has(word) || SCIENCES.test(word)))
    return researchersOf(context, discourse, at)?.entity ?? null;
  if (role.includes("former") || role.includes("ex")) return null;
  for (const place of placesOf(context, entity)) {
    const body = servedBody(context, place);
    // a speaker of parliament says *we* of a party
    if (body !== undefined && kindOfEntry(context.lexicon, body.entity.id) === "parliament") return null;
    if (body !== undefined && body.entity.type !== "state")
      return /^(?:former|ex|late)$/.test(context.reading.tokens[body.first - 1]?.lower ?? "")
        ? null
        : body.entity.id;
    const home = memberOf(context, place);
    if (home !== undefined) return home;
  }
  const governs = role.some((word) => GOVERNING.has(word));
  return governs && entity.state !== null ? (stateWith(context, entity.state)?.id ?? null) : null;
}

/** *Paleontologist*, *geochemist*, *neuroscientist*. */
const SCIENCES = /(?:ologist|physicist|chemist|scientist|geneticist)$/;

/** Offices whose holders speak for their state. */
export const GOVERNING: ReadonlySet<string> = new Set(["president", "premier", "minister", "chancellor"]);

/** *Ana Ruiz of the [Fishers' Union]*. */
function memberOf(context: SourceContext, { last }: PlacedMention): string | undefined {
  const { tokens } = context.reading;
  if (!/^(?:of|from|at|with)$/.test(tokens[last]?.lower ?? "")) return undefined;
  const at = tokens[last + 1]?.lower === "the" ? last + 2 : last + 1;
  const body = mentionOn(context, at);
  return body?.first === at && body.entity.type === "organization" ? body.entity.id : undefined;
}

/**
 * The researchers whom an article speaks of without a name: those who spoke last, or the first whom it names up to a
 * token.
 */
export function researchersOf(context: SourceContext, discourse: Discourse, end: number): Answer | null {
  const { teamNouns } = sourceWords();
  const known = discourse.collectives.findLast(({ head, plural }) => plural && teamNouns.has(head));
  if (known !== undefined)
    return { ...unresolved("researchers", "spoke before"), entity: known.id, kind: "collective" };
  const { tokens } = context.reading;
  for (let i = Math.max(0, end - REACH); i < Math.min(end, tokens.length); i += 1) {
    const { lemma, pos, lower } = tokens.at(i);
    if (pos !== "NOUN" || !teamNouns.has(lemma) || (lower === lemma && lemma !== "team")) continue;
    const noun = sourceNoun(context, i, i + 1);
    const answer = noun === null ? null : byCollective(context, noun, discourse);
    if (answer !== null) return answer;
  }
  return null;
}

/** How far back, in tokens, researchers may be named. */
const REACH = 2300;

function placesOf({ mentions }: SourceContext, entity: Entity): PlacedMention[] {
  const found: PlacedMention[] = [];
  for (const mention of mentions) {
    if (mention.entity !== entity || mention.form === "pronoun") continue;
    found.push(mention);
    if (found.length === LOOKED_AT) break;
  }
  return found;
}
