/** `npm run measure [-- --cv]`: all figures in one table. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Cues, claimModel, cuesIn } from "../../src/claims/cues.js";
import { defaultCorpora, SHARED } from "./corpora.js";
import { readCorpora } from "./corpus.js";
import { crossValidate } from "./cross-validation.js";
import { type Figure, scoreShared } from "./shared-scorers.js";
import { readForTraining } from "./training-article.js";
import { figureTable, unseenFigures } from "./unseen-figures.js";

const { values } = parseArgs({ options: { cv: { type: "boolean", default: false } } });
const say = (text: string): void => console.error(text);

const figures: Figure[] = [];
if (SHARED.every((folder) => existsSync(folder))) figures.push(...scoreShared(say));
else
  say(
    "the corpora of ../shared are not there: what follows is measured on fixtures/annotated alone, and by cross-validation",
  );
if (values.cv || figures.length === 0) figures.push(...crossValidated(claimModel().cues));
else say("gold/train by cross-validation and the folds of PolNeAR: with --cv, some minutes");
console.log(figureTable(figures));

/** Each article read with weights learned without its fold. */
function crossValidated(cues: Cues): Figure[] {
  const articles = readForTraining(readCorpora(defaultCorpora()), cuesIn(cues));
  return unseenFigures(crossValidate(articles, cues, (fold) => say(`fold ${fold} is done`)));
}
