import { z } from "zod";
import { span, spans } from "./schema-parts.js";

// Schema of the tags that a user's rules give.

const tag = z
  .strictObject({
    id: z.string().describe("Id of the rule."),
    tag: z.string().describe("What the rule says; its id where it gives no tag."),
    spans: spans.describe("The words in which it was found, in text order."),
    groups: z
      .array(
        z
          .strictObject({
            name: z.string().describe("The group's name in the pattern, or its number from 0."),
            text: z.string().describe("The exact words."),
            start: span.shape.start,
            end: span.shape.end,
            entity: z
              .string()
              .nullable()
              .describe("Id of the entity the words mean; null if they name none."),
          })
          .describe("One group."),
      )
      .describe("The parts of the words that stand in the pattern's brackets, in text order."),
  })
  .describe("One rule that was found.");

/** The tags of a claim or an article. */
export const tags = z.array(tag);
