/** `npm run learn -- [FOLDER… [--beside FOLDER]…] [-o FOLDER]`: makes every number of src/lexicon/data from annotated articles. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CueEntry, cuesIn, cuesOf } from "../../src/claims/cues.js";
import { WalksRead } from "./boundary-examples.js";
import { type CalibratedClaim, calibrationTable, crossCalibrated } from "./calibration-table.js";
import { confidenceSteps, LEAST } from "./confidence-steps.js";
import { type Corpora, defaultCorpora } from "./corpora.js";
import { readCorpora } from "./corpus.js";
import { crossValidate, judgedClaims } from "./cross-validation.js";
import { countCues, withRates } from "./cue-rates.js";
import { learnWeights, timesIn } from "./learn-weights.js";
import { recordsJson, weightsJson } from "./lexicon-numbers.js";
import { readForTraining, withCues } from "./training-article.js";
import { figureTable, unseenFigures } from "./unseen-figures.js";

const DATA = "src/lexicon/data";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Folders whose articles are learned from for every fold and never judged.
    beside: { type: "string", multiple: true, default: [] },
    out: { type: "string", short: "o", default: DATA },
    // Counts the rates of words anew as well. Since weights are learned on top of them, they then say too much of the
    // articles they were counted on: 0.3 to 0.9 points less on others.
    rates: { type: "boolean", default: false },
    // Without what takes longest: learning once more for each fold.
    "no-confidence": { type: "boolean", default: false },
  },
});
const corpora: Corpora =
  positionals.length > 0 ? { judged: positionals, beside: values.beside } : defaultCorpora();
mkdirSync(values.out, { recursive: true });
const out = (name: string, json: string): void => writeFileSync(join(values.out, name), json);
const say = (text: string): void => console.error(text);

const declared = JSON.parse(readFileSync(join(DATA, "cues.json"), "utf8")) as CueEntry[];
const read = readForTraining(readCorpora(corpora), cuesIn(cuesOf(declared)));
say(`${read.length} articles from ${[...corpora.judged, ...corpora.beside].join(", ")}`);

const entries = values.rates ? withRates(declared, countCues(read)) : declared;
if (values.rates) out("cues.json", recordsJson(entries));
const cues = cuesOf(entries);
const articles = withCues(read, cuesIn(cues));

const walks = new WalksRead();
const weights = learnWeights(articles, cues, walks);
out("weights.json", weightsJson(weights));
for (const [question, table] of Object.entries(weights))
  say(`${question}: ${Object.keys(table).length} weights`);

if (!values["no-confidence"]) learnConfidence();

/** Learns once for each fold, and counts how often the claims found in it are right. */
function learnConfidence(): void {
  say("learning once for each fold, to count how often claims are right");
  const timesOf = timesIn(articles);
  const unseen = crossValidate(articles, cues, (fold) => say(`fold ${fold} is done`), walks);
  const judged = unseen.flatMap((each) => {
    const { article, fold } = each;
    return judgedClaims(each, timesOf(article, "claims")).map((claim) => ({ ...claim, fold }));
  });
  if (judged.length < LEAST)
    throw new Error(
      `${judged.length} claims are too few to say how often claims are right; ${LEAST} are needed`,
    );
  out("confidence.json", recordsJson(confidenceSteps(judged)));
  const calibrated: CalibratedClaim[] = crossCalibrated(judged);
  console.log(`${figureTable(unseenFigures(unseen))}\n\n${calibrationTable(calibrated)}`);
}
