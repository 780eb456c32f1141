// A digest as tables for spreadsheets, each a list of rows with the names of its columns first.
import type { Changes, Digest, Sighting } from "./digest-data.js";

/** The tables that a digest can be. */
export const TABLES = ["speaking", "about", "repeated"] as const;

export type TableName = (typeof TABLES)[number];

type Row = readonly (string | number | null)[];

/** The rows of a table; the first names the columns. */
export function tableOf(digest: Digest, name: TableName): Row[] {
  if (name === "speaking") return speaking(digest);
  return name === "about" ? about(digest) : repeated(digest);
}

function speaking({ speaking: rows }: Digest): Row[] {
  return [
    ["period", "speaker", "entity", "claims", "articles"],
    ...rows.map(({ period, name, entity, claims, articles }) => [period, name, entity, claims, articles]),
  ];
}

function about({ speaking: rows }: Digest): Row[] {
  return [
    ["period", "speaker", "entity", "about", "about_entity", "claims"],
    ...rows.flatMap((row) =>
      row.about.map(({ name, entity, claims }) => [row.period, row.name, row.entity, name, entity, claims]),
    ),
  ];
}

const JOINT = "; ";

/** One row an article that has the claim; rows of one claim share its number. */
function repeated({ repeated: claims }: Digest): Row[] {
  return [
    [
      ...[
        "number",
        "articles",
        "article",
        "path",
        "title",
        "publisher",
        "date",
        "claim",
        "speaker",
        "entity",
      ],
      ...["act", "quotation", "words", "added", "dropped", "hedges_added", "hedges_lost"],
      ...["speaker_change", "quotation_marks_change", "act_change"],
    ],
    ...claims.flatMap(({ articles, first, repeated: later }, at) => [
      [at + 1, articles, ...cells(first), ...changeCells(null)],
      ...later.map((one) => [at + 1, articles, ...cells(one), ...changeCells(one.changes)]),
    ]),
  ];
}

function cells({ article, claim, speaker, act, quotation, words }: Sighting): Row {
  const { id, path, title, publisher, date } = article;
  return [id, path, title, publisher, date, claim, speaker.name, speaker.entity, act, quotation, words];
}

function changeCells(changes: Changes | null): Row {
  if (changes === null) return new Array<null>(7).fill(null);
  const { added, dropped, hedgesAdded, hedgesLost, speaker, quotationMarks, act } = changes;
  return [
    ...[added, dropped, hedgesAdded, hedgesLost].map((words) => words.join(JOINT)),
    speaker,
    quotationMarks,
    act,
  ];
}
