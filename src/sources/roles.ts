import type { Lexicon, RoleEntry } from "../lexicon/types.js";

/** A noun for people, bodies or papers as it stands in the text. */
export interface RoleNoun {
  readonly entry: RoleEntry;
  readonly plural: boolean;
}

const built = new WeakMap<Lexicon, ReadonlyMap<string, RoleNoun>>();

/** The lexicon's role nouns by their lower-case singular and plural. */
export function rolesOf(lexicon: Lexicon): ReadonlyMap<string, RoleNoun> {
  let roles = built.get(lexicon);
  if (roles === undefined) {
    const map = new Map<string, RoleNoun>();
    for (const entry of lexicon.roles) {
      map.set(entry.singular.toLowerCase(), { entry, plural: entry.kind === "people" });
      if (entry.plural !== null) map.set(entry.plural.toLowerCase(), { entry, plural: true });
    }
    roles = map;
    built.set(lexicon, roles);
  }
  return roles;
}
