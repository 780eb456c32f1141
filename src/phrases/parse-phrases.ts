import { type Indexed, indexed } from "../indexed.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { Reading, Sentence } from "../sentences/reading.js";
import { afterDateline } from "./dateline.js";
import { nounPhrasesOf } from "./noun-phrases.js";
import { tokenAt } from "./phrase-at.js";
import type { NounPhrase, Phrases, VerbGroup } from "./phrases.js";
import { verbGroupsOf } from "./verb-groups.js";

/** The shallow parse of an article: verb groups first, because what is left over is nominal. */
export function parsePhrases(reading: Reading): Phrases {
  const { tokens, sentences } = reading;
  const verbGroups: VerbGroup[] = [];
  const nounPhrases: NounPhrase[] = [];
  const verbGroupAt = new Int32Array(tokens.length).fill(-1);
  const nounPhraseAt = new Int32Array(tokens.length).fill(-1);
  for (const sentence of sentences) {
    let made = verbGroups.length;
    verbGroupsOf(tokens, sentence.first, sentence.last, verbGroups);
    for (const group of verbGroups.slice(made)) note(verbGroupAt, group);
    made = nounPhrases.length;
    nounPhrasesOf(tokens, verbGroupAt, sentence.first, sentence.last, nounPhrases);
    for (const phrase of nounPhrases.slice(made)) note(nounPhraseAt, phrase);
  }
  return {
    nounPhrases: indexed(nounPhrases),
    verbGroups: indexed(verbGroups),
    nounPhraseAt,
    verbGroupAt,
    units: unitsOf(reading, verbGroupAt, verbGroups),
  };
}

/** Writes the number of a phrase at each of its tokens, in a loop because `fill` is slower for so few. */
function note(at: Int32Array, { index, first, last }: VerbGroup | NounPhrase): void {
  for (let i = first; i < last; i++) at[i] = index;
}

const SAYING_FORMS = wordClass("sayingForms");

/** Tokens of a unit, at the most; a longer speech is read in pieces. */
const LONGEST_UNIT = 400;

/** Sentences joined where a quotation runs over their ends, so that what it says is one content. */
function unitsOf(
  reading: Reading,
  verbGroupAt: Int32Array,
  verbGroups: readonly VerbGroup[],
): [number, number][] {
  const units: [number, number][] = [];
  for (const sentence of reading.sentences) {
    if (sentence.last <= sentence.first) continue;
    const previous = sentence.index > 0 ? reading.sentences[sentence.index - 1] : undefined;
    const before = tokenAt(reading.tokens, sentence.first - 1);
    const first = reading.tokens.at(sentence.first);
    const open = units.length > 0 ? units[units.length - 1] : undefined;
    const joined =
      open !== undefined &&
      before !== undefined &&
      previous?.paragraph === sentence.paragraph &&
      sentence.last - open[0] <= LONGEST_UNIT &&
      (isInOne(reading, before.quotation, first.quotation) ||
        speakerFollows(reading, verbGroupAt, indexed(verbGroups), sentence));
    if (joined) open[1] = sentence.last;
    else units.push([afterDateline(reading.tokens, sentence), sentence.last]);
  }
  return units;
}

/** True where a quotation holds both, as in *“It is ‘the end.’ Go,”*, or one in it does. */
function isInOne({ quotations }: Reading, one: number, other: number): boolean {
  for (let outer = one; outer >= 0; outer = quotations.at(outer).parent)
    for (let each = other; each >= 0; each = quotations.at(each).parent) if (each === outer) return true;
  return false;
}

/**
 * *“Why now?” [X asked.]*: a short sentence behind a quotation that ends in , ? or ! and whose verb takes nothing on its
 * right; behind a full stop nothing but the subject and a verb of saying: *“It is over.” [X said.]*.
 */
function speakerFollows(
  reading: Reading,
  verbGroupAt: Int32Array,
  verbGroups: Indexed<VerbGroup>,
  sentence: Sentence,
): boolean {
  const { tokens } = reading;
  const close = tokens.at(sentence.first - 1);
  const mark = tokens[sentence.first - 2]?.text.at(-1) ?? "";
  if (
    close.quotation < 0 ||
    tokens.at(sentence.first).quotation === close.quotation ||
    !",?!—.".includes(mark)
  )
    return false;
  if (mark === ",") return true;
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 9); i++) {
    const index = verbGroupAt[i] ?? -1;
    if (index < 0) continue;
    const group = verbGroups.at(index);
    const next = tokens[group.last];
    if (mark === ".")
      return SAYING_FORMS.has(tokens.at(group.head).lower) && group.last === sentence.last - 1;
    return (
      next === undefined ||
      group.last >= sentence.last ||
      /^(PUNCT|ADP|ADV)$/.test(next.pos) ||
      i === sentence.first
    );
  }
  return false;
}
