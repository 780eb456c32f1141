import type { Lexicon } from "../lexicon/types.js";
import type { Mention } from "../mentions/types.js";
import type { Token } from "../sentences/types.js";

/** Kinds of speakers, as `speakersOf` tells them, that say, want and decide. */
export const ACTORS: ReadonlySet<string> = new Set([
  "person",
  "organization",
  "state",
  "armed_group",
  "proxy_group",
  "role-person",
  "role-people",
  "role-body",
  "role-document",
]);

const roleKinds = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** Role nouns of the lexicon with their kind, singular and plural. */
function kindsOfRoles(lexicon: Lexicon): ReadonlyMap<string, string> {
  let kinds = roleKinds.get(lexicon);
  if (!kinds) {
    const made = new Map<string, string>();
    for (const role of lexicon.roles) {
      made.set(role.singular, role.kind);
      if (role.plural) made.set(role.plural, role.kind);
    }
    kinds = made;
    roleKinds.set(lexicon, kinds);
  }
  return kinds;
}

/**
 * Tells for a token what kind of speaker it would be as the head of a source: the type of the name it stands in
 * (`person`, `state`, `location` …), the kind of its role noun (`role-person`, `role-body`, `role-document`), or `-`.
 */
export function speakersOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): (token: number) => string {
  const roles = kindsOfRoles(lexicon);
  const names = new Map<number, string>();
  for (const mention of mentions)
    for (let i = mention.first; i < mention.last; i++) names.set(i, mention.type);
  return (at) => {
    const token = tokens[at]!;
    if (token.pos === "NOUN") {
      const kind = roles.get(token.lower) ?? roles.get(token.lemma);
      if (kind) return `role-${kind}`;
    }
    return names.get(at) ?? "-";
  };
}
