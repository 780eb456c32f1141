import type { Attribution } from "../claims/types.js";
import { tokenOn } from "../sentences/locate.js";
import type { Answer, Discourse, Turn } from "./discourse.js";
import { rolesOf } from "./roles.js";
import type { Scene } from "./scene.js";

/** Remembers who spoke and by which words they were meant. */
export function noteTurn(scene: Scene, discourse: Discourse, attribution: Attribution, answer: Answer): void {
  const { entity, mention } = answer;
  if (entity === null) return;
  if (mention !== undefined) {
    const known = discourse.mentions.get(entity);
    if (known === undefined) discourse.mentions.set(entity, [mention]);
    else if (known.at(-1)!.start !== mention.start) known.push(mention);
  }
  discourse.turns.push(turnOf(scene, discourse, attribution, answer, entity));
}

function turnOf(
  scene: Scene,
  discourse: Discourse,
  attribution: Attribution,
  answer: Answer,
  entity: string,
): Turn {
  const [source] = attribution.source;
  const token =
    source === undefined
      ? attribution.cueToken
      : tokenOn(scene.tokenIndex, scene.reading.tokens, source.start);
  const collective = discourse.collectiveById.get(entity);
  const kind = answer.kind === "document" ? kindOfId(entity) : answer.kind;
  return {
    entity,
    kind,
    token,
    paragraph: attribution.paragraph,
    plural: collective?.plural ?? false,
    nested: attribution.parent >= 0,
  };
}

function kindOfId(id: string): Turn["kind"] {
  const type = id.slice(0, id.indexOf(":"));
  if (type === "person" || type === "organization" || type === "state" || type === "collective") return type;
  return type.endsWith("group") ? "group" : "unknown";
}

/** Remembers whose a paper is that a speaker's sentence brings in: *said in a statement*. */
export function noteDocuments(
  scene: Scene,
  discourse: Discourse,
  attribution: Attribution,
  answer: Answer,
): void {
  if (answer.entity === null || attribution.parent >= 0) return;
  const { tokens, sentences } = scene.reading;
  const cue = tokens[attribution.cueToken];
  const turn = discourse.turns.at(-1);
  if (cue === undefined || turn === undefined) return;
  const sentence = sentences[cue.sentence]!;
  const roles = rolesOf(scene.lexicon);
  for (let i = sentence.first; i < sentence.last; i += 1) {
    const token = tokens[i]!;
    if (token.pos !== "NOUN" || token.quotation >= 0 || roles.get(token.lower)?.entry.kind !== "document")
      continue;
    const before = [tokens[i - 1]?.lower ?? "", tokens[i - 2]?.lower ?? ""];
    if (before.some((word) => /^(?:an?|his|her|its|their|written)$/.test(word)))
      discourse.documents.set(token.lower, turn);
  }
}
