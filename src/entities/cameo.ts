import type { Lexicon, NamedEntry, OrganizationEntry } from "../lexicon/entries.js";
import type { Entity } from "./entity.js";
import { entriesOf } from "./entry-index.js";

/** CAMEO's role codes for the kinds of body (CAMEO 1.1b3, chapter 3). */
const BODY_CODES: Readonly<Partial<Record<OrganizationEntry["kind"], string>>> = {
  government: "GOV",
  parliament: "LEG",
  party: "PTY",
  ministry: "GOV",
  agency: "GOV",
  intelligence: "SPY",
  security: "COP",
  military: "MIL",
  court: "JUD",
  media: "MED",
  ngo: "NGO",
  company: "BUS",
  bank: "BUS",
  university: "EDU",
  religious: "REL",
  union: "LAB",
  embassy: "GOV",
  "think-tank": "CVL",
};

/** Words of a role and the code they give, first match first. */
const ROLE_CODES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:opposition)\b/i, "OPP"],
  [/\b(?:judge|justice|prosecutor|court|magistrate)\b/i, "JUD"],
  [
    /\b(?:general|commander|colonel|admiral|major|captain|lieutenant|military|army|navy|soldiers?|troops)\b/i,
    "MIL",
  ],
  [/\b(?:intelligence|spy|spies)\b/i, "SPY"],
  [/\b(?:police|security forces|gendarmerie)\b/i, "COP"],
  [
    /\b(?:president|prime minister|minister|secretary|chancellor|king|queen|emir|crown prince|supreme leader|ambassador|envoy|governor|spokes\w+|officials?|leadership|government|authorities|administration|diplomats?|policymakers)\b/i,
    "GOV",
  ],
  [/\b(?:senator|congress\w+|lawmakers?|deputy|speaker|MPs?|parliamentarians?)\b/i, "LEG"],
  [/\b(?:rebels?|militants?|insurgents?|guerrillas?|militias?)\b/i, "REB"],
  [/\b(?:journalists?|reporters?|media|newspaper|television)\b/i, "MED"],
  [/\b(?:refugees?)\b/i, "REF"],
  [/\b(?:residents?|civilians?|witness\w*|protesters?|activists?)\b/i, "CVL"],
];

/** The CAMEO actor code: the lexicon's, or composed of state and role; null where neither is known. */
export function cameoOf(entity: Entity, entry: NamedEntry | undefined, lexicon: Lexicon): string | null {
  if (entry !== undefined && "cameo" in entry && entry.cameo !== undefined) return entry.cameo;
  const state = entity.state === null ? "" : stateCode(entity.state, lexicon);
  switch (entity.type) {
    case "person":
    case "collective": {
      const { role } = entity;
      const code = role === null ? "" : roleCode(role);
      return state + code === "" ? null : state + code;
    }
    case "organization": {
      const code =
        entry !== undefined && "kind" in entry
          ? (BODY_CODES[entry.kind as OrganizationEntry["kind"]] ?? "")
          : bodyCode(entity.name);
      if (state === "" && entry !== undefined && "kind" in entry && entry.kind === "international")
        return "IGO";
      return state + code === "" ? null : state + code;
    }
    case "armed_group":
    case "proxy_group":
      return `${state}REB`;
    default:
      return null;
  }
}

/** Roles whose codes are kept, at the most; then all are found anew. */
const MOST_ROLES = 10_000;
const roleCodes = new Map<string, string>();

/** Each role is read once: news has few of them, and trying all the words takes long. */
function roleCode(role: string): string {
  let code = roleCodes.get(role);
  if (code === undefined) {
    if (roleCodes.size >= MOST_ROLES) roleCodes.clear();
    code = ROLE_CODES.find(([words]) => words.test(role))?.[1] ?? "";
    roleCodes.set(role, code);
  }
  return code;
}

function stateCode(iso3: string, lexicon: Lexicon): string {
  const entry = entriesOf(lexicon).get(`state:${iso3}`);
  return entry !== undefined && "iso3" in entry ? entry.cameo : iso3;
}

function bodyCode(name: string): string {
  if (/\b(?:ministry|department|embassy|consulate|administration)\b/i.test(name)) return "GOV";
  if (/\b(?:army|navy|air force|brigade|regiment|defen[cs]e forces)\b/i.test(name)) return "MIL";
  if (/\bpolice\b/i.test(name)) return "COP";
  if (/\b(?:parliament|assembly|congress|senate|house of representatives)\b/i.test(name)) return "LEG";
  if (/\b(?:university|college|school)\b/i.test(name)) return "EDU";
  return "";
}
