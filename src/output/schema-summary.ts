import { z } from "zod";

// Schema of a report's summary.

const count = z.int().nonnegative();

/** How much of an article is whose words: a field of a report. */
export const summary = z
  .strictObject({
    words: z
      .strictObject({
        named: count.describe("In claims of sources that the text names."),
        unnamed: count.describe("In claims of unnamed or unresolved sources ('officials', 'he')."),
        noSource: count.describe("In claims that name no source ('reportedly')."),
        author: count.describe("All the others: what the article says in its own voice."),
      })
      .describe(
        "Words by who answers for them; together they are article.words. Of nested claims the outer one counts.",
      ),
    directShare: z
      .number()
      .min(0)
      .max(1)
      .describe("Share of the words in claims that stand in quotation marks."),
    sources: z
      .array(
        z
          .strictObject({
            entity: z.string().nullable().describe("Entity id; null for all unresolved sources together."),
            claims: count.describe("Number of its claims, nested ones left out."),
            words: count.describe("Words in their contents."),
          })
          .describe("One source."),
      )
      .describe("Who says how much, most words first."),
  })
  .describe("How much of the article is whose words.");
