import { wordClass } from "../lexicon/word-classes.js";
import type { Report, ReportClaim, ReportEntity } from "../output/schema.js";

/** Words in front of a name or in a description that name nobody. */
const IDLE = wordClass("idleNameWords");

/** Whether the speaker of an article's claim is the one who was named. */
export type Attribution = "same" | "other" | "unnamed";

/**
 * Compares a name with the source of a claim of the article: *Peskov* and *Kremlin spokesman Dmitry Peskov* are the
 * same, so are a state and a body of it; `unnamed` where the article's claim names nobody that is known.
 */
export function attributionOf(report: Report, claim: ReportClaim | null, name: string): Attribution {
  const source = claim?.source ?? null;
  if (source === null) return "unnamed";
  if (folded(source.text) === folded(name)) return "same";
  const ids = source.entities.length > 0 ? source.entities : source.entity === null ? [] : [source.entity];
  const speakers = ids.flatMap((id) => report.entities.find((entity) => entity.id === id) ?? []);
  if (speakers.some((speaker) => speaker.id === name || isNamed(speaker, name))) return "same";
  if (speakers.length === 0)
    return sharesName(name, source.text) ? "same" : isName(source.text) ? "other" : "unnamed";
  const meant = entitiesNamed(report, name);
  const ofState = (entity: ReportEntity) => entity.iso3166 ?? entity.state;
  const governs = meant.some(
    (one) => one.iso3166 !== null && speakers.some((speaker) => ofState(speaker) === one.iso3166),
  );
  return governs || sharesName(name, source.text) ? "same" : "other";
}

/** The entities of a report that a name means. */
function entitiesNamed(report: Report, name: string): ReportEntity[] {
  return report.entities.filter((entity) => isNamed(entity, name));
}

function isNamed(entity: ReportEntity, name: string): boolean {
  const names = entity.mentions.filter(({ form }) => form !== "pronoun" && form !== "description");
  return [entity.name, ...names.map(({ text }) => text)].some((known) => sharesName(name, known));
}

/** One has all the telling words of the other: *Peskov*, *Dmitry Peskov*; not *Ann Lee*, *Tom Lee*. */
function sharesName(a: string, b: string): boolean {
  const [first, second] = [telling(a), telling(b)];
  const [few, many] = first.size <= second.size ? [first, second] : [second, first];
  if (few.size === 0) return folded(a) === folded(b);
  for (const word of few) if (!many.has(word)) return false;
  return true;
}

function telling(name: string): Set<string> {
  return new Set(
    folded(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !IDLE.has(word)),
  );
}

function isName(words: string): boolean {
  return /\p{Lu}/u.test(words.slice(1));
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’']s\b/gu, "")
    .toLowerCase()
    .trim();
}
