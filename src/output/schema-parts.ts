import { z } from "zod";

// What several parts of the wire format have in common.

export const span = z
  .strictObject({
    start: z.int().nonnegative().describe("First character, counted from 0 in article.offsetUnit."),
    end: z.int().nonnegative().describe("First character after the span."),
  })
  .describe("A half-open range of the article's untouched text.");

export const spans = z.array(span).describe("One span a piece, in text order.");

export const words = z.string().describe("The exact words of the spans; pieces are joined by ' … '.");
