/** What ministers are for, which is named as bodies are: *Minister of Government Communication Services*. */
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

const MINISTERS: ReadonlySet<string> = new Set(["minister", "secretary", "undersecretary", "ministers"]);
