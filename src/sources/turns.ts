import type { Attribution } from "../claims/attribution.js";
import { sourceWords } from "../lexicon/source-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { present } from "../present.js";
import { tokenFrom, tokenOn } from "../sentences/locate.js";
import type { Tokens } from "../sentences/reading.js";
import { type Answer, type Discourse, kindOfId, type Turn } from "./discourse.js";
import { pronounClass } from "./pronoun-classes.js";
import { rolesOf } from "./roles.js";
import type { SourceContext } from "./source-context.js";

// Who has spoken, in text order, and which documents they brought in.

/** Remembers who spoke and by which words they were meant. */
export function noteTurn(
  context: SourceContext,
  discourse: Discourse,
  attribution: Attribution,
  answer: Answer,
): void {
  const { entity, others = [] } = answer;
  if (attribution.rule === "turn") discourse.turnParagraphs.add(attribution.paragraph);
  for (const one of others) noteMention(discourse, one);
  if (entity === null) {
    const said = context.reading.tokens[attribution.cueToken];
    if (said !== undefined && answer.kind === "organization") discourse.openBodies.add(said.sentence);
    const [source] = attribution.source;
    if (source !== undefined && answer.kind === "document")
      discourse.openDocuments.add(tokenOn(context.tokenIndex, context.reading.tokens, source.start));
    return;
  }
  noteMention(discourse, answer);
  notePronoun(context, discourse, attribution, answer);
  insertByPlace(discourse.turns, turnOf(context, discourse, attribution, answer, entity));
  noteQuotations(context, discourse, attribution, entity);
}

function noteMention(discourse: Discourse, { entity, mention }: Answer): void {
  if (mention === null || entity === null) return;
  const known = discourse.mentions.get(entity);
  if (known === undefined) discourse.mentions.set(entity, [mention]);
  else if (present(known.at(-1)).start !== mention.start) known.push(mention);
}

/** Remembers that somebody is *she*, for those whose gender nothing else tells. */
function notePronoun(
  context: SourceContext,
  { pronouns }: Discourse,
  { source: [source] }: Attribution,
  { entity, rule, kind }: Answer,
): void {
  if (source === undefined || entity === null || rule !== "pronoun" || kind !== "person") return;
  const sort = pronounClass(
    context.reading.tokens.at(tokenOn(context.tokenIndex, context.reading.tokens, source.start)),
  );
  if (sort === "m" || sort === "f") pronouns.set(entity, sort);
}

/** Turns stay in text order, although a speaker named behind his words is resolved before those inside them. */
function insertByPlace(turns: Turn[], turn: Turn): void {
  let at = turns.length;
  while (at > 0 && present(turns[at - 1]).token > turn.token) at -= 1;
  turns.splice(at, 0, turn);
}

/** *a treaty in which [Chile and Peru] agreed …*: who speaks only where the clause describes something told by another. */
function isInRelative(tokens: Tokens, source: number): boolean {
  return tokens[source - 1]?.lower === "which" && tokens[source - 2]?.pos === "ADP";
}

/**
 * Remembers who speaks a quotation, for *I* and *we* in it, whatever claims lie between. What is reported within a quotation
 * is not spoken by another.
 */
function noteQuotations(
  context: SourceContext,
  discourse: Discourse,
  { content, cueToken, parent }: Attribution,
  entity: string,
): void {
  const { tokens } = context.reading;
  const around = tokens[cueToken]?.quotation ?? -1;
  for (const { start } of content) {
    const quotation = tokens[tokenFrom(context.tokenIndex, start)]?.quotation ?? -1;
    // "“We are ready,” Ruiz said, according to CNN": the nearest of those who tell it
    const isNearer = parent >= 0 || !discourse.quotedSpeakers.has(quotation);
    if (quotation >= 0 && quotation !== around && isNearer) discourse.quotedSpeakers.set(quotation, entity);
  }
}

function turnOf(
  context: SourceContext,
  discourse: Discourse,
  attribution: Attribution,
  answer: Answer,
  entity: string,
): Turn {
  const [source] = attribution.source;
  const token =
    source === undefined
      ? attribution.cueToken
      : tokenOn(context.tokenIndex, context.reading.tokens, source.start);
  const collective = discourse.collectiveById.get(entity);
  const others = (answer.others ?? []).flatMap((one) => (one.entity === null ? [] : [one.entity]));
  const kind = answer.kind === "document" ? kindOfId(entity) : answer.kind;
  return {
    entity,
    kind,
    token,
    paragraph: attribution.paragraph,
    plural: (collective?.plural ?? false) || others.length > 0,
    others,
    document: answer.kind === "document",
    // "in which both agreed … and allowed": whose source spoke inside another's words still does
    nested:
      attribution.parent >= 0 ||
      isInRelative(context.reading.tokens, token) ||
      discourse.turns.slice(-4).some((turn) => turn.token === token && turn.nested) ||
      (answer.rule === "relative" && answer.kind === "collective"),
  };
}

