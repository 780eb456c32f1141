import { type Answer, type Discourse, kindOfId, unresolved } from "./discourse.js";
import type { SourceContext } from "./source-context.js";

/**
 * Whom *I* and *we* mean. *I* is who speaks the words around it. *We* is the body, state or people that speak them;
 * outside quotations it is the body whose text this is. What a single speaker means by *we* is left open.
 */
export function firstPerson(
  context: SourceContext,
  discourse: Discourse,
  at: number,
  wanted: "I" | "we",
  parent: string | null,
): Answer {
  const token = context.reading.tokens[at]!;
  const speaker = parent ?? discourse.quotedSpeakers.get(token.quotation) ?? null;
  if (speaker !== null) {
    if (wanted === "I" || kindOfId(speaker) !== "person")
      return inferred(token, speaker, "the speaker of the words around it");
    return unresolved("pronoun", '"we" may be the speaker\'s party, state or listeners', [
      { entity: speaker, reason: "a single speaker" },
    ]);
  }
  const early = discourse.turns.slice(0, 50);
  const issuer = early.find(({ kind }) => kind === "state" || kind === "organization" || kind === "group");
  const others = early.some(({ entity, kind }) => entity !== issuer?.entity && kind === "person");
  if (wanted === "we" && token.quotation < 0 && issuer !== undefined && !others)
    return inferred(token, issuer.entity, "the text speaks for this body");
  return unresolved("pronoun", `nobody is known to speak this "${token.text}"`);
}

function inferred({ start, end }: { start: number; end: number }, entity: string, because: string): Answer {
  return {
    entity,
    kind: kindOfId(entity),
    resolution: "inferred",
    rule: "pronoun",
    because,
    refused: [],
    mention: { start, end, form: "pronoun" },
  };
}
