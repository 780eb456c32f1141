import { oncePer } from "../once-per.js";
import { elementsOf } from "./parse-pattern.js";
import { type Pattern, PatternIndex, patternOf } from "./pattern-index.js";
import { type Rule, type Rules, SCOPES, type Scope } from "./rule.js";

/** Rules ready to be applied, by where they look. */
export interface CompiledRules {
  readonly indexes: ReadonlyMap<Scope, PatternIndex<Rule>>;
  readonly unless: ReadonlyMap<Rule, readonly Pattern[]>;
}

/** The rules, compiled at their first use in a process. Throws PatternFault for patterns that were never checked. */
export const compiledOf = oncePer(({ rules }: Rules): CompiledRules => {
  const indexes = new Map<Scope, PatternIndex<Rule>>();
  const unless = new Map<Rule, readonly Pattern[]>();
  for (const scope of SCOPES) {
    const own = rules.filter((rule) => rule.in === scope);
    if (own.length === 0) continue;
    const index = new PatternIndex<Rule>();
    for (const rule of own) {
      for (const { text } of rule.match) index.add(patternOf(elementsOf(text)), rule);
      unless.set(
        rule,
        rule.unless.map(({ text }) => patternOf(elementsOf(text))),
      );
    }
    indexes.set(scope, index);
  }
  return { indexes, unless };
});
