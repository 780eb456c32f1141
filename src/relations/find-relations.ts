import type { Entity, Sponsor } from "../entities/entity.js";
import type { Indexed } from "../indexed.js";
import type { ReadArticle } from "../phrases/parsed-article.js";
import type { Claim } from "../sources/claim.js";
import { sourceContextOf } from "../sources/source-context.js";
import type { Span } from "../span.js";
import { belongings } from "./belongs.js";
import type { Related, Relation } from "./relation.js";
import { sponsorships } from "./sponsors.js";
import { type ClaimIndex, indexClaims, isDenied } from "./standing.js";

/**
 * Finds who sponsors whom and who belongs to whom, by the lexicon and by the article's words. What stands in
 * a claim is only claimed, and never becomes a sponsor of the entity; what the article asserts does, and
 * makes an armed group a proxy group.
 */
export function findRelations(
  read: ReadArticle,
  entities: readonly Entity[],
  claims: Indexed<Claim>,
): Related {
  const context = sourceContextOf(read, entities);
  let index: ClaimIndex | undefined;
  const around = (spans: readonly Span[]) => {
    index ??= indexClaims(claims);
    return index.around(spans);
  };
  const relations = new Map<string, Relation>();
  for (const tie of [...sponsorships(context), ...belongings(context)]) {
    const claim = tie.presupposed ? -1 : around(tie.spans);
    const denied = tie.negated || (claim >= 0 && isDenied(claims.at(claim)));
    const { type, from, to, spans } = tie;
    const status = denied ? "denied" : claim >= 0 || tie.alleged ? "claimed" : "asserted";
    const key = `${type} ${from} ${to} ${status}`;
    if (!relations.has(key)) relations.set(key, { type, from, to, basis: "text", spans, status, claim });
  }
  const said = [...relations.values()];
  const asserted = new Map<string, Relation[]>();
  for (const one of said) {
    if (one.type !== "sponsors" || one.status !== "asserted") continue;
    const known = asserted.get(one.to);
    if (known === undefined) asserted.set(one.to, [one]);
    else known.push(one);
  }
  const sponsored = asserted.size === 0 ? entities : withTextSponsors(entities, asserted);
  return { relations: [...said, ...fromLexicon(sponsored, said)], entities: sponsored };
}

function withTextSponsors(
  entities: readonly Entity[],
  asserted: ReadonlyMap<string, readonly Relation[]>,
): Entity[] {
  const stateOf = new Map(entities.map(({ id, iso3166 }) => [id, iso3166]));
  return entities.map((entity) => {
    const own = asserted.get(entity.id);
    return own === undefined ? entity : withSponsors(entity, stateOf, own);
  });
}

function withSponsors(
  entity: Entity,
  stateOf: ReadonlyMap<string, string | null>,
  asserted: readonly Relation[],
): Entity {
  if (entity.type !== "armed_group" && entity.type !== "proxy_group") return entity;
  const added: Sponsor[] = [];
  for (const { from, spans } of asserted) {
    const state = stateOf.get(from) ?? null;
    if (state === null || [...entity.sponsors, ...added].some((sponsor) => sponsor.state === state)) continue;
    added.push({ state, basis: "text", spans });
  }
  return added.length === 0
    ? entity
    : { ...entity, type: "proxy_group", sponsors: [...entity.sponsors, ...added] };
}

/** The lexicon's sponsors, where the article names the state too and does not say it itself. */
function fromLexicon(entities: readonly Entity[], said: readonly Relation[]): Relation[] {
  const sponsored = entities.filter(({ sponsors }) => sponsors.length > 0);
  if (sponsored.length === 0) return [];
  const states = new Map(
    entities.flatMap(({ id, iso3166 }) => (iso3166 === null ? [] : [[iso3166, id] as const])),
  );
  const found: Relation[] = [];
  const known = new Set(said.map(({ type, from, to }) => `${type} ${from} ${to}`));
  for (const { id, sponsors } of sponsored) {
    for (const { state, basis } of sponsors) {
      const from = states.get(state);
      if (basis !== "lexicon" || from === undefined) continue;
      if (known.has(`sponsors ${from} ${id}`)) continue;
      found.push({
        type: "sponsors",
        from,
        to: id,
        basis: "lexicon",
        spans: NOWHERE,
        status: "asserted",
        claim: -1,
      });
    }
  }
  return found;
}

const NOWHERE: readonly Span[] = [];
