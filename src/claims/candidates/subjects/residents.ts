import { phraseAt, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase } from "../../../phrases/phrases.js";
import { present } from "../../../present.js";
import { isActor, isNamedPerson, isPlaceName } from "../../speakers.js";
import type { UnitContext } from "../../unit.js";
import { firstOfChain } from "../clauses/noun-chains.js";

// Subjects whose town, state or body stands between them and their verb: *Ana Ruiz, a driver from Ava, Mo., said*.

/**
 * *[Ana Ruiz], a driver from Ava, Mo., who …*, *[Ana Ruiz], 30, of Raleigh, N.C., said*: who lives in the town whose state a
 * noun phrase names; null where it names none or nobody lives there.
 */
export function residentOf(context: UnitContext, state: NounPhrase): NounPhrase | null {
  const { tokens, phrases, speakerAt } = context;
  if (!isStateOfTown(context, state)) return null;
  const town = present(phraseAt(phrases, state.first - 2));
  if (!/^(?:from|in|near|of)$/.test(tokens[town.first - 1]?.lower ?? "")) return null;
  const who = phraseAt(phrases, beforeAge(tokens, town.first - 2));
  // "In the court in Ava, Mo., Ruiz said"
  if (!who || !isActor(speakerAt(who.head)) || tokens[who.first - 1]?.pos === "ADP") return null;
  const name =
    tokens[who.first - 1]?.text === "," ? phraseAt(phrases, beforeAge(tokens, who.first - 1)) : undefined;
  return name && isNamedPerson(speakerAt(name.head)) ? name : who;
}

/** *Ava, [Mo.]*: a place behind the name of another and a comma. */
export function isStateOfTown({ tokens, phrases, speakerAt }: UnitContext, state: NounPhrase): boolean {
  if (tokens[state.first - 1]?.text !== "," || !isPlaceName(speakerAt(state.head))) return false;
  const town = phraseUpTo(phrases, state.first - 1);
  return town !== undefined && tokens.at(town.head).pos === "PROPN" && !isNamedPerson(speakerAt(town.head));
}

/** The token before a comma and an age, *Ana Ruiz[,] 30,*, or before a comma alone; `at` itself where none stands there. */
function beforeAge(tokens: UnitContext["tokens"], at: number): number {
  if (tokens[at]?.text !== ",") return at;
  const age = tokens[at - 1]?.pos === "NUM" && tokens[at - 2]?.text === ",";
  return age ? at - 3 : at - 1;
}

/** *[Nils Holm], of the University of Oslo, who …, said*: the name whose body stands between the commas; null elsewhere. */
export function belongingTo(context: UnitContext, body: NounPhrase): NounPhrase | null {
  const { tokens, phrases, speakerAt } = context;
  const link = firstOfChain(context, body).first - 1;
  if (!BELONGING.test(tokens[link]?.lower ?? "") || tokens[link - 1]?.text !== ",") return null;
  const name = phraseUpTo(phrases, link - 1);
  return name && isActor(speakerAt(name.head)) ? name : null;
}

const BELONGING = /^(?:of|from|at|with)$/;
