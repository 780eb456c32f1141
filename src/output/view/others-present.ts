// Who is in an article without a claim of their own, by what they are.
import type { Report, ReportEntity } from "../schema.js";

const HEADINGS: readonly (readonly [string, readonly ReportEntity["type"][]])[] = [
  ["States", ["state"]],
  ["Groups", ["proxy_group", "armed_group"]],
  ["People", ["person", "collective"]],
  ["Bodies", ["organization"]],
  ["Places", ["location"]],
];

/** One heading with the names under it, those mentioned most first. */
export interface Present {
  readonly heading: string;
  readonly names: readonly string[];
}

/** The entities that none of the `speaking` ids means; headings without any are left out. */
export function othersPresent(report: Report, speaking: ReadonlySet<string>): Present[] {
  const names = namesOfStates(report);
  return HEADINGS.map(([heading, types]) => ({
    heading,
    names: report.entities
      .filter(({ id, type }) => types.includes(type) && !speaking.has(id))
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .map((entity) => [entity.name, ...bracketed(factsOf(entity, names))].join(" ")),
  })).filter(({ names }) => names.length > 0);
}

/** Role, state and sponsors of an entity, in the words of the view. */
export function factsOf(entity: ReportEntity, names: ReadonlyMap<string, string>): string[] {
  const sponsors = [...new Set(entity.sponsors.map(({ state }) => names.get(state) ?? state))];
  return [
    ...(entity.role === null || saysRole(entity.name, entity.role) ? [] : [entity.role]),
    ...(entity.state === null ? [] : [entity.state]),
    ...(sponsors.length === 0 ? [] : [`sponsored by ${sponsors.join(", ")}`]),
  ];
}

/** "Western diplomat" need not be said to be a diplomat, nor "senior US official" to be a senior official. */
export function saysRole(name: string, role: string): boolean {
  const words = name.toLowerCase();
  return (
    words.includes(role.toLowerCase()) ||
    role
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word))
  );
}

/** The names of the article's states by their alpha-3 codes. */
export function namesOfStates({ entities }: Report): Map<string, string> {
  return new Map(entities.flatMap(({ iso3166, name }) => (iso3166 === null ? [] : [[iso3166, name]])));
}

function bracketed(facts: readonly string[]): string[] {
  return facts.length === 0 ? [] : [`(${facts.join("; ")})`];
}
