#!/usr/bin/env bash
# Sorts what is said in articles by a codebook: checks its rules with their examples, then prints a row for each tagged
# claim: article, speaker, act, tags, content.
#
# usage: run.sh ARTICLES… > tagged.tsv
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
accordingto=${ACCORDINGTO:-accordingto}
rules=()
for file in "$here"/*.yaml; do rules+=(--rules "$file"); done
$accordingto rules check "$here"/*.yaml >&2
$accordingto "${rules[@]}" --flat --quiet "$@" |
  jq -r 'select(.tags != "") | [.path, .speaker, .act, .tags, .content] | @tsv'
