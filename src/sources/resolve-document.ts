import { commonWords } from "../lexicon/name-words.js";
import { sourceWords } from "../lexicon/source-words.js";
import { type Answer, asDocument, type Discourse, unresolved } from "./discourse.js";
import { byIntroduction, byIssuer, byResearchers, type WhoIs } from "./document-makers.js";
import { byDocumentsMaker, byEarlierDocument, byOwner, isDocument, makerAfter } from "./documents.js";
import { named } from "./named-sources.js";
import { byPronoun } from "./pronouns.js";
import { mentionOn, type SourceContext } from "./source-context.js";
import { type SourceNoun, sourceNoun } from "./source-noun.js";
import { byUnknownMaker } from "./unknown-names.js";

// The order in which the rules for documents are asked.

/**
 * Whom a document speaks for: its owner, whoever it comes from, whoever made the one spoken of before, or whoever
 * issues it; precise to loose.
 */
export function documentsMaker(
  context: SourceContext,
  discourse: Discourse,
  noun: SourceNoun,
  paragraph: number,
  parent: string | null,
  whoIs: WhoIs,
): Answer {
  const whole = byWhole(context, noun, whoIs);
  if (whole !== null) return whole;
  const again = byEarlierDocument(context, noun, discourse, paragraph);
  const whoMakes = (first: number, last: number) => {
    const answer = whoIs(first, last);
    return answer.entity === null ? (byUnknownMaker(context, discourse, first, last) ?? answer) : answer;
  };
  if (/^(?:his|her|its|their|my|our)$/.test(noun.determiner)) {
    const answer = byPronoun(context, discourse, noun.first - 1, { parent });
    if (answer !== null) return answer.entity === null ? answer : asDocument(answer);
  }
  const owned = noun.modifiers.length > 0 && again !== null ? again : byOwner(context, noun);
  return (
    owned ??
    byUnnamedOwner(noun, whoIs) ??
    byMaker(context, noun, whoMakes) ??
    again ??
    byDocumentsMaker(context, noun, discourse) ??
    byNameInFront(context, noun, discourse) ??
    byIssuer(context, noun, whoIs) ??
    byIntroduction(context, noun, whoMakes) ??
    (makerAfter(context, noun) < 0 ? byResearchers(context, discourse, noun) : null) ??
    asDocument(unresolved("document", "the text does not say whose it is"))
  );
}

/** *The summary of [the decision]*, *the text of [Ruiz's letter]*: whose the whole is. */
function byWhole(context: SourceContext, noun: SourceNoun, whoIs: WhoIs): Answer | null {
  const { tokens } = context.reading;
  if (!sourceWords().partsOfDocuments.has(noun.head.lower) || tokens[noun.last]?.lower !== "of") return null;
  const inner = sourceNoun(context, noun.last + 1, noun.end);
  if (inner === null || !isDocument(context, inner)) return null;
  const answer = whoIs(noun.last + 1, noun.end);
  return answer.entity === null ? null : asDocument(answer);
}

/** *[the court]'s summary*: an owner without a name. */
function byUnnamedOwner(noun: SourceNoun, whoIs: WhoIs): Answer | null {
  if (noun.possessive < 0 || noun.possessive <= noun.first) return null;
  const first = noun.determiner === "" ? noun.first : noun.first - 1;
  const answer = whoIs(first, noun.possessive);
  return answer.entity === null ? null : asDocument(answer);
}

/** *A [Nordplan International] poll*: a maker by a name that no list has, in front of the noun. */
function byNameInFront(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const { tokens } = context.reading;
  const last = noun.last - 1;
  if (last === noun.first || noun.modifiers.length > 0 || !SURVEYS.has(noun.head.lower)) return null;
  const name = tokens.slice(noun.first, last);
  if (!name.every(({ text }) => /^\p{Lu}\p{L}/u.test(text))) return null;
  // *Recent polls*, *A New Poll*
  if (name.every(({ lower }) => commonWords().has(lower))) return null;
  const answer = byUnknownMaker(context, discourse, noun.first, last);
  return answer === null || answer.kind === "person" ? null : asDocument(answer);
}

const SURVEYS: ReadonlySet<string> = new Set(["poll", "polls", "survey", "surveys", "tally", "analysis"]);

/** *a report by [Sintef]*. */
function byMaker(context: SourceContext, noun: SourceNoun, whoIs: WhoIs): Answer | null {
  const maker = makerAfter(context, noun);
  if (maker < 0 || maker >= noun.end) return null;
  const answer = whoIs(maker, noun.end);
  if (answer.entity !== null) return answer.kind === "collective" ? answer : asDocument(answer);
  const mention = mentionOn(context, maker);
  return mention === undefined
    ? null
    : asDocument(named(mention, "document-maker", "the document is by them"));
}
