#!/usr/bin/env python3
"""Runs random queries with Spark in local mode and with one process, and compares the answers in any order.

Some queries are invalid. Their answers must have errors, and no answer may be missing.

usage: test_answer_queries.py PROGRAM CATALOG WHEEL [--lines 1000000]

PROGRAM is `product-filter`, and WHEEL is that of the Python package, which Spark distributes.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent


def query(rng, index):
    """Returns a random query as a line of JSON. Every 997th is invalid."""
    if index % 997 == 0:
        return '{"paymentProductFilters":{"restricTo":{}}}' if index % 2 else "not JSON"
    products = [rng.choice([1, 2, 3, 117, 809, 840, 3012, 9999]) for _ in range(rng.randint(0, 4))]
    return json.dumps({
        "layers": [
            {"restrictTo": {"groups": ["cards", "wallets"], "products": products}},
            {"exclude": {"products": products[:1]}},
        ],
        "context": {"countryCode": rng.choice(["NL", "BE", "US"]), "amount": rng.randint(0, 100_000)},
    })


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("catalog")
    parser.add_argument("wheel")
    parser.add_argument("--lines", type=int, default=1_000_000)
    arguments = parser.parse_args()
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        queries, answers = pathlib.Path(folder, "queries.jsonl"), pathlib.Path(folder, "answers")
        queries.write_text("".join(query(rng, index) + "\n" for index in range(arguments.lines)))

        start = time.monotonic()
        single = subprocess.run(
            [arguments.program, "batch", "--catalog", arguments.catalog, queries],
            capture_output=True, text=True, check=True,
        ).stdout.splitlines()
        seconds = time.monotonic() - start
        expected = collections.Counter(
            f"{line}\t{answer}" for line, answer in zip(queries.read_text().splitlines(), single)
        )

        archive = shutil.copy(arguments.wheel, pathlib.Path(folder, "product_filter.zip"))
        spark_submit = pathlib.Path(sys.executable).with_name("spark-submit")
        start = time.monotonic()
        spark = subprocess.run(
            [spark_submit, "--py-files", archive, HERE / "answer_queries.py", arguments.catalog, queries, answers],
            env={**os.environ, "PYSPARK_PYTHON": sys.executable}, stderr=subprocess.PIPE, text=True,
        )
        spark_seconds = time.monotonic() - start
        if spark.returncode != 0:
            sys.exit(spark.stderr)
        found = collections.Counter(
            line for part in answers.glob("part-*") for line in part.read_text().splitlines()
        )
        invalid = sum(count for line, count in found.items() if '\t{"errors":' in line)
    if len(single) != arguments.lines or found != expected or not invalid:
        sys.exit(f"{(expected - found).total()} missing answers, {(found - expected).total()} wrong answers, "
                 f"{invalid} invalid queries")
    print(f"{arguments.lines} answers agree, {invalid} of them errors: one process {seconds:.0f} s "
          f"({arguments.lines / seconds:.0f} lines/s), Spark {spark_seconds:.0f} s")


if __name__ == "__main__":
    main()
