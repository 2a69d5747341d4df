#!/usr/bin/env python3
"""Checks that `product-filter` rejects malformed queries, requests and catalogs.

Each input has one fault. The program has to report it with its location, and mustn't crash.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile

INVALID_ENTRIES = {
    "products": ['"1"', "1.5", "1.0", "1e2", "null", "true", "9223372036854775808", "-9223372036854775809", "{}", "[]"],
    "groups": ["1", "null", "true", "{}", "[]", "1.5"],
}
# Text that isn't a JSON value. `\udc..` is encoded as a byte that isn't valid UTF-8.
INVALID_JSON = ["01", "+1", ".5", "1.", "1e", "NaN", "True", "nul", "'a'", '"\\x"', '"\\ud800"', '"\\u12"', '"\t"',
                '"\udcff"', '"\udcc3"', "[1,]", "[,]", '{"a":1,}', "{a:1}", '{"a"}', '{"a":1,"a":2}',
                '{"a":1,"\\u0061":2}', "[1 2]", "/**/1"]
MISSPELT_KEYS = ["restricTo", "restrictto", "excludes", "Exclude", "product", "group", "Products", ""]


def path_component(key):
    """Returns a key as it's written in a path."""
    return key if re.fullmatch("[A-Za-z_][A-Za-z_0-9]*", key) else f"`{key}`"


def malformed_filters(rng):
    """Returns filters with one fault as JSON, and the path of the fault."""
    filter, list = rng.choice(["restrictTo", "exclude"]), rng.choice(["products", "groups"])
    kind = rng.choice(["entry", "filter key", "list key", "filter", "list"])
    if kind == "entry":
        valid_count = rng.randint(0, 12)
        entries = [("7" if list == "products" else '"cards"')] * valid_count + [rng.choice(INVALID_ENTRIES[list])]
        return f'{{"{filter}":{{"{list}":[{",".join(entries)}]}}}}', f"{filter}.{list}[{valid_count}]"
    if kind == "filter key":
        key = rng.choice(MISSPELT_KEYS)
        return f'{{"{key}":{{"products":[1]}}}}', path_component(key)
    if kind == "list key":
        key = rng.choice(MISSPELT_KEYS)
        return f'{{"{filter}":{{"{key}":[1]}}}}', f"{filter}.{path_component(key)}"
    if kind == "filter":
        return f'{{"{filter}":{rng.choice(["1", "true", "[]", chr(34) * 2])}}}', filter
    value = rng.choice(["1", "true", "{}", '"cards"'])
    return f'{{"{filter}":{{"{list}":{value}}}}}', f"{filter}.{list}"


def malformed_query(rng):
    """Returns a query with one fault as JSON, and the path of the fault, or `None` if the JSON is invalid."""
    kind = rng.choice(["context", "key", "truncated", "not an object", "invalid value", "duplicate key",
                       "filters", "filters", "layers", "layers"])
    if kind == "context":
        key, value = rng.choice([
            ("countryCode", '"nl"'), ("countryCode", '"NLD"'), ("countryCode", "1"),
            ("currencyCode", '"eur"'), ("currencyCode", '"EU"'), ("amount", "1.5"), ("amount", '"1"'),
            ("amount", "1e400"), ("isRecurring", "1"), ("isInstallments", '"true"'), ("county", '"NL"'),
        ])
        return f'{{"context":{{"{key}":{value}}}}}', f"context.{key}"
    if kind == "key":
        return '{"layer":[]}', "layer"
    if kind == "truncated":
        text = '{"paymentProductFilters":{"restrictTo":{"products":[1,2],"groups":["cards"]}}}'
        return text[: rng.randrange(len(text))], None
    if kind == "not an object":
        texts = ["[]", "5", '"text"', "true", "", " ", "{}{}", "{} x", "\ufeff{", "\ufeff{}", "{},", "nul"]
        return rng.choice(texts), None
    if kind == "invalid value":
        return f'{{"id":{rng.choice(INVALID_JSON)}}}', None
    if kind == "duplicate key":
        key = rng.choice(["id", "layers", "context", "paymentProductFilters"])
        return f'{{"{key}":null,"\\u{ord(key[0]):04x}{key[1:]}":null}}', key
    text, path = malformed_filters(rng)
    if kind == "filters":
        return f'{{"paymentProductFilters":{text}}}', f"paymentProductFilters.{path}"
    valid_count = rng.randint(0, 3)
    return f'{{"layers":[{"{}," * valid_count}{text}]}}', f"layers[{valid_count}].{path}"


def malformed_request(rng):
    """Returns a request with one fault as JSON, and the path of the fault, or `None` if the JSON is invalid."""
    def space():
        return rng.choice(["", "", " ", "\n", "\t", "\r\n  "])
    if rng.random() < 0.4:
        return f'{{{space()}"merchant":{space()}[1,{space()}{rng.choice(INVALID_JSON)}]}}', None
    text, path = malformed_filters(rng)
    tokens = "".join(f'"{rng.choice("aé€😀")}",' * rng.choice([0, 1, 40]))
    return (f'{{{space()}"tokens":[{tokens}""],{space()}"paymentProductFilters":{space()}{text}}}',
            f"paymentProductFilters.{path}")


