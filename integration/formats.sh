#!/usr/bin/env bash
# Every --format read by the programs it is for: sqlite3, DuckDB, pandas, the Label Studio SDK, dkpro-cassis, a
# reader of brat's files (bioc) and a JSON-LD processor. Skips aloud where they can't be had.
set -euo pipefail
cd "$(dirname "$0")/.."
. integration/python-with.sh "the readers" \
  duckdb==2.0.1 pandas==3.1.1 label-studio-sdk==2.1.2 dkpro-cassis==0.12.0 bioc==2.1 PyLD==3.3.0
command -v sqlite3 > /dev/null || apt-get install -y --no-install-recommends sqlite3 > /dev/null 2>&1 || true
command -v sqlite3 > /dev/null || skip "no sqlite3 here, and it can't be installed"

mkdir "$work/in" "$work/out"
cp fixtures/articles/*.txt fixtures/articles/*.md "$work/in"
printf '%b' "Kim 👩‍👩‍👧 Lee said: “=1+1, 🔥 and 'it''s' \\\\ not\n\n“all; a\ttab \"quoted\"”, he added.\n\nKim said the army would leave.\r\n" > "$work/in/astral.txt"
program() { node bin/accordingto.js --quiet --date 2026-11-22 "$@" "$work/in"; }
program --ndjson --with-text > "$work/out/reports.ndjson"
for format in csv tsv jsonl-flat sqlite label-studio doccano w3c claimreview; do
  program --format "$format" -o "$work/out/$format"
done
program --format parquet -o "$work/out/claims.parquet"
program --format brat --out-dir "$work/out/brat"
program --format cas --out-dir "$work/out/cas"
sqlite3 -bail "$work/out/claims.db" < "$work/out/sqlite"
# Loaded twice it is the same.
sqlite3 -bail "$work/out/claims.db" < "$work/out/sqlite"
"$python" integration/formats.py "$work/out"
