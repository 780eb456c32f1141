import type { EntityType } from "../gazetteer/entity-type.js";

import type { SourceKind } from "./claim.js";

// Which kind of source each type of entity is.

/** What kind of source an entity of a type is. A place that speaks stands for unnamed people. */
export function kindOf(type: EntityType): SourceKind {
  switch (type) {
    case "armed_group":
    case "proxy_group":
      return "group";
    case "location":
      return "collective";
    default:
      return type;
  }
}
