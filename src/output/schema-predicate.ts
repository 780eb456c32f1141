import { z } from "zod";
import { span } from "./schema-parts.js";

// Schema of what a content says is done, by whom and to whom.

const entities = z.array(z.string());

/** What a content says is done: a field of `content`. */
export const predicate = z
  .strictObject({
    lemma: z.string().describe("Dictionary form of the verb."),
    particle: z.string().nullable().describe("Its particle: 'down' of 'shot down'."),
    voice: z.enum(["active", "passive"]).describe("Whether the subject does it or has it done to it."),
    negated: z.boolean().describe("True when the verb is negated ('did not attack')."),
    conditional: z.boolean().describe("True in or beside an if-clause."),
    start: span.shape.start,
    end: span.shape.end,
    agents: entities.describe("Ids of the entities that do it; empty where the words name nobody."),
    patients: entities.describe(
      "Ids of the entities to which it is done; empty where the words name nobody.",
    ),
    object: z
      .string()
      .nullable()
      .describe("Dictionary form of the object's head: 'rocket' of 'fired two rockets'."),
    obliques: z
      .array(
        z
          .strictObject({
            preposition: z.string().describe("In small letters."),
            entity: z.string().describe("Id of the entity behind it."),
          })
          .describe("One entity."),
      )
      .describe("Entities behind prepositions: 'at Israel', 'to Yemen'."),
  })
  .describe("The verb of the content's main clause, with who does it to whom.");
