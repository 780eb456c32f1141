import { titlesOf } from "../gazetteer/titles.js";
import { fold } from "../lexicon/fold.js";
import { wordClass } from "../lexicon/word-classes.js";
import { mentionsOfSentence, type PlacedMention, type SourceContext } from "./source-context.js";

/**
 * Which body a person serves, by the words beside one of the places that name him: *[Houthi] military spokesperson [Yahya
 * Sarea]*, *[BBC]'s [Jonathan Marcus]*, *[Ahmed al-Assadi], a spokesman for the [PMF]*.
 */
export function servedBody(context: SourceContext, person: PlacedMention): PlacedMention | undefined {
  return titledBy(context, person) ?? apposedTo(context, person);
}

function isBody({ entity, form }: PlacedMention): boolean {
  return (
    form !== "description" &&
    (entity.type === "organization" || entity.type.endsWith("_group") || entity.type === "state")
  );
}

/** The name of a body before the title, with nothing but title words between. */
function titledBy(context: SourceContext, person: PlacedMention): PlacedMention | undefined {
  const { tokens } = context.reading;
  const body = mentionsOfSentence(
    context,
    person.first - LONGEST_TITLE,
    person.first,
    tokens.at(person.first).sentence,
  ).at(-1);
  if (body === undefined || !isBody(body)) return undefined;
  const between = tokens.slice(body.last, person.first);
  const last = between.at(-1);
  if (last === undefined) return undefined;
  if (between.length === 1 && /^['’]s?$/.test(last.text))
    return body.entity.type === "state" ? undefined : body;
  const titles = titlesOf(context.lexicon);
  const words = between.filter(({ text }) => !/^['’]s?$/.test(text));
  const plain = words.every(
    ({ pos, text }) => (pos === "NOUN" || pos === "PROPN" || pos === "ADJ") && /\p{L}/u.test(text),
  );
  return plain && titles.lastWords.has(fold(last.text)) ? body : undefined;
}

/** How many tokens the name of the body and the title have at most: *Federal Reserve Bank of Kansas City President*. */
const LONGEST_TITLE = 10;

/** *, a spokesman for the [PMF]*, but not *a critic of the [government]* or *of the [government]'s plans*. */
function apposedTo(context: SourceContext, person: PlacedMention): PlacedMention | undefined {
  const { tokens } = context.reading;
  if (tokens[person.last]?.text !== ",") return undefined;
  const [body] = mentionsOfSentence(context, person.last, person.last + 10, tokens.at(person.first).sentence);
  if (body === undefined || !isBody(body)) return undefined;
  const between = tokens.slice(person.last + 1, body.first);
  const words = between.filter(({ lower }) => !/^(?:the|an?)$/.test(lower));
  const preposition = words.at(-1);
  const role = words.at(-2);
  if (
    preposition === undefined ||
    role === undefined ||
    !/^(?:of|for|at|from|with|to)$/.test(preposition.lower)
  )
    return undefined;
  if (OUTSIDERS.has(role.lower) || /^['’]s?$/.test(tokens[body.last]?.text ?? "")) return undefined;
  const plain = words.slice(0, -1).every(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "ADJ");
  return plain && titlesOf(context.lexicon).lastWords.has(fold(role.text)) ? body : undefined;
}

/** Who is not of the body that they are described by. */
const OUTSIDERS = wordClass("outsiders");
