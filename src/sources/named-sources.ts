import { titlesOf } from "../gazetteer/titles.js";
import { indexed } from "../indexed.js";
import { sourceWords } from "../lexicon/source-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";
import type { Resolution } from "./claim.js";
import { isTied } from "./description-fit.js";
import { type Answer, unresolved } from "./discourse.js";
import { namedBehind } from "./named-behind.js";
import { GOVERNING } from "./own-party.js";
import { rolesOf } from "./roles.js";
import {
  isMentioned,
  mentionOn,
  mentionsIn,
  type PlacedMention,
  type SourceContext,
} from "./source-context.js";
import { kindOf } from "./source-kind.js";
import { isSeveral, type SourceNoun } from "./source-noun.js";

// Sources that hold the name of who speaks.

/** The source is, or ends in, a name: *[Dmitry Peskov], spokesman for …*, *state-owned Iranian news agency [Fars]*. */
export function byName(context: SourceContext, noun: SourceNoun): Answer | null {
  if (noun.name === null) return null;
  const before = context.reading.tokens[noun.name.first - 1]?.lower ?? "";
  // "voters in Zambia and in Lusaka said": where they are
  if (noun.name.entity.type === "location" && /^(?:in|at|near)$/.test(before))
    return unresolved("named", "the source ends in the place where they are");
  // "in Ava, Mo., said"
  if (noun.name.entity.type === "location" && noun.name.first === noun.first && isOfTown(context, noun.name))
    return unresolved("named", "the source is the state of a town");
  return named(noun.name, "named", "the source ends in this name");
}

/** *in Ava, [Mo.]*: a place behind a name, a comma and the preposition of that. */
function isOfTown({ reading: { tokens } }: SourceContext, { first }: PlacedMention): boolean {
  if (tokens[first - 1]?.text !== "," || tokens[first - 2]?.pos !== "PROPN") return false;
  let at = first - 2;
  while (tokens[at]?.pos === "PROPN") at -= 1;
  return /^(?:from|in|near|of|outside)$/.test(tokens[at]?.lower ?? "");
}

/** A description with the name in apposition: *the prosecutor general of Tehran, [Ali Alghasi Mehr]*. */
export function byApposition(context: SourceContext, noun: SourceNoun): Answer | null {
  const called = namedBehind(context, noun);
  if (called !== undefined)
    return named(called, "apposition", "the words behind the description give the name");
  const person = (noun.role?.entry.kind === "person" && !noun.role.plural) || noun.role === null;
  const mentions = mentionsIn(context, noun.last, beforeExamples(context, noun));
  for (const mention of mentions) {
    // "a court in Porto, Portugal"
    const isSeat =
      mention.entity.type === "state" && mentionOn(context, mention.first - 2)?.entity.type === "location";
    if (mention.form === "demonym" || isSeat) continue;
    if (
      mention.entity.type === "person"
        ? (person || isOne(noun)) && opens(context, noun, mention) && !isInCompound(context, mention)
        : opens(context, noun, mention) &&
          isOne(noun) &&
          mention.entity.type !== "location" &&
          !endsInPerson(mentions)
    ) {
      return named(mention, "apposition", "the name stands in apposition to the description");
    }
  }
  return null;
}

/** Where a description is followed by some of those it means, *Gulf states, [including] Oman, …*; else where it ends. */
function beforeExamples({ reading: { tokens } }: SourceContext, { last, end }: SourceNoun): number {
  for (let i = last; i < Math.min(end, last + 3); i += 1) if (EXEMPLIFYING.test(tokens.at(i).lower)) return i;
  return end;
}

const EXEMPLIFYING = /^(?:including|among|such)$/;

