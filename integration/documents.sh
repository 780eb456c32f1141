#!/usr/bin/env bash
# Articles made into documents of every format, PDF among them as a real Chromium prints it, and read again: the claims
# must be those of the plain text, but for 2 %. Takes the fixture articles, and those of ../shared where they are; or
# the folders of texts named as arguments. Without Chromium PDF is skipped aloud.
set -euo pipefail
cd "$(dirname "$0")/.."
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ] && command -v apt-get > /dev/null; then
  apt-get install -y --no-install-recommends chromium > /dev/null 2>&1 && chromium=$(command -v chromium) || true
fi
[ -n "$chromium" ] || echo "SKIPPED integration/documents.sh, PDF: no Chromium here, and none can be installed"
if [ $# -eq 0 ]; then
  set -- fixtures/articles
  for folder in ../shared/gold/dev ../shared/polnear/dev/text; do [ -d "$folder" ] && set -- "$@" "$folder"; done
fi
node --import tsx integration/documents.js "$chromium" "$@"
