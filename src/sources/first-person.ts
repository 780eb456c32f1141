import { tokenFrom } from "../sentences/locate.js";
import { answererOf } from "./answerers.js";
import { type Answer, type Discourse, kindOfId, unresolved } from "./discourse.js";
import { spokenFor } from "./own-party.js";
import { mentionOn, type SourceContext } from "./source-context.js";

// Whom *I* and *we* mean.

/**
 * Whom *I* and *we* mean. *I* is who speaks the words around it. *We* is the body, state or people that speak them;
 * outside quotations it is the body whose text this is. A single speaker's *we* is the body that the article says they
 * speak for, and left open where it names none.
 */
export function firstPerson(
  context: SourceContext,
  discourse: Discourse,
  at: number,
  wanted: "I" | "we",
  parent: string | null,
): Answer {
  const token = context.reading.tokens.at(at);
  // "She thinks I am wrong," Ruiz said: in reported words *I* is still who speaks the quotation
  const speaker =
    discourse.quotedSpeakers.get(token.quotation) ??
    parent ??
    turnSpeaker(context, at) ??
    onlyInParagraph(context, discourse, at);
  if (speaker !== null) {
    if (wanted === "I" || kindOfId(speaker) !== "person")
      return inferred(token, speaker, "the speaker of the words around it");
    const own = spokenFor(context, discourse, speaker, at);
    if (own !== null) return inferred(token, own, "whom the speaker speaks for");
    return unresolved("pronoun", '"we" may be the speaker\'s party, state or listeners', [
      { entity: speaker, reason: "a single speaker" },
    ]);
  }
  // a text whose author says "we" before any body is named speaks for no body
  if (token.quotation < 0 && isAuthors(context, discourse, at))
    return unresolved("pronoun", `"${token.text}" is whoever writes the text`);
  const early = discourse.turns.slice(0, 50);
  const issuer = early.find(({ kind }) => kind === "state" || kind === "organization" || kind === "group");
  const others =
    !isOfficial(context) && early.some(({ entity, kind }) => entity !== issuer?.entity && kind === "person");
  if (wanted === "we" && token.quotation < 0 && issuer !== undefined && !others)
    return inferred(token, issuer.entity, "the text speaks for this body");
  return unresolved("pronoun", `nobody is known to speak this "${token.text}"`);
}

/** *Statement by the Spokesperson on …*: a text that a body puts out, whoever is mentioned in it. */
function isOfficial({ article: { text, paragraphs } }: SourceContext): boolean {
  const { start, end } = paragraphs.at(0);
  return OFFICIAL.test(text.slice(start, end));
}

const OFFICIAL = /^(?:joint |press )?(?:statement|communiqu[eé]|declaration)\b/i;

/** *Or good reasons, [we] should say*: the writer's own, before anybody spoke or behind another such. */
function isAuthors({ reading: { tokens } }: SourceContext, { turns }: Discourse, at: number): boolean {
  const first = turns[0]?.token ?? at;
  for (let i = Math.min(first, at) - 1; i >= 0; i -= 1) {
    const { lower, quotation } = tokens.at(i);
    if (quotation < 0 && (lower === "we" || lower === "our")) return true;
  }
  return false;
}

/**
 * *Denise Crosby left the series. “This is not what [I] wanted”*: who speaks a quotation that no claim holds is the last
 * person to speak in its paragraph, or the only one named in it, before the quotation.
 */
function onlyInParagraph(context: SourceContext, discourse: Discourse, at: number): string | null {
  const { reading } = context;
  const token = reading.tokens.at(at);
  if (token.quotation < 0) return null;
  const { paragraph } = reading.sentences.at(token.sentence);
  const last = discourse.turns.slice(-LATELY).findLast((turn) => turn.token < at && !turn.nested);
  if (last !== undefined && last.kind === "person" && last.paragraph === paragraph) return last.entity;
  const named = new Set<string>();
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_PARAGRAPH); i -= 1) {
    const { quotation, sentence } = reading.tokens.at(i);
    if (reading.sentences.at(sentence).paragraph !== paragraph) break;
    const mention = quotation < 0 ? mentionOn(context, i) : undefined;
    if (mention?.entity.type === "person") named.add(mention.entity.id);
  }
  const [only = null] = named;
  if (named.size > 0) return named.size === 1 ? only : null;
  return last !== undefined && last.kind === "person" && last.paragraph === paragraph - 1
    ? last.entity
    : null;
}

/** How many turns back the speaker of the paragraph is searched, and how many tokens of it are read. */
const LATELY = 8;
const LONGEST_PARAGRAPH = 300;

/** The answer for a pronoun whose meaning follows from what stands around it. */
export function inferred(
  { start, end }: { start: number; end: number },
  entity: string,
  because: string,
): Answer {
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

/** How many paragraphs back the label of a turn may stand. */
const LONGEST_TURN = 12;

/**
 * Who speaks the turn of a transcript that a token stands in: the person whose name alone stands before the colon, or in
 * the double brackets, that open its paragraph or one before. A label that names nobody ends the search.
 */
export function turnSpeaker(context: SourceContext, at: number): string | null {
  const { reading } = context;
  const own = reading.sentences.at(reading.tokens.at(at).sentence).paragraph;
  for (let index = own; index >= Math.max(0, own - LONGEST_TURN); index -= 1) {
    const label = labelOf(context, index);
    if (label !== null) return label.person;
  }
  return null;
}

/** The label of the turn that a paragraph opens, with the id of the person it names; null where it opens none. */
export function labelOf(
  context: SourceContext,
  paragraph: number,
): { readonly person: string | null } | null {
  const { reading, article, tokenIndex } = context;
  const { start, end } = article.paragraphs.at(paragraph);
  const label = LABEL.exec(article.text.slice(start, Math.min(end, start + 60)))?.[0];
  if (label === undefined) return null;
  const first = tokenFrom(tokenIndex, start);
  if (label === "A: ") return answererOf(context);
  for (let i = first; i < first + 8 && reading.tokens.at(i).start < start + label.length; i += 1) {
    const { entity } = mentionOn(context, i) ?? {};
    if (entity?.type === "person") return { person: entity.id };
  }
  return { person: null };
}

/** *Juma Mwangi:*, *MR. KESSLER:*, *((Sara Seager))* at the head of a paragraph. */
const LABEL = /^(?:\(\([^()]{2,40}\)\)|\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}:\s)/u;
