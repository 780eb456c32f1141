import type { Entity } from "../entities/entity.js";
import { tokenOn } from "../sentences/locate.js";
import type { Span } from "../span.js";
import { recent } from "./collectives.js";
import type { Answer, Discourse } from "./discourse.js";
import { mentionOn, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// Which force the *police* are that an article speaks of without a name.

/**
 * *Police* in an article that named one force of police: that force, unless others without a name spoke before. Further
 * below it must be named for itself: *National Police chief Ana Holm* tells whose chief she is, not who spoke above.
 */
export function byPolice(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  // "police in Lund" need not be the force named before
  if (noun.last < noun.end || recent(discourse, noun.head.lemma).length > 0) return null;
  const { start, end } = noun.head;
  const before = forcesNamed(context, (named) => named.start < start && !isLeft(context, named));
  const forces = before.length > 0 ? before : forcesNamed(context, (named) => !isInTitle(context, named));
  const [force] = forces;
  if (force === undefined || forces.length > 1) return null;
  return {
    entity: force.id,
    kind: "organization",
    resolution: "inferred",
    rule: "description",
    because: "the only police that the article named before",
    refused: [],
    mention: { start, end, form: "description" },
  };
}

/** The forces of police that have a mention of the kind asked for among their first. */
const forcesNamed = (context: SourceContext, fits: (named: Span) => boolean): Entity[] =>
  context.bodies
    .map(({ entity }) => entity)
    .filter((body) => isPolice(context, body) && body.mentions.slice(0, FIRST).some(fits));

const FIRST = 8;

/** *Former [National Police] chief Somyot*: the force that somebody has left. */
const isLeft = ({ tokenIndex, reading: { tokens } }: SourceContext, { start }: Span): boolean =>
  LEFT.has(tokens[tokenOn(tokenIndex, tokens, start) - 1]?.lower ?? "");

const LEFT: ReadonlySet<string> = new Set(["former", "ex", "retired"]);

/** *[National Police] chief Ana Holm*: nothing but words between the force and the person whose title it begins. */
function isInTitle(context: SourceContext, { end }: Span): boolean {
  const { tokens } = context.reading;
  const next = tokenOn(context.tokenIndex, tokens, end - 1) + 1;
  for (const [i, { text }] of tokens.slice(next, next + TITLE).entries()) {
    if (mentionOn(context, next + i)?.entity.type === "person") return true;
    if (!/^\p{L}/u.test(text)) return false;
  }
  return false;
}

/** How many words a title behind the name of a force may have. */
const TITLE = 5;

/** True for a force of police by its name or by the words that first name it: *the Metropolitan Police*. */
function isPolice({ firstMention, reading: { tokens } }: SourceContext, { id, name }: Entity): boolean {
  if (POLICE.test(name)) return true;
  const { first = 0, last = 0 } = firstMention.get(id) ?? {};
  for (let i = first; i < last; i += 1) if (POLICE.test(tokens.at(i).lower)) return true;
  return false;
}

const POLICE = /\b(?:police|constabulary)\b/i;
