import { z } from "zod";
import type { GroupEntry, LocationEntry, OrganizationEntry } from "./entries.js";
import { numberSchemas } from "./number-schema.js";
import { wordingSchemas } from "./wording-schema.js";

/*
 * The gate of the data files: strict, so that a mistyped key is refused and not ignored.
 * Not loaded at run time for the built-in data, which the tests check.
 */

const text = z.string().regex(/^\S(.*\S)?$/u, "must be text without blanks at its ends");
const alpha3 = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 3166-1 alpha-3 code");
const id = (...types: string[]) =>
  z
    .string()
    .regex(
      new RegExp(`^(${types.join("|")}):[a-z0-9]+(-[a-z0-9]+)*$`),
      `must be ${types.join(" or ")}:lower-case-slug`,
    );
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be YYYY-MM-DD");
const when = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "must be YYYY, YYYY-MM or YYYY-MM-DD");
const dated = { from: when.optional(), to: when.optional() };
const year = z.number().int().min(1900).max(2100);
const wikidata = z
  .string()
  .regex(/^Q[1-9]\d*$/, "must be a Wikidata id like Q794")
  .optional();
const gender = z.enum(["m", "f"]);
/** Addresses have a host with a dot and nothing that an address must escape; they are not opened. */
const source = text.refine(
  (from) => from.split(/\s/).every((part) => !/^https?:/i.test(part) || isAddress(part)),
  "must be the name of a public list or an https address",
);
const provenance = { source, checked: day };

function isAddress(address: string): boolean {
  const trimmed = address.replace(/[,;)]+$/, "");
  if (!URL.canParse(trimmed) || /[\s<>"{}|\\^`]/.test(trimmed)) return false;
  const { protocol, hostname } = new URL(trimmed);
  return protocol === "https:" && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname);
}

export const alias = z.union([
  text,
  z.strictObject({
    text,
    form: z.enum(["name", "alias", "acronym", "demonym", "metonym", "surname"]).optional(),
    case: z.enum(["exact", "any"]).optional(),
    needs: z.union([z.literal("title"), z.array(text).min(1)]).optional(),
    after: z.array(text).min(1).optional(),
    notAfter: z.array(text).min(1).optional(),
    before: z.array(text).min(1).optional(),
    notBefore: z.array(text).min(1).optional(),
  }),
]);

export const state = z.strictObject({
  id: z.string().regex(/^state:[A-Z]{3}$/, "must be state:ALPHA3"),
  iso3: alpha3,
  name: text,
  wikidata,
  cameo: z.string().regex(/^[A-Z]{3}$/),
  names: z.array(alias).min(1),
  adjectives: z.array(alias),
  people: z.array(alias),
  capital: text.nullable(),
  seats: z.array(alias),
  former: z.array(z.strictObject({ name: text, ...dated })),
  ...provenance,
});

const organizationKinds = [
  "international",
  "government",
  "parliament",
  "party",
  "ministry",
  "agency",
  "intelligence",
  "security",
  "military",
  "court",
  "bank",
  "media",
  "ngo",
  "think-tank",
  "company",
  "university",
  "religious",
  "sport",
  "union",
  "embassy",
] as const satisfies readonly OrganizationEntry["kind"][];

/** A CAMEO code of three letters, or several joined. */
const cameoCodes = z
  .string()
  .regex(/^[A-Z]{3,12}$/)
  .optional();

export const organization = z.strictObject({
  id: id("organization"),
  name: text,
  aliases: z.array(alias),
  kind: z.enum(organizationKinds),
  state: alpha3.nullable(),
  wikidata,
  cameo: cameoCodes,
  ...provenance,
});

const groupTypes = ["armed_group", "proxy_group"] as const satisfies readonly GroupEntry["type"][];

export const group = z
  .strictObject({
    id: id(...groupTypes),
    type: z.enum(groupTypes),
    name: text,
    aliases: z.array(alias),
    state: alpha3.nullable(),
    wikidata,
    cameo: cameoCodes,
    sponsors: z.array(
      z.strictObject({ state: alpha3, from: year.optional(), to: year.optional(), source: text }),
    ),
    ...provenance,
  })
  .refine((entry) => entry.id.startsWith(`${entry.type}:`), "id must begin with the entry's type")
  .refine(
    (entry) => (entry.type === "proxy_group") === entry.sponsors.length > 0,
    "a proxy_group needs a sponsor with its source, an armed_group has none",
  );

export const person = z.strictObject({
  id: id("person"),
  name: text,
  aliases: z.array(alias),
  gender: gender.optional(),
  state: alpha3.nullable(),
  offices: z.array(z.strictObject({ title: text, ...dated })).min(1),
  wikidata,
  ...provenance,
});

const locationKinds = [
  "city",
  "capital",
  "region",
  "subdivision",
  "territory",
  "continent",
  "sea",
  "strait",
  "canal",
  "river",
  "lake",
  "island",
  "mountain",
  "desert",
  "base",
  "camp",
  "crossing",
  "site",
  "airport",
  "port",
] as const satisfies readonly LocationEntry["kind"][];

export const location = z.strictObject({
  id: id("location"),
  name: text,
  aliases: z.array(alias),
  kind: z.enum(locationKinds),
  state: alpha3.nullable(),
  wikidata,
  ...provenance,
});

export const title = z.strictObject({
  id: id("title"),
  forms: z.array(text).min(1),
  office: z.enum([
    "head-of-state",
    "head-of-government",
    "deputy-head",
    "royal",
    "minister",
    "official",
    "spokesperson",
    "legislator",
    "judge",
    "military",
    "police",
    "diplomat",
    "religious",
    "party",
    "local",
    "academic",
    "business",
    "medical",
    "media",
    "courtesy",
    "group-leader",
    "sport",
  ]),
  gender: gender.optional(),
  ...provenance,
});

export const role = z.strictObject({
  id: id("role"),
  singular: text,
  plural: text.nullable(),
  kind: z.enum(["person", "people", "body", "document"]),
  speaks: z.boolean(),
  gender: gender.optional(),
  cameo: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  ...provenance,
});

export const givenNames = z.record(text, z.enum(["m", "f", "u"]));

export const familyNames = z.array(text);

/** The schema of the entries of each file of `data/`, by file name without ".json". */
export const entrySchemas = {
  states: state,
  organizations: organization,
  groups: group,
  people: person,
  locations: location,
  titles: title,
  roles: role,
  ...wordingSchemas,
  ...numberSchemas,
} as const;
