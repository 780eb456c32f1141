import { cameoOf } from "../entities/cameo.js";
import type { Entity, EntityMention } from "../entities/entity.js";
import { indexed } from "../indexed.js";
import type { Discourse } from "./discourse.js";
import type { SourceContext } from "./source-context.js";

// The entities of the report, with the mentions and the unnamed speakers that sources add.

/** The entities with the mentions that sources added, and after them the collectives, in order of speaking. */
export function withSpeakers(
  context: SourceContext,
  entities: readonly Entity[],
  discourse: Discourse,
): Entity[] {
  const known = entities.map((entity) => {
    const added = discourse.mentions.get(entity.id);
    return added === undefined ? entity : { ...entity, mentions: inOrder([...entity.mentions, ...added]) };
  });
  const collectives = discourse.collectives.map((one): Entity => {
    const entity: Entity = {
      id: one.id,
      type: one.type,
      name: one.name,
      iso3166: null,
      state: one.state,
      role: one.role === "" ? null : one.role,
      wikidata: null,
      cameo: null,
      sponsors: [],
      mentions: inOrder(discourse.mentions.get(one.id) ?? []),
    };
    return Object.assign(entity, { cameo: cameoOf(entity, undefined, context.lexicon) });
  });
  return [...known, ...collectives];
}

/** In text order; of mentions that overlap the first stays. */
function inOrder(mentions: readonly EntityMention[]): EntityMention[] {
  const sorted = indexed([...mentions].sort((a, b) => a.start - b.start || b.end - a.end));
  return sorted.filter((mention, i) => i === 0 || sorted.at(i - 1).end <= mention.start);
}
