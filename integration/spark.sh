#!/usr/bin/env bash
# examples/spark/job.py on a local cluster of two workers: a skewed input, and a partition whose filter is killed
# at its first attempt. Its reports must be those of a single process. Skips aloud where Spark can't be had.
set -euo pipefail
cd "$(dirname "$0")/.."
skip() {
  echo "SKIPPED integration/spark.sh: $1"
  exit 0
}
command -v java > /dev/null || skip "no Java here"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${SPARK_PYTHON:-python3}
if ! "$python" -c 'import pyspark' 2> /dev/null; then
  python3 -m venv "$work/venv" > /dev/null 2>&1 || skip "no Python with venv here"
  timeout 300 "$work/venv/bin/pip" install --quiet --disable-pip-version-check pyspark==3.5.5 > /dev/null 2>&1 ||
    skip "pyspark can't be installed from here"
  python=$work/venv/bin/python
fi
export PYSPARK_PYTHON=$python SPARK_LOCAL_IP=127.0.0.1

# Skewed: one file holds nearly all articles.
mkdir "$work/in"
node integration/articles.js 6 large > "$work/in/large.ndjson"
node integration/articles.js 1 small > "$work/in/small.ndjson"
echo '{"id":"broken","text":5}' > "$work/in/broken.ndjson"

# The filter, but whoever comes first is killed after some lines; Spark has to notice and to try again.
cat > "$work/filter" << FILTER
#!/bin/sh
if mkdir "$work/died" 2> /dev/null; then
  head -n 2 | $(command -v node) $PWD/bin/accordingto.js --ndjson-in --jobs 1 --quiet --allow-failures -
  kill -KILL \$\$
fi
exec $(command -v node) $PWD/bin/accordingto.js --ndjson-in --jobs 1 --quiet --allow-failures -
FILTER
chmod +x "$work/filter"

spark_home=$("$python" -m pyspark.find_spark_home 2> /dev/null)
SPARK_HOME=$spark_home "$spark_home/bin/spark-submit" --master 'local-cluster[2,1,1024]' \
  --conf spark.ui.enabled=false --conf spark.driver.bindAddress=127.0.0.1 --conf spark.driver.host=127.0.0.1 \
  examples/spark/job.py "$work/in" "$work/out" --partitions 6 --command "$work/filter" > "$work/log" 2>&1 ||
  { tail -n 40 "$work/log"; exit 1; }

cat "$work"/in/*.ndjson | node bin/accordingto.js --ndjson-in --quiet --allow-failures - 2> /dev/null | LC_ALL=C sort > "$work/expected"
cat "$work"/out/part-* | LC_ALL=C sort > "$work/found"
cmp "$work/expected" "$work/found"
[ -d "$work/died" ]
grep -q 'Lost task' "$work/log"
parts=$(find "$work/out" -name 'part-*' -size +0 | wc -l)
[ "$parts" -gt 1 ]
echo "passed integration/spark.sh: $(wc -l < "$work/found") reports in $parts parts, one partition run again"
