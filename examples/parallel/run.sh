#!/usr/bin/env bash
# Many processes on one machine with GNU parallel: cuts NDJSON into blocks at line ends, gives each block to a
# filter of its own, and keeps the order. For a single machine `accordingto --jobs N` does the same with
# threads; parallel can also send the blocks to others (--sshlogin).
#
# usage: run.sh < articles.ndjson > reports.ndjson
set -euo pipefail
exec parallel --pipe --keep-order --block "${BLOCK:-5M}" --halt now,fail=1 \
  "${ACCORDINGTO:-accordingto}" --ndjson-in --jobs 1 --quiet --allow-failures -