/** Remembers whose a document is that a speaker's sentence brings in: *said in a statement*. */
export function noteDocuments(
  context: SourceContext,
  discourse: Discourse,
  attribution: Attribution,
  answer: Answer,
): void {
  if (answer.entity === null || attribution.parent >= 0) return;
  const cue = context.reading.tokens[attribution.cueToken];
  const turn = discourse.turns.slice(-20).findLast(({ entity }) => entity === answer.entity);
  if (cue === undefined || turn === undefined) return;
  let brought = discourse.documentsOf.get(cue.sentence);
  if (brought === undefined) {
    brought = documentsIn(context, cue.sentence);
    discourse.documentsOf.set(cue.sentence, brought);
  }
  for (const [noun, hers] of brought)
    if (!hers || turn.kind === "person" || turn.kind === "collective") discourse.documents.set(noun, turn);
  for (const noun of nounsOfCues().get(attribution.cueLemma) ?? []) discourse.sayings.set(noun, turn);
}

let byCue: ReadonlyMap<string, readonly string[]> | undefined;

/** By the lemma of a cue: the noun for what was said, *ruling* for *rule*. */
function nounsOfCues(): ReadonlyMap<string, readonly string[]> {
  if (byCue === undefined) {
    const found = new Map<string, string[]>();
    for (const pair of sourceWords().nounsOfCues) {
      const [cue, noun] = pair.split(":") as [string, string];
      found.set(cue, [...(found.get(cue) ?? []), noun]);
    }
    byCue = found;
  }
  return byCue;
}

/** The nouns for documents that a sentence brings in, in lower case, and whether they are *his* or *hers*. */
function documentsIn({ reading, lexicon }: SourceContext, sentence: number): ReadonlyMap<string, boolean> {
  const { tokens, sentences } = reading;
  const { first, last } = sentences.at(sentence);
  const roles = rolesOf(lexicon);
  const found = new Map<string, boolean>();
  for (let i = first; i < last; i += 1) {
    const { pos, quotation, lower } = tokens.at(i);
    if (pos !== "NOUN" || quotation >= 0) continue;
    if (!isBrought(tokens, i, first) || roles.get(lower)?.entry.kind !== "document") continue;
    if (!isBroughtByVerb(tokens, i, first)) continue;
    const hers =
      /^(?:his|her)$/.test(tokens[i - 1]?.lower ?? "") || /^(?:his|her)$/.test(tokens[i - 2]?.lower ?? "");
    found.set(lower, hers);
  }
  return found;
}

/** *a statement*, *a joint statement*, *a strongly worded statement*: an article or the like before it. */
function isBrought(tokens: Tokens, noun: number, first: number): boolean {
  for (let i = noun - 1; i >= Math.max(first, noun - FARTHEST_ARTICLE); i -= 1) {
    const { lower, pos } = tokens.at(i);
    if (BRINGING.has(lower)) return true;
    if (i < noun - 1 && pos !== "ADJ" && pos !== "ADV") return false;
  }
  return false;
}

/** How many tokens the article may stand before the noun. */
const FARTHEST_ARTICLE = 3;

/**
 * *said [in] a statement*, *[issued] a statement saying*: not *criticised a report* or *co-author of a study*, which another
 * made or made too.
 */
function isBroughtByVerb(tokens: Tokens, noun: number, first: number): boolean {
  let link = noun - 1;
  // "a strongly [worded] statement"
  if (tokens[link]?.lower.endsWith("ed") && tokens[link - 1]?.pos === "ADV") link -= 2;
  while (link >= first && /^(?:ADJ|DET|NOUN|NUM|PRON|PROPN)$/.test(tokens.at(link).pos)) link -= 1;
  if (link < first) return true;
  const { lower, lemma, pos } = tokens.at(link);
  if (pos === "VERB") return sourceWords().issuingVerbs.has(lemma) && lemma !== "read";
  const according = lower === "to" && tokens[link - 1]?.lower === "according";
  return pos !== "ADP" || according || /^(?:by|in|per|through|via|with)$/.test(lower);
}

const BRINGING = wordClass("documentBringers");
