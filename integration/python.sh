#!/usr/bin/env bash
# examples/python: the filter kept open from Python, and claims as a frame of pandas. Skips aloud without pandas.
set -euo pipefail
cd "$(dirname "$0")/.."
. integration/python-with.sh pandas pandas==3.1.1
for file in fixtures/articles/*.txt; do
  node -e '
    const [file] = process.argv.slice(1);
    const text = require("node:fs").readFileSync(file, "utf8");
    console.log(JSON.stringify({ id: require("node:path").basename(file), date: "2026-11-22", text }));
  ' "$file"
done > "$work/articles.ndjson"
node bin/accordingto.js --ndjson-in --jobs 1 --quiet - < "$work/articles.ndjson" > "$work/reports.ndjson"
ACCORDINGTO=$PWD/bin/accordingto.js "$python" integration/python.py "$work/reports.ndjson"
