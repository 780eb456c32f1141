import { present } from "../present.js";
import { faultOfRegex } from "./bounded-regex.js";
import { type Element, METHODS, parsePattern } from "./engine.js";
import { withSplitWords } from "./pattern-words.js";
import { ALL_TAGS, insideTag, NAME_TAGS } from "./tag-names.js";

// Makes of a pattern what compromise can match on our words, and refuses what would silently match nothing.

const LONGEST_PATTERN = 1000;
const MOST_ELEMENTS = 40;
/** Lists of plain words are looked up at once, whatever their length; others are tried one by one. */
const MOST_CHOICES = 60;

/** A pattern that can't be used; the message says what to mend. */
export class PatternFault extends Error {}

/** Parses a pattern of the match language. Throws PatternFault. */
export function elementsOf(pattern: string): Element[] {
  if (pattern.length > LONGEST_PATTERN)
    throw new PatternFault(`is longer than ${LONGEST_PATTERN} characters; make several patterns of it`);
  checkBrackets(pattern.replace(/\/(?:[^/\\]|\\.)+\//g, "x"));
  const parsed = parsedBy(pattern);
  if (parsed.length > MOST_ELEMENTS)
    throw new PatternFault(`has more than ${MOST_ELEMENTS} elements; make several patterns of it`);
  const elements = parsed.flatMap((element) => ofNames(checked(element)));
  if (!elements.some((element) => isNeeded(element) && element.anything !== true))
    throw new PatternFault("needs a word, a {lemma} or a #Tag that must be there");
  return elements;
}

/** True for an element without which nothing matches. */
export function isNeeded({ optional, negative, min }: Element): boolean {
  return !optional && !negative && min !== 0;
}

function parsedBy(pattern: string): Element[] {
  try {
    return parsePattern(withSplitWords(pattern));
  } catch (error) {
    throw new PatternFault(`can't be parsed (${(error as Error).message}); mend its brackets and signs`);
  }
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

function checkBrackets(pattern: string): void {
  if (/\(\s*\)/.test(pattern)) throw new PatternFault("has brackets with nothing between; mend it");
  const open: string[] = [];
  for (const sign of pattern) {
    const closing = CLOSING[sign];
    if (closing !== undefined) {
      if (open.includes(closing))
        throw new PatternFault(`has "${sign}" inside "${sign}…${closing}"; make two patterns of it`);
      open.push(closing);
    } else if (")]}>".includes(sign) && open.pop() !== sign)
      throw new PatternFault(`has a "${sign}" that closes nothing; mend its brackets`);
  }
  if (open.length > 0) throw new PatternFault(`lacks a "${open.at(-1)}"; mend its brackets`);
}

/** Checks an element and says it as our words are asked. Choices within it too. */
function checked(element: Element): Element {
  const { word, tag, regex, method, choices, fuzzy, chunk, sense } = element;
  if (fuzzy || chunk !== undefined || element.switch !== undefined || sense !== undefined)
    throw new PatternFault(
      "asks for what our words don't have (~fuzzy~, <chunk>, %switch%); use words, {lemma}, #Tag",
    );
  if (word !== undefined) checkWord(word);
  for (const each of element.fastOr ?? []) checkWord(each);
  if (tag !== undefined) checkTag(tag);
  if (method !== undefined && !METHODS.includes(method))
    throw new PatternFault(
      `"@${method}" is not known here; there are ${METHODS.map((one) => `@${one}`).join(", ")}`,
    );
  if (regex !== undefined) {
    const fault = faultOfRegex(regex.source);
    if (fault !== null) throw new PatternFault(`/${regex.source}/: ${fault}`);
  }
  const lemma = element.machine ?? element.root;
  if (lemma !== undefined) return withLemma(element, lemma);
  if (choices !== undefined) {
    if (choices.length > MOST_CHOICES)
      throw new PatternFault(
        `has more than ${MOST_CHOICES} choices of more than plain words; make several patterns of it`,
      );
    const isOr = element.operator === "or";
    return { ...element, choices: choices.flatMap((choice) => choiceOf(choice, isOr)) };
  }
  const isSomething =
    word !== undefined ||
    tag !== undefined ||
    regex !== undefined ||
    method !== undefined ||
    element.fastOr ||
    element.anything;
  if (!isSomething) throw new PatternFault("has a sign that stands with no word; mend it");
  return element;
}

function checkWord(word: string): void {
  if (!/[\p{L}\p{N}]/u.test(word) || /[()[\]{}<>|~!?*^$",;\\/]/.test(word))
    throw new PatternFault(`"${word}" is not a word; punctuation is asked for with @hasComma and the like`);
}

function checkTag(tag: string): void {
  if (ALL_TAGS.includes(tag) || tag.includes(":")) return;
  throw new PatternFault(`#${tag} is not known; there are ${ALL_TAGS.map((one) => `#${one}`).join(", ")}`);
}

/** compromise looks a lemma up in three ways, none of them inside of choices: for us it is a tag, asked for anywhere. */
function withLemma({ machine, root, pos, ...rest }: Element, lemma: string): Element {
  if (!/^[\p{L}\p{M}\p{N}.]+$/u.test(lemma))
    throw new PatternFault(`{${lemma}} is not the lemma of a word; write {attack} or {attack/verb}`);
  if (pos !== undefined) checkTag(pos);
  return { ...rest, tag: lemmaTag(lemma.toLowerCase(), pos) };
}

/** `{attack}`, `{attack}Verb`. */
export function lemmaTag(lemma: string, pos = ""): string {
  return `{${lemma}}${pos}`;
}

/**
 * One choice of several, with names of one word and of more. A wildcard before choices asks each choice as if it were its
 * first element, so the list of elements bears what that one does.
 */
function choiceOf(choice: Element[], isOr: boolean): Element[][] {
  const elements = choice.map((element) => {
    if (element.optional || element.anything || element.choices !== undefined)
      throw new PatternFault(
        "has a choice with a part that may be anything or missing; write it as two choices",
      );
    return checked(element);
  });
  const longer = isOr && elements.some(isName) ? [elements.flatMap(withRest)] : [];
  return [...longer, elements].map((each) => Object.assign([...each], omitFlags(present(each[0]))));
}

function omitFlags({ greedy, start, end, ...rest }: Element): Element {
  return rest;
}

/** `#State` means all of *Saudi Arabia*; with a sign (`#State+`, `!#State`) it means words. */
function ofNames(element: Element): Element[] {
  if (!isName(element)) return [element];
  const { end, ...first } = element;
  const { start, ...rest } = element;
  return [first, { ...rest, tag: insideTag(present(element.tag)), greedy: true, optional: true }];
}

function withRest(element: Element): Element[] {
  return isName(element) ? [element, { tag: insideTag(present(element.tag)), greedy: true }] : [element];
}

function isName({ tag, greedy, negative }: Element): boolean {
  return tag !== undefined && !greedy && !negative && (NAME_TAGS.has(tag) || tag.includes(":"));
}
