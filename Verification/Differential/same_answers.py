#!/usr/bin/env python3
"""Checks that other programs answer random queries with the same bytes as `product-filter batch`.

Each of them is a command. It's run with the path of a catalog and options of `batch` after its arguments, and has to answer
each line of its standard input with a line:

    same_answers.py product-filter --same-answers-from "Bindings/C/build-output/answer-lines"
"""

import argparse
import json
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from malformed_inputs import malformed_query  # noqa: E402
from random_cases import random_catalog, random_query  # noqa: E402

OPTIONS = [
    "",
    "--explain",
    "--reasons --fix --contexts",
    "--explain --unknown-ids reject --empty-restriction reject",
    "--reasons --empty-restriction unrestricted --unknown-ids reject",
]
CATALOG_COUNT = 10
MAX_PRODUCT_COUNT = 60


def random_line(rng, catalog):
    """Returns a query as a line. Some are malformed, and some have an id."""
    if rng.random() < 0.05:
        return malformed_query(rng)[0].replace("\n", " ").encode("utf-8", "surrogateescape")
    query = random_query(rng, catalog)
    if rng.random() < 0.3:
        query["id"] = rng.choice(["merchant 7", "", "caf\u00e9 \u202e\x1b \U0001f4b3", -(2**63), 2**63 - 1, 2**53 + 1])
    return json.dumps(query, ensure_ascii=rng.random() < 0.5).encode()


def output_of(command, input):
    """Returns the output of a command and its duration. The command has to succeed."""
    start = time.monotonic()
    run = subprocess.run(command, input=input, capture_output=True)
    if run.returncode != 0:
        sys.exit(f"{shlex.join(command)} exited with status {run.returncode}\n{run.stderr.decode(errors='replace')}")
    return run.stdout, time.monotonic() - start


def check_equal(command, lines, expected, actual):
    """Exits if the answers aren't equal."""
    if expected == actual:
        return
    answers = zip(lines, expected.split(b"\n"), actual.split(b"\n"))
    for line, expected_answer, actual_answer in answers:
        if expected_answer != actual_answer:
            sys.exit(f"seed {arguments.seed}: {command} has another answer\nquery    {line}\n"
                     f"expected {expected_answer}\nactual   {actual_answer}")
    sys.exit(f"seed {arguments.seed}: {command} has another number of answers")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the path of product-filter")
    parser.add_argument("--same-answers-from", metavar="COMMAND", action="append", required=True,
                        help="a command that has to give the same answers; repeat the option for more")
    parser.add_argument("--options", action="append",
                        help="options of batch to compare, such as \"--explain\"; repeat it for more combinations")
    parser.add_argument("--cases", type=int, default=20_000,
                        help="the number of queries for each combination of options (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32),
                        help="the seed of a run to repeat")
    return parser.parse_args()


def main():
    rng = random.Random(arguments.seed)
    commands = arguments.same_answers_from
    durations = dict.fromkeys([arguments.program, *commands], 0.0)
    query_count = byte_count = 0
    option_sets = [shlex.split(options) for options in arguments.options or OPTIONS]
    for options in option_sets:
        remaining = arguments.cases
        for catalogs_left in range(CATALOG_COUNT, 0, -1):
            catalog = random_catalog(rng, rng.randint(1, MAX_PRODUCT_COUNT))
            lines = [random_line(rng, catalog) for _ in range(remaining // catalogs_left)]
            remaining -= len(lines)
            input = b"\n".join(lines) + b"\n"
            with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
                json.dump(catalog, file)
                file.flush()
                batch = [arguments.program, "batch", "--catalog", file.name, *options]
                expected, duration = output_of(batch, input)
                durations[arguments.program] += duration
                query_count += len(lines)
                byte_count += len(expected)
                for command in commands:
                    actual, duration = output_of([*shlex.split(command), file.name, *options], input)
                    durations[command] += duration
                    check_equal(command, lines, expected, actual)
    print(f"{query_count} queries have the same answers of {byte_count} bytes with {len(option_sets)} combinations of "
          f"options (seed {arguments.seed})")
    for command, duration in durations.items():
        print(f"  {duration:6.1f} s  {command}")


if __name__ == "__main__":
    arguments = parse_arguments()
    main()
