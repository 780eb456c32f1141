// Tables of numbers as bytes and back: files that are used as they lie, without parsing.

/** Tables as bytes: their number, the length of each, then each; little-endian, as all machines are that run Node. */
export function bytesOf(tables: readonly Int32Array[]): Uint8Array {
  const numbers = [tables.length, ...tables.map((table) => table.length)];
  const all = new Int32Array(numbers.length + tables.reduce((sum, table) => sum + table.length, 0));
  all.set(numbers);
  let at = numbers.length;
  for (const table of tables) {
    all.set(table, at);
    at += table.length;
  }
  return new Uint8Array(all.buffer);
}

/** The tables that `bytesOf` wrote; `bytes` must begin at a multiple of four of its buffer. Throws when they are cut short. */
export function tablesFrom(bytes: Uint8Array): Int32Array[] {
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  let at = (all[0] ?? 0) + 1;
  const tables = Array.from(all.subarray(1, at), (length) => {
    at += length;
    return all.subarray(at - length, at);
  });
  if (at !== all.length) throw new Error("tables are cut short: build again");
  return tables;
}

/** A text as a table: its length in bytes, then its bytes in UTF-8, filled up. */
export function tableOfText(text: string): Int32Array {
  const bytes = Buffer.from(text);
  const table = new Int32Array(1 + Math.ceil(bytes.length / 4));
  table[0] = bytes.length;
  new Uint8Array(table.buffer, 4).set(bytes);
  return table;
}

/** The bytes of the text that `tableOfText` wrote. */
export function textIn(table: Int32Array): Buffer {
  return Buffer.from(table.buffer, table.byteOffset + 4, table[0]);
}