def malformed_catalog(rng):
    """Returns a catalog with one fault as JSON, and the path of the fault, or `None` if the JSON is invalid."""
    valid_count = rng.randint(0, 5)
    valid = "".join(f'{{"id":{position + 100}}},' for position in range(valid_count))
    invalid, path = rng.choice([
        ('{"id":0}', "id"), ('{"id":-1}', "id"), ('{"id":2147483648}', "id"), ('{"id":"1"}', "id"),
        ('{"id":1.5}', "id"), ('{"id":9223372036854775808}', "id"), ("{}", ""), ('{"id":null}', ""),
        ('{"id":1},{"id":1}', None), ('{"id":1,"paymentProductGroups":["a","a"]}', "paymentProductGroups[1]"),
        ('{"id":1,"paymentProductGroups":[""]}', "paymentProductGroups[0]"),
        ('{"id":1,"paymentProductGroups":[1]}', "paymentProductGroups[0]"),
        ('{"id":1,"minAmount":2,"maxAmount":1}', "minAmount"), ('{"id":1,"minAmount":"2"}', "minAmount"),
        ('{"id":1,"amountLimits":{"EUR":{"minAmount":2,"maxAmount":1}}}', "amountLimits.EUR.minAmount"),
        ('{"id":1,"amountLimits":{"EUR":{"maxAmount":1.5}}}', "amountLimits.EUR.maxAmount"),
        ('{"id":1,"countries":["nl"]}', "countries[0]"), ('{"id":1,"currencies":["EU"]}', "currencies[0]"),
        ('{"id":1,"countries":"NL"}', "countries"), ('{"id":1,"allowsRecurring":"yes"}', "allowsRecurring"),
        ('{"id":1,"displayHints":{"displayOrder":1.5}}', "displayHints.displayOrder"),
        ('{"id":1,"maxAmount":1e3}', "maxAmount"), ('{"id":1,"minAmount":1,"minAmount":1}', "minAmount"),
        ('{"id":1,"amountLimits":{"EUR":{"maxAmont":1}}}', "amountLimits.EUR.maxAmont"),
        ('{"id":1,"amountLimits":{"eur":{}}}', "amountLimits.eur"), ('{"id":1,"countries":["NL",]}', "countries"),
    ])
    text = f'{{"paymentProducts":[{valid}{invalid}]}}'
    if rng.random() < 0.1:
        return text[: -rng.randint(1, 9)], None
    if path is None:
        return text, f"paymentProducts[{valid_count + 1}].id"
    return text, f"paymentProducts[{valid_count}].{path}".rstrip(".")


def check_queries(program, rng, count):
    """Checks that every query of a batch is answered with its fault and a column."""
    queries = [malformed_query(rng) for _ in range(count)]
    run = subprocess.run(
        [program, "batch", "-"], input="".join(text + "\n" for text, _ in queries), capture_output=True, text=True,
        errors="surrogateescape",
    )
    if run.returncode != 0:
        fail(f"the status of a batch is {run.returncode}\n{run.stderr}")
    answers = run.stdout.splitlines()
    if len(answers) != count:
        fail(f"{count} queries have {len(answers)} answers")
    for (text, path), answer in zip(queries, answers):
        errors = json.loads(answer).get("errors") or [{"message": ""}]
        columns = [re.search(r" \(column (\d+)\)$", error["message"]) for error in errors]
        if not all(column and 1 <= int(column[1]) <= len(text) + 1 for column in columns):
            fail("an error has no valid column", text, answer)
        if path is not None and path not in [error.get("propertyName") for error in errors]:
            fail(f"no error has the path {path}", text, answer)


def check_requests(program, rng, count):
    """Checks that requests are rejected with status 1, and with the fault, its position and an excerpt."""
    for _ in range(count):
        text, path = malformed_request(rng)
        run = subprocess.run(
            [program, rng.choice(["resolve", "explain", "check"]), "-"], input=text.encode("utf-8", "surrogateescape"),
            capture_output=True,
        )
        run.stderr = run.stderr.decode()
        check_rejection(run, "standard input", text, path)


def check_rejection(run, name, text, path):
    """Checks that a command rejects an input with status 1, and with the fault, its position and an excerpt."""
    if run.returncode != 1 or run.stdout:
        fail("the status isn't 1, or there is output", text, run)
    position = re.match(re.escape(name) + r":(\d+):(\d+): ", run.stderr)
    lines = text.split("\n")
    if not position or int(position[1]) > len(lines) or int(position[2]) > len(lines[int(position[1]) - 1]) + 1:
        fail("an error has no valid position", text, run)
    if path is not None and f": {path}: " not in run.stderr:
        fail(f"no error has the path {path}", text, run)
    if not re.search(r"\n    \d+ \| .*\n +\| +\^\n", run.stderr):
        fail("an error has no excerpt", text, run)


def check_catalogs(program, rng, count):
    """Checks that catalogs are rejected with status 1, and with the fault, its position and an excerpt."""
    for _ in range(count):
        text, path = malformed_catalog(rng)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write(text)
            file.flush()
            command = rng.choice([["resolve", "--catalog", file.name, "-"], ["catalog", file.name]])
            run = subprocess.run([program, *command], input="{}", capture_output=True, text=True)
            check_rejection(run, file.name, text, path)


def fail(problem, text=None, result=None):
    """Exits with the problem, the input and the program's result."""
    details = "" if text is None else f"\ninput  {text!r}\nresult {result}"
    sys.exit(f"{problem}{details}\nTo repeat: --seed {arguments.seed}, with the same counts")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the path of product-filter")
    for name, count in [("cases", 9_000), ("requests", 500), ("catalogs", 500)]:
        noun = "queries" if name == "cases" else name
        parser.add_argument(f"--{name}", type=int, default=count, help=f"the number of {noun} (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32),
                        help="the seed of a run to repeat")
    return parser.parse_args()


if __name__ == "__main__":
    arguments = parse_arguments()
    rng = random.Random(arguments.seed)
    check_queries(arguments.program, rng, arguments.cases)
    check_requests(arguments.program, rng, arguments.requests)
    check_catalogs(arguments.program, rng, arguments.catalogs)
    print(f"Rejected {arguments.cases} malformed queries, {arguments.requests} requests and {arguments.catalogs} "
          f"catalogs, each with its location (seed {arguments.seed})")
