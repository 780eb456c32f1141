import { openUnnamed, recent } from "./collectives.js";
import type { Answer, Discourse } from "./discourse.js";
import { named } from "./named-sources.js";
import { byPronoun } from "./pronouns.js";
import { isMentioned, type SourceContext } from "./source-context.js";
import { type SourceNoun, sourceNoun } from "./source-noun.js";

// The office of somebody: that of a person who is named speaks for the person, that of an office-holder is a body.

/**
 * *[Ruiz]'s office*, *[her] office*: the person. *The mayor's office*, *Ukraine's presidential office*, *the office of the
 * president*: a body without a name, the same when the words come again.
 */
export function byOffice(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (noun.head.lower !== "office" || noun.name !== null) return null;
  return ofPerson(noun) ?? ofPronoun(context, noun, discourse) ?? ofOfficeHolder(context, noun, discourse);
}

/** The person or body whose name stands right before the possessive ending. */
function ofPerson(noun: SourceNoun): Answer | null {
  // "Ruiz's government office" is no more than the government's
  const alone = noun.possessive === noun.last - 2;
  const owner = noun.modifiers.findLast(({ last }) => alone && last === noun.possessive);
  const body = noun.modifiers.find(({ entity }) => entity.type === "organization");
  const whose = owner?.entity.type === "person" ? owner : body;
  return whose === undefined ? null : named(whose, "office-of", "their office speaks for them");
}

function ofPronoun(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (noun.determiner !== "his" && noun.determiner !== "her") return null;
  const answer = byPronoun(context, discourse, noun.first - 1);
  return answer?.entity ? { ...answer, rule: "office-of" } : answer;
}

function ofOfficeHolder(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  const { tokens } = context.reading;
  const holder = tokens[noun.last]?.lower === "of" ? sourceNoun(context, noun.last + 1, noun.end) : null;
  const last = holder?.last ?? noun.last;
  const words: string[] = [];
  for (let i = noun.first; i < last; i += 1) {
    const { lower } = tokens.at(i);
    if (!isMentioned(context, i) && /^\p{L}/u.test(lower)) words.push(lower);
  }
  const tells =
    holder?.role?.entry.kind === "person" || noun.possessive >= 0 || PRESIDENTIAL.test(words[0] ?? "");
  if (!tells || words.length < 2) return null;
  const [owner] = noun.modifiers;
  const state = owner?.entity.iso3166 ?? owner?.entity.state ?? null;
  const span = { start: tokens.at(noun.first).start, end: tokens.at(last - 1).end };
  const known = recent(discourse, "office").findLast(
    (one) => one.modifiers.join(" ") === words.join(" ") && (one.state === state || state === null),
  );
  const kind = {
    type: "organization",
    head: "office",
    plural: false,
    state,
    owner: null,
    modifiers: words,
  } as const;
  const { id } = known ?? openUnnamed(context, noun, discourse, span, kind);
  return {
    entity: id,
    kind: "organization",
    resolution: known === undefined ? "stated" : "inferred",
    rule: "office-of",
    because: "the office of somebody in office is a body",
    refused: [],
    mention: { ...span, form: "description" },
  };
}

const PRESIDENTIAL = /^(?:presidential|prime|gubernatorial|mayoral|press|media)$/;
