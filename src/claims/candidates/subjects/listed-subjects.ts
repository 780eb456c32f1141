import { wordClass } from "../../../lexicon/word-classes.js";
import { COORDINATORS } from "../../../phrases/closed-classes.js";
import { groupAt, phraseAt, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { present } from "../../../present.js";
import { isActor, isPlaceName, isTerritory } from "../../speakers.js";
import { cueRate, type Headed, isTime, type Range, type UnitContext } from "../../unit.js";
import { beforeOf, outerOf } from "../clauses/noun-chains.js";
import { withoutTime } from "../clauses/times-before.js";
import { describedBy } from "./described-by.js";
import { isAdjunct } from "./parentheses.js";
import { withoutRelative } from "./relative-subjects.js";

// Subjects of three and more: *[Chile, Peru and Bolivia] agreed*.

/** How many noun phrases a list may have. */
const LONGEST_LIST = 12;
/** Words behind a list that speak of all in it: *the mayor and the priest [both] said*. */
const FLOATING = wordClass("floatingWords");

/** A word alone that speaks of all in a list, or of two verbs: *both*, *each*, *neither said nor denied*. */
export function isFloating({ tokens }: UnitContext, { first, last, head }: NounPhrase): boolean {
  const { lower } = tokens.at(head);
  return last - first === 1 && (FLOATING.has(lower) || lower === "alike" || lower === "neither");
}

/** *won most seats and [both Smith and Jones] claimed*: the first token of a pair that begins with its own word. */
export function opensPair({ tokens }: UnitContext, first: number, last: number): boolean {
  return (
    tokens.at(first).lower === "both" && tokens.slice(first + 1, last).some(({ lower }) => lower === "and")
  );
}

/** The noun phrase before a verb with the word behind it that speaks of all: *the mayor and the priest [all] said*. */
export function beforeFloating(context: UnitContext, phrase: NounPhrase): NounPhrase {
  const { tokens, phrases } = context;
  const { lower } = tokens.at(phrase.head);
  const there = phrase.last - phrase.first === 1 && lower === "there";
  if (!there && !isFloating(context, phrase)) return phrase;
  const before = phraseUpTo(phrases, phrase.first);
  // "volunteers there say", but "in the town there is support"
  if (lower === "there" && before && isAdjunct(context, before)) return phrase;
  return before && before.first >= context.first && !isTime(tokens[before.head]) ? before : phrase;
}

/**
 * The whole list that a noun phrase is the last of, *[Chile, Peru and Bolivia]*; null for fewer than three, and where
 * what stands before the first comma may lead to the list: *in Chile, Peru and Bolivia agreed*.
 */
function listBefore(context: UnitContext, last: NounPhrase): Headed | null {
  const { tokens } = context;
  const items = [last];
  while (items.length < LONGEST_LIST) {
    const item = itemBefore(context, present(items.at(-1)), items.length === 1);
    if (!item) break;
    items.push(item);
  }
  // a date or a place in front leads to the list
  let isBehindPlace = false;
  while (items.length > 1) {
    const first = present(items.at(-1));
    const isPlace = isPlaceBefore(context, first, last, isBehindPlace);
    if (!isPlace && !isTime(tokens[first.head]) && !isFronted(context, first)) break;
    isBehindPlace = isPlace;
    items.pop();
  }
  const first = present(items.at(-1));
  if (items.length < 3 || !(isBehindPlace || mayBegin(context, first))) return null;
  return { first: first.first, last: last.last, head: last.head };
}

/**
 * *died in [Aba], Nigeria, police and doctors said*, *met in [a hotel], the mayor, the priest and the judge said*: where
 * something happened, before those who say so; behind another place, the land that it is in.
 */
function isPlaceBefore(
  { tokens, speakerAt }: UnitContext,
  item: NounPhrase,
  last: NounPhrase,
  isBehindPlace: boolean,
): boolean {
  const speakers = speakerAt(last.head);
  if (!isActor(speakers) || isPlaceName(speakers)) return false;
  const place = speakerAt(item.head);
  if (isActor(place) && !isPlaceName(place)) return false;
  return isBehindPlace ? isPlaceName(place) : tokens[item.first - 1]?.pos === "ADP";
}

function itemBefore(context: UnitContext, item: NounPhrase, isLast: boolean): NounPhrase | null {
  const { tokens, phrases, first } = context;
  let mark = item.first - 1;
  if (mark <= first) return null;
  if (isLast) {
    if (!/^(?:and|or|&)$/.test(tokens.at(mark).lower)) return null;
    if (tokens.at(mark - 1).text === ",") mark--;
  } else {
    // "Ana Ruiz, and Senators Nils Holm and Eva Sand"
    if (tokens.at(mark).lower === "and" && tokens.at(mark - 1).text === ",") mark--;
    if (tokens.at(mark).text !== ",") return null;
  }
  const end = phraseUpTo(phrases, mark);
  const before = end && beforeOf(context, end);
  if (!before || before.first < first) return null;
  return tokens.at(before.head).quotation === tokens.at(item.head).quotation ? before : null;
}

/** *In [Chile], …*, *Asked by [Ruiz], …*: the end of what opens the sentence. */
function isFronted(context: UnitContext, phrase: NounPhrase): boolean {
  return phrase.first > context.first && isAdjunct(context, phrase);
}

/** True where a list of speakers may begin: with the sentence or a clause, or behind the preposition of a noun. */
function mayBegin(context: UnitContext, { first }: NounPhrase): boolean {
  const { tokens, phrases } = context;
  if (first === context.first) return true;
  const { pos, lower } = tokens.at(first - 1);
  if (pos === "SCONJ" || lower === "that" || COORDINATORS.has(lower)) return true;
  if (pos === "ADP") {
    const verb = groupAt(phrases, first - 2);
    // "trucks rolled into [the town, nurses and clerks said]": the clause of another verb ends at the comma
    if (verb) return verb.past && (lower === "by" || verb.form !== "finite");
    const noun = phraseAt(phrases, first - 2);
    // "soldiers shut the road to [the lake, nurses and clerks said]"
    const ofNoun = noun && groupAt(phrases, noun.first - 1);
    return noun !== undefined && (lower === "as" || ofNoun?.form !== "finite" || isToldAt(context, noun));
  }
  return isToldAt(context, { first });
}

/** *said [Chile, Peru and Bolivia] agreed*: a verb of saying stands before it. */
function isToldAt(context: UnitContext, { first }: Pick<Range, "first">): boolean {
  const verb = groupAt(context.phrases, first - 1);
  return verb !== undefined && verb.form === "finite" && cueRate(context, verb) >= 0.5;
}

/**
 * *[A court] in Porto, Portugal on Thursday acquitted …*, *[the mayor] of Springfield, Illinois said …*: what sits in the town
 * that the state says more of.
 */
function seatedIn(context: UnitContext, state: NounPhrase): NounPhrase | null {
  const { tokens, phrases, speakerAt, first } = context;
  const comma = state.first - 1;
  if (comma <= first || tokens.at(comma).text !== ",") return null;
  // "the University of California, San Diego": one name, whose comma is its own
  if (!isTerritory(speakerAt(state.head)) && !isActor(speakerAt(comma))) return null;
  const town = phraseUpTo(phrases, comma);
  if (!town) return null;
  const link = tokens[town.first - 1]?.lower ?? "";
  // "After talks with the president of Chile, Peru said"
  const between = speakerAt(town.head).name === "state" && speakerAt(state.head).name === "state";
  if (link !== "in" && (between || isFronted(context, town))) return null;
  // "the University of California, Los Angeles"
  const named = link === "of" && tokens.at(town.head).pos === "PROPN" && isActor(speakerAt(town.head));
  if (!named && !(isTerritory(speakerAt(town.head)) && /^(?:in|of|from|near)$/.test(link))) return null;
  const seated = outerOf(context, town);
  return seated && isActor(speakerAt(seated.head)) ? seated : null;
}

/** *[China, Peru] vow to end row*, *[Police, mayor] warn of flood*: two of a headline, which has a comma for *and*. */
function pairInHeadline(context: UnitContext, last: NounPhrase): Headed | null {
  const { tokens, phrases, first, last: end, paragraph } = context;
  if (paragraph > 0 || tokens.at(last.first - 1).text !== "," || /^[.?!…]$/.test(tokens.at(end - 1).text))
    return null;
  const one = phraseFrom(phrases, first);
  if (!one || one.last !== last.first - 1 || isTime(tokens[one.head])) return null;
  // "Ana Ruiz, mayor, warns"
  const verb = groupAt(phrases, last.last);
  const { lower, lemma } = tokens.at(verb?.first ?? last.head);
  const isForMany = verb?.first === last.last && verb.form === "finite" && !verb.past && lower === lemma;
  return isForMany ? { first, last: last.last, head: last.head } : null;
}

/** How many tokens the examples before a verb may have. */
const LONGEST_EXAMPLES = 25;

/** What leads to examples, and to those who speak with somebody. */
const COMPANIONS = new Set(["such as", "along with", "together with"]);

/**
 * *[critics] such as Holm and Diaz said*, *[Greenpeace], along with the union have sued*: whose examples or companions the
 * noun phrase ends.
 */
function exampleOf(context: UnitContext, last: NounPhrase): Headed | null {
  const { tokens, phrases, first } = context;
  // "in states such as Ohio, [Holm] said"
  if (tokens[last.first - 1]?.text === ",") return null;
  for (let i = last.first - 1; i > Math.max(first, last.first - LONGEST_EXAMPLES); i--) {
    const { lower, pos, text } = tokens.at(i);
    const opener = `${tokens.at(i - 1).lower} ${lower}`;
    if (lower === "including" || COMPANIONS.has(opener)) {
      const end = lower === "including" ? i : i - 1;
      const noun = phraseAt(phrases, tokens[end - 1]?.text === "," ? end - 2 : end - 1);
      return noun && noun.first >= first && isActor(context.speakerAt(noun.head))
        ? { first: noun.first, last: last.last, head: noun.head }
        : null;
    }
    if (!phraseAt(phrases, i) && pos !== "CCONJ" && text !== ",") return null;
  }
  return null;
}

/** What a noun phrase before a verb stands for as its subject: the list it ends, the noun it only describes. */
export function wholeSubject(context: UnitContext, phrase: NounPhrase): Headed {
  return withoutRelative(context, listOrDescribed(context, phrase));
}

function listOrDescribed(context: UnitContext, phrase: NounPhrase): Headed {
  const list =
    exampleOf(context, phrase) ??
    seatedIn(context, phrase) ??
    pairInHeadline(context, phrase) ??
    listBefore(context, phrase);
  const described = describedBy(context, list ? { ...phrase, first: list.first } : phrase);
  if (described) return listBefore(context, described) ?? described;
  return list ?? withoutTime(context, phrase);
}
