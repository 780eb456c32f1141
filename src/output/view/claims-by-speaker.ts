// Puts the claims of a report under those who make them, each speaker once.
import type { Report, ReportClaim, ReportEntity } from "../schema.js";

/** One speaker with all claims of theirs. */
export interface SpeakerClaims {
  /** The entity's name, the source's words where they name none, or who else answers for the claims. */
  readonly name: string;
  /** Null where the source names nobody who is known. */
  readonly entity: ReportEntity | null;
  readonly claims: readonly ReportClaim[];
}

/** What stands in place of a name. */
export const NOBODY = "(nobody named)";
export const AUTHOR = "(the article itself)";

/** The speakers in the order of their first claim; nested claims stand under their own speakers. */
export function claimsBySpeaker(report: Report): SpeakerClaims[] {
  const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
  const groups = new Map<string, { name: string; entity: ReportEntity | null; claims: ReportClaim[] }>();
  for (const claim of report.claims) {
    const entity = entities.get(claim.source?.entity ?? "") ?? null;
    const name = entity?.name ?? nameOf(claim);
    const key = entity?.id ?? name.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, entity, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups.values()];
}

function nameOf({ source }: ReportClaim): string {
  if (source === null) return NOBODY;
  return source.kind === "author" ? AUTHOR : source.text;
}
