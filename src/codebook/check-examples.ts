import type { UserFault } from "../lexicon/user/user-entries.js";
import type { FoundTag, Rule, Rules, Written } from "./rule.js";

// Tries the examples of rules: each must find something in its `examples`, and nothing in its `not`.

/** What was read in one example, as far as rules go. */
export interface ReadExample {
  readonly tags: readonly FoundTag[];
  /** The contents, sources and cues of its claims, as words. */
  readonly parts: Readonly<Record<"content" | "source" | "cue", readonly string[]>>;
}

/**
 * The examples that turn out otherwise than their rules say, as faults with a remedy. `read` reads one text with all
 * the rules.
 */
export function exampleFaults({ rules }: Rules, read: (text: string) => ReadExample): UserFault[] {
  const faults: UserFault[] = [];
  for (const rule of rules) {
    const add = ({ line }: Written, message: string) =>
      faults.push({ file: rule.file, line, entry: rule.id, message });
    for (const example of rule.examples) {
      const found = read(example.text);
      if (!isTagged(found, rule))
        add(example, `finds nothing in the example "${example.text}"; ${remedy(rule, found)}`);
    }
    for (const example of rule.not) {
      const tag = read(example.text).tags.find((one) => one.rule === rule);
      if (tag === undefined) continue;
      const words = tag.spans.map(({ start, end }) => `"${example.text.slice(start, end)}"`).join(", ");
      add(
        example,
        `finds ${words} in "${example.text}", where it must find nothing; make "match" narrower or add "unless"`,
      );
    }
  }
  return faults;
}

function isTagged({ tags }: ReadExample, rule: Rule): boolean {
  return tags.some((tag) => tag.rule === rule);
}

function remedy(rule: Rule, { parts }: ReadExample): string {
  if (rule.in === "article") return 'mend "match" or the example';
  if (parts.content.length === 0)
    return "no claim is read in it: write a whole sentence in which somebody says it, or let the rule look in: article";
  if (rule.in === "sentence") return 'mend "match" or the example';
  const words = parts[rule.in].map((one) => `"${one}"`).join(", ");
  return `the ${rule.in} read in it is ${words === "" ? "nobody" : words}; mend "match", "unless" or the example`;
}
