import { fold } from "../lexicon/fold.js";
import { wordClass } from "../lexicon/word-classes.js";
import { oncePer } from "../once-per.js";
import type { Token } from "../sentences/reading.js";
import { rolesOf } from "./roles.js";
import type { SourceContext } from "./source-context.js";

// What the other places of a single word in no list say it is.

/** What a name in no list may be. */
export type NameType = "person" | "organization";

/** *Daily [Varosz] covered it … Varosz said*, *actor Ben [Affhard] … Affhard said*: what other places say a single name is. */
export function typeElsewhere(context: SourceContext, { text, index }: Token): NameType | null {
  const { tokens } = context.reading;
  const roles = rolesOf(context.lexicon);
  const given = context.lexicon.givenNames;
  const places = placesOf(context, text);
  if (isFirmAt(context, places)) return "organization";
  for (const i of places) {
    const before = tokens[i - 1];
    if (i === index || before === undefined || before.sentence !== tokens.at(i).sentence) continue;
    const kind = before.pos === "NOUN" ? roles.get(before.lower)?.entry.kind : undefined;
    if (kind === "person") return "person";
    if (kind === "body") return "organization";
    if (/^\p{Lu}\p{Ll}/u.test(before.text) && given.has(fold(before.text))) return "person";
  }
  return null;
}

/** The first tokens of the article that are a large word. */
function placesOf(context: SourceContext, text: string): readonly number[] {
  return largeWords(context).get(text) ?? [];
}

const largeWords = oncePer(({ reading }: SourceContext): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  reading.tokens.forEach((token, index) => {
    if (!/^\p{Lu}/u.test(token.text)) return;
    const known = found.get(token.text);
    if (known === undefined) found.set(token.text, [index]);
    else if (known.length < MOST_PLACES) known.push(index);
  });
  return found;
});

/** At how many places a name is looked up. */
const MOST_PLACES = 12;

/** *[Cadent] shares fell*, *[Cadent]'s chief executive*, *[Cadent], which runs the grid*: at one of its places only bodies have. */
function isFirmAt({ reading: { tokens } }: SourceContext, places: readonly number[]): boolean {
  return places.some((at) => {
    const { sentence } = tokens.at(at);
    const word = (i: number) => (tokens[i]?.sentence === sentence ? (tokens[i]?.lower ?? "") : "");
    // "Workers of America", "Holm v. Dukes"
    if (/^(?:\p{Lu}.*|of|vs?\.?|&|-)$/u.test(tokens[at - 1]?.text ?? "")) return false;
    if (word(at + 1) === "," && word(at + 2) === "which") return true;
    const owns = /^['’]s?$/.test(word(at + 1));
    const next = owns ? at + 2 : at + 1;
    if (OWNED_BY_FIRMS.has(word(next)) && !(owns && OWNED_BY_ANYBODY.test(word(next)))) return true;
    return (
      owns && word(next) === "chief" && /^(?:executive|financial|operating|economist)$/.test(word(next + 1))
    );
  });
}

const OWNED_BY_FIRMS = wordClass("ownedByFirms");

/** *Ruiz's boss*, *Ruiz's factory*. */
const OWNED_BY_ANYBODY =
  /^(?:boss|app|employees?|workers|stock|share|stores|factory|factories|plants?|customers|flights|sales|executives)$/;
