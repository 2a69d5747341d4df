#!/usr/bin/env python3
"""Answers cases by the hundred million: `product-filter batch` as the worker of a Spark job.

usage: spark-submit answer_cases.py PROGRAM CATALOG CASES ANSWERS [OPTION…]

PROGRAM is the built `product-filter`, CATALOG a catalog document; both travel with the job. CASES is a file or a
folder of JSON Lines, a case a line, ANSWERS the folder to write: each case, a tab, and its answer. Further
options, such as --explain, go to `product-filter batch`.
"""

import os
import sys

from pyspark import SparkFiles
from pyspark.sql import SparkSession


def command(program, catalog, options):
    """What a worker runs. The files lie where Spark has put them on that worker."""
    here = SparkFiles.getRootDirectory()
    return " ".join([f"{here}/{program}", "batch", "--catalog", f"{here}/{catalog}", *options, "-"])


def main(program, catalog, cases, answers, *options):
    spark = SparkSession.builder.appName("product-filter").getOrCreate()
    context = spark.sparkContext
    context.addFile(program)
    context.addFile(catalog)
    lines = context.textFile(cases)
    # One answer a line, in order: so each case can be put beside its answer. A worker that fails fails its
    # part of the job, which Spark does again.
    answered = lines.pipe(
        command(os.path.basename(program), os.path.basename(catalog), options), checkCode=True
    )
    lines.zip(answered).map("\t".join).saveAsTextFile(answers)
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
