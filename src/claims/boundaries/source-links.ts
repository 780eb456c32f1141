import type { Token } from "../../sentences/reading.js";
import { beforeBrackets } from "../candidates/parentheses.js";
import { isNamedPerson } from "../speakers.js";
import type { UnitContext } from "../unit.js";

// What ties a source to the words before it.

/** *[OKORO], James told*: where a name begins whose comma stands inside it. */
export function nameStart({ tokens, first, speakerAt }: UnitContext, start: number): number {
  const comma = start - 1;
  return comma > first && tokens.at(comma).text === "," && isNamedPerson(speakerAt(comma))
    ? comma - 1
    : start;
}

/** The token that a noun hangs on by what stands before it: *[critics] from across Oslo*, *the [Ministry] (MoH) of Chile*. */
export function beforeLink(context: UnitContext, start: number): number {
  const { tokens } = context;
  const link = tokens[start - 1]?.pos;
  if (link === "ADP" && tokens[start - 2]?.pos === "ADP") return start - 3;
  // "the guild (FG) and", but not "ten kilos (22 lbs) and"
  const names = /^\p{Lu}{2}/u.test(tokens[start - 3]?.text ?? "");
  return link === "ADP" || names ? beforeBrackets(context, start - 2) : start - 2;
}

/** *an aide [inside] the White House*: where somebody works, not who says it. */
export function isWithin({ lower }: Token): boolean {
  return lower === "inside" || lower === "within";
}
