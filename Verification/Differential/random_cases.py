#!/usr/bin/env python3
"""Compares `product-filter batch --explain` with the reference model on random queries.

The available products, their order, all reasons against every other product and the paths of unknown entries have to
agree. For some payment contexts, so do the details of the reasons that `product-filter explain` prints. For some
requests, a product is available in a random fully known context if and only if `product-filter contexts` lists it.
With the answers as expectations, `product-filter test` passes, and fails exactly where one is changed.
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
# Two pairs of names and a pair of values differ in Unicode normalization only.
ATTRIBUTES = ["channel", "customerType", "caf\u00e9", "cafe\u0301", "with space", "x" * 40]
UNKNOWN_ATTRIBUTES = ["chanel", "Channel", "cafe", "", "5", "with  space", "with\u0323 space", "x" * 41]
VALUES = ["web", "app", "Web", "", "caf\u00e9", "cafe\u0301", "a value with a rather long text"]


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


def random_rules(rng, probability):
    """Returns rules of a product or a condition. Each part is present with a probability."""
    rules = random_limits(rng)
    if rng.random() < probability:
        rules["countries"] = choices(rng, COUNTRIES, 4)
    if rng.random() < probability / 2:
        rules["exceptCountries"] = choices(rng, COUNTRIES, 3)
    if rng.random() < probability:
        rules["currencies"] = choices(rng, CURRENCIES, 3)
    if rng.random() < probability / 2:
        rules["amountLimits"] = {
            currency: random_limits(rng) for currency in sorted(set(choices(rng, CURRENCIES, 3)))
        }
    if rng.random() < probability:
        rules["attributes"] = {name: choices(rng, VALUES, 4) for name in choices(rng, ATTRIBUTES, 3)}
    for flag in ("allowsRecurring", "allowsInstallments"):
        if rng.random() < probability:
            rules[flag] = rng.random() < 0.5
    return {key: value if rng.random() < 0.97 else None for key, value in rules.items()}


def random_catalog(rng, count):
    groups = [f"group{i}" for i in range(6)] + ["cards", "Cards", "a group with a rather long name"]
    products = []
    for id in rng.sample(range(1, 2 * count), count) + [2**31 - 1]:
        product = {"id": id, **random_rules(rng, 0.4), "unknownKey": {"nested": [1, 2]}}
        if rng.random() < 0.8:
            product["paymentProductGroups"] = sorted({*choices(rng, groups, 3)})
        if rng.random() < 0.2:
            product["paymentProductGroup"] = rng.choice(groups)
        if rng.random() < 0.7:
            product["displayHints"] = {"displayOrder": rng.randint(0, 50), "label": f"Product {id}"}
        if rng.random() < 0.5:
            product["conditions"] = [random_rules(rng, 0.3) for _ in range(rng.randint(0, 4))]
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


def random_layer(rng, catalog):
    layer = random_filters(rng, catalog)
    if rng.random() < 0.2:
        layer |= {"name": "merchant", "note": rng.choice([None, "", "provider outage"])}
    return layer


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
    if rng.random() < 0.6:
        names = choices(rng, ATTRIBUTES if rng.random() < 0.7 else ATTRIBUTES + UNKNOWN_ATTRIBUTES, 4)
        context["attributes"] = {name: rng.choice(VALUES + ["other"]) for name in names}
    return context


def random_query(rng, catalog):
    query = {}
    if rng.random() < 0.9:
        query["context"] = random_context(rng)
    if rng.random() < 0.8:
        query["layers"] = [random_layer(rng, catalog) for _ in range(rng.randint(0, 3))]
    if rng.random() < 0.4:
        query["paymentProductFilters"] = random_filters(rng, catalog)
    return query


def output_of(program, command, catalog, options, input, status=0):
    """Returns the output of a command of the program, which has to exit with a status."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(catalog, file)
        file.flush()
        run = subprocess.run(
            [program, command, "--catalog", file.name, *options, "-"], input=input, capture_output=True, text=True,
        )
    if run.returncode != status:
        sys.exit(f"{program} exited with status {run.returncode}\n{run.stderr}")
    return run.stdout


