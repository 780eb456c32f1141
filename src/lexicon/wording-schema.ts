import { z } from "zod";
import { PLOVER_TYPES } from "./event-verbs.js";
import { ACTS, MEDIUM_KINDS } from "./wording.js";

// The gate of acts, cues, deeds, event-verbs, hedges, media, opposites and word-classes.json; like the other schemas not loaded at run time.

const wordsId = (kinds: string) =>
  z.string().regex(new RegExp(`^(${kinds}):\\S+( \\S+)*$`), `must be ${kinds} with ":" and words`);
/** What a cue is looked up by: nothing else in a text can be equal to it. */
const cueId = z
  .string()
  .regex(
    /^(?:verb:[^\sA-Z]+(?: [^\sA-Z]+){0,3}|(?:noun|adjective|adverb):[^\sA-Z]+)$/,
    'can never match; it must be a lemma in small letters, "verb:" with three more words at the most, "noun:", "adjective:" and "adverb:" with none',
  );
const act = z.enum(ACTS);
const target = z
  .array(
    z.enum([
      "object",
      "of",
      "for",
      "on",
      "to",
      "with",
      "at",
      "against",
      "about",
      "by",
      "from",
      "toward",
      "towards",
    ]),
  )
  .min(1)
  .optional();

const lemmas = z.array(z.string().regex(/^[a-z-]+$/, "must be a word in small letters")).min(1);
const frames = z
  .array(
    z
      .string()
      .regex(/^(?:\*|[a-z]+(?:-[a-z]+)*\*?)$/, 'must be the name of a frame, or its beginning and "*"'),
  )
  .min(1);

/** The schema of the entries of each of these files, by file name without ".json". */
export const wordingSchemas = {
  acts: z.strictObject({
    id: wordsId("verb|noun|other"),
    act,
    target,
    frames: z
      .array(z.strictObject({ content: z.string().regex(/^[a-z]+$/), act, target }))
      .min(1)
      .optional(),
  }),
  cues: z.strictObject({
    id: z.literal("colon").or(cueId),
    kind: z.enum(["statement", "belief", "intention", "attitude", "decision", "evidence"]),
    rate: z.number().min(0).max(1),
    armed: z.literal(true).optional(),
  }),
  deeds: z
    .strictObject({
      id: z.string().regex(/^verb:[a-z]+$/, 'must be "verb:" and a lemma'),
      means: z.string().min(5),
      objects: lemmas.optional(),
      prepositions: lemmas.optional(),
      deedFrames: frames.optional(),
      claimFrames: frames.optional(),
    })
    .refine(({ deedFrames, claimFrames }) => !(deedFrames && claimFrames), {
      error: "deedFrames and claimFrames exclude each other; keep the shorter one",
    }),
  "event-verbs": z.strictObject({
    id: z
      .string()
      .regex(/^verb:[a-z]+( [a-z]+)?$/, 'must be "verb:", a lemma, and an object\'s lemma or a particle'),
    plover: z.enum(PLOVER_TYPES),
    mode: z
      .string()
      .regex(/^[a-z-]+$/)
      .optional(),
    cameo: z.string().regex(/^(0[1-9]|1\d|20)$/, "must be one of CAMEO's roots, 01 to 20"),
    target: z
      .array(z.string().regex(/^[a-z]+$/))
      .min(1)
      .describe(
        "Where the target stands, first found first: object, both (the other subject), a preposition.",
      ),
  }),
  hedges: z.strictObject({
    id: wordsId("hedge"),
    certainty: z.enum(["certain", "probable", "possible"]),
  }),
  media: z.strictObject({
    id: wordsId("medium"),
    kind: z.enum(MEDIUM_KINDS),
    prepositions: z.array(z.string().regex(/^[a-z]+$/)).min(1),
  }),
  opposites: z.strictObject({
    id: z.string().regex(/^opposites:[a-z]+(-[a-z]+)*$/, 'must be "opposites:" and a name'),
    one: z.array(z.string().regex(/^[a-z]+$/)).min(1),
    other: z.array(z.string().regex(/^[a-z]+$/)).min(1),
    roles: z.literal(true).optional(),
  }),
  "word-classes": z.strictObject({
    id: z.string().regex(/^[a-z][A-Za-z]*$/, "must be a name in letters, like clauseOpeners"),
    means: z.string().min(5),
    words: z
      .array(
        z
          .string()
          .regex(/^(?:@[a-z][A-Za-z]*|[^\s@A-Z]+)$/, "can never match; it must be one word in small letters"),
      )
      .min(2),
  }),
} as const;
