#!/usr/bin/env python3
"""Compares `product-filter batch --explain` with the reference model on random queries.

The available products, their order, all reasons against every other product and the paths of unknown entries have to
agree.
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from reference_model import ReferenceModel  # noqa: E402

COUNTRIES = ["NL", "BE", "DE", "FR", "GB", "US", "JP"]
CURRENCIES = ["EUR", "USD", "GBP", "JPY"]


def choices(rng, values, max_count):
    """Returns at most `max_count` random values, possibly repeated."""
    return [rng.choice(values) for _ in range(rng.randint(0, max_count))]


def random_limits(rng):
    limits = {}
    minimum, maximum = sorted(rng.randint(0, 2000) for _ in range(2))
    if rng.random() < 0.5:
        limits["minAmount"] = minimum
    if rng.random() < 0.5:
        limits["maxAmount"] = maximum
    return limits


def random_catalog(rng, count):
    groups = [f"group{i}" for i in range(6)] + ["cards", "Cards", "a group with a rather long name"]
    products = []
    for id in rng.sample(range(1, 2 * count), count) + [2**31 - 1]:
        product = {"id": id, **random_limits(rng), "unknownKey": {"nested": [1, 2]}}
        if rng.random() < 0.8:
            product["paymentProductGroups"] = sorted({*choices(rng, groups, 3)})
        if rng.random() < 0.2:
            product["paymentProductGroup"] = rng.choice(groups)
        if rng.random() < 0.7:
            product["displayHints"] = {"displayOrder": rng.randint(0, 50), "label": f"Product {id}"}
        if rng.random() < 0.5:
            product["countries"] = choices(rng, COUNTRIES, 4)
        if rng.random() < 0.5:
            product["currencies"] = choices(rng, CURRENCIES, 3)
        if rng.random() < 0.3:
            product["amountLimits"] = {
                currency: random_limits(rng) for currency in sorted(set(choices(rng, CURRENCIES, 3)))
            }
        for flag in ("allowsRecurring", "allowsInstallments"):
            if rng.random() < 0.5:
                product[flag] = rng.random() < 0.5
        products.append(product)
    return {"paymentProducts": products}


def random_filter(rng, catalog):
    """Returns a filter with some unknown products and groups."""
    ids = [product["id"] for product in catalog["paymentProducts"]]
    groups = [f"group{i}" for i in range(8)] + ["cards", "Cards", "card"]
    filter = {}
    if rng.random() < 0.8:
        filter["products"] = [
            rng.choice(ids) if rng.random() < 0.9 else rng.randint(-5, 2**40)
            for _ in range(rng.randint(0, rng.choice([3, 40, 150])))
        ]
    if rng.random() < 0.6:
        filter["groups"] = choices(rng, groups, 3)
    return filter


def random_filters(rng, catalog):
    filters = {}
    if rng.random() < 0.5:
        filters["restrictTo"] = random_filter(rng, catalog) if rng.random() < 0.9 else None
    if rng.random() < 0.6:
        filters["exclude"] = random_filter(rng, catalog) if rng.random() < 0.9 else None
    return filters


def random_context(rng):
    context = {}
    if rng.random() < 0.6:
        context["countryCode"] = rng.choice(COUNTRIES)
    if rng.random() < 0.6:
        context["currencyCode"] = rng.choice(CURRENCIES)
    if rng.random() < 0.6:
        context["amount"] = rng.randint(-10, 2100)
    for flag in ("isRecurring", "isInstallments"):
        if rng.random() < 0.4:
            context[flag] = rng.random() < 0.5
    return context


def random_query(rng, catalog):
    query = {}
    if rng.random() < 0.9:
        query["context"] = random_context(rng)
    if rng.random() < 0.8:
        query["layers"] = [random_filters(rng, catalog) for _ in range(rng.randint(0, 3))]
    if rng.random() < 0.4:
        query["paymentProductFilters"] = random_filters(rng, catalog)
    return query


def answers_of(program, catalog, queries):
    """Returns the program's answers to queries."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(catalog, file)
        file.flush()
        run = subprocess.run(
            [program, "batch", "--explain", "--catalog", file.name, "-"],
            input="".join(json.dumps(query) + "\n" for query in queries), capture_output=True, text=True,
        )
    if run.returncode != 0:
        sys.exit(f"{program} exited with status {run.returncode}\n{run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def difference(answer, other):
    """Returns the parts of an answer that aren't equal in another one."""
    parts = {key: value for key, value in answer.items() if value != other.get(key)}
    if "unavailable" in parts:
        reasons = other.get("unavailable", {})
        parts["unavailable"] = {
            id: codes for id, codes in parts["unavailable"].items() if codes != reasons.get(id)
        }
    return parts


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the path of product-filter")
    parser.add_argument("--cases", type=int, default=20_000, help="the number of queries (default: %(default)s)")
    parser.add_argument("--products", type=int, default=200, help="the size of the catalog (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32),
                        help="the seed of a run to repeat")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    rng = random.Random(arguments.seed)
    catalog = random_catalog(rng, arguments.products)
    model = ReferenceModel(catalog)
    queries = [random_query(rng, catalog) for _ in range(arguments.cases)]
    answers = answers_of(arguments.program, catalog, queries)
    if len(answers) != len(queries):
        sys.exit(f"seed {arguments.seed}: {len(queries)} queries have {len(answers)} answers")
    available_counts = set()
    reason_count = 0
    unknown_count = 0
    for position, (query, answer) in enumerate(zip(queries, answers)):
        expected = {"available": model.available(query), "unavailable": model.unavailable(query)}
        unknown = model.unknown(query)
        if unknown:
            expected["unknown"] = unknown
        if answer != expected:
            sys.exit(f"seed {arguments.seed}: query {position} has a wrong answer\nquery    {json.dumps(query)}\n"
                     f"expected {json.dumps(difference(expected, answer))}\n"
                     f"actual   {json.dumps(difference(answer, expected))}")
        available_counts.add(len(expected["available"]))
        reason_count += sum(len(codes) for codes in expected["unavailable"].values())
        unknown_count += len(unknown)
    print(f"{len(queries)} queries agree: {min(available_counts)} to {max(available_counts)} of {len(model.products)} "
          f"products available, {reason_count} reasons against the others, {unknown_count} unknown entries "
          f"(seed {arguments.seed})")


if __name__ == "__main__":
    main()
