import type { Entity } from "../entities/entity.js";
import { type Indexed, indexed } from "../indexed.js";
import { groupAt } from "../phrases/phrase-at.js";
import type { Phrases } from "../phrases/phrases.js";
import { tokenIndexOf, tokensIn } from "../sentences/locate.js";
import type { Reading, Token } from "../sentences/reading.js";
import type { Span } from "../span.js";
import { LONGEST_WORD } from "./bounded-regex.js";
import type { EngineTerm } from "./engine.js";
import { lemmaTag } from "./parse-pattern.js";
import { termsOf } from "./pattern-words.js";
import { ENTITY_TAGS, FORM_TAGS, idTag, insideTag, POS_TAGS, QUOTED_TAG, verbTags } from "./tag-names.js";

// An article's words as compromise takes them: with our lemmas, tags and entities; punctuation lies between them.

/** A word, or a part of one that has hyphens. */
export interface Term extends EngineTerm, Span {
  readonly token: number;
  readonly tags: TermTags;
}

/** A mention by its tokens: `first` up to, not including, `last`. */
interface Named {
  readonly entity: string;
  readonly first: number;
  readonly last: number;
  readonly tags: readonly string[];
  /** Not a description or pronoun: its words belong together. */
  readonly isName: boolean;
}

/** compromise is quadratic in the length of a sentence, so that longer ones are matched in pieces of so many words. */
const LONGEST_SENTENCE = 200;

/** The tags of a word, with its lemma asked for as one. */
export class TermTags {
  constructor(
    readonly lemma: string,
    readonly names: ReadonlySet<string>,
  ) {}

  has(tag: string): boolean {
    if (tag.charCodeAt(0) !== 123) return this.names.has(tag);
    const lemma = lemmaTag(this.lemma);
    return tag.startsWith(lemma) && (tag.length === lemma.length || this.names.has(tag.slice(lemma.length)));
  }

  get size(): number {
    return this.names.size;
  }
}

/** The words of one article, made as they are asked for. */
export class Terms {
  readonly #reading: Reading;
  readonly #phrases: Phrases;
  readonly #named = new Map<number, Named[]>();
  readonly #terms: (readonly Term[] | undefined)[];
  readonly #tags = new Map<string, ReadonlySet<string>>();

  constructor(reading: Reading, phrases: Phrases, entities: readonly Entity[]) {
    this.#reading = reading;
    this.#phrases = phrases;
    this.#terms = new Array(reading.tokens.length);
    const index = tokenIndexOf(reading);
    for (const { id, type, mentions } of entities) {
      for (const mention of mentions) {
        const [first, last] = tokensIn(index, mention);
        const form = FORM_TAGS[mention.form];
        const tags = [...ENTITY_TAGS[type], idTag(id), ...(form === undefined ? [] : [form])];
        const isName = type !== "collective" && mention.form !== "description" && mention.form !== "pronoun";
        const named: Named = { entity: id, first, last, tags, isName };
        for (let at = first; at < last; at += 1) {
          const others = this.#named.get(at);
          if (others === undefined) this.#named.set(at, [named]);
          else others.push(named);
        }
      }
    }
  }

