import { z } from "zod";
import { QUALIFIERS, QUANTITY_KINDS } from "./number-words.js";

// The gate of numbers.json and measures.json; like the other schemas not loaded at run time.

const idOf = (kinds: string) =>
  z.string().regex(new RegExp(`^(?:${kinds}):[^A-Z]+$`), `must be ${kinds} with ":" and words in lower case`);
const forms = z.array(z.string().min(1)).min(1).optional();
const lowerForms = z
  .array(z.string().regex(/^[^A-Z]+$/, "must be in lower case, as it is compared"))
  .min(1)
  .optional();

/** The schema of the entries of each of these files, by file name without ".json". */
export const numberSchemas = {
  numbers: z.union([
    z.strictObject({
      id: idOf("number|scale|suffix|plural|ordinal|part"),
      value: z.number().nonnegative(),
    }),
    z.strictObject({ id: idOf("before|after"), qualifier: z.enum(QUALIFIERS) }),
    z.strictObject({ id: idOf("label|unordered|uncounted") }),
  ]),
  measures: z.union([
    z.strictObject({
      id: z.string().regex(/^unit:\S.*$/, 'must be "unit:" and the name of the unit in the singular'),
      kind: z.enum(QUANTITY_KINDS),
      words: lowerForms,
      short: lowerForms,
    }),
    z.strictObject({
      id: z.string().regex(/^currency:[A-Z]{3}$/, 'must be "currency:" and its ISO 4217 code'),
      words: lowerForms,
      signs: forms,
      assumed: forms,
      hundredths: lowerForms,
    }),
  ]),
} as const;
