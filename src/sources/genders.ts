import type { Article } from "../article/article.js";
import type { Entity } from "../entities/entity.js";
import { entriesOf } from "../entities/entry-index.js";
import { foldedGivenNames } from "../gazetteer/person-names.js";
import type { Gender, Lexicon } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";

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

/** Tells the gender of people by their ids, for each when first asked for. */
export function gendersOf(
  article: Article,
  reading: Reading,
  entities: readonly Entity[],
  lexicon: Lexicon,
): (id: string) => Gender | undefined {
  const known = new Map<string, Gender | null>();
  let people: ReadonlyMap<string, Entity> | undefined;
  return (id) => {
    let gender = known.get(id);
    if (gender === undefined) {
      people ??= new Map(entities.filter(({ type }) => type === "person").map((one) => [one.id, one]));
      const person = people.get(id);
      gender = person === undefined ? null : genderOfPerson(article, reading, person, lexicon);
      known.set(id, gender);
    }
    return gender ?? undefined;
  };
}

/** By the lexicon, a title before any mention, or the given name. */
function genderOfPerson(article: Article, reading: Reading, entity: Entity, lexicon: Lexicon): Gender | null {
  const entry = entriesOf(lexicon).get(entity.id);
  if (entry !== undefined && "gender" in entry && entry.gender !== undefined) return entry.gender;
  const own = entity.mentions.slice(0, 8);
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
  if (role !== null) return role[1] === undefined ? "m" : "f";
  const names = foldedGivenNames(lexicon);
  for (const { start, end, form } of own) {
    if (form === "surname") continue;
    const gender = names.get(fold(article.text.slice(start, end).split(/[\s-]/)[0]!));
    if (gender === "m" || gender === "f") return gender;
  }
  return null;
}
