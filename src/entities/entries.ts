import type {
  GroupEntry,
  Lexicon,
  LocationEntry,
  OrganizationEntry,
  PersonEntry,
  StateEntry,
} from "../lexicon/types.js";

/** Any entry that an entity can be. */
export type NamedEntry = StateEntry | OrganizationEntry | GroupEntry | PersonEntry | LocationEntry;

const built = new WeakMap<Lexicon, ReadonlyMap<string, NamedEntry>>();

/** The lexicon's entries by id. */
export function entriesOf(lexicon: Lexicon): ReadonlyMap<string, NamedEntry> {
  let entries = built.get(lexicon);
  if (entries === undefined) {
    const { states, organizations, groups, people, locations } = lexicon;
    entries = new Map(
      [...states, ...organizations, ...groups, ...people, ...locations].map((entry) => [entry.id, entry]),
    );
    built.set(lexicon, entries);
  }
  return entries;
}

/** Alpha-3 of the state an entry is or belongs to. */
export function stateOf(entry: NamedEntry): string | null {
  return "iso3" in entry ? entry.iso3 : entry.state;
}
