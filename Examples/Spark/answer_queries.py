#!/usr/bin/env python3
"""Answers queries as a Spark job.

usage: spark-submit --py-files product_filter.zip answer_queries.py [--explain] CATALOG QUERIES ANSWERS

product_filter.zip is a copy of the wheel of the Python package.
"""

import argparse
import pathlib
from collections.abc import Callable, Iterator

from product_filter import AnswerOptions, Catalog
from pyspark.sql import SparkSession


def answering(catalog: Catalog, options: AnswerOptions) -> Callable[[Iterator[str]], Iterator[str]]:
    """Returns a function that answers the lines of a partition. Spark sends it to the workers with the catalog."""

    def answers(lines: Iterator[str]) -> Iterator[str]:
        return (f"{line}\t{catalog.answer_json(line, **options).decode()}" for line in lines)

    return answers


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--explain", action="store_true", help="list the reasons against unavailable products")
    parser.add_argument("catalog", type=pathlib.Path, help="the catalog document, on the machine of the driver")
    parser.add_argument("queries", help="a file or a folder of JSON Lines, one query per line")
    parser.add_argument("answers", help="the output folder, with one line per query: the query, a tab, its answer")
    arguments = parser.parse_args()
    # An invalid catalog fails here, before the job starts.
    answers = answering(Catalog(arguments.catalog.read_bytes()), {"explain": arguments.explain})
    context = SparkSession.builder.appName("product-filter").getOrCreate().sparkContext
    context.textFile(arguments.queries).mapPartitions(answers).saveAsTextFile(arguments.answers)
    context.stop()


if __name__ == "__main__":
    main()
