import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Alias {
  readonly text: string;
  readonly needs?: readonly string[];
}
interface Group {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly (string | Alias)[];
  readonly state: string | null;
  readonly sponsors: readonly { state: string; from?: number; to?: number; source: string }[];
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const groups: readonly Group[] = read("src/lexicon/data/groups.json");
const rows: readonly { name: string; groups: readonly string[] }[] = read(
  "fixtures/lexicon/group-names.json",
);
const states: ReadonlySet<string> = new Set(
  groups.flatMap((group) => group.sponsors.map(({ state }) => state)),
);

/** The group's names, its policies spelled out; the own name's policy stands among the aliases. */
function namesOf(group: Group): readonly Alias[] {
  const aliases = group.aliases.map((alias) => (typeof alias === "string" ? { text: alias } : alias));
  return aliases.some(({ text }) => text === group.name) ? aliases : [{ text: group.name }, ...aliases];
}

test.each(rows)("$name alone in an article names $groups", ({ name, groups: expected }) => {
  const named = groups.filter((group) =>
    namesOf(group).some((alias) => alias.text === name && alias.needs === undefined),
  );
  expect(named.map(({ id }) => id)).toEqual(expected);
});

test("a name without context words belongs to one group, and to it once", () => {
  const all = groups.flatMap((group) => namesOf(group).filter(({ needs }) => needs === undefined));
  const texts = all.map(({ text }) => text);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test("a proxy has sponsors, each with the source that says so, and an armed group has none", () => {
  for (const { id, type, sponsors } of groups) {
    expect(sponsors.length > 0, id).toBe(type === "proxy_group");
    for (const { state, from, to, source } of sponsors) {
      expect(state, id).toMatch(/^[A-Z]{3}$/);
      expect(source.length, id).toBeGreaterThan(10);
      expect(from ?? 0, id).toBeLessThanOrEqual(to ?? 9999);
    }
  }
  expect(states.size).toBeGreaterThan(5);
});

test("names are written with straight apostrophes and no blanks at the ends", () => {
  const odd = groups.flatMap(namesOf).filter(({ text }) => /[’‘`´]|^\s|\s$|\s\s/.test(text));
  expect(odd).toEqual([]);
});
