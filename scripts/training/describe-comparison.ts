/** Says in words what a comparison of two outputs found: claim by claim, and in one paragraph for a commit message. */
import { ASPECTS, type ChangedClaim, type Comparison, type PrintedClaim } from "./compare-outputs.js";

/** All gained, lost and changed claims, one to three lines each, under their articles. */
export function describeClaims({ gained, lost, changed }: Comparison): string {
  const lines = new Map<string, string[]>();
  const add = (article: string, ...added: string[]): void => {
    const own = lines.get(article);
    if (own) own.push(...added);
    else lines.set(article, added);
  };
  for (const { article, claim } of lost) add(article, `  - ${oneLine(claim)}`);
  for (const { article, claim } of gained) add(article, `  + ${oneLine(claim)}`);
  for (const change of changed) add(change.article, ...changeLines(change));
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([article, own]) => [article, ...own].join("\n"))
    .join("\n");
}

function oneLine({ rule, source, cue, content, parent }: PrintedClaim): string {
  const who = source ? `[${source.text}]` : "[nobody named]";
  return `${who} {${cue.text}} <${content.text}> (${rule}${parent ? ", nested" : ""})`.replace(/\s+/g, " ");
}

function changeLines({ before, after, aspects }: ChangedClaim): string[] {
  const who = aspects.includes("who")
    ? [`      who: ${before.source?.entity ?? "nobody"} → ${after.source?.entity ?? "nobody"}`]
    : [];
  return [`  ~ ${oneLine(before)}`, `  → ${oneLine(after)}`, ...who];
}

/** One paragraph. */
export function summarize(comparison: Comparison): string {
  const { articles, before, after, gained, lost, changed, unpaired } = comparison;
  const sentences = [
    `Over ${counted(articles, "article")}: ${counted(before, "claim")} before, ${after} after.`,
  ];
  if (gained.length + lost.length + changed.length === 0) sentences.push("No claim changed.");
  else {
    sentences.push(
      `${gained.length} gained${byRule(gained)}, ${lost.length} lost${byRule(lost)}, ${changed.length} changed${byAspect(changed)}.`,
    );
  }
  if (unpaired.length > 0)
    sentences.push(`Not compared, since one output lacks them: ${counted(unpaired.length, "article")}.`);
  return sentences.join(" ");
}

/** ` (object 12, noun 3)`, the commonest rules first. */
function byRule(list: Comparison["gained"]): string {
  const counts = new Map<string, number>();
  for (const { claim } of list) counts.set(claim.rule, (counts.get(claim.rule) ?? 0) + 1);
  return inBrackets([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function byAspect(changed: readonly ChangedClaim[]): string {
  return inBrackets(
    ASPECTS.map((aspect) => [aspect, changed.filter(({ aspects }) => aspects.includes(aspect)).length]),
  );
}

function inBrackets(counts: readonly (readonly [string, number])[]): string {
  const some = counts.filter(([, count]) => count > 0);
  return some.length > 0 ? ` (${some.map(([name, count]) => `${name} ${count}`).join(", ")})` : "";
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
