import { UsageError } from "../errors.js";
import type { Report, ReportClaim } from "./schema.js";

/** Which claims of a report are wanted; plain data, for it goes to the workers. Every field must fit. */
export interface Selection {
  readonly kind?: readonly string[];
  readonly act?: readonly string[];
  /** Kinds of sources, "none" for claims that name no source. */
  readonly source?: readonly string[];
  /** Entities that speak, are spoken of or are aimed at. */
  readonly entity?: readonly string[];
  /** Least confidence. */
  readonly confidence?: number;
}

const KEYS: readonly (keyof Selection)[] = ["kind", "act", "source", "entity", "confidence"];

/** Reads one `--select` after the other: "kind=statement,belief", "entity=state:IRN", "confidence=0.8". */
export function addToSelection(filter: string, selection: Selection = {}): Selection {
  const [key, value] = split(filter);
  if (!KEYS.includes(key as keyof Selection) || value === "")
    throw new UsageError(
      `--select ${filter}: write ${KEYS.join("=…, ")}=…, for example kind=statement,belief`,
    );
  if (key === "confidence") {
    const least = Number(value);
    if (!(least >= 0 && least <= 1)) throw new UsageError(`--select ${filter}: confidence is from 0 to 1`);
    return { ...selection, confidence: least };
  }
  const known = (selection[key as "kind"] ?? []) as readonly string[];
  return { ...selection, [key]: [...known, ...value.split(",").map((one) => one.trim())] };
}

function split(filter: string): [string, string] {
  const at = filter.indexOf("=");
  return at < 0 ? [filter, ""] : [filter.slice(0, at).trim(), filter.slice(at + 1).trim()];
}

/** The report with those claims alone; entities and summary stay what they are. */
export function selectClaims(report: Report, selection: Selection): Report {
  return { ...report, claims: report.claims.filter((claim) => fits(claim, selection)) };
}

function fits(claim: ReportClaim, { kind, act, source, entity, confidence }: Selection): boolean {
  const entities = () => [
    claim.source?.entity,
    claim.target?.entity,
    ...claim.about.map((about) => about.entity),
  ];
  return (
    (kind?.includes(claim.kind) ?? true) &&
    (act?.includes(claim.act) ?? true) &&
    (source?.includes(claim.source?.kind ?? "none") ?? true) &&
    (entity?.some((id) => entities().includes(id)) ?? true) &&
    claim.confidence >= (confidence ?? 0)
  );
}
