import { body, type Draft } from "../draft.js";
import { isHit, type Setting } from "../mention-context.js";
import { joined } from "../runs.js";
import type { Start } from "../start.js";

/**
 * A state's ministry or army written small: the [Turkish army], the [Iranian foreign ministry]. Other small
 * nouns (*government*, *military*, *troops*) leave the state alone.
 */
export function stateBodyAt(setting: Setting, { at }: Start): Draft | null {
  const hit = setting.hits[at];
  if (!isHit(hit, "state")) return null;
  const next = at + hit.length;
  const word = setting.scan.words[next];
  if (!joined(setting, next) || word === undefined || word.shape !== "lower" || word.gap !== "space")
    return null;
  const to = /^(?:army|navy|parliament)$/.test(word.text) ? next + 1 : ministryEnd(setting, next);
  return to < 0 ? null : body(at, to, "state-body");
}

/** The same after a possessive, without the state: Iran's [foreign ministry]. */
export function ownedBodyAt(setting: Setting, { to }: Draft): Draft | null {
  const { words } = setting.scan;
  if (!words[to - 1]!.possessive || words[to]?.gap !== "space") return null;
  const end = ministryEnd(setting, to);
  return end < 0 ? null : body(to, end, "state-body");
}

/** End of *foreign ministry*, *interior and justice ministry*; -1 for other words. */
function ministryEnd(setting: Setting, first: number): number {
  const { words } = setting.scan;
  let at = first;
  while (
    at < first + 4 &&
    (PORTFOLIOS.has(words[at]?.text ?? "") || (at > first && words[at]?.text === "and"))
  )
    at += 1;
  return at > first && words[at]?.text === "ministry" && words[at]!.gap === "space" ? at + 1 : -1;
}

const PORTFOLIOS: ReadonlySet<string> = new Set(
  "foreign defense defence interior finance health justice oil energy information culture education economy trade transport transportation agriculture intelligence labor labour environment planning security external home affairs petroleum telecommunications tourism".split(
    " ",
  ),
);
