import type { Article } from "../article/article.js";
import type { Entity } from "../entities/entity.js";
import type { MentionForm } from "../gazetteer/entity-type.js";
import type { Gender, Lexicon } from "../lexicon/entries.js";

import { type TokenIndex, tokenIndexOf, tokenOn } from "../sentences/locate.js";
import type { Reading } from "../sentences/reading.js";
import type { Span } from "../span.js";
import { gendersOf } from "./genders.js";

/** A mention of an entity with the tokens it covers: `first` up to, not including, `last`. */
export interface Place extends Span {
  readonly entity: Entity;
  readonly form: MentionForm;
  readonly first: number;
  readonly last: number;
}

/** The article as the resolver looks at it; made once, never changed. */
export interface Scene {
  readonly article: Article;
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly tokenIndex: TokenIndex;
  /** Named mentions in text order. */
  readonly places: readonly Place[];
  /** For each token the index of the place that covers it, -1 for none. */
  readonly placeAt: Int32Array;
  /** The gender of a person, by id, where something tells it. */
  readonly genderOf: (id: string) => Gender | undefined;
}

/** Lays out who is mentioned where. */
export function sceneOf(
  article: Article,
  reading: Reading,
  entities: readonly Entity[],
  lexicon: Lexicon,
): Scene {
  const { tokens } = reading;
  const tokenIndex = tokenIndexOf(reading);
  const places: Place[] = [];
  for (const entity of entities) {
    for (const { start, end, form } of entity.mentions) {
      const first = tokenOn(tokenIndex, tokens, start);
      places.push({ entity, form, start, end, first, last: tokenOn(tokenIndex, tokens, end - 1) + 1 });
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const placeAt = new Int32Array(tokens.length).fill(-1);
  for (let index = 0; index < places.length; index += 1)
    placeAt.fill(index, places[index]!.first, places[index]!.last);
  const genderOf = gendersOf(article, reading, entities, lexicon);
  return { article, reading, lexicon, tokenIndex, places, placeAt, genderOf };
}

/** The place that covers a token, if one does; `token` may lie outside the article. */
export function placeOn({ places, placeAt }: Scene, token: number): Place | undefined {
  const index = placeAt[token] ?? -1;
  // looked at first, for to read an array at -1 takes ten times as long as at any other place
  return index < 0 ? undefined : places[index];
}

/** Mentions that begin in the tokens `from` up to `to`, within one sentence, in text order. */
export function placesBetween(scene: Scene, from: number, to: number, sentence: number): Place[] {
  const found: Place[] = [];
  const end = Math.min(to, scene.reading.tokens.length);
  for (let i = Math.max(0, from); i < end; i += 1) {
    const place = placeOn(scene, i);
    if (place === undefined || place.first !== i || scene.reading.tokens[i]!.sentence !== sentence) continue;
    if (found.at(-1) !== place) found.push(place);
  }
  return found;
}
