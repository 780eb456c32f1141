#!/usr/bin/env bash
# examples/duckdb, the recipe for archives: who speaks about whom, and repeated quotations, over Parquet. Skips aloud
# without DuckDB.
set -euo pipefail
cd "$(dirname "$0")/.."
. integration/python-with.sh DuckDB duckdb==2.0.1
node -e '
  const rows = JSON.parse(require("node:fs").readFileSync("fixtures/digest/travelling.json", "utf8"));
  for (const [number, { first, variants }] of rows.entries()) {
    for (const [at, text] of [first, ...variants.map((one) => one.text)].entries())
      console.log(JSON.stringify({ id: `${number}-${at}`, date: `2026-03-0${1 + at}`, text }));
  }
' > "$work/articles.ndjson"
node bin/accordingto.js --ndjson-in --quiet --format parquet "$work/articles.ndjson" -o "$work/claims.parquet"
node bin/accordingto.js digest --quiet --ndjson-in "$work/articles.ndjson" -o "$work/digest.json"
"$python" integration/digest.py "$work"
