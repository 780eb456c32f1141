// SQL that sqlite3 loads: tables of articles, entities, mentions, claims and whom the claims are about.
import { FLAT_COLUMNS, flatClaims } from "../flat.js";
import type { Report } from "../schema.js";
import type { TextFormat } from "./format.js";

type Value = string | number | boolean | null;

const TYPES = { string: "TEXT", integer: "INTEGER", number: "REAL", boolean: "INTEGER" } as const;
const COLUMNS = FLAT_COLUMNS.map(([name, type]) => `  "${name}" ${TYPES[type]}`).join(",\n");

const TABLES = `CREATE TABLE IF NOT EXISTS articles (
  id TEXT PRIMARY KEY, path TEXT, title TEXT, date TEXT, words INTEGER, characters INTEGER
);
CREATE TABLE IF NOT EXISTS entities (
  article TEXT REFERENCES articles (id), id TEXT, type TEXT, name TEXT, state TEXT, role TEXT, wikidata TEXT, cameo TEXT,
  PRIMARY KEY (article, id)
);
CREATE TABLE IF NOT EXISTS mentions (
  article TEXT REFERENCES articles (id), entity TEXT, "text" TEXT, "start" INTEGER, "end" INTEGER, form TEXT,
  PRIMARY KEY (article, entity, "start", "end")
);
CREATE TABLE IF NOT EXISTS claims (
${COLUMNS},
  PRIMARY KEY (article, id)
);
CREATE TABLE IF NOT EXISTS about (
  article TEXT REFERENCES articles (id), claim TEXT, entity TEXT, role TEXT, PRIMARY KEY (article, claim, entity)
);
CREATE INDEX IF NOT EXISTS claims_by_source ON claims (source_entity);
CREATE INDEX IF NOT EXISTS about_by_entity ON about (entity);
`;

export const sqlite: TextFormat = {
  head: TABLES,
  between: "",
  tail: "",
  article: (report) => `BEGIN;\n${[...inserts(report)].join("")}COMMIT;\n`,
};

function* inserts(report: Report): Generator<string> {
  const { article, entities, claims } = report;
  const state = (id: Value) => entities.find((entity) => entity.id === id)?.iso3166 ?? null;
  yield insert("articles", [
    article.id,
    article.path,
    article.title,
    article.date ?? null,
    article.words,
    article.characters,
  ]);
  for (const { id, type, name, state: of, role, wikidata, cameo, mentions } of entities) {
    yield insert("entities", [article.id, id, type, name, of ?? state(id), role, wikidata, cameo]);
    for (const { text, start, end, form } of mentions) {
      yield insert("mentions", [article.id, id, text, start, end, form]);
    }
  }
  for (const row of flatClaims(report)) {
    yield insert(
      "claims",
      FLAT_COLUMNS.map(([name]) => row[name] ?? null),
    );
  }
  for (const { id, about } of claims) {
    for (const { entity, role } of about) yield insert("about", [article.id, id, entity, role]);
  }
}

/** An article that is loaded again takes its own place. */
function insert(table: string, values: readonly Value[]): string {
  return `INSERT OR REPLACE INTO ${table} VALUES (${values.map(literal).join(", ")});\n`;
}

function literal(value: Value): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return String(value);
  // A NUL would end the statement for sqlite3.
  return `'${value.replaceAll("'", "''").replaceAll("\0", "'||char(0)||'")}'`;
}