/** *Bryan English, the [Cruz] campaign's director*: a name that is no more than part of the description. */
function isInCompound({ reading: { tokens } }: SourceContext, { last }: PlacedMention): boolean {
  const next = tokens[last];
  return next?.pos === "NOUN" || /^['’]s?$/.test(next?.text ?? "");
}

function endsInPerson(mentions: readonly PlacedMention[]): boolean {
  return mentions.at(-1)?.entity.type === "person";
}

/**
 * A comma or dash before the name, titles of its own between at most: *the army's spokesman, Brig. Gen. [X]*,
 * *another clerk, night guard [X]*.
 */
function opens(context: SourceContext, noun: SourceNoun, mention: PlacedMention): boolean {
  const { tokens } = context.reading;
  const person = mention.entity.type === "person";
  let at = mention.first - 1;
  while (at > noun.last && mention.first - at <= LONGEST_TITLE && isTitleWord(tokens.at(at), person)) at -= 1;
  return at >= noun.last && /^(?:,|—|–|:)$/.test(tokens.at(at).text);
}

/** How many words of a title may stand before a name in apposition. */
const LONGEST_TITLE = 9;

/** A word of the title between comma and name; before people small words may stand too. */
function isTitleWord({ text, pos, lower }: Token, person: boolean): boolean {
  if (/^(?:the|\p{Lu}[\p{L}.]*)$/u.test(text)) return true;
  return (
    person && (pos === "NOUN" || pos === "ADJ" || pos === "PROPN" || /^(?:and|of|-|'s|’s|a|an)$/.test(lower))
  );
}

/**
 * A title with its complement before the name: *Ambassador to the United Nations [Nikki Haley]*, *Ministry of Health
 * official [Ana Ruiz]*; and two titles: *President and CEO [Andy Vesey]*.
 */
export function byTitledName(context: SourceContext, noun: SourceNoun): Answer | null {
  const kind = noun.role?.entry.kind ?? "person";
  if (kind !== "person" && kind !== "body") return null;
  const { tokens } = context.reading;
  const link = tokens[noun.last]?.lower ?? "";
  const people = indexed(
    mentionsIn(context, noun.last, noun.end).filter(({ entity }) => entity.type === "person"),
  );
  // "businessman and Holm loyalist Stephen Warz": a name inside the second title
  const person =
    people.length === 2 && link === "and" && isBeforeTitle(context, people.at(0)) ? people[1] : people[0];
  if (person === undefined || !/^(?:to|of|for|at|and|&|from)$/.test(link)) return null;
  if (link === "from" && !/^\p{Lu}/u.test(noun.head.text)) return null;
  const nouns = titlesOf(context.lexicon).personNouns;
  const isPersonNoun = (at: number) => {
    const role = rolesOf(context.lexicon).get(tokens.at(at).lower);
    // "minister for Women": a plural is not a title
    return role?.plural !== true && (nouns.has(tokens.at(at).lower) || role?.entry.kind === "person");
  };
  if (link === "and" || link === "&") {
    const two =
      noun.determiner === "" &&
      kind === "person" &&
      !isSeveral(noun) &&
      /NOUN|PROPN/.test(tokens.at(person.first - 1).pos);
    return two && isPlainTitle(context, noun.last + 1, person.first)
      ? named(person, "titled-name", "two titles stand before the name")
      : null;
  }
  // "a spokesman for President X" is not X, nor is "the ministry of President X", but "Ministry of Health official X" is
  const official =
    kind === "body" && isPersonNoun(person.first - 1) && tokens.at(person.first - 2).pos !== "ADP";
  const last = official ? person.first - 1 : person.first;
  for (let i = noun.last + 1; i < last; i += 1) {
    // "Member of Parliament (MP) Ana Ruiz"
    if (tokens.at(i).text === "(" && tokens[i + 2]?.text === ")" && i + 2 < last) i += 3;
    if (i >= last) break;
    if (endsTitle(tokens.at(i)) || isPersonNoun(i)) return null;
    if (tokens.at(i).lower === "and" && !isMentioned(context, i) && !isCapitalPair(tokens, i)) return null;
  }
  const before = tokens.at(person.first - 1).pos;
  if (before === "ADP" || before === "DET" || (kind === "body" && !official)) return null;
  return named(person, "titled-name", "the title with its complement stands before the name");
}

function endsTitle({ text, pos }: Token): boolean {
  return /^[,;:()—–]$/.test(text) || pos === "VERB";
}

/** *Women [and] Equalities*: inside the name of an office. */
function isCapitalPair(tokens: Tokens, at: number): boolean {
  return /^\p{Lu}/u.test(tokens.at(at - 1).text) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");
}

/** Title words without a name of their own, from one token up to another. */
function isPlainTitle(context: SourceContext, first: number, last: number): boolean {
  const { tokens } = context.reading;
  for (let i = first; i < last; i += 1)
    if (!isTitleWord(tokens.at(i), true) || isNameOfPerson(context, i)) return false;
  return last > first;
}

function isNameOfPerson(context: SourceContext, at: number): boolean {
  const mention = mentionOn(context, at);
  return mention?.entity.type === "person" && !isBeforeTitle(context, mention);
}

/** *[Holm] loyalist*: a noun for people right behind the name. */
function isBeforeTitle({ reading: { tokens }, lexicon }: SourceContext, { last }: PlacedMention): boolean {
  const next = tokens[last];
  return (
    next?.pos === "NOUN" &&
    (titlesOf(lexicon).personNouns.has(next.lower) || /(?:ist|er|or|ally|aide)$/.test(next.lower))
  );
}

/** *One of these groups, the …* */
function isOne(noun: SourceNoun): boolean {
  const { head, role } = noun;
  return (
    head.lower === "one" || role?.entry.kind === "body" || role === null || ROLES_OF_BODIES.has(head.lower)
  );
}

/** *the company's largest shareholder, [the Holm Foundation]* */
const ROLES_OF_BODIES = wordClass("rolesOfBodies");

/** The first of several names: *[Turkey] and Libya*; and *the [DRC] government*, *the [Houthi] movement*. */
export function byGovernedName(context: SourceContext, noun: SourceNoun): Answer | null {
  const { head } = noun;
  const own = noun.modifiers.filter(({ last }) => !isTied(context, last)).at(-1);
  const complement = noun.modifiers.length > 0 ? undefined : firstComplement(context, noun);
  const mention = own ?? complement;
  if (
    mention === undefined ||
    (noun.possessive >= 0 && noun.possessive >= mention.last && head.lower !== "government")
  )
    return null;
  const { type } = mention.entity;
  if (type === "state" && sourceWords().governmentNouns.has(head.lower))
    return governments(context, noun, mention);
  if (type === "person" && sourceWords().governmentNouns.has(head.lower))
    return governmentOf(context, mention);
  if ((type === "armed_group" || type === "proxy_group") && own !== undefined && GROUPS.has(head.lower)) {
    return named(mention, "group-noun", "the noun says what the named group is");
  }
  if (
    type === "organization" &&
    own !== undefined &&
    BODIES.has(head.lower) &&
    !isPartOf(mention, head.lower) &&
    isPlain(context, mention.last, noun.last - 1)
  ) {
    return named(mention, "body-noun", "the noun says what the named body is");
  }
  return null;
}

/** *The UN agency* is one of the United Nations, and not all of them. */
export function isPartOf({ entity }: PlacedMention, noun: string): boolean {
  return (
    entity.id === "organization:united-nations" &&
    /^(?:agency|body|force|mission|organi[sz]ation|watchdog)$/.test(noun)
  );
}

/** *the Associated Press [news] agency*: nothing but nouns between the name and what it is. */
function isPlain({ reading: { tokens } }: SourceContext, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) if (!/^(?:NOUN|ADJ)$/.test(tokens.at(i).pos)) return false;
  return true;
}

/** *The Greek and Turkish governments*, *the governments of DRC and Rwanda*: the states, the first first. */
function governments(context: SourceContext, noun: SourceNoun, mention: PlacedMention): Answer {
  const because = "a state's government is the state";
  const owners =
    noun.modifiers.length > 0
      ? noun.modifiers
      : isSeveral(noun)
        ? mentionsIn(context, noun.last, noun.end)
        : [mention];
  const [first, ...others] = owners
    .filter(({ entity }) => entity.type === "state")
    .map((owner) => named(owner, "government-of", because));
  return first === undefined ? named(mention, "government-of", because) : { ...first, others };
}

/** *President [Ruiz]'s government*: the state that the person is in office of. */
function governmentOf(context: SourceContext, owner: PlacedMention): Answer | null {
  const { state, role } = owner.entity;
  const governs = (role ?? "")
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => GOVERNING.has(word));
  const own = governs && state !== null ? context.firstMention.get(state) : undefined;
  return own === undefined
    ? null
    : named(own, "government-of", "the government of who governs the state", "inferred");
}

const GROUPS = wordClass("takenUpGroups");
const BODIES = wordClass("takenUpBodies");

/** The name that *of* ties to the head: *the Governments of [DRC] and Rwanda*. */
function firstComplement(context: SourceContext, noun: SourceNoun): PlacedMention | undefined {
  if (context.reading.tokens[noun.last]?.lower !== "of" || noun.last >= noun.end) return undefined;
  const [mention] = mentionsIn(context, noun.last, Math.min(noun.end, noun.last + 4));
  return mention;
}

/** The answer that a name gives: unless told otherwise, stated by its full form, inferred from a surname. */
export function named(
  mention: PlacedMention,
  rule: string,
  because: string,
  resolution: Resolution = mention.form === "surname" ? "inferred" : "stated",
): Answer {
  const { id, type } = mention.entity;
  return { entity: id, kind: kindOf(type), resolution, rule, because, refused: [], mention: null };
}
