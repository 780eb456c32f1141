#!/usr/bin/env bash
# examples/r: claims as a data frame of R. Skips aloud where R with jsonlite can't be had.
set -euo pipefail
cd "$(dirname "$0")/.."
has_r() { Rscript -e 'library(jsonlite)' > /dev/null 2>&1; }
if ! has_r && command -v apt-get > /dev/null; then
  timeout 150 apt-get install -y --no-install-recommends r-base-core r-cran-jsonlite > /dev/null 2>&1 || true
fi
if ! has_r; then
  echo "SKIPPED integration/r.sh: no R with jsonlite here, and it can't be installed"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node bin/accordingto.js --flat --quiet --date 2026-11-22 fixtures/articles/*.txt > "$work/claims.ndjson"
ACCORDINGTO=$PWD/bin/accordingto.js Rscript integration/r.R "$work/claims.ndjson"
