#!/usr/bin/env bash
# The page of `accordingto report` in a real browser: marks, filters, keys, what an article tries, speed, and
# axe-core's verdict. Skips aloud where there is no Chromium. With a folder as argument, puts pictures there.
set -euo pipefail
cd "$(dirname "$0")/.."
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ] && command -v apt-get > /dev/null; then
  apt-get install -y --no-install-recommends chromium > /dev/null 2>&1 && chromium=$(command -v chromium) || true
fi
if [ -z "$chromium" ]; then
  echo "SKIPPED integration/page.sh: no Chromium here, and none can be installed"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program() { node bin/accordingto.js "$@"; }
program --quiet --date 2026-11-22 fixtures/articles > "$work/reports.ndjson"
program report --quiet --date 2026-11-22 fixtures/articles -o "$work/report.html"
program report --quiet "$work/reports.ndjson" -o "$work/dateless.html"

node -e '
  const rows = JSON.parse(require("node:fs").readFileSync("fixtures/digest/travelling.json", "utf8"));
  const texts = rows.flatMap(({ first, variants }) => [first, ...variants.map(({ text }) => text)]);
  for (const [at, text] of texts.entries()) {
    const article = { id: `a${at}`, publisher: `Outlet ${at % 4}`, date: `2026-03-0${1 + (at % 4)}`, title: `Article ${at}`, text };
    console.log(JSON.stringify(article));
  }
' > "$work/travelling.ndjson"
program report --quiet --ndjson-in "$work/travelling.ndjson" -o "$work/travelling.html"

program report --quiet --per-page 9 --ndjson-in "$work/travelling.ndjson" -o "$work/split.html"

cat > "$work/hostile.txt" << 'ARTICLE'
</script><script>window.touched = 1</script> <img src=x onerror="window.touched = 1"> <!-- <style>body { display: none }</style>

Minister Ann <b onclick="window.touched = 1">Lee</b> said: "</textarea><svg onload=window.touched=1> 👩‍👩‍👧 we will not yield <!--<script>".

"]]>&lt;iframe src=javascript:window.touched=1&gt;</iframe>," Lee told reporters on Monday.
ARTICLE
program report --quiet "$work/hostile.txt" -o "$work/hostile.html"

node -e '
  const fs = require("node:fs");
  const texts = fs.readdirSync("fixtures/articles").map((name) => fs.readFileSync(`fixtures/articles/${name}`, "utf8"));
  for (let i = 0; i < 1001; i++) console.log(JSON.stringify({ id: `a${i}`, date: "2026-11-22", text: texts[i % texts.length] }));
' > "$work/large.ndjson"
program report --quiet --ndjson-in "$work/large.ndjson" -o "$work/large.html" 2> /dev/null
node integration/page.js "$chromium" "$work" "$@"
