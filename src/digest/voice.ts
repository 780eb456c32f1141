// Who says a claim, as far as it matters for knowing the claim again.
import type { Report, ReportClaim } from "../output/schema.js";
import { AUTHOR, NOBODY } from "../output/view/claims-by-speaker.js";

/** The one who says it. */
export interface Voice {
  /** The entity's name, or the source's words where they name nobody known. */
  readonly name: string;
  readonly entity: string | null;
  /** All who say it. */
  readonly entities: readonly string[];
  /** named: somebody; vague: some people ("officials"), or nobody at all; open: not told by these words ("he"). */
  readonly kind: "named" | "vague" | "open";
}

/** The voices of a report's claims. */
export function voicesOf({ entities }: Report): (claim: ReportClaim) => Voice {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return ({ source }) => {
    if (source === null) return { name: NOBODY, entity: null, entities: [], kind: "vague" };
    const { text, entity, kind } = source;
    const name = kind === "author" ? AUTHOR : (names.get(entity ?? "") ?? text);
    const isVague = (kind === "collective" || (entity === null && kind !== "author")) && VAGUE.test(text);
    const isNamed = (entity !== null && kind !== "collective") || kind === "author";
    return { name, entity, entities: source.entities, kind: isVague ? "vague" : isNamed ? "named" : "open" };
  };
}

/** "a diplomat", "officials in Kyiv", "the officials"; but "the senator" is somebody whom other sentences name. */
const VAGUE = /^(?:an?|some|many|several|few|most|one|\w+s)\b|(?:s|people)$/i;

/** Whether two voices are one: "open" where their words don't tell. */
export function compareVoices(one: Voice, other: Voice): "same" | "different" | "open" {
  if (one.entities.some((entity) => other.entities.some((another) => isSame(entity, another)))) return "same";
  if (one.kind === "vague" && other.kind === "vague" && one.name !== NOBODY && other.name !== NOBODY) {
    return one.name.toLowerCase() === other.name.toLowerCase() ? "same" : "different";
  }
  if (one.kind !== "named" || other.kind !== "named") return "open";
  return "different";
}

/** The same entity, or a person of whom one article knows the family name alone. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const family = short.slice("person:".length);
  return short.startsWith("person:") && long.startsWith("person:") && long.endsWith(`-${family}`);
}
