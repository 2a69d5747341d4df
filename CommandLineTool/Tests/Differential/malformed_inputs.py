#!/usr/bin/env python3
"""Sends `product-filter` malformed requests and catalogs of every kind, and checks that each is refused: with
the place of the fault, and without harm.

usage: malformed_inputs.py PRODUCT_FILTER [--requests 9500] [--catalogs 500] [--seed N]
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile

WRONG_ENTRIES = {
    "products": ['"1"', "1.5", "null", "true", "9223372036854775808", "-9223372036854775809", "{}", "[]"],
    "groups": ["1", "null", "true", "{}", "[]", "1.5"],
}
MISSPELT = ["restricTo", "restrictto", "excludes", "Exclude", "product", "group", "Products", ""]


def malformed_filters(rng):
    """JSON text of filters with one fault, and the path to it from the filters."""
    filter, list = rng.choice(["restrictTo", "exclude"]), rng.choice(["products", "groups"])
    kind = rng.randrange(5)
    if kind == 0:
        good = rng.randint(0, 12)
        entries = [("7" if list == "products" else '"cards"')] * good + [rng.choice(WRONG_ENTRIES[list])]
        return f'{{"{filter}":{{"{list}":[{",".join(entries)}]}}}}', f"{filter}.{list}[{good}]"
    if kind == 1:
        key = rng.choice([k for k in MISSPELT])
        return f'{{"{key}":{{"products":[1]}}}}', key
    if kind == 2:
        key = rng.choice(MISSPELT)
        return f'{{"{filter}":{{"{key}":[1]}}}}', f"{filter}.{key}"
    if kind == 3:
        return f'{{"{filter}":{rng.choice(["1", "true", "[]", chr(34) * 2])}}}', filter
    wrong = rng.choice(["1", "true", "{}", '"cards"'])
    return f'{{"{filter}":{{"{list}":{wrong}}}}}', f"{filter}.{list}"


def malformed_line(rng):
    """A line of a batch with one fault, and the path to it; no path where the line is no JSON."""
    kind = rng.randrange(8)
    if kind == 0:
        key, wrong = rng.choice([
            ("countryCode", '"nl"'), ("countryCode", '"NLD"'), ("countryCode", "1"),
            ("currencyCode", '"eur"'), ("currencyCode", '"EU"'), ("amount", "1.5"), ("amount", '"1"'),
            ("amount", "1e400"), ("isRecurring", "1"), ("isInstallments", '"true"'), ("county", '"NL"'),
        ])
        # A number beyond all numbers is no valid JSON to some readers: either answer has its message.
        return f'{{"context":{{"{key}":{wrong}}}}}', None if wrong == "1e400" else f"context.{key}"
    if kind == 1:
        return '{"layer":[]}', "layer"
    if kind == 2:
        whole = '{"paymentProductFilters":{"restrictTo":{"products":[1,2],"groups":["cards"]}}}'
        return whole[: rng.randrange(len(whole))], None
    if kind == 3:
        return rng.choice(["[]", "5", '"text"', "true", "", " ", "{}{}", "{} x", "\ufeff{", "nul"]), None
    text, path = malformed_filters(rng)
    if kind < 6:
        return f'{{"paymentProductFilters":{text}}}', f"paymentProductFilters.{path}"
    before = rng.randint(0, 3)
    return f'{{"layers":[{"{},"* before}{text}]}}', f"layers[{before}].{path}"


def malformed_catalog(rng):
    """JSON text of a catalog with one fault, and the path to it; no path where it is no JSON."""
    before = rng.randint(0, 5)
    good = "".join(f'{{"id":{n + 100}}},' for n in range(before))
    product, place = rng.choice([
        ('{"id":0}', "id"), ('{"id":-1}', "id"), ('{"id":2147483648}', "id"), ('{"id":"1"}', "id"),
        ('{"id":1.5}', "id"), ('{"id":9223372036854775808}', "id"), ("{}", "id"), ('{"id":null}', "id"),
        ('{"id":1},{"id":1}', None), ('{"id":1,"paymentProductGroups":["a","a"]}', "paymentProductGroups"),
        ('{"id":1,"paymentProductGroups":[""]}', "paymentProductGroups"),
        ('{"id":1,"paymentProductGroups":[1]}', "paymentProductGroups[0]"),
        ('{"id":1,"minAmount":2,"maxAmount":1}', "minAmount"), ('{"id":1,"minAmount":"2"}', "minAmount"),
        ('{"id":1,"amountLimits":{"EUR":{"minAmount":2,"maxAmount":1}}}', "amountLimits.EUR.minAmount"),
        ('{"id":1,"amountLimits":{"EUR":{"maxAmount":1.5}}}', "amountLimits.EUR.maxAmount"),
        ('{"id":1,"countries":["nl"]}', "countries[0]"), ('{"id":1,"currencies":["EU"]}', "currencies[0]"),
        ('{"id":1,"countries":"NL"}', "countries"), ('{"id":1,"allowsRecurring":"yes"}', "allowsRecurring"),
        ('{"id":1,"displayHints":{"displayOrder":1.5}}', "displayHints.displayOrder"),
    ])
    if rng.random() < 0.1:
        return f'{{"paymentProducts":[{good}{product}]}}'[:-rng.randint(1, 9)], None
    if place is None:
        return f'{{"paymentProducts":[{good}{product}]}}', f"paymentProducts[{before + 1}].id"
    return f'{{"paymentProducts":[{good}{product}]}}', f"paymentProducts[{before}].{place}"


def check_requests(program, rng, count, seed):
    cases = [malformed_line(rng) for _ in range(count)]
    answers = subprocess.run(
        [program, "batch", "-"], input="".join(text + "\n" for text, _ in cases),
        capture_output=True, text=True, check=True,
    ).stdout.splitlines()
    assert len(answers) == count, f"seed {seed}: {count} lines, but {len(answers)} answers"
    for (text, path), answer in zip(cases, answers):
        errors = json.loads(answer).get("errors")
        if not errors or not errors[0]["message"]:
            sys.exit(f"seed {seed}: not refused\n{text}\n{answer}")
        if path is not None and path not in [error.get("propertyName") for error in errors]:
            sys.exit(f"seed {seed}: expected a fault at {path}\n{text}\n{answer}")


def check_catalogs(program, rng, count, seed):
    for _ in range(count):
        text, path = malformed_catalog(rng)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write(text)
            file.flush()
            run = subprocess.run(
                [program, "resolve", "--catalog", file.name, "-"], input="{}",
                capture_output=True, text=True,
            )
        named = path is None or f": {path}: " in run.stderr
        if run.returncode != 1 or run.stdout or not run.stderr.startswith(file.name) or not named:
            sys.exit(f"seed {seed}: expected status 1 and a fault at {path}\n{text}\n{run}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("product_filter")
    parser.add_argument("--requests", type=int, default=9_500)
    parser.add_argument("--catalogs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    check_requests(arguments.product_filter, rng, arguments.requests, arguments.seed)
    check_catalogs(arguments.product_filter, rng, arguments.catalogs, arguments.seed)
    print(f"{arguments.requests} malformed cases and {arguments.catalogs} malformed catalogs "
          f"were refused, each in its place (seed {arguments.seed})")


if __name__ == "__main__":
    main()
