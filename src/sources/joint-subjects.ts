import { type Answer, kindOfId, unresolved } from "./discourse.js";
import { named } from "./named-sources.js";
import { isSubject, OF_WHAT } from "./pronoun-frames.js";
import { mentionOn, type PlacedMention, type SourceContext } from "./source-context.js";

// *Ana Ruiz and Ivo Petrov met. [They] …*: several who are named together and have not spoken.

/** How many words of a title may stand between two of them. */
const LONGEST_TITLE = 8;

/** Those named together as the subject of the sentence of a token, before it, or of the one before; none for fewer than two. */
export function jointSubject(context: SourceContext, at: number): readonly Answer[] {
  const { tokens, sentences } = context.reading;
  const own = sentences.at(tokens.at(at).sentence);
  const found = subjectsFrom(context, own.first, at);
  if (found.length > 1 || own.index === 0) return found.map((one) => asAnswer(one, AS_SUBJECT));
  const before = sentences.at(own.index - 1);
  return subjectsFrom(context, before.first, before.last).map((one) => asAnswer(one, AS_SUBJECT));
}

/**
 * *Boeing dismissed [Lisa Brown and Omar Khan] over their refusal*: two people named together nearer before a pronoun, in
 * its sentence, than the body that it would mean; nobody where it could be either's. Null where there are no such two.
 */
export function jointObject(context: SourceContext, at: number, body: string): Answer | null {
  if (!/^(?:organization|state)$/.test(kindOfId(body))) return null;
  const { tokens, sentences } = context.reading;
  const { sentence, quotation, text } = tokens.at(at);
  const { first } = sentences.at(sentence);
  for (let i = at - 1; i >= Math.max(first, at - LONGEST_REACH); i -= 1) {
    const second = mentionOn(context, i);
    if (tokens.at(i).quotation !== quotation || second?.entity.id === body) return null;
    if (second?.entity.type !== "person") continue;
    let link = second.first - 1;
    // "and [Attorney General] Omar Khan"
    while (second.first - link < LONGEST_TITLE && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[link]?.pos ?? ""))
      link -= 1;
    const one = tokens[link]?.lower === "and" ? mentionOn(context, link - 1) : undefined;
    if (one?.entity.type !== "person" || one.entity === second.entity) return null;
    const owns = second.last === at - 1 && OF_WHAT.test(tokens.at(at - 1).lower);
    return owns
      ? { ...asAnswer(one, AS_OBJECT), others: [asAnswer(second, AS_OBJECT)] }
      : unresolved("pronoun", `"${text}" could be ${body} or the two named behind it`);
  }
  return null;
}

/** How many words before the pronoun the second of those named together may stand. */
const LONGEST_REACH = 10;

const AS_SUBJECT = "named together as the subject before";
const AS_OBJECT = "named together right before";

function asAnswer(mention: PlacedMention, because: string): Answer {
  return named(mention, "pronoun", because, "inferred");
}

function subjectsFrom(context: SourceContext, from: number, end: number): readonly PlacedMention[] {
  const { tokens } = context.reading;
  let first = from;
  while (first < end && !isNamed(context, first)) {
    if (/^(?:VERB|AUX|PUNCT)$/.test(tokens.at(first).pos)) return [];
    first += 1;
  }
  const opening = first < end ? mentionOn(context, first) : undefined;
  if (opening === undefined || tokens.at(first).quotation >= 0 || !isSubject(context, opening)) return [];
  const found = [opening];
  let joined = false;
  let behind = false;
  let at = opening.last;
  for (let steps = 0; at < end && steps < LONGEST_TITLE; steps += 1) {
    const mention = mentionOn(context, at);
    const { lower, pos, text } = tokens.at(at);
    if (mention !== undefined && isNamed(context, at)) {
      found.push(mention);
      behind = false;
      at = mention.last;
      steps = 0;
      continue;
    }
    // "Ruiz, Petrov and others met": they are more than the named
    if (/^(?:VERB|AUX)$/.test(pos)) return joined && !behind && found.length > 1 ? found : [];
    behind ||= pos !== "ADV";
    joined ||= lower === "and";
    if (lower !== "and" && text !== "," && !/^(?:NOUN|PROPN|ADJ|DET|ADV)$/.test(pos)) return [];
    at = mention === undefined ? at + 1 : mention.last;
  }
  return [];
}

/** True where somebody's name begins: a person's, or another's with *and* or a comma behind it or a verb, as no part of a title. */
function isNamed(context: SourceContext, at: number): boolean {
  const mention = mentionOn(context, at);
  if (mention === undefined || mention.first !== at) return false;
  if (mention.entity.type === "person") return true;
  const next = context.reading.tokens[mention.last];
  return (
    mention.form !== "demonym" &&
    mention.entity.type !== "location" &&
    (next?.lower === "and" || next?.text === "," || /^(?:VERB|AUX)$/.test(next?.pos ?? ""))
  );
}
