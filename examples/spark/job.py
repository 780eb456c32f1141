"""Runs accordingto over NDJSON articles with Apache Spark, one filter process for each partition.

usage: spark-submit job.py INPUT OUTPUT [--partitions N] [--command COMMAND]

INPUT is a file, folder or pattern of NDJSON with the fields `id` and `text`; OUTPUT is a folder that gets one
part file of reports for each partition. Every line in gives one line out under the same id, so that nothing is
lost and a partition that Spark runs again gives the same lines again.
"""
import argparse
import os

from pyspark.sql import SparkSession

COMMAND = "accordingto --ndjson-in --jobs 1 --quiet --allow-failures -"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int, default=0, help="0: as the input is split")
    parser.add_argument("--command", default=COMMAND, help="a command of one line; no shell reads it")
    args = parser.parse_args()

    spark = SparkSession.builder.appName("accordingto").getOrCreate()
    lines = spark.sparkContext.textFile(args.input)
    # A file much larger than the others is a partition much larger than the others: deal its lines out.
    if args.partitions:
        lines = lines.repartition(args.partitions)
    # Without env the child has none and finds no node; without checkCode a filter that died would go
    # unnoticed and its lines be missing, with it Spark runs the partition again.
    reports = lines.pipe(args.command, env={"PATH": os.environ["PATH"]}, checkCode=True)
    reports.saveAsTextFile(args.output)
    spark.stop()


if __name__ == "__main__":
    main()
