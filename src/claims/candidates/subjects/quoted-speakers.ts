import { groupAt, groupUpTo, phraseAt, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { type Subject, subjectOn, type UnitContext } from "../../unit.js";
import { chainEnd } from "../clauses/clauses.js";
import { firstOfChain } from "../clauses/noun-chains.js";

// *The agency quoted [officials] as saying …*: who is quoted says it.

const QUOTING = new Set(["quote", "cite", "record", "overhear"]);

/** The gerund behind *quoted X as*; undefined where the verb does not quote. */
export function sayingOf(context: UnitContext, group: VerbGroup): VerbGroup | undefined {
  if (!isQuoting(group)) return undefined;
  const phrase = phraseFrom(context.phrases, group.last);
  if (!phrase) return undefined;
  let as = chainEnd(context, phrase.first);
  if (context.tokens[as]?.text === ",")
    while (as < phrase.last + LONGEST && !isAsBehindComma(context, as)) as += 1;
  return as + 1 < context.last ? groupAt(context.phrases, as + 1) : undefined;
}

/** *quoted [officials] as saying*, *quoted [Ana Ruiz], a judge, as saying*: who says it, for the gerund; null where nobody is quoted. */
export function quotedSpeaker(context: UnitContext, group: VerbGroup | undefined): Subject | null {
  const phrase = group?.form === "gerund" ? quotedPhrase(context, group.first) : undefined;
  return phrase && quotingBefore(context, phrase) ? subjectOn(phrase, "before") : null;
}

/** The *quoted* of *quoted officials as [saying]*. */
export function quotingVerb(context: UnitContext, { first }: VerbGroup): VerbGroup | undefined {
  const phrase = quotedPhrase(context, first);
  return phrase && quotingBefore(context, phrase);
}

/** *[officials] as saying*: the phrase before *as*. */
function quotedPhrase(context: UnitContext, saying: number): NounPhrase | undefined {
  const as = saying - 1;
  if (context.tokens[as]?.lower !== "as") return undefined;
  if (isAsBehindComma(context, as)) return explainedPhrase(context, as - 1);
  const phrase = phraseUpTo(context.phrases, as);
  // "quoted [a worker] at the site as saying"
  return phrase && firstOfChain(context, phrase);
}

function quotingBefore({ phrases }: UnitContext, phrase: NounPhrase): VerbGroup | undefined {
  const quoting = groupUpTo(phrases, phrase.first);
  return quoting !== undefined && isQuoting(quoting) ? quoting : undefined;
}

function isQuoting({ lemma, passive }: VerbGroup): boolean {
  return QUOTING.has(lemma) && !passive;
}

function isAsBehindComma({ tokens }: UnitContext, at: number): boolean {
  return tokens[at]?.lower === "as" && tokens[at - 1]?.text === ",";
}

/** The phrase behind the last verb before a comma: the comma closes an apposition to it. */
function explainedPhrase({ tokens, phrases, first }: UnitContext, comma: number): NounPhrase | undefined {
  for (let at = comma - 1; at > Math.max(first, comma - LONGEST); at -= 1) {
    const group = groupAt(phrases, at);
    if (group === undefined) continue;
    const phrase = phraseAt(phrases, group.last);
    return phrase && tokens[phrase.last]?.text === "," ? phrase : undefined;
  }
  return undefined;
}

/** How many tokens the apposition has at most. */
const LONGEST = 20;

/** *X [was quoted (by Y) as saying] …*: X says it, whoever quotes; the whole as a verb, or null. */
export function quotedSaying({ tokens, phrases }: UnitContext, group: VerbGroup): VerbGroup | null {
  if (!group.passive || !/^(?:quote|cite|report)$/.test(group.lemma)) return null;
  const agent = tokens[group.last]?.lower === "by" ? phraseAt(phrases, group.last + 1) : undefined;
  const as = agent?.last ?? group.last;
  const saying = tokens[as]?.lower === "as" ? groupAt(phrases, as + 1) : undefined;
  if (saying?.form !== "gerund") return null;
  // "was quoted as saying [by Reuters] that": who quotes stands behind both
  const quoter =
    !agent && tokens[saying.last]?.lower === "by" ? phraseAt(phrases, saying.last + 1) : undefined;
  return {
    ...saying,
    first: group.first,
    last: quoter?.last ?? saying.last,
    form: "finite",
    past: group.past,
  };
}

/** The gerund of *was quoted as [saying]*, which is not a verb of its own. */
export function isOfQuoted(context: UnitContext, { form, first, head }: VerbGroup): boolean {
  if (form !== "gerund" || context.tokens[first - 1]?.lower !== "as") return false;
  const agent = phraseAt(context.phrases, first - 2);
  const quoting = groupAt(context.phrases, agent ? agent.first - 2 : first - 2);
  return quoting !== undefined && quotedSaying(context, quoting)?.head === head;
}
