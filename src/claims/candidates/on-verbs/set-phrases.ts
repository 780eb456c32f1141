import { groupAt, phraseAt } from "../../../phrases/phrase-at.js";
import { featureValue } from "../../../scoring/features.js";
import { cueRate, isTimeAt, opensQuotation, type UnitContext } from "../../unit.js";
import { hasMind } from "../clauses/noun-kinds.js";
import { complementsAfter } from "../content/complements.js";
import { type Candidate, candidateWith, type Find } from "../readings/candidate.js";
import type { VerbReading } from "../readings/verb-readings.js";
import { withSubject } from "./verb-cues.js";

// Verbs that report with a certain word behind them, whatever they mean elsewhere: *spoke of panic*, *maintains his
// innocence*, *stopped short of calling it a crime*.

const TOPIC = featureValue("pp");
const OBJECT = featureValue("obj");

/** *[Witnesses] {spoke of} <two explosions>*. */
export const ofSetPhrase: Find<"verb"> = (context, reading, rule) => {
  const { group, subject, voice, complements } = reading;
  const read = voice === "active" && subject ? phraseOf(context, reading) : null;
  if (!read || !subject || group.form === "infinitive" || !hasMind(context, subject)) return [];
  return [
    candidateWith(withSubject(context, reading, rule), {
      ...read,
      complement: complements.find(({ start }) => start === read.right) ?? null,
    }),
  ];
};

/** What a set phrase gives its candidate. */
type Phrasing = Pick<Candidate, "frame" | "cueLast" | "right">;

function phraseOf(context: UnitContext, { group }: VerbReading): Phrasing | null {
  const { tokens, phrases } = context;
  const { lemma, last } = group;
  if (lemma === "speak" || lemma === "talk") {
    const right = last + 1;
    if (tokens[last]?.lower !== "of" || right >= context.last || isTimeAt(context, right)) return null;
    if (!opensQuotation(context, right) && phraseAt(phrases, right)?.first !== right) return null;
    return { frame: TOPIC, cueLast: right, right };
  }
  if (lemma === "stop") return forgone(context, last);
  if (lemma !== "maintain" && lemma !== "protest") return null;
  const object = phraseAt(phrases, last);
  if (object?.first !== last || tokens.at(object.head).lower !== "innocence") return null;
  return { frame: OBJECT, cueLast: last, right: last };
}

/** *stopped {short of calling} <it a crime>*, *{short of calling for} <a vote>*: what somebody did not go so far as to say. */
function forgone(context: UnitContext, short: number): Phrasing | null {
  const { tokens, phrases } = context;
  const saying = tokens[short]?.lower === "short" ? groupAt(phrases, short + 2) : undefined;
  if (saying?.form !== "gerund" || cueRate(context, saying) === 0) return null;
  const [right] = complementsAfter(context, saying.last);
  if (!right) return null;
  const cueLast = right.preposition === saying.last ? right.start : saying.last;
  return { frame: featureValue(right.frame), cueLast, right: right.start };
}
