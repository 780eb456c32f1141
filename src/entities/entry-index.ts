import type { Lexicon, LocationKind, NamedEntry, OrganizationKind } from "../lexicon/entries.js";
import { entryIn, fileOf } from "../lexicon/files.js";
import { namedEntries } from "../lexicon/lexicon-names.js";
import { loadLexicon } from "../lexicon/load.js";
import { oncePer } from "../once-per.js";

/** The lexicon's entries by id. */
export type Entries = Pick<ReadonlyMap<string, NamedEntry>, "get" | "has">;

/** The entries of a lexicon. */
export const entriesOf = oncePer(
  (lexicon: Lexicon): Entries => (lexicon === loadLexicon() ? oneByOne(lexicon) : all(lexicon)),
);

function all(lexicon: Lexicon): Entries {
  return new Map(namedEntries(lexicon).map((entry) => [entry.id, entry]));
}

/** An article asks for some dozens of entries; after so many questions it is quicker to read them all. */
const MOST_QUESTIONS = 1000;

/** The built-in entries: read one by one at first, so that a process that reads one article need not parse them all. */
function oneByOne(lexicon: Lexicon): Entries {
  const known = new Map<string, NamedEntry | undefined>();
  let questions = 0;
  let whole: Entries | null = null;
  const get = (id: string): NamedEntry | undefined => {
    if (whole !== null) return whole.get(id);
    questions += 1;
    if (questions > MOST_QUESTIONS) whole = all(lexicon);
    if (!known.has(id)) {
      const file = fileOf(id);
      known.set(id, file === undefined ? undefined : entryIn<NamedEntry>(file, id));
    }
    return known.get(id);
  };
  return { get, has: (id) => get(id) !== undefined };
}

/** Of what kind a body or place of the lexicon is; null for other ids and for names it does not have. */
export function kindOfEntry(lexicon: Lexicon, id: string): OrganizationKind | LocationKind | null {
  const entry = entriesOf(lexicon).get(id);
  return entry !== undefined && "kind" in entry ? entry.kind : null;
}

/** Alpha-3 of the state an entry is or belongs to. */
export function stateOf(entry: NamedEntry): string | null {
  return "iso3" in entry ? entry.iso3 : entry.state;
}