def answers_of(program, catalog, queries):
    """Returns the program's answers to queries."""
    lines = "".join(json.dumps(query) + "\n" for query in queries)
    return [json.loads(line) for line in output_of(program, "batch", catalog, ["--explain"], lines).splitlines()]


def expected_case(rng, query, answer):
    """Returns a query with what to expect of its answer, and whether that holds."""
    available, unavailable = answer["available"], answer["unavailable"]
    expect = {}
    if rng.random() < 0.5:
        expect["available"] = rng.sample(available, len(available))
    if available and rng.random() < 0.5:
        expect["includes"] = rng.sample(available, rng.randint(1, min(5, len(available))))
    if unavailable and (not expect or rng.random() < 0.5):
        ids = rng.sample(sorted(unavailable), rng.randint(1, min(5, len(unavailable))))
        expect["excludes"] = [int(id) for id in ids]
        expect["reasons"] = {id: rng.sample(unavailable[id], len(unavailable[id])) for id in ids}
    if not expect:
        expect["includes"] = available
    holds = rng.random() < 0.5
    if not holds:
        key = rng.choice(sorted(expect))
        # Lists of available products that contradict each other would be invalid.
        expect.pop({"available": "includes", "includes": "available"}.get(key), None)
        if key == "reasons":
            id = rng.choice(sorted(expect[key]))
            other = rng.choice(["excludedGroup", "amountBelowMinimum", "unrestricted"])
            expect[key][id] = sorted({*expect[key][id]} ^ {other}) or ["notInCatalog"]
        elif key == "excludes":
            others = [id for id in available if id not in expect.get("includes", []) + expect.get("available", [])]
            expect[key].append(others[0] if others else 2**31)
        elif key == "available" and expect[key] and rng.random() < 0.5:
            expect[key].pop()
        else:
            others = [int(id) for id in unavailable if int(id) not in expect.get("excludes", [])]
            expect[key].append(others[0] if others else 2**31)
    return {**query, "expect": expect}, holds


def check_expectations(program, rng, catalog, queries, answers):
    """Checks that `test` fails exactly the cases whose expectation doesn't hold, and returns their number."""
    cases = [expected_case(rng, query, answer) for query, answer in zip(queries, answers)]
    lines = "".join(json.dumps(case) + "\n" for case, _ in cases)
    output = output_of(program, "test", catalog, ["--format=json"], lines, status=2)
    failures = [json.loads(line) for line in output.splitlines()]
    expected = [number for number, (_, holds) in enumerate(cases, 1) if not holds]
    actual = [failure["line"] for failure in failures]
    for number in set(expected).symmetric_difference(actual):
        sys.exit(f"seed {arguments.seed}: the case should {'fail' if number in expected else 'pass'}\n"
                 f"{json.dumps(cases[number - 1][0])}\nanswer   {json.dumps(answers[number - 1])}")
    if actual != expected or any("errors" in failure for failure in failures):
        sys.exit(f"seed {arguments.seed}: a case fails twice or is invalid")
    return len(expected)


def context_options(context):
    """Returns the options for a payment context without an attribute that has no name."""
    options = [
        f"--{option}={context[key]}"
        for option, key in [("country", "countryCode"), ("currency", "currencyCode"), ("amount", "amount")]
        if key in context
    ]
    options += [f"--{name}" for name in ("recurring", "installments") if context.get(f"is{name.capitalize()}")]
    return options + [f"--attribute={name}={value}" for name, value in context.get("attributes", {}).items()]


def check_explanations(program, catalog, model, contexts):
    """Checks the reasons that `explain` prints without filters, and returns their number."""
    reason_count = 0
    for context in contexts:
        context.get("attributes", {}).pop("", None)
        options = context_options(context)
        output = json.loads(output_of(program, "explain", catalog, ["--format=json", *options], "{}"))
        actual = [(product["id"], product["reasons"]) for product in output["products"]]
        expected = [
            (id, reasons or [{"code": "unrestricted"}]) for id, reasons in model.explanations_in_context(context)
        ]
        for product, other in zip(expected, actual, strict=True):
            if product != other:
                sys.exit(f"seed {arguments.seed}: explain {options} has a wrong reason\n"
                         f"expected {json.dumps(product)}\nactual   {json.dumps(other)}")
            reason_count += len(product[1])
    return reason_count


