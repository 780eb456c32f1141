import type { FoundTag } from "../codebook/rule.js";
import type { ReportedPlaces } from "./reported-places.js";
import type { ReportTag } from "./schema.js";

/** The tags of a claim or an article in the wire format. */
export function reportTags(tags: readonly FoundTag[], places: ReportedPlaces): ReportTag[] {
  return tags.map(({ rule, spans, groups }) => ({
    id: rule.id,
    tag: rule.tag,
    spans: places.spans(spans),
    groups: groups.map((group) => ({ name: group.name, ...places.passage(group), entity: group.entity })),
  }));
}
