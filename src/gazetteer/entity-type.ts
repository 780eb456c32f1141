/** What kind of actor or place an entity is. */
export type EntityType =
  | "state"
  | "person"
  | "organization"
  | "armed_group"
  | "proxy_group"
  | "collective"
  | "location";

/** How a mention names its entity. */
export type MentionForm =
  | "name"
  | "alias"
  | "acronym"
  | "demonym"
  | "metonym"
  | "surname"
  | "pronoun"
  | "description";
