import { createHash } from "node:crypto";
import { entryFaults } from "../lexicon/user/entry-faults.js";
import { parseEntries } from "../lexicon/user/parse-file.js";
import type { RawEntry, UserFault } from "../lexicon/user/user-entries.js";
import { userFiles } from "../lexicon/user/user-files.js";
import { present } from "../present.js";
import { elementsOf, PatternFault } from "./parse-pattern.js";
import type { Rule, Rules, Written } from "./rule.js";
import { ruleSchema } from "./rule-schema.js";

/** More rules than these are refused: each takes its time in every article. */
const MOST_RULES = 20_000;

/** Rules as files have them, and what was wrong with them. */
export interface UserRules {
  readonly rules: Rules;
  readonly faults: readonly UserFault[];
}

/**
 * Reads files of rules (YAML or JSON), for `analyze`, which tags claims and articles by them. Faulty rules are left out
 * and told of with file, line and remedy. Never throws: a file that can't be read is a fault.
 * @param files paths
 */
export function readRules(files: readonly string[]): UserRules {
  const hash = createHash("sha256");
  const rules: Rule[] = [];
  const faults: UserFault[] = [];
  for (const { file, text } of userFiles(files, faults)) {
    hash.update(`${file}\n${text}\n`);
    addRules(file, text, rules, faults);
  }
  if (rules.length > MOST_RULES)
    faults.push({
      file: present(files.at(-1)),
      line: present(rules[MOST_RULES]).line,
      entry: "rules",
      message: `there are more than ${MOST_RULES} rules; leave some out`,
    });
  return { rules: { rules: rules.slice(0, MOST_RULES), digest: hash.digest("hex") }, faults };
}

/** The rules of one text; `file` names it in faults. */
export function rulesIn(file: string, text: string): UserRules {
  const rules: Rule[] = [];
  const faults: UserFault[] = [];
  addRules(file, text, rules, faults);
  return {
    rules: { rules, digest: createHash("sha256").update(`${file}\n${text}\n`).digest("hex") },
    faults,
  };
}

function addRules(file: string, text: string, rules: Rule[], faults: UserFault[]): void {
  const parsed = parseEntries(file, text, "rules");
  const lines = text.split("\n");
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const raw of parsed.entries) {
    const rule = ruleOf(file, raw, lines, faults);
    if (rule === null) continue;
    const before = known.get(rule.id);
    if (before === undefined) {
      known.set(rule.id, rule);
      rules.push(rule);
    } else
      faults.push({
        file,
        line: rule.line,
        entry: rule.id,
        message: `is at ${before.file}:${before.line} already; give it another id and the same tag`,
      });
  }
  for (const fault of parsed.faults) faults.push(fault);
}

/** The rule, or null with its faults added. */
function ruleOf(file: string, raw: RawEntry, lines: readonly string[], faults: UserFault[]): Rule | null {
  const checked = ruleSchema.safeParse(raw.value);
  if (!checked.success) {
    faults.push(...entryFaults(file, raw, checked.error.issues, RULE));
    return null;
  }
  const { data } = checked;
  const written = (key: "match" | "unless" | "examples" | "not"): Written[] => {
    const value = data[key] ?? [];
    if (typeof value === "string") return [{ text: value, line: raw.lineOf([key]) }];
    return value.map((text, at) => ({ text, line: raw.lineOf([key, at]) }));
  };
  const rule: Rule = {
    id: data.id,
    tag: data.tag ?? data.id,
    in: data.in,
    match: written("match"),
    unless: written("unless"),
    examples: written("examples"),
    not: written("not"),
    file,
    line: raw.line,
  };
  const before = faults.length;
  const add = (line: number, message: string) => faults.push({ file, line, entry: rule.id, message });
  for (const { text, line } of [...rule.match, ...rule.unless]) {
    const whole = lines[line - 1] ?? "";
    const comment = /^\s+(#\p{L}\S*)/u.exec(whole.slice(whole.indexOf(text) + text.length))?.[1];
    if (comment !== undefined && whole.includes(text))
      add(line, `YAML takes "${comment}" for a comment; put the pattern in quotation marks`);
    try {
      elementsOf(text);
    } catch (error) {
      if (!(error instanceof PatternFault)) throw error;
      add(line, `"${text.slice(0, 60)}" ${error.message}`);
    }
  }
  return faults.length === before ? rule : null;
}

const RULE = {
  noun: "rule",
  keys: "id, match, in, tag, unless, examples, not",
  hint: (path: readonly (string | number)[]) =>
    path[0] === "match" || path[0] === "unless"
      ? `${path.join(".")} must be one pattern or several; put each in quotation marks, as YAML has uses for #, {, [ and !`
      : undefined,
};
