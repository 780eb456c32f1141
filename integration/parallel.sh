#!/usr/bin/env bash
# examples/parallel/run.sh gives, byte for byte, what a single process gives. Skips aloud without GNU parallel.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v parallel > /dev/null || ! parallel --version 2> /dev/null | grep -q GNU; then
  echo "SKIPPED integration/parallel.sh: no GNU parallel here"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{ node integration/articles.js 10 a; echo 'no json'; } > "$work/articles.ndjson"
node bin/accordingto.js --ndjson-in --jobs 1 --quiet --allow-failures - < "$work/articles.ndjson" > "$work/one" 2> "$work/notes"
ACCORDINGTO=$PWD/bin/accordingto.js BLOCK=40k examples/parallel/run.sh < "$work/articles.ndjson" > "$work/many" 2> "$work/notes"
cmp "$work/one" "$work/many"
[ "$(wc -l < "$work/many")" -eq "$(wc -l < "$work/articles.ndjson")" ]
echo "passed integration/parallel.sh: $(wc -l < "$work/many") lines, the same from one process and from many"
