#!/usr/bin/env bash
# examples/python: the filter kept open from Python, and claims as a frame of pandas. Skips aloud without pandas.
# FORMATS_PYTHON names a Python that has it, to spare the installing.
set -euo pipefail
cd "$(dirname "$0")/.."
skip() {
  echo "SKIPPED integration/python.sh: $1"
  exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${FORMATS_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv" > /dev/null 2>&1 || skip "no Python with venv here"
  timeout 300 "$work/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 > /dev/null 2>&1 ||
    skip "pandas can't be installed from here"
  python=$work/venv/bin/python
fi
for file in fixtures/articles/*.txt; do
  node -e '
    const [file] = process.argv.slice(1);
    const text = require("node:fs").readFileSync(file, "utf8");
    console.log(JSON.stringify({ id: require("node:path").basename(file), date: "2026-11-22", text }));
  ' "$file"
done > "$work/articles.ndjson"
node bin/accordingto.js --ndjson-in --jobs 1 --quiet - < "$work/articles.ndjson" > "$work/reports.ndjson"
ACCORDINGTO=$PWD/bin/accordingto.js "$python" integration/python.py "$work/reports.ndjson"