  /** The words of spans in text order, sentence by sentence; what stands between two spans of a sentence is passed over. */
  within(spans: readonly Span[]): Term[][] {
    const { tokens } = this.#reading;
    const index = tokenIndexOf(this.#reading);
    const sentences: Term[][] = [];
    let current: Term[] = [];
    let sentence = -1;
    for (const span of spans) {
      const [first, last] = tokensIn(index, span);
      for (let at = first; at < last; at += 1) {
        const isNew = tokens.at(at).sentence !== sentence;
        if (current.length > 0 && (isNew || current.length >= LONGEST_SENTENCE)) {
          sentences.push(current);
          current = [];
        }
        sentence = tokens.at(at).sentence;
        for (const term of this.#termsAt(at)) current.push(term);
      }
    }
    if (current.length > 0) sentences.push(current);
    return sentences;
  }

  /** The span of a match; a name that it ends in belongs to it as a whole. */
  spanOf(sentence: Indexed<Term>, first: number, last: number): Span {
    const { start, token } = sentence.at(first);
    const end = sentence.at(last - 1);
    let reach = end.end;
    for (const named of this.#named.get(end.token) ?? [])
      if (named.isName && named.first >= token)
        reach = Math.max(reach, this.#reading.tokens.at(named.last - 1).end);
    return { start, end: reach };
  }

  /** Whom the words of a span name: the entity whose name ends it, else the only one in it. */
  entityIn(span: Span): string | null {
    const [first, last] = tokensIn(tokenIndexOf(this.#reading), span);
    const ending = (this.#named.get(last - 1) ?? [])
      .filter((named) => named.first >= first && named.last === last)
      .sort((a, b) => a.first - b.first)[0];
    if (ending !== undefined) return ending.entity;
    const inside = new Set<string>();
    for (let at = first; at < last; at += 1)
      for (const named of this.#named.get(at) ?? [])
        if (named.first >= first && named.last <= last) inside.add(named.entity);
    const [only = null] = inside;
    return inside.size === 1 ? only : null;
  }

  #termsAt(at: number): readonly Term[] {
    let terms = this.#terms[at];
    if (terms === undefined) {
      terms = this.#makeTerms(this.#reading.tokens.at(at));
      this.#terms[at] = terms;
    }
    return terms;
  }

  #makeTerms(token: Token): Term[] {
    const { text, lower, start, end, index } = token;
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const tags = this.#tagsOf(token);
    const pre = this.#between(index - 1, -1);
    const post = this.#between(index + 1, 1);
    const words = indexed(lower.length > LONGEST_WORD ? [lower.slice(0, LONGEST_WORD)] : wordsOf(lower));
    if (words.length === 1)
      return [
        {
          text,
          normal: words.at(0),
          pre,
          post,
          tags: new TermTags(token.lemma.toLowerCase(), tags),
          token: index,
          start,
          end,
        },
      ];
    const terms: Term[] = [];
    let from = 0;
    for (const word of words) {
      const place = Math.max(from, lower.indexOf(word, from));
      from = Math.min(text.length, place + word.length);
      terms.push({
        text: text.slice(place, from),
        normal: word,
        pre,
        post,
        tags: new TermTags(word, tags),
        token: index,
        start: start + place,
        end: start + from,
      });
    }
    return terms;
  }

  /** The punctuation before or behind a word, as it is written. */
  #between(at: number, step: number): string {
    const { tokens } = this.#reading;
    let words = "";
    for (let i = at; i >= 0 && i < tokens.length && Math.abs(i - at) < 3; i += step) {
      const { text } = tokens.at(i);
      if (/[\p{L}\p{N}]/u.test(text)) break;
      words = step < 0 ? text + words : words + text;
    }
    return words === "–" || words === "—" || words === "-" ? ` ${words} ` : words;
  }

  #tagsOf(token: Token): ReadonlySet<string> {
    const named = this.#named.get(token.index) ?? NOBODY;
    const group =
      token.pos === "VERB" || token.pos === "AUX" ? groupAt(this.#phrases, token.index) : undefined;
    const names = named.map(({ entity, first, tags }) => `${entity}${tags.at(-1)}${first === token.index}`);
    const verbs = group === undefined ? [] : verbTags(group);
    const key = `${token.pos} ${token.quotation >= 0} ${verbs.join(" ")} ${names.join(" ")}`;
    let tags = this.#tags.get(key);
    if (tags === undefined) {
      tags = new Set([
        ...POS_TAGS[token.pos],
        ...verbs,
        ...(token.quotation >= 0 ? [QUOTED_TAG] : []),
        ...named.flatMap((one) =>
          one.first === token.index ? one.tags : one.tags.flatMap((tag) => [tag, insideTag(tag)]),
        ),
      ]);
      this.#tags.set(key, tags);
    }
    return tags;
  }
}

const NOBODY: readonly Named[] = [];

/** *n't* is `not`; *anti-Trump* is two words. */
function wordsOf(lower: string): string[] {
  if (lower === "n't" || lower === "n’t") return ["not"];
  const words = termsOf(lower);
  return words.length === 0 ? [lower] : words;
}
