import type { Entity } from "../entities/entity.js";
import { tokenOn } from "../sentences/locate.js";
import { recent } from "./collectives.js";
import { namedBefore, pointedAt } from "./descriptions.js";
import type { Answer, Discourse } from "./discourse.js";
import type { SourceContext } from "./source-context.js";
import { lemmaOf, type SourceNoun } from "./source-noun.js";

// Which armed group *the rebels* are.

/** *The rebels* in an article that named one armed group: that group, unless others without a name spoke before. */
export function byRebels(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (noun.last - noun.first > 1 || noun.possessive >= 0 || noun.last < noun.end) return null;
  if (recent(discourse, lemmaOf(noun)).length > 0) return null;
  const named = [...namedBefore(context, noun.first)].filter(({ type }) => /_group$/.test(type));
  // "the M23 rebels … the militia FDLR … the rebels"
  const called = named.filter((group) => isCalled(context, group, noun.head.lower));
  const groups = called.length > 0 ? called : named;
  const [group] = groups;
  if (group === undefined || groups.length > 1) return null;
  return pointedAt(context, noun, group.id, "the only armed group that the article named before");
}

/** *[M23] rebels*: one of the first mentions has the noun right behind it. */
function isCalled(
  { tokenIndex, reading: { tokens } }: SourceContext,
  { mentions }: Entity,
  noun: string,
): boolean {
  return mentions
    .slice(0, FIRST)
    .some(({ end }) => tokens[tokenOn(tokenIndex, tokens, end - 1) + 1]?.lower === noun);
}

const FIRST = 8;

/** Nouns for those who fight a state. */
export const REBELS: ReadonlySet<string> = new Set([
  "rebels",
  "insurgents",
  "guerrillas",
  "militants",
  "jihadists",
]);
