/**
 * The lexicon's entries: facts about who is who, each with where it is from and when it was last gone over.
 * `entry-schema.ts` says the same in zod and refuses what is not here.
 */

/** How a name stands for its entity; mentions by the name are reported so. */
export type NameForm = "name" | "alias" | "acronym" | "demonym" | "metonym" | "surname";

/**
 * One more name. Matched as written (`case: "any"` lifts that) and only where its policy holds. Of several
 * entries under one name, those whose `needs` are met go before the one without `needs`.
 */
export interface AliasEntry {
  readonly text: string;
  readonly form?: NameForm;
  readonly case?: "exact" | "any";
  /** One of these words must stand in the article too; "title": a title must stand right before. */
  readonly needs?: readonly string[] | "title";
  /** Only where the word right before is one of these (as written); it is not part of the mention. */
  readonly after?: readonly string[];
  /** Not where the word right before is one of these (as written). */
  readonly notAfter?: readonly string[];
  /** Only where the word right after is one of these (as written): *Shell said*. */
  readonly before?: readonly string[];
  /** Not where the word right after is one of these (as written). */
  readonly notBefore?: readonly string[];
}

/** A plain string is an alias with no policy. */
export type Alias = string | AliasEntry;

interface Entry {
  /** `type:slug`; never changes once given. */
  readonly id: string;
  /** A URL or the name of a public list. */
  readonly source: string;
  /** The day somebody last went over the entry, YYYY-MM-DD. */
  readonly checked: string;
}

/** A span of years or days, either end open: "2003", "2003-05" or "2003-05-01". */
interface Dated {
  readonly from?: string;
  readonly to?: string;
}

export interface StateEntry extends Entry {
  /** ISO 3166-1 alpha-3 (XKX for Kosovo). */
  readonly iso3: string;
  readonly name: string;
  readonly wikidata?: string;
  /** CAMEO actor code. */
  readonly cameo: string;
  /** `name` among them. */
  readonly names: readonly Alias[];
  readonly adjectives: readonly Alias[];
  /** Nouns for its people, singular and plural. */
  readonly people: readonly Alias[];
  /** Stands for the government where it acts or speaks; null where there is none. */
  readonly capital: string | null;
  /** Other places that stand for the government. */
  readonly seats: readonly Alias[];
  readonly former: readonly ({ readonly name: string } & Dated)[];
}

export interface OrganizationEntry extends Entry {
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly kind: OrganizationKind;
  /** Alpha-3 of the state it belongs to; null for international bodies. */
  readonly state: string | null;
  readonly wikidata?: string;
  readonly cameo?: string;
}

export type OrganizationKind =
  | "international"
  | "government"
  | "parliament"
  | "party"
  | "ministry"
  | "agency"
  | "intelligence"
  | "security"
  | "military"
  | "court"
  | "bank"
  | "media"
  | "ngo"
  | "think-tank"
  | "company"
  | "university"
  | "religious"
  | "sport"
  | "union"
  | "embassy";

export interface GroupEntry extends Entry {
  readonly type: "armed_group" | "proxy_group";
  readonly name: string;
  readonly aliases: readonly Alias[];
  /** Alpha-3 of where it mainly is; null when in many. */
  readonly state: string | null;
  readonly wikidata?: string;
  readonly cameo?: string;
  /** Empty for an armed_group. */
  readonly sponsors: readonly SponsorEntry[];
}

/** A state that arms, pays or steers a group; years. */
export interface SponsorEntry {
  readonly state: string;
  readonly from?: number;
  readonly to?: number;
  readonly source: string;
}

export interface PersonEntry extends Entry {
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly gender?: Gender;
  /** Alpha-3 of the state served or opposed; null for heads of international bodies. */
  readonly state: string | null;
  readonly offices: readonly ({ readonly title: string } & Dated)[];
  readonly wikidata?: string;
}

export interface LocationEntry extends Entry {
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly kind: LocationKind;
  readonly state: string | null;
  readonly wikidata?: string;
}

export type LocationKind =
  | "city"
  | "capital"
  | "region"
  | "subdivision"
  | "territory"
  | "continent"
  | "sea"
  | "strait"
  | "canal"
  | "river"
  | "lake"
  | "island"
  | "mountain"
  | "desert"
  | "base"
  | "camp"
  | "crossing"
  | "site"
  | "airport"
  | "port";

export type Gender = "m" | "f";

/** A title that stands before a name. */
export interface TitleEntry extends Entry {
  /** As written before a name: "Prime Minister", "Lt. Gen.". */
  readonly forms: readonly string[];
  readonly office: OfficeClass;
  readonly gender?: Gender;
}

export type OfficeClass =
  | "head-of-state"
  | "head-of-government"
  | "deputy-head"
  | "royal"
  | "minister"
  | "official"
  | "spokesperson"
  | "legislator"
  | "judge"
  | "military"
  | "police"
  | "diplomat"
  | "religious"
  | "party"
  | "local"
  | "academic"
  | "business"
  | "medical"
  | "media"
  | "courtesy"
  | "group-leader"
  | "sport";

/** A noun for people, bodies or documents that speak without a name. */
export interface RoleEntry extends Entry {
  readonly singular: string;
  /** Null for nouns without one ("police", "military"). */
  readonly plural: string | null;
  /** "people" is plural in sense without being so in form: the police, the military, leadership. */
  readonly kind: "person" | "people" | "body" | "document";
  /** Whether news cites it without a name: an official, witnesses, the ministry. */
  readonly speaks: boolean;
  readonly gender?: Gender;
  /** CAMEO role code: GOV, MIL, SPY … */
  readonly cameo?: string;
}

/** Any entry that an entity can be. */
export type NamedEntry = StateEntry | OrganizationEntry | GroupEntry | PersonEntry | LocationEntry;

/** Everything the lexicon knows, checked when it was built. */
export interface Lexicon {
  /** Hash of the files of names that a user laid over the built-in lexicon; that one has none. */
  readonly digest?: string;
  readonly states: readonly StateEntry[];
  readonly organizations: readonly OrganizationEntry[];
  readonly groups: readonly GroupEntry[];
  readonly people: readonly PersonEntry[];
  readonly locations: readonly LocationEntry[];
  readonly titles: readonly TitleEntry[];
  readonly roles: readonly RoleEntry[];
  /** Given names, folded, with the gender they mostly go with; "u" for both. */
  readonly givenNames: ReadonlyMap<string, Gender | "u">;
  /** Folded. */
  readonly familyNames: ReadonlySet<string>;
}
