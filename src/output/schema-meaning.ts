import { z } from "zod";
import { ACTS, MEDIUM_KINDS } from "../lexicon/wording.js";
import { span, spans, words } from "./schema-parts.js";

// Schema of what a claim means: act, polarity, certainty, target, when, where.

const { start, end } = span.shape;
const entity = z.string().nullable().describe("Id of the entity the words mean; null if they name none.");
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const piece = z.string().describe("The exact words.");

const party = z.strictObject({ text: words, spans, entity });

/** What a claim means: fields of a claim of the wire format. */
export const meaning = {
  act: z
    .enum(ACTS)
    .describe(
      "What the source does with the content (speech act), by the cue's frame; withholds: takes no stand ('did not rule out', 'declined to confirm').",
    ),
  polarity: z
    .enum(["positive", "negative", "neutral"])
    .describe(
      "Where the source stands: holds it true or wants it, holds it false or refuses it, or neither.",
    ),
  target: party.nullable().describe("Whom the act is aimed at: who is accused, urged, warned, praised …"),
  certainty: z
    .enum(["certain", "probable", "possible", "unspecified"])
    .describe(
      "How sure the source is of the content, as the text gives it; unspecified for demands and the like.",
    ),
  hedges: z
    .array(z.strictObject({ text: piece, start, end }).describe("One hedge or booster."))
    .describe("The words that say how sure: 'may', 'likely', 'reportedly', 'certainly'."),
  tense: z
    .enum(["past", "present", "future", "conditional"])
    .nullable()
    .describe(
      "Of the content's main clause; 'said it would' is future; null where the content is no clause.",
    ),
  chain: z
    .array(party.describe("One link."))
    .describe("Who passed it on to whom, from the one who tells down to the first who knew."),
  audience: party.nullable().describe("Who was spoken to: 'told [Al Jazeera]'."),
  medium: z
    .strictObject({
      kind: z.enum(MEDIUM_KINDS).describe("What kind of medium or occasion it is."),
      text: piece,
      start,
      end,
    })
    .nullable()
    .describe("Where it was said or written: 'in a statement', 'on X'."),
  when: z
    .strictObject({
      text: piece,
      start,
      end,
      date: z
        .string()
        .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
        .nullable()
        .describe(
          "YYYY-MM-DD, YYYY-MM or YYYY, by --date or the article's own; null where that can't be told.",
        ),
      from: day.optional().describe("The first of several days: 'last week', 'in May'."),
      to: day.optional().describe("The last of several days."),
    })
    .nullable()
    .describe("When it was said: 'on Wednesday'."),
  where: z
    .strictObject({ text: piece, start, end, entity })
    .nullable()
    .describe("Where the source was: 'in Doha'."),
  about: z
    .array(
      z
        .strictObject({
          entity: z.string().describe("Entity id."),
          role: z
            .enum(["agent", "patient", "other"])
            .describe(
              "agent: does something in the content; patient: something is done to it; other: the rest.",
            ),
        })
        .describe("One entity."),
    )
    .describe("The entities mentioned in the content, each with its foremost role there."),
} as const;
