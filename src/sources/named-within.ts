import type { Attribution } from "../claims/attribution.js";
import { tokenOn } from "../sentences/locate.js";
import type { Discourse } from "./discourse.js";
import { mentionsIn, type PlacedMention, type SourceContext } from "./source-context.js";

// Who is named in what somebody says. A pronoun for the speaker can't mean them: *“Tom Berg lost,” he said* and *He said Berg
// lost* are somebody else's words (principle C of the binding theory).

/** Nobody is named. */
export const NOBODY: ReadonlySet<string> = new Set();

/**
 * Ids of the people and bodies named in the quoted words of a claim, and in those behind its source. Whoever spoke last may
 * name himself in a quotation: *“Vote for Berg,” he added*.
 */
export function namedWithin(
  context: SourceContext,
  { turns }: Discourse,
  { source, content }: Attribution,
): ReadonlySet<string> {
  const { tokens } = context.reading;
  const behind = source[0]?.end ?? 0;
  const told = new Set<string>();
  for (const piece of content) {
    const first = tokenOn(context.tokenIndex, tokens, piece.start);
    const end = tokenOn(context.tokenIndex, tokens, piece.end - 1) + 1;
    for (const mention of mentionsIn(context, first, end)) {
      const isQuoted = tokens.at(mention.first).quotation >= 0;
      if (!isQuoted && piece.start < behind) continue;
      if (isQuoted && turns.at(-1)?.entity === mention.entity.id) continue;
      if (isNamed(context, mention)) told.add(mention.entity.id);
    }
  }
  return told;
}

/** True for a name of a person or body that is a noun phrase by itself; *the Berg campaign* is no Berg. */
function isNamed({ reading: { tokens } }: SourceContext, { entity, form, last }: PlacedMention): boolean {
  if (form === "demonym" || !/^(?:person|organization)$/.test(entity.type)) return false;
  const next = tokens[last];
  return next === undefined || !/^(?:NOUN|PROPN)$/.test(next.pos);
}
