import type { Attribution } from "../claims/attribution.js";
import { tokenOn } from "../sentences/locate.js";
import type { Answer, Discourse, Turn } from "./discourse.js";
import { rolesOf } from "./roles.js";
import type { SourceContext } from "./source-context.js";

/** Remembers who spoke and by which words they were meant. */
export function noteTurn(
  context: SourceContext,
  discourse: Discourse,
  attribution: Attribution,
  answer: Answer,
): void {
  const { entity, mention } = answer;
  if (entity === null) return;
  if (mention !== null) {
    const known = discourse.mentions.get(entity);
    if (known === undefined) discourse.mentions.set(entity, [mention]);
    else if (known.at(-1)!.start !== mention.start) known.push(mention);
  }
  discourse.turns.push(turnOf(context, discourse, attribution, answer, entity));
}

function turnOf(
  context: SourceContext,
  discourse: Discourse,
  attribution: Attribution,
  answer: Answer,
  entity: string,
): Turn {
  const [source] = attribution.source;
  const token =
    source === undefined
      ? attribution.cueToken
      : tokenOn(context.tokenIndex, context.reading.tokens, source.start);
  const collective = discourse.collectiveById.get(entity);
  const kind = answer.kind === "document" ? kindOfId(entity) : answer.kind;
  return {
    entity,
    kind,
    token,
    paragraph: attribution.paragraph,
    plural: collective?.plural ?? false,
    nested: attribution.parent >= 0 || (answer.rule === "relative" && answer.kind === "collective"),
  };
}

function kindOfId(id: string): Turn["kind"] {
  const type = id.slice(0, id.indexOf(":"));
  if (type === "person" || type === "organization" || type === "state" || type === "collective") return type;
  return type.endsWith("group") ? "group" : "unknown";
}

/** Remembers whose a paper is that a speaker's sentence brings in: *said in a statement*. */
export function noteDocuments(
  context: SourceContext,
  discourse: Discourse,
  attribution: Attribution,
  answer: Answer,
): void {
  if (answer.entity === null || attribution.parent >= 0) return;
  const cue = context.reading.tokens[attribution.cueToken];
  const turn = discourse.turns.at(-1);
  if (cue === undefined || turn === undefined) return;
  let brought = discourse.documentsOf.get(cue.sentence);
  if (brought === undefined) {
    brought = documentsIn(context, cue.sentence);
    discourse.documentsOf.set(cue.sentence, brought);
  }
  for (const noun of brought) discourse.documents.set(noun, turn);
}

/** The nouns for papers that a sentence brings in, in lower case. */
function documentsIn({ reading, lexicon }: SourceContext, sentence: number): ReadonlySet<string> {
  const { tokens, sentences } = reading;
  const { first, last } = sentences[sentence]!;
  const roles = rolesOf(lexicon);
  const found = new Set<string>();
  for (let i = first; i < last; i += 1) {
    const { pos, quotation, lower } = tokens[i]!;
    if (pos !== "NOUN" || quotation >= 0) continue;
    const brought =
      (i > 0 && BRINGING.has(tokens[i - 1]!.lower)) || (i > 1 && BRINGING.has(tokens[i - 2]!.lower));
    if (brought && roles.get(lower)?.entry.kind === "document") found.add(lower);
  }
  return found;
}

const BRINGING: ReadonlySet<string> = new Set(["a", "an", "his", "her", "its", "their", "written"]);
