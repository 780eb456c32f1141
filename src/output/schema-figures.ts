import { z } from "zod";
import { QUALIFIERS, QUANTITY_KINDS } from "../lexicon/number-words.js";
import { span } from "./schema-parts.js";

// Schema of the quantities and dates of a content.

const { start, end } = span.shape;
const piece = z.string().describe("The exact words.");
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const quantity = z
  .strictObject({
    text: piece,
    start,
    end,
    value: z
      .number()
      .describe("The number: 3500000000 for '3.5bn', 24 for 'dozens', 0.3333 for 'a third', 3 for 'third'."),
    high: z.number().optional().describe("The upper end of a range, of which value is the lower."),
    qualifier: z
      .enum(QUALIFIERS)
      .optional()
      .describe(
        "How the words around it want it taken; 'over' is 'more than'. Vague plurals are 'at least'.",
      ),
    unit: z
      .string()
      .optional()
      .describe("Of what is measured: 'kilometre', 'year', 'percent'; the ISO 4217 code of a currency."),
    assumed: z
      .literal(true)
      .optional()
      .describe("Present where several currencies have that sign or word and the likeliest was taken ('$')."),
    kind: z.enum(QUANTITY_KINDS).describe("What the number does."),
    of: z
      .strictObject({ text: piece, start, end })
      .optional()
      .describe("The words for what is counted, shared or numbered: 'people' in '40 people'."),
  })
  .describe("One number with what it counts or measures.");

const date = z
  .strictObject({
    text: piece,
    start,
    end,
    date: day
      .nullable()
      .optional()
      .describe("The day; null where words and article's date do not tell; absent where there are several."),
    from: day.optional().describe("The first of several days."),
    to: day.optional().describe("The last of several days."),
    certain: z
      .boolean()
      .describe(
        "True where the words tell the year; false where it follows from the article's date and the tense.",
      ),
  })
  .describe("One date or stretch of days.");

/** What a content counts, measures and dates: fields of `content` of the wire format. */
export const figures = {
  quantities: z
    .array(quantity)
    .describe("The numbers in it, in text order; not names, labels, times and dates."),
  dates: z
    .array(date)
    .describe("The dates in it, in text order; what has happened is never after the article."),
} as const;
