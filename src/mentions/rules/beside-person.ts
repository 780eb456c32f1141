import { wordClass } from "../../lexicon/word-classes.js";
import type { MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { joined } from "../runs.js";
import { has, type Scan, tokenAt, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

// What stands beside a name and tells that it is a person's: an apposition, a verb of saying, a rule called after its
// ruler.

/** *…, a lawyer*, *…, who*, *…, 45,*, *… (D-N.Y.)* follows. */
export function isApposed(context: MentionContext, to: number): boolean {
  const next = context.scan.words[to];
  if (next === undefined) return false;
  if (next.gap === "open") return /^(?:[DRI]|aged?|born|\d\d)$/.test(next.text);
  return (
    next.gap === "comma" &&
    (/^(?:an?|the|who|whose|former|then|head|chief|director|professor|\d\d)$/.test(next.text) ||
      context.titles.lastWords.has(next.key))
  );
}

/** *, a baker*, *, a retired Danish judge who*: what only a person is follows. */
export function isApposedAsPerson({ scan, titles }: MentionContext, to: number): boolean {
  if (scan.words[to]?.gap !== "comma" || !/^an?$/.test(scan.words[to]?.text ?? "")) return false;
  for (let at = to + 1; at < to + 5; at += 1) {
    const word = wordAt(scan, at);
    if (word === undefined || (word.gap !== "space" && word.gap !== "hyphen")) return false;
    if (word.shape !== "lower" || !titles.personNouns.has(word.key)) continue;
    const next = wordAt(scan, at + 1);
    return next === undefined || next.gap !== "space" || AFTER_PERSON.test(next.text);
  }
  return false;
}

const AFTER_PERSON = /^(?:who|whose|from|in|at|with|of|and|by|for)$/;

/** *By [Yohan Perera] and …* as a paragraph of its own. */
export function isByline({ scan }: MentionContext, at: number, to: number): boolean {
  const by = wordAt(scan, at - 1);
  if (by?.text !== "By" || (at > 1 && by.gap !== "break") || scan.words[at]?.gap !== "space") return false;
  const next = wordAt(scan, to);
  return next === undefined || next.gap === "break" || next.text === "and";
}

/** *(Reporting by [Yohan Perera] in Kandy; editing by …)*: who made the article. */
export function isCredit({ scan }: MentionContext, at: number): boolean {
  if (wordAt(scan, at - 1)?.text !== "by" || scan.words[at]?.gap !== "space") return false;
  return CREDITS.has(wordAt(scan, at - 2)?.key ?? "");
}

/** What is told of an article's makers, before *by*. */
const CREDITS = wordClass("creditWords");

/** A verb of saying stands beside the name. */
export function says(context: MentionContext, from: number, to: number): boolean {
  const after = context.scan.words[to];
  const before = wordAt(context.scan, from - 1);
  if (after !== undefined && (after.gap === "space" || after.gap === "comma") && SAYING_FORMS.has(after.text))
    return true;
  return (
    before !== undefined &&
    SAYING_FORMS.has(before.text) &&
    context.scan.words.at(from).gap === "space" &&
    joined(context, from)
  );
}

/** A ruler after whom his rule is called: *the [Asad] dictatorship*, *the [Marcos] era*. */
export function ruled(context: MentionContext, at: number): boolean {
  const { words } = context.scan;
  const after = words[at + 1];
  if (
    words.at(at).shape === "upper" ||
    words.at(at).possessive ||
    after?.gap !== "space" ||
    after.shape !== "lower"
  )
    return false;
  return (
    /^(?:the|The)$/.test(wordAt(context.scan, at - 1)?.text ?? "") &&
    /^(?:regime|dictatorship|presidency|administration|clan|era)$/.test(after.text)
  );
}

/** *[Okonkwo] said*: a family name alone, where the article never gives the whole name. */
export function familyNameSpeaks(context: MentionContext, at: number): boolean {
  const word = context.scan.words.at(at);
  const after = context.scan.words[at + 1];
  const before = wordAt(context.scan, at - 1);
  // "the mayor of Lund said", "police in Lund said": another speaks
  if (/^(?:across|around|at|in|inside|near|of|outside)$/.test(before?.text ?? "")) return false;
  if (
    word.shape !== "capitalised" ||
    !context.familyNames.has(word.key) ||
    /^(?:the|The)$/.test(before?.text ?? "")
  )
    return false;
  return after?.gap === "space" && SAYING_FORMS.has(after.text);
}

/** *NATO's [Stoltenberg] said*. */
export function ownedSpeaker(context: MentionContext, at: number): boolean {
  const before = wordAt(context.scan, at - 1);
  const after = context.scan.words[at + 1];
  if (before?.possessive !== true || before.shape === "lower" || context.scan.words.at(at).gap !== "space")
    return false;
  return (
    context.scan.words.at(at).shape === "capitalised" &&
    after?.gap === "space" &&
    SAYING_FORMS.has(after.text)
  );
}

const SAYING_FORMS = wordClass("sayingForms");

/** *[Lund] wants*, *added [Lund]*, *[Lund], who took office*: what no town of that name would do. */
export function actsAsPerson(context: MentionContext, { from, to }: MentionDraft): boolean {
  const { scan } = context;
  const behind = wordAt(scan, to);
  const next = behind?.gap === "space" ? tokenAt(scan, to)?.pos : undefined;
  if (next === "VERB") return !isPlaced(scan, from);
  return isApposed(context, to) || SAID.test(wordAt(scan, from - 1)?.text ?? "");
}

const SAID = /^(?:said|says|added|adds|explained|asked|wrote)$/;

/** *in [Lund]*, *the [Lund] …*: behind a preposition, a determiner or another place. */
function isPlaced(scan: Scan, at: number): boolean {
  const before = tokenAt(scan, at - 1);
  return wordAt(scan, at)?.gap === "space" && before !== undefined && /^(?:ADP|DET|PROPN)$/.test(before.pos);
}

/** *head of the company [Holm] founded* in an article with *Nils Holm*: the subject of a relative clause. */
export function isOfRelativeClause({ scan }: MentionContext, at: number, run: number): boolean {
  const behind = wordAt(scan, at - 2)?.key === "the" && tokenAt(scan, at - 3)?.pos === "ADP";
  if (!behind || run > at + 1 || tokenAt(scan, run)?.pos !== "VERB") return false;
  const { key } = scan.words.at(at);
  return scan.words.some((word, i) => word.key === key && i !== at && has(scan, i - 1, TRAIT.given));
}
