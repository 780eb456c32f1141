import type { ReportEntity } from "./schema.js";

/** The state that an entity is, or belongs to or lies in, as ISO 3166-1 alpha-3; null where it has none. */
export function stateOf({ iso3166, state }: ReportEntity): string | null {
  return iso3166 ?? state ?? null;
}
