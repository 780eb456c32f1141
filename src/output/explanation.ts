import { placeInGiven } from "../article/readable-text.js";
import type { Parsed } from "../claims/find-attributions.js";
import type { FoundTag } from "../codebook/rule.js";
import type { Entity } from "../entities/entity.js";
import type { Mention } from "../mentions/mention.js";
import { type Span, textOf } from "../span.js";
import { claimExplanation, explanationLines } from "./claim-explanation.js";
import type { Findings } from "./report.js";
import { reportTags } from "./report-tags.js";
import { reportedPlaces } from "./reported-places.js";

/** What was found in an article, with what the claims were found in. */
export interface Examined extends Findings {
  readonly parsed: Parsed;
}

/** Why an entity is what it is: its mentions with their rules, its facts with their sources, its ties. */
export function explainEntity(found: Findings, entity: Entity): string {
  const { text } = found.article;
  const lines = [`${entity.id}  "${entity.name}"`];
  const facts = [
    entity.iso3166 === null ? null : `alpha-3 ${entity.iso3166}`,
    entity.state === null ? null : `of ${entity.state}`,
    entity.role === null ? null : `role "${entity.role}"`,
    entity.cameo === null ? null : `CAMEO ${entity.cameo}`,
    entity.wikidata,
  ].filter((fact) => fact !== null);
  if (facts.length > 0) lines.push(`  ${facts.join(", ")}`);
  for (const { state, basis, source, spans } of entity.sponsors) {
    lines.push(
      `  sponsor ${state}: ${basis === "lexicon" ? source : `"${textOf(text, spans ?? [])}" ${placeOf(found, spans?.[0])}`}`,
    );
  }
  for (const mention of entity.mentions) {
    const words = text.slice(mention.start, mention.end).replace(/\s+/g, " ");
    lines.push(
      `  "${words}" ${placeOf(found, mention)}, ${mention.form}${ruleOf(found.mentions, mention, entity)}`,
    );
  }
  for (const { type, from, to, basis, status } of found.relations) {
    if (from === entity.id || to === entity.id) lines.push(`  ${from} ${type} ${to} (${basis}, ${status})`);
  }
  return lines.join("\n");
}

function ruleOf(mentions: readonly Mention[], { start, end }: Span, entity: Entity): string {
  const mention = mentions.find((one) => one.start === start && one.end === end && one.type !== "collective");
  if (mention === undefined) return ": a source that means it";
  const others = mention.candidates.filter((id) => id !== entity.id);
  return `: rule ${mention.rule}${others.length === 0 ? "" : `; refused ${others.join(", ")}: less near in this article`}`;
}

/** What the user's own rules find in the article as a whole, one line a rule and group; empty for nothing. */
export function explainArticleTags({ article: { text }, tags }: Examined): string {
  const quoted = (spans: readonly Span[]) => `"${textOf(text, spans).replace(/\s+/g, " ")}"`;
  return (tags?.article ?? []).flatMap((tag) => tagLines(tag, quoted)).join("\n");
}

/** Why a claim was found and who is taken to make it, with the candidates refused. */
export function explainClaim(found: Examined, index: number): string {
  const { text } = found.article;
  const claim = found.claims.at(index);
  const quoted = (spans: readonly Span[]) => `"${textOf(text, spans).replace(/\s+/g, " ")}"`;
  const lines = [
    `c${index + 1}  ${quoted(claim.cue)} ${placeOf(found, claim.cue[0])}`,
    `  confidence ${claim.confidence.toFixed(3)}; ${claim.kind}, ${claim.quotation}${claim.negated ? ", negated" : ""}`,
    `  content ${quoted(claim.content)}`,
  ];
  if (claim.parent >= 0) lines.push(`  inside c${claim.parent + 1}`);
  const { speaker, reasoning } = claim;
  if (speaker === null) lines.push("  source: the text names nobody");
  else {
    lines.push(
      `  source ${quoted(claim.source)} → ${speaker.entities.join(" and ") || "nobody"} (${speaker.kind}, ${speaker.resolution})`,
    );
    lines.push(`    rule ${reasoning.rule}: ${reasoning.because}`);
    for (const { entity, reason } of reasoning.refused) lines.push(`    refused ${entity}: ${reason}`);
  }
  for (const tag of found.tags?.claims[index] ?? []) lines.push(...tagLines(tag, quoted));
  const why = claimExplanation(text, found.parsed, claim);
  return [...lines, ...(why ? explanationLines(why) : [`  rule ${claim.rule}`])].join("\n");
}

/** Which of the user's own rules tags it, by which words. */
function tagLines({ rule, spans, groups }: FoundTag, quoted: (spans: readonly Span[]) => string): string[] {
  return [
    `  tag ${rule.tag}: rule ${rule.id} (${rule.file}:${rule.line}) in its ${rule.in}: ${spans.map((span) => quoted([span])).join(", ")}`,
    ...groups.map(
      (group) => `    ${group.name} ${quoted([group])}${group.entity === null ? "" : ` → ${group.entity}`}`,
    ),
  ];
}

/** The same for programs, as one line of JSON; offsets are UTF-16. */
export function explainClaimJson(found: Examined, index: number): string {
  const claim = found.claims.at(index);
  const { speaker, reasoning } = claim;
  const why = claimExplanation(found.article.text, found.parsed, claim);
  return JSON.stringify({
    id: `c${index + 1}`,
    confidence: claim.confidence,
    source: { entity: speaker?.entity ?? null, ...reasoning },
    rule: claim.rule,
    ...(found.tags === undefined
      ? {}
      : { tags: reportTags(found.tags.claims.at(index), reportedPlaces(found.read, "utf16")) }),
    why,
  });
}

/** Line and column, from 1, as editors count. */
function placeOf({ read }: Findings, span: Span | undefined): string {
  if (span === undefined) return "";
  const { start } = placeInGiven(read, span);
  const before = read.given.slice(0, start);
  const line = before.split("\n").length;
  return `at ${line}:${start - before.lastIndexOf("\n")}`;
}