def random_known_context(rng):
    """Returns a context that names every part and every attribute of random catalogs."""
    return {
        "countryCode": rng.choice(COUNTRIES + ["QQ"]),
        "currencyCode": rng.choice(CURRENCIES + ["QQQ"]),
        "amount": rng.randint(-10, 2100),
        "isRecurring": rng.random() < 0.3,
        "isInstallments": rng.random() < 0.3,
        "attributes": {name: rng.choice(VALUES + ["other"]) for name in ATTRIBUTES},
    }


def is_listed(value, listed, excepted):
    return (listed is None or value in listed) and (excepted is None or value not in excepted)


def is_in_box(context, box):
    """Returns whether one of the boxes that `contexts` prints has a context."""
    return (
        is_listed(context["countryCode"], box["countries"], box["exceptCountries"])
        and is_listed(context["currencyCode"], box["currencies"], box["exceptCurrencies"])
        and (box["minAmount"] is None or context["amount"] >= box["minAmount"])
        and (box["maxAmount"] is None or context["amount"] <= box["maxAmount"])
        and box["recurring"] in (None, context["isRecurring"])
        and box["installments"] in (None, context["isInstallments"])
        and all(context["attributes"][name] in values for name, values in box["attributes"].items())
    )


def check_contexts(program, catalog, model, rng, request_count):
    """Checks where `contexts` says that products are available, and returns the number of checks."""
    count = 0
    for _ in range(request_count):
        request = {"paymentProductFilters": random_filters(rng, catalog)}
        output = json.loads(output_of(program, "contexts", catalog, ["--format=json"], json.dumps(request)))
        dead_ends = {product["id"] for product in output["deadEnds"]}
        empty = {product["id"] for product in output["products"] if not product["contexts"]}
        if dead_ends != empty:
            sys.exit(f"seed {arguments.seed}: {request} has the dead ends {dead_ends}, not {empty}")
        for _ in range(100):
            context = random_known_context(rng)
            available = set(model.available({**request, "context": context}))
            listed = {
                product["id"] for product in output["products"]
                if any(is_in_box(context, box) for box in product["contexts"])
            }
            if listed != available:
                sys.exit(f"seed {arguments.seed}: contexts of {json.dumps(request)} in {json.dumps(context)}\n"
                         f"expected {sorted(available)}\nactual   {sorted(listed)}")
            if available and any(is_in_box(context, box) for box in output["nothingAvailable"]):
                sys.exit(f"seed {arguments.seed}: {available} are available in {json.dumps(context)}")
            count += len(output["products"])
    return count


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
    parser.add_argument("--explanations", type=int, default=100,
                        help="the number of payment contexts to explain (default: %(default)s)")
    parser.add_argument("--requests", type=int, default=20,
                        help="the number of requests to list the contexts of (default: %(default)s)")
    parser.add_argument("--products", type=int, default=200, help="the size of the catalog (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32),
                        help="the seed of a run to repeat")
    return parser.parse_args()


def main():
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
    failure_count = check_expectations(arguments.program, rng, catalog, queries, answers)
    contexts = [random_context(rng) for _ in range(arguments.explanations)]
    detailed_count = check_explanations(arguments.program, catalog, model, contexts)
    availability_count = check_contexts(arguments.program, catalog, model, rng, arguments.requests)
    print(f"{len(queries)} queries agree: {min(available_counts)} to {max(available_counts)} of {len(model.products)} "
          f"products available, {reason_count} reasons against the others, {unknown_count} unknown entries; "
          f"{failure_count} wrong expectations fail; "
          f"{detailed_count} reasons in {len(contexts)} contexts agree in detail, and so do "
          f"{availability_count} products in the contexts that list them (seed {arguments.seed})")


if __name__ == "__main__":
    arguments = parse_arguments()
    main()
