#!/usr/bin/env python3
"""Runs `product-filter batch` as a Spark job.

usage: spark-submit answer_queries.py PROGRAM CATALOG QUERIES ANSWERS [OPTION…]

PROGRAM   the `product-filter` executable, which Spark distributes to the workers
CATALOG   the catalog document, which Spark distributes, too
QUERIES   a file or a folder of JSON Lines, one query per line
ANSWERS   the output folder, with one line per query: the query, a tab, and its answer
OPTION    an option of `product-filter batch`, such as --explain
"""

import os
import sys

from pyspark import SparkFiles
from pyspark.sql import SparkSession


def command(program, catalog, options):
    """Returns the command that a worker runs, with the paths at which Spark stores the files."""
    root = SparkFiles.getRootDirectory()
    return " ".join([f"{root}/{program}", "batch", "--catalog", f"{root}/{catalog}", *options, "-"])


def main(program, catalog, queries, answers, *options):
    spark = SparkSession.builder.appName("product-filter").getOrCreate()
    context = spark.sparkContext
    context.addFile(program)
    context.addFile(catalog)
    lines = context.textFile(queries)
    # `batch` writes one answer per line, in order, so the queries can be zipped with their answers. With
    # `checkCode`, a failed process fails its task, which Spark retries.
    results = lines.pipe(
        command(os.path.basename(program), os.path.basename(catalog), options), checkCode=True
    )
    lines.zip(results).map("\t".join).saveAsTextFile(answers)
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
