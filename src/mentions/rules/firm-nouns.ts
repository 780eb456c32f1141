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

/** *[firm] Grant Moss*, *[think tank] Clingend*, *[charity] Hope Malawi*: what no person is; *the* before it would let one follow, *the firm Ana Holm founded*. */
export function isFirmNoun({ scan }: MentionContext, at: number): boolean {
  const noun = wordAt(scan, at);
  if (noun === undefined || noun.possessive) return false;
  const before = wordAt(scan, at - 1);
  if (noun.key === "tank") return before?.key === "think";
  return (
    FIRM_NOUNS.has(noun.key) && (!/^(?:the|a|an)$/i.test(before?.text ?? "") || FIRST_OF_ALL.has(noun.key))
  );
}

const FIRM_NOUNS: ReadonlySet<string> = new Set(
  "firm charity nonprofit consultancy insurer brewer airline".split(" "),
);
/** Those behind which a person's name hardly follows even with *the*. */
const FIRST_OF_ALL: ReadonlySet<string> = new Set(["charity", "airline", "nonprofit"]);
