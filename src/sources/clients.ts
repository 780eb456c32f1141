import type { Tokens } from "../sentences/reading.js";
import type { Answer, Discourse } from "./discourse.js";
import { named } from "./named-sources.js";
import { mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// Whom a lawyer calls a client.

/** *Ruiz's lawyer, Jan Holm, said [his client] …*, *Jan Holm, a lawyer for Ruiz, said “[my client] …”*: whom the speaker acts for. */
export function byClient(
  context: SourceContext,
  noun: SourceNoun,
  _discourse: Discourse,
  parent: string | null,
): Answer | null {
  if (noun.head.lower !== "client" || noun.last > noun.first + 1 || parent === null) return null;
  if (!/^(?:his|her|my|their|our|the)$/.test(noun.determiner)) return null;
  const lawyer = context.firstMention.get(parent);
  if (lawyer?.entity.type !== "person") return null;
  const client = clientBefore(context, lawyer) ?? clientBehind(context, lawyer);
  if (client === null) return null;
  return named(client, "client", "the speaker is introduced as their lawyer", "inferred");
}

/** *[Ruiz]'s defence lawyer, X*. */
function clientBefore(context: SourceContext, { first }: PlacedMention): PlacedMention | null {
  const { tokens } = context.reading;
  const at = lawyerIn(tokens, first - 1, Math.max(0, first - NEAR), -1);
  if (at < 0) return null;
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i -= 1) {
    if (!/^['’]s?$/.test(tokens.at(i).text)) continue;
    return personOn(context, i - 1);
  }
  return null;
}

/** *X, a Lund lawyer for [Ruiz]*, *X, a lawyer representing [Ruiz]*. */
function clientBehind(context: SourceContext, { last }: PlacedMention): PlacedMention | null {
  const { tokens } = context.reading;
  const at = lawyerIn(tokens, last, Math.min(tokens.length, last + NEAR), 1);
  if (at < 0) return null;
  if (/^['’]s?$/.test(tokens[last + 2]?.text ?? "")) return personOn(context, last + 1);
  if (!/^(?:for|representing|of|defending)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  return personOn(context, at + 2);
}

/** The first noun for a lawyer from a token on, before another; -1 where none stands there. */
function lawyerIn(tokens: Tokens, from: number, end: number, step: 1 | -1): number {
  for (let i = from; i !== end && tokens[i] !== undefined; i += step) {
    if (LAWYERS.has(tokens.at(i).lower)) return i;
    if (/^[.;:]$/.test(tokens.at(i).text) || tokens.at(i).pos === "VERB") return -1;
  }
  return -1;
}

function personOn(context: SourceContext, at: number): PlacedMention | null {
  const mention = mentionOn(context, at);
  return mention?.entity.type === "person" ? mention : null;
}

/** How many tokens may stand between a name and the noun. */
const NEAR = 8;
const LAWYERS: ReadonlySet<string> = new Set([
  "lawyer",
  "attorney",
  "solicitor",
  "barrister",
  "counsel",
  "advocate",
]);
