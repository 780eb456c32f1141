import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { featureValue } from "../../scoring/features.js";
import { candidateWith, type Find } from "./candidate.js";
import { chainEnd } from "./clauses.js";
import { withSubject } from "./verb-cues.js";

// What somebody is asked to do, behind a preposition: *appealed to drivers to stay at home*.

/** Verbs of asking with the preposition that leads to who is asked. */
const ASKING: ReadonlyMap<string, string> = new Map([
  ["appeal", "to"],
  ["plead", "with"],
]);
const FRAME = featureValue("pp");

/** *[Police] {are appealing to} <drivers to stay at home>*. */
export const ofAppeal: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, complements, voice } = reading;
  const { tokens, phrases } = context;
  const { last } = group;
  const link = ASKING.get(group.lemma);
  if (link === undefined || tokens[last]?.lower !== link || voice !== "active" || !subject) return [];
  if (phraseAt(phrases, last + 1)?.first !== last + 1) return [];
  if (groupAt(phrases, chainEnd(context, last + 1))?.form !== "infinitive") return [];
  return [
    candidateWith(withSubject(context, reading, rule), {
      frame: FRAME,
      cueLast: last + 1,
      right: last + 1,
      complement: complements.find(({ start }) => start === last + 1) ?? null,
    }),
  ];
};
