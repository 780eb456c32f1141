import { z } from "zod";
import { canonical, explain, type LexiconFault, parse } from "./check-lexicon.js";

// The gate for weights.json: refuses tables that scoring does not ask for, lacks or could not read.

const figureTables = z.record(z.string(), z.record(z.string().min(1), z.number()));

/**
 * Checks the text of weights.json, which `npm run learn` writes: a table for each of these questions and
 * no other, finite numbers, questions and features sorted. Never throws.
 */
export function checkWeights(
  file: string,
  json: string,
  questions: readonly string[],
): readonly LexiconFault[] {
  const checked = figureTables.safeParse(parse(json));
  if (!checked.success) return shapeFaults(file, checked.error);
  const tables = checked.data;
  const faults: LexiconFault[] = [];
  for (const question of questions)
    if (Object.keys(tables[question] ?? {}).length === 0)
      faults.push({ file, entry: question, message: "has no figures; learn them anew" });
  for (const question of Object.keys(tables))
    if (!questions.includes(question))
      faults.push({ file, entry: question, message: "is no question the rules ask; remove it" });
  const lists: [string, readonly string[]][] = Object.entries(tables).map(([question, table]) => [
    `${question}: `,
    Object.keys(table),
  ]);
  for (const [prefix, keys] of [["", Object.keys(tables)] as const, ...lists])
    faults.push(...orderFaults(file, prefix, keys));
  return faults;
}

/** What is wrong with the shape of a file of weights, each with the path to it. */
function shapeFaults(file: string, { issues }: z.ZodError): LexiconFault[] {
  return issues.map((issue) => ({
    file,
    entry: issue.path.join(": ") || "file",
    message: explain({ ...issue, path: [] }),
  }));
}

/** The first key that comes too late, if one does. */
function orderFaults(file: string, prefix: string, keys: readonly string[]): LexiconFault[] {
  const late = keys.findIndex((key, index) => index > 0 && key <= (keys[index - 1] ?? ""));
  if (late < 0) return [];
  return [
    { file, entry: `${prefix}${keys[late]}`, message: `comes after ${keys[late - 1]}; sort by code points` },
  ];
}

const kindRows = z.record(z.string().min(1), z.array(z.int()).length(4));

/** Checks the text of name-weights.json, which `npm run learn:names` writes: four whole numbers a feature, features sorted. */
export function checkNameWeights(file: string, json: string): readonly LexiconFault[] {
  const checked = kindRows.safeParse(parse(json));
  if (!checked.success) return shapeFaults(file, checked.error);
  return orderFaults(file, "", Object.keys(checked.data));
}

const confidenceStep = z.strictObject({
  rule: z.string().regex(/^([a-z-]+|\*)$/, 'must be the name of a rule, or "*" for all of them'),
  score: z.number(),
  precision: z.number().min(0).max(1),
  claims: z
    .int()
    .min(50, "a precision counted on fewer than 50 claims says little; join the step with its neighbour"),
});

/**
 * Checks the text of confidence.json, which `npm run learn` writes: steps sorted by rule, in each
 * rule score rising and precision with them, and steps for "*", by which rules without their own go. Never throws.
 */
export function checkConfidence(file: string, json: string): readonly LexiconFault[] {
  const rows = parse(json);
  if (!Array.isArray(rows)) return [{ file, entry: "file", message: "must be a JSON array of steps" }];
  const faults: LexiconFault[] = [];
  let previous: z.infer<typeof confidenceStep> | undefined;
  rows.forEach((row: unknown, index) => {
    const checked = confidenceStep.safeParse(row);
    for (const issue of checked.error?.issues ?? [])
      faults.push({ file, entry: `#${index + 1}`, message: explain(issue) });
    if (!checked.success) return;
    const step = checked.data;
    const entry = `${step.rule} ${step.score}`;
    const same = step.rule === previous?.rule;
    if (previous && (step.rule < previous.rule || (same && step.score <= previous.score)))
      faults.push({ file, entry, message: "is out of order; sort the steps by rule, then by score" });
    else if (previous && same && step.precision < previous.precision)
      faults.push({ file, entry, message: "has less precision than the step before; measure anew" });
    previous = step;
  });
  if (faults.length > 0) return faults;
  if (!rows.some(({ rule }) => rule === "*"))
    return [{ file, entry: "*", message: "is missing: the steps of all rules together; measure anew" }];
  return json === canonical(rows)
    ? []
    : [{ file, entry: "file", message: "write one step a line, as JSON.stringify does, between [ and ]" }];
}
