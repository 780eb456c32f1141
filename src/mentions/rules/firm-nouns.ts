/** Nouns of two words for a firm, before its name: *start-up*, *port operator*, *gas producer*. */
import { wordClass } from "../../lexicon/word-classes.js";
import type { MentionContext } from "../mention-context.js";
import { wordAt } from "../scan.js";

/** *French start-[up] Mistral*: a noun of two words. */
export function isStartUp({ scan }: MentionContext, at: number): boolean {
  return (
    scan.words[at]?.key === "up" && scan.words[at]?.gap === "hyphen" && wordAt(scan, at - 1)?.key === "start"
  );
}

/** *port [operator] Puertos del Norte*, *gas [producer] Nordgas*, but *radio operator Ana Ruiz*, *film producer Jan Holm*. */
export function isOperator({ scan }: MentionContext, at: number): boolean {
  const { key } = scan.words[at] ?? {};
  const object = wordAt(scan, at - 1)?.key ?? "";
  return key === "operator" ? OPERATED.has(object) : PRODUCING.test(key ?? "") && GOODS.has(object);
}

const OPERATED = wordClass("operatedBySomeBody");
const PRODUCING = /^(?:producer|supplier|distributor|exporter|importer|trader|processor)$/;
/** What firms produce and trade in. */
const GOODS = wordClass("goods");
