// Parquet: the rows of --flat as typed columns of one file, written group by group.
import { fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { FLAT_COLUMNS, type FlatClaim, flatClaims } from "../flat.js";
import type { Report } from "../schema.js";

/** So many rows are held until they are written. */
const ROWS_A_GROUP = 20_000;

const TYPES = { string: "STRING", integer: "INT32", number: "DOUBLE", boolean: "BOOLEAN" } as const;

/** A file that grows report by report; it can be read when it is closed. */
export interface ParquetFile {
  add(report: Report): void;
  close(): void;
}

/** Makes the file anew. Throws the system's error when that can't be. */
export function parquetFile(path: string): ParquetFile {
  const writer = fileWriter(path);
  const schema = schemaFromColumnData({ columnData: columnsOf([]) });
  const file = new ParquetWriter({ writer, schema, createdBy: "accordingto" });
  let rows: FlatClaim[] = [];
  const flush = (): void => {
    if (rows.length > 0) file.write({ columnData: columnsOf(rows), rowGroupSize: ROWS_A_GROUP });
    rows = [];
  };
  return {
    add(report) {
      rows.push(...flatClaims(report));
      if (rows.length >= ROWS_A_GROUP) flush();
    },
    close() {
      flush();
      file.finish();
    },
  };
}

function columnsOf(rows: readonly FlatClaim[]) {
  return FLAT_COLUMNS.map(([name, type]) => ({
    name,
    type: TYPES[type],
    nullable: true,
    data: rows.map((row) => row[name] ?? null),
  }));
}
