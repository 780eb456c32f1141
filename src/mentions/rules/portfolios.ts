/** What people in office are for, which is named as bodies are: *Minister of Government Communication Services*. */
import { wordClass } from "../../lexicon/word-classes.js";
import type { MentionContext } from "../mention-context.js";
import { wordAt } from "../scan.js";

/** *[Civil Aviation] Minister Anna Ruiz*: what she is minister for. */
export function isMinistersField({ scan }: MentionContext, at: number): boolean {
  const office = scan.words[at + 1];
  if (office?.gap !== "space" || office.shape === "lower" || !MINISTERS.has(office.key)) return false;
  return MINISTERS_FIELDS.has(scan.words.at(at).key);
}

const MINISTERS_FIELDS = wordClass("ministersFields");

/** *Minister of [Government Communication Services]*: what a minister is for, not a body. */
export function isPortfolio(context: MentionContext, at: number): boolean {
  const preposition = wordAt(context.scan, at - 1)?.text;
  if (preposition !== "of" && preposition !== "for") return false;
  return MINISTERS.has(wordAt(context.scan, at - 2)?.key ?? "");
}

/** *Minister for Information and [Broadcasting] | Anna Ruiz*: the last word of a minister's field, before the name. */
export function isFieldBeforeName({ scan }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  const next = wordAt(scan, at + 1);
  if (word?.gap !== "space" || next?.gap !== "space" || word.shape !== "capitalised") return false;
  if (next.shape !== "capitalised" || !OFFICE_FIELDS.has(word.key) || OFFICE_FIELDS.has(next.key))
    return false;
  for (let i = at - 1; i > Math.max(0, at - LONGEST_FIELD); i -= 1) {
    const before = wordAt(scan, i);
    if (before === undefined || wordAt(scan, i + 1)?.gap !== "space") return false;
    if (before.text === "of" || before.text === "for") return OFFICES.has(wordAt(scan, i - 1)?.key ?? "");
    if (before.shape !== "capitalised" && before.text !== "and") return false;
  }
  return false;
}

const OFFICE_FIELDS = wordClass("officeFields");
/** How many words a minister's field has at most. */
const LONGEST_FIELD = 7;

const OFFICES: ReadonlySet<string> = new Set([
  "minister",
  "secretary",
  "undersecretary",
  "state",
  "commissioner",
]);

const MINISTERS: ReadonlySet<string> = new Set(["minister", "secretary", "undersecretary", "ministers"]);

/** *Education [Cabinet] Secretary*, *District [Police] Officer*: what somebody is, not of which body. */
export function isRank({ scan, titles }: MentionContext, at: number, head: number): boolean {
  const next = scan.words[head + 1];
  if (next?.gap !== "space" || next.shape !== "capitalised" || !titles.lastWords.has(next.key)) return false;
  const { key } = scan.words.at(head);
  return key === "cabinet" || (key === "police" && head === at + 1 && AREAS.has(scan.words.at(at).key));
}

/** Parts of a country that have police of their own, whose name they are not. */
const AREAS: ReadonlySet<string> = new Set([
  "district",
  "divisional",
  "local",
  "provincial",
  "regional",
  "senior",
]);
