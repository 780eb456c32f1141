import type { Article } from "../article/types.js";
import { entriesOf } from "../entities/entries.js";
import type { Entity } from "../entities/types.js";
import { fold } from "../lexicon/fold.js";
import type { Gender, Lexicon } from "../lexicon/types.js";
import { foldedGivenNames } from "../mentions/setting.js";
import type { MentionForm } from "../mentions/types.js";
import { type TokenIndex, tokenIndexOf, tokenOn } from "../sentences/locate.js";
import type { Reading } from "../sentences/types.js";
import type { Span } from "../span.js";

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
  readonly genderOf: ReadonlyMap<string, Gender>;
}

/** Lays out who is mentioned where. */
export function sceneOf(
  article: Article,
  reading: Reading,
  entities: readonly Entity[],
  lexicon: Lexicon,
): Scene {
  const tokenIndex = tokenIndexOf(reading);
  const places = entities
    .flatMap((entity) =>
      entity.mentions.map(({ start, end, form }) => ({
        entity,
        form,
        start,
        end,
        first: tokenOn(tokenIndex, reading.tokens, start),
        last: tokenOn(tokenIndex, reading.tokens, end - 1) + 1,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const placeAt = new Int32Array(reading.tokens.length).fill(-1);
  for (const [index, { first, last }] of places.entries()) placeAt.fill(index, first, last);
  const genderOf = new Map<string, Gender>();
  for (const entity of entities) {
    const gender = entity.type === "person" ? genderOfPerson(article, reading, entity, lexicon) : null;
    if (gender !== null) genderOf.set(entity.id, gender);
  }
  return { article, reading, lexicon, tokenIndex, places, placeAt, genderOf };
}

/** The place that covers a token, if one does; `token` may lie outside the article. */
export function placeOn({ places, placeAt }: Scene, token: number): Place | undefined {
  const index = placeAt[token] ?? -1;
  // looked at first, for to read an array at -1 takes ten times as long as at any other place
  return index < 0 ? undefined : places[index];
}

const TITLES: Readonly<Record<string, Gender>> = {
  mr: "m",
  sir: "m",
  king: "m",
  prince: "m",
  sheikh: "m",
  imam: "m",
  ayatollah: "m",
  pope: "m",
  congressman: "m",
  chairman: "m",
  spokesman: "m",
  councilman: "m",
  father: "m",
  mrs: "f",
  ms: "f",
  miss: "f",
  queen: "f",
  princess: "f",
  dame: "f",
  congresswoman: "f",
  chairwoman: "f",
  spokeswoman: "f",
  councilwoman: "f",
  sister: "f",
  baroness: "f",
};

/** By the lexicon, a title before any mention, or the given name. */
function genderOfPerson(article: Article, reading: Reading, entity: Entity, lexicon: Lexicon): Gender | null {
  const entry = entriesOf(lexicon).get(entity.id);
  if (entry !== undefined && "gender" in entry && entry.gender !== undefined) return entry.gender;
  const own = entity.mentions.slice(0, 8);
  for (const { start } of own) {
    const before = reading.tokens[tokenOn(tokenIndexOf(reading), reading.tokens, start) - 1];
    const gender = before === undefined ? undefined : TITLES[before.lower.replace(".", "")];
    if (gender !== undefined) return gender;
  }
  const role = /spokes(wo)?man/i.exec(entity.role ?? "");
  if (role !== null) return role[1] === undefined ? "m" : "f";
  const names = foldedGivenNames(lexicon);
  for (const { start, end, form } of own) {
    if (form === "surname") continue;
    const gender = names.get(fold(article.text.slice(start, end).split(/[\s-]/)[0]!));
    if (gender === "m" || gender === "f") return gender;
  }
  return null;
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
