import type { Lexicon } from "../entries.js";
import { slugOf } from "../slug.js";
import type { RawEntry, UserFault } from "./user-entries.js";

/** True for an actor dictionary in the format of PETRARCH (CAMEO, Phoenix): names in capitals, codes in brackets. */
export function isDictionary(text: string): boolean {
  return (
    /^[\p{Lu}\p{N}'.-]+_.*$/mu.test(text) &&
    /\[[A-Z]{3}[^\]\n]*\]/.test(text) &&
    !/^\s*-?\s*id\s*:/m.test(text)
  );
}

interface Actor {
  readonly line: number;
  readonly names: string[];
  readonly codes: { readonly code: string; readonly from?: string; readonly to?: string }[];
}

/**
 * Reads an actor dictionary: a name, its synonyms after `+`, its codes in brackets with dates (`<020101`
 * before, `>020101` after, `020101-030101` between). Format: PETRARCH 2 manual, "Actor dictionaries".
 */
export function dictionaryEntries(
  file: string,
  text: string,
  lexicon: Lexicon,
): { entries: RawEntry[]; faults: UserFault[] } {
  const faults: UserFault[] = [];
  const actors: Actor[] = [];
  text.split(/\r?\n/).forEach((full, index) => {
    const line = full.replace(/#.*$/, "").replace(/;.*$/, "").trimEnd();
    if (line.trim() === "" || line.startsWith("<!--")) return;
    const name = /^\+?\s*([^[\]\s]+)/.exec(line);
    if (!/^\s/.test(line) && !line.startsWith("+")) actors.push({ line: index + 1, names: [], codes: [] });
    const actor = actors.at(-1);
    if (actor === undefined) {
      faults.push({
        file,
        line: index + 1,
        entry: "dictionary",
        message: "a synonym or code before any name; begin with a name in the first column",
      });
      return;
    }
    if (name !== null && !/^\s/.test(line)) actor.names.push(name[1] ?? "");
    for (const [, inside = ""] of line.matchAll(/\[([^\]]*)\]/g)) {
      const code = codeOf(inside);
      if (code !== null) actor.codes.push(code);
      else
        faults.push({
          file,
          line: index + 1,
          entry: actor.names[0] ?? "code",
          message: `"[${inside}]" is no code; write [CODE], [CODE <YYMMDD], [CODE >YYMMDD] or [CODE YYMMDD-YYMMDD]`,
        });
    }
  });
  const entries = actors.flatMap((actor) => {
    const value = entryOf(actor, lexicon);
    if (value === null) {
      faults.push({
        file,
        line: actor.line,
        entry: actor.names[0] ?? "name",
        message: "has no code; write one in brackets: [USAGOV]",
      });
      return [];
    }
    return [{ line: actor.line, value, lineOf: () => actor.line }];
  });
  return { entries, faults };
}

function codeOf(inside: string): Actor["codes"][number] | null {
  const found = /^\s*([A-Z]{3,15})(?:\s+(?:([<>])\s*(\d{6,8})|(\d{6,8})-(\d{6,8})))?\s*$/.exec(inside);
  if (found === null) return null;
  const [, code = "", side, day = "", from, to = ""] = found;
  if (side === "<") return { code, to: dayOf(day) };
  if (side === ">") return { code, from: dayOf(day) };
  return from === undefined ? { code } : { code, from: dayOf(from), to: dayOf(to) };
}

/** *020101* is 2002-01-01; years from 50 on are of the last century. */
function dayOf(digits: string): string {
  const full = digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) < 50 ? "20" : "19"}${digits}`;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}

const SMALL = new Set(["of", "the", "and", "for", "in", "al", "bin", "de", "la", "van", "von"]);

/** *HAMID_KARZAI_* as a text writes it. */
function written(name: string): string {
  const words = name
    .replace(/_+$/, "")
    .split(/[_\s]+/)
    .filter((word) => word !== "");
  const large = (word: string) =>
    word.replace(/\p{L}+/gu, (part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase());
  return words
    .map((word, i) =>
      i > 0 && SMALL.has(word.toLowerCase())
        ? word.toLowerCase()
        : word.length <= 3 && words.length === 1
          ? word
          : large(word),
    )
    .join(" ");
}

/** An actor with dated or official codes and two names is a person; *REB* makes a group; else a body. */
function entryOf({ names, codes }: Actor, lexicon: Lexicon): Record<string, unknown> | null {
  const [first] = codes;
  const name = names[0] === undefined ? "" : written(names[0]);
  if (first === undefined || name === "") return null;
  const state = lexicon.states.find(({ cameo }) => cameo === first.code.slice(0, 3)) ?? null;
  const aliases = names.slice(1).map(written);
  if (state !== null && first.code.length === 3 && codes.length === 1)
    return { id: state.id, names: [name, ...aliases] };
  const iso3 = state?.iso3 ?? null;
  const rebels = /REB|INS|SEP|UAF/.test(first.code);
  if (rebels)
    return {
      id: `armed_group:${slugOf(name)}`,
      type: "armed_group",
      name,
      aliases,
      state: iso3,
      cameo: first.code.slice(0, 12),
    };
  const dated = codes.some(({ from, to }) => from !== undefined || to !== undefined);
  if (dated && name.includes(" ")) {
    const offices = codes.map(({ code, ...dates }) => ({ title: code, ...dates }));
    return { id: `person:${slugOf(name)}`, name, aliases, state: iso3, offices };
  }
  return {
    id: `organization:${slugOf(name)}`,
    name,
    aliases,
    kind: "government",
    state: iso3,
    cameo: first.code.slice(0, 12),
  };
}
