#!/usr/bin/env python3
"""Sends `product-filter` malformed cases, requests and catalogs of every kind, and checks that each is refused: with
the place of the fault, and without harm.

usage: malformed_inputs.py PRODUCT_FILTER [--cases 9000] [--requests 500] [--catalogs 500] [--seed N]
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile

WRONG_ENTRIES = {
    "products": ['"1"', "1.5", "1.0", "1e2", "null", "true", "9223372036854775808", "-9223372036854775809", "{}", "[]"],
    "groups": ["1", "null", "true", "{}", "[]", "1.5"],
}
# What has no place in JSON, where a value may stand. `\udc..` stands for a byte that is no UTF-8.
NO_JSON = ["01", "+1", ".5", "1.", "1e", "NaN", "True", "nul", "'a'", '"\\x"', '"\\ud800"', '"\\u12"', '"\t"', '"\udcff"',
           '"\udcc3"', "[1,]", "[,]", '{"a":1,}', "{a:1}", '{"a"}', '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', "[1 2]", "/**/1"]
MISSPELT = ["restricTo", "restrictto", "excludes", "Exclude", "product", "group", "Products", ""]


def step(key):
    """A key as a step of a path."""
    return key if re.fullmatch("[A-Za-z_][A-Za-z_0-9]*", key) else f"`{key}`"


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
        return f'{{"{key}":{{"products":[1]}}}}', step(key)
    if kind == 2:
        key = rng.choice(MISSPELT)
        return f'{{"{filter}":{{"{key}":[1]}}}}', f"{filter}.{step(key)}"
    if kind == 3:
        return f'{{"{filter}":{rng.choice(["1", "true", "[]", chr(34) * 2])}}}', filter
    wrong = rng.choice(["1", "true", "{}", '"cards"'])
    return f'{{"{filter}":{{"{list}":{wrong}}}}}', f"{filter}.{list}"


def malformed_line(rng):
    """A line of a batch with one fault, and the path to it; no path where the line is no JSON."""
    kind = rng.randrange(10)
    if kind == 0:
        key, wrong = rng.choice([
            ("countryCode", '"nl"'), ("countryCode", '"NLD"'), ("countryCode", "1"),
            ("currencyCode", '"eur"'), ("currencyCode", '"EU"'), ("amount", "1.5"), ("amount", '"1"'),
            ("amount", "1e400"), ("isRecurring", "1"), ("isInstallments", '"true"'), ("county", '"NL"'),
        ])
        return f'{{"context":{{"{key}":{wrong}}}}}', f"context.{key}"
    if kind == 1:
        return '{"layer":[]}', "layer"
    if kind == 2:
        whole = '{"paymentProductFilters":{"restrictTo":{"products":[1,2],"groups":["cards"]}}}'
        return whole[: rng.randrange(len(whole))], None
    if kind == 3:
        return rng.choice(["[]", "5", '"text"', "true", "", " ", "{}{}", "{} x", "\ufeff{", "\ufeff{}", "{},", "nul"]), None
    if kind == 8:
        return f'{{"id":{rng.choice(NO_JSON)}}}', None
    if kind == 9:
        key = rng.choice(["id", "layers", "context", "paymentProductFilters"])
        return f'{{"{key}":null,"\\u{ord(key[0]):04x}{key[1:]}":null}}', key
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


def malformed_request(rng):
    """A session request with one fault, over some lines, and the path to it; no path where it is no JSON."""
    space = lambda: rng.choice(["", "", " ", "\n", "\t", "\r\n  "])
    if rng.random() < 0.4:
        return f'{{{space()}"merchant":{space()}[1,{space()}{rng.choice(NO_JSON)}]}}', None
    text, path = malformed_filters(rng)
    tokens = "".join(f'"{rng.choice("aé€😀")}",' * rng.choice([0, 1, 40]))
    return f'{{{space()}"tokens":[{tokens}""],{space()}"paymentProductFilters":{space()}{text}}}', f"paymentProductFilters.{path}"


def check_cases(program, rng, count, seed):
    cases = [malformed_line(rng) for _ in range(count)]
    answers = subprocess.run(
        [program, "batch", "-"], input="".join(text + "\n" for text, _ in cases), capture_output=True, text=True,
        errors="surrogateescape", check=True,
    ).stdout.splitlines()
    assert len(answers) == count, f"seed {seed}: {count} lines, but {len(answers)} answers"
    for (text, path), answer in zip(cases, answers):
        errors = json.loads(answer).get("errors") or [{"message": ""}]
        columns = [re.search(r" \(column (\d+)\)$", error["message"]) for error in errors]
        if not all(column and 1 <= int(column[1]) <= len(text) + 1 for column in columns):
            sys.exit(f"seed {seed}: not refused in its place\n{text!r}\n{answer}")
        if path is not None and path not in [error.get("propertyName") for error in errors]:
            sys.exit(f"seed {seed}: expected a fault at {path}\n{text!r}\n{answer}")


def check_requests(program, rng, count, seed):
    for _ in range(count):
        text, path = malformed_request(rng)
        run = subprocess.run(
            [program, rng.choice(["resolve", "explain", "check"]), "-"], input=text.encode("utf-8", "surrogateescape"),
            capture_output=True,
        )
        errors = run.stderr.decode()
        place = re.match(r"standard input:(\d+):(\d+): ", errors)
        lines = text.split("\n")
        inside = place and int(place[1]) <= len(lines) and int(place[2]) <= len(lines[int(place[1]) - 1]) + 1
        named = path is None or f": {path}: " in errors
        if run.returncode != 1 or run.stdout or not inside or not named or not re.search(r"\n    \d+ \| .*\n +\| +\^\n", errors):
            sys.exit(f"seed {seed}: expected status 1 and a fault at {path}\n{text!r}\n{run}")


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
    parser.add_argument("--cases", type=int, default=9_000)
    parser.add_argument("--requests", type=int, default=500)
    parser.add_argument("--catalogs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    check_cases(arguments.product_filter, rng, arguments.cases, arguments.seed)
    check_requests(arguments.product_filter, rng, arguments.requests, arguments.seed)
    check_catalogs(arguments.product_filter, rng, arguments.catalogs, arguments.seed)
    print(f"{arguments.cases} malformed cases, {arguments.requests} malformed requests and {arguments.catalogs} malformed "
          f"catalogs were refused, each in its place (seed {arguments.seed})")


if __name__ == "__main__":
    main()
