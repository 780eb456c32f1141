// The yardstick: wink-nlp alone over the same texts — tokenise, tag, read out, find offsets.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A function that reads one text as any user of wink-nlp would, and gives its number of tokens. */
export function winkAlone() {
  const winkNLP = require("wink-nlp");
  const nlp = winkNLP(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  const { its, as } = nlp;
  return (text) => {
    const doc = nlp.readDoc(text);
    const tokens = doc.tokens();
    const values = tokens.out(its.value, as.array);
    tokens.out(its.pos, as.array);
    tokens.out(its.lemma, as.array);
    doc.sentences().out(its.span);
    let cursor = 0;
    for (const value of values) cursor = text.indexOf(value, cursor) + value.length;
    return values.length;
  };
}
