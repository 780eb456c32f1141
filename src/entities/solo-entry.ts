/** Which body of the lexicon a word alone means in an article about a state: *Parliament*, *the Army*. */
import { gazetteerOf } from "../gazetteer/gazetteer.js";
import { scanWords } from "../gazetteer/words.js";
import type { Alias, Lexicon, StateEntry } from "../lexicon/entries.js";
import { entriesOf } from "./entry-index.js";

/** The id of the body that the lexicon has under the state's adjective or name and this word (*British Parliament*); undefined for none. */
export function soloEntry(word: string, iso3: string, lexicon: Lexicon): string | undefined {
  const state = entriesOf(lexicon).get(`state:${iso3}`) as StateEntry | undefined;
  if (state === undefined) return undefined;
  for (const owner of [...state.adjectives, ...state.names]) {
    const words = scanWords(`${textOf(owner)} ${word}`);
    for (const { length, values } of gazetteerOf(lexicon).matches(words, 0)) {
      const body = length === words.length ? values.find(({ type }) => type === "organization") : undefined;
      if (body !== undefined) return body.name.id;
    }
  }
  return undefined;
}

const textOf = (alias: Alias): string => (typeof alias === "string" ? alias : alias.text);
