import type { Article } from "../article/article.js";
import type { Entity } from "../entities/entity.js";
import { entriesOf } from "../entities/entry-index.js";
import type { Gender, Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import type { ReadArticle } from "../phrases/parsed-article.js";

import { tokenIndexOf, tokenOn } from "../sentences/locate.js";
import type { Reading } from "../sentences/reading.js";
import { rolesOf } from "./roles.js";

// The gender of a person, for *he* and *she*: by the lexicon, a title, kinship or the given name.

const TITLES: ReadonlyMap<string, Gender> = new Map(
  Object.entries<Gender>({
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
  }),
);

/** What gender somebody has, as far as the text or lexicon tells, and whether it is only guessed by the given name. */
export interface GenderTold {
  readonly gender: Gender | undefined;
  readonly isGuess: boolean;
}

/** Tells the gender of people by their ids, for each when first asked for. */
export function gendersOf(
  { article, reading, lexicon }: ReadArticle,
  entities: readonly Entity[],
): (id: string) => GenderTold {
  const known = new Map<string, GenderTold>();
  let people: ReadonlyMap<string, Entity> | undefined;
  return (id) => {
    let told = known.get(id);
    if (told === undefined) {
      people ??= new Map(entities.filter(({ type }) => type === "person").map((one) => [one.id, one]));
      const person = people.get(id);
      const gender = person && genderOfPerson(reading, person, lexicon);
      const guess = person && gender === undefined ? genderOfName(article, person, lexicon) : undefined;
      told = { gender: gender ?? guess, isGuess: guess !== undefined };
      known.set(id, told);
    }
    return told;
  };
}

/** By the lexicon, or a title or kinship before a mention. */
function genderOfPerson(reading: Reading, entity: Entity, lexicon: Lexicon): Gender | undefined {
  const entry = entriesOf(lexicon).get(entity.id);
  if (entry !== undefined && "gender" in entry && entry.gender !== undefined) return entry.gender;
  const own = entity.mentions.slice(0, LOOKED_AT);
  for (const { start } of own) {
    const at = tokenOn(tokenIndexOf(reading), reading.tokens, start);
    const before = reading.tokens[at - 1];
    const gender = before === undefined ? undefined : TITLES.get(before.lower.replace(".", ""));
    if (gender !== undefined) return gender;
    // "his wife Rosa", "Anwar's daughter, Nurul Izzah"
    const kin = before?.text === "," ? reading.tokens[at - 2] : before;
    const kinship = kin === undefined ? undefined : rolesOf(lexicon).get(kin.lower)?.entry.gender;
    if (kinship !== undefined) return kinship;
  }
  const role = /spokes(wo)?man/i.exec(entity.role ?? "");
  return role === null ? undefined : role[1] === undefined ? "m" : "f";
}

function genderOfName(article: Article, { mentions }: Entity, lexicon: Lexicon): Gender | undefined {
  const names = lexicon.givenNames;
  for (const { start, end, form } of mentions.slice(0, LOOKED_AT)) {
    if (form === "surname") continue;
    const gender = names.get(fold(article.text.slice(start, end).split(/[\s-]/)[0] ?? ""));
    if (gender === "m" || gender === "f") return gender;
  }
  return undefined;
}

/** How many of a person's mentions are looked at. */
const LOOKED_AT = 8;
