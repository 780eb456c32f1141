import { readFileSync } from "node:fs";

/** The rows of a fixture, each with what it shows as the name of its test. */
export function rowsOf<Row>(path: string): [string, Row][] {
  const rows = JSON.parse(readFileSync(`fixtures/${path}.json`, "utf8")) as (Row & { shows: string })[];
  return rows.map((row) => [row.shows, row]);
}
