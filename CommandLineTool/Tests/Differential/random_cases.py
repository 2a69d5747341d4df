#!/usr/bin/env python3
"""Answers random cases with `product-filter batch --explain` and with the twin, and compares what is available,
order included, and every reason against every other product.

usage: random_cases.py PRODUCT_FILTER [--cases 20000] [--products 200] [--seed N]
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from twin import Twin  # noqa: E402

COUNTRIES = ["NL", "BE", "DE", "FR", "GB", "US", "JP"]
CURRENCIES = ["EUR", "USD", "GBP", "JPY"]


def some(rng, values, most):
    return [rng.choice(values) for _ in range(rng.randint(0, most))]


def random_limits(rng):
    limits = {}
    least, most = sorted(rng.randint(0, 2000) for _ in range(2))
    if rng.random() < 0.5:
        limits["minAmount"] = least
    if rng.random() < 0.5:
        limits["maxAmount"] = most
    return limits


def random_catalog(rng, count):
    names = [f"group{i}" for i in range(6)] + ["cards", "Cards", "a group with a rather long name"]
    products = []
    for id in rng.sample(range(1, 2 * count), count) + [2**31 - 1]:
        product = {"id": id, **random_limits(rng), "unheardOf": {"deep": [1, 2]}}
        if rng.random() < 0.8:
            product["paymentProductGroups"] = sorted({*some(rng, names, 3)})
        if rng.random() < 0.2:
            product["paymentProductGroup"] = rng.choice(names)
        if rng.random() < 0.7:
            product["displayHints"] = {"displayOrder": rng.randint(0, 50), "label": f"Product {id}"}
        if rng.random() < 0.5:
            product["countries"] = some(rng, COUNTRIES, 4)
        if rng.random() < 0.5:
            product["currencies"] = some(rng, CURRENCIES, 3)
        if rng.random() < 0.3:
            product["amountLimits"] = {c: random_limits(rng) for c in set(some(rng, CURRENCIES, 3))}
        for flag in ("allowsRecurring", "allowsInstallments"):
            if rng.random() < 0.5:
                product[flag] = rng.random() < 0.5
        products.append(product)
    return {"paymentProducts": products}


def random_filter(rng, catalog):
    ids = [p["id"] for p in catalog["paymentProducts"]]
    names = [f"group{i}" for i in range(8)] + ["cards", "Cards", "card"]
    filter = {}
    if rng.random() < 0.8:
        filter["products"] = [
            rng.choice(ids) if rng.random() < 0.9 else rng.randint(-5, 2**40)
            for _ in range(rng.randint(0, rng.choice([3, 40, 150])))
        ]
    if rng.random() < 0.6:
        filter["groups"] = some(rng, names, 3)
    return filter


def random_filters(rng, catalog):
    filters = {}
    if rng.random() < 0.5:
        filters["restrictTo"] = rng.choice([random_filter(rng, catalog)] * 9 + [None])
    if rng.random() < 0.6:
        filters["exclude"] = rng.choice([random_filter(rng, catalog)] * 9 + [None])
    return filters


def random_case(rng, catalog):
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
    case = {"context": context} if rng.random() < 0.9 else {}
    if rng.random() < 0.3:
        case["paymentProductFilters"] = random_filters(rng, catalog)
    else:
        case["layers"] = [random_filters(rng, catalog) for _ in range(rng.randint(0, 3))]
    return case


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("product_filter")
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--products", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    catalog = random_catalog(rng, arguments.products)
    twin = Twin(catalog)
    cases = [random_case(rng, catalog) for _ in range(arguments.cases)]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(catalog, file)
        file.flush()
        answers = subprocess.run(
            [arguments.product_filter, "batch", "--explain", "--catalog", file.name, "-"],
            input="".join(json.dumps(case) + "\n" for case in cases),
            capture_output=True, text=True, check=True,
        ).stdout.splitlines()
    if len(answers) != len(cases):
        sys.exit(f"seed {arguments.seed}: {len(cases)} cases, but {len(answers)} answers")
    seen = set()
    reasons = 0
    for number, (case, answer) in enumerate(zip(cases, answers)):
        expected = {"available": twin.available(case), "unavailable": twin.unavailable(case)}
        seen.add(len(expected["available"]))
        reasons += sum(len(codes) for codes in expected["unavailable"].values())
        if json.loads(answer) != expected:
            sys.exit(
                f"seed {arguments.seed}, case {number}:\n{json.dumps(case)}\n"
                f"expected {expected}\nanswered {answer}"
            )
    print(f"{len(cases)} cases agree, with {min(seen)} to {max(seen)} of {len(twin.products)} "
          f"products available and {reasons} reasons against others (seed {arguments.seed})")


if __name__ == "__main__":
    main()
