// Looks the names of a selection up in the lexicon, and refuses what no claim can have.
import { UsageError } from "../errors.js";
import { searchName } from "../gazetteer/search.js";
import type { Lexicon, StateEntry } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { guessed, type Selection } from "../output/select-reported.js";

const TYPES = ["state", "person", "organization", "armed_group", "proxy_group", "collective", "location"];

/** The selection with ids beside names that the lexicon knows, and codes for states. Throws UsageError. */
export function knownSelection(selection: Selection, lexicon: Lexicon): Selection {
  const found: Record<string, readonly string[] | number> = {};
  for (const key of ["entity", "speaker", "about", "target"] as const) {
    if (selection[key] !== undefined) found[key] = selection[key].flatMap((one) => meant(key, one, lexicon));
  }
  for (const key of ["state", "sponsor"] as const) {
    if (selection[key] !== undefined) found[key] = selection[key].map((one) => codeOf(key, one, lexicon));
  }
  return { ...selection, ...found };
}

function meant(key: string, value: string, lexicon: Lexicon): string[] {
  const [, type] = /^([a-z_]+):\S+$/.exec(value) ?? [];
  if (type === undefined) {
    const exact = searchName(lexicon, value).filter((meaning) => meaning.exact);
    return [value, ...new Set(exact.map(({ entry }) => entry.id))];
  }
  if (!TYPES.includes(type))
    throw new UsageError(
      `--select ${key}=${value}: no entity has such an id; they begin with ${TYPES.join(":, ")}:${guessed(type, TYPES)}`,
    );
  const ids = lexicon.states.map(({ id }) => id);
  if (type === "state" && !ids.includes(value))
    throw new UsageError(
      `--select ${key}=${value}: there is no such state; write its alpha-3 code, as in state:RWA${guessed(value, ids)}`,
    );
  return [value];
}

function codeOf(key: string, value: string, { states }: Lexicon): string {
  const code = value.replace(/^state:/, "").toUpperCase();
  const name = fold(value);
  const namesOf = (one: StateEntry) => [
    one.name,
    ...one.names.map((alias) => (typeof alias === "string" ? alias : alias.text)),
  ];
  const state = states.find((one) => one.iso3 === code || namesOf(one).some((known) => fold(known) === name));
  if (state !== undefined) return state.iso3;
  throw new UsageError(
    `--select ${key}=${value}: there is no such state; write a name or an alpha-3 code, as in RWA${guessed(value, states.flatMap(namesOf))}`,
  );
}
