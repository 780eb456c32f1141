import { sourceWords } from "../lexicon/source-words.js";
import type { Answer, Discourse } from "./discourse.js";
import { named } from "./named-sources.js";
import { byPronoun } from "./pronouns.js";
import { mentionsOfSentence, type PlacedMention, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";
import { stateWith } from "./topic-state.js";

// Office-holders and their states, called so.

/** *The head [of state] said*, *the head of government*: the only one in the article who holds such an office, named before. */
export function byHeadOfState(context: SourceContext, noun: SourceNoun): Answer | null {
  if (noun.head.lower !== "head" || noun.determiner !== "the" || noun.last > noun.first + 1) return null;
  const { tokens } = context.reading;
  const offices = tokens[noun.last]?.lower === "of" ? HEADS[tokens[noun.last + 1]?.lower ?? ""] : undefined;
  if (offices === undefined) return null;
  const { ranks } = sourceWords();
  const fits: PlacedMention[] = [];
  for (const mention of context.firstMention.values()) {
    const { type, role } = mention.entity;
    if (mention.first >= noun.first || type !== "person" || role === null || fits.includes(mention)) continue;
    const words = role.toLowerCase().split(/[\s-]+/);
    const rest = words.filter((word) => word !== "prime");
    if (words.some((word) => offices.has(word)) && !rest.some((word) => ranks.has(word))) fits.push(mention);
  }
  const [only] = fits;
  return only === undefined || fits.length > 1
    ? null
    : named(only, "head-of-state", "the only one before who holds such an office", "inferred");
}

const HEADS: Readonly<Record<string, ReadonlySet<string>>> = {
  state: new Set(["president", "king", "queen", "emir", "sultan", "emperor"]),
  government: new Set(["premier", "chancellor", "minister", "taoiseach"]),
};

/** *The Chinese spokeswoman said [her country] …*: the state of the person. */
export function byOwnCountry(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  parent: string | null,
): Answer | null {
  if (!/^(?:country|nation|homeland)$/.test(noun.head.lower) || noun.last > noun.first + 1) return null;
  if (!/^(?:his|her|my)$/.test(noun.determiner)) return null;
  const owner = byPronoun(context, discourse, noun.first - 1, { parent })?.entity;
  const person = owner ? context.firstMention.get(owner) : undefined;
  if (person?.entity.type !== "person") return null;
  const iso3 = person.entity.state ?? stateBeside(context, person);
  const state = iso3 === null ? undefined : stateWith(context, iso3);
  const mention = state === undefined ? undefined : context.firstMention.get(state.id);
  return mention === undefined ? null : named(mention, "own-country", "the state of the person", "inferred");
}

/** *A [Chinese foreign ministry] spokeswoman, Mao Jing*: the state of the body in front of the name, with nothing but the title between. */
function stateBeside(context: SourceContext, { first }: PlacedMention): string | null {
  const { tokens } = context.reading;
  const body = mentionsOfSentence(context, first - LONGEST_TITLE, first, tokens.at(first).sentence).at(-1);
  if (body === undefined || body.entity.type === "person") return null;
  const isTitle = tokens.slice(body.last, first).every(({ pos, text }) => text === "," || TITLED.test(pos));
  return isTitle ? (body.entity.iso3166 ?? body.entity.state) : null;
}

const LONGEST_TITLE = 6;
const TITLED = /^(?:NOUN|PROPN|ADJ|PART)$/;
