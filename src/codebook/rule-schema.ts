import { z } from "zod";
import { SCOPES } from "./rule.js";

// What a rule of a `--rules` file may say; loaded only by those who read such files.

const patterns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const texts = z.union([z.string().min(1), z.array(z.string().min(1))]);
const name = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,99}$/u, "must be a name of letters, digits, -, _, . and :");

export const ruleSchema = z.strictObject({
  id: name,
  tag: name.optional(),
  in: z.enum(SCOPES).default("content"),
  match: patterns,
  unless: patterns.optional(),
  examples: texts.optional(),
  not: texts.optional(),
});
