#!/usr/bin/env bash
# examples/duckdb, the recipe for archives: who speaks about whom, and repeated quotations, over Parquet. Skips aloud
# without DuckDB. FORMATS_PYTHON names a Python that has it, to spare the installing.
set -euo pipefail
cd "$(dirname "$0")/.."
skip() {
  echo "SKIPPED integration/digest.sh: $1"
  exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${FORMATS_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv" > /dev/null 2>&1 || skip "no Python with venv here"
  timeout 300 "$work/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1 > /dev/null 2>&1 ||
    skip "DuckDB can't be installed from here"
  python=$work/venv/bin/python
fi
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
