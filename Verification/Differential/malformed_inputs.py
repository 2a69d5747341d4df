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
MISPLACED_FILTERS = [
    ('"paymentProductFilter":{}', "paymentProductFilter"), ('"PaymentProductFilters":{}', "PaymentProductFilters"),
    ('"payment_product_filters":1', "payment_product_filters"), ('"exclude":{"products":[1]}', "exclude"),
    ('"restrict-to":[]', "`restrict-to`"), ('"order":{"paymentProductFilters":{}}', "order.paymentProductFilters"),
    ('"a":[{"b":{"paymentproductfilters":null}}]', "a[0].b.paymentproductfilters"),
]
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
    kind = rng.choice(["context", "attributes", "layer", "key", "truncated", "not an object", "invalid value",
                       "duplicate key", "filters", "filters", "layers", "layers"])
    if kind == "context":
        key, value = rng.choice([
            ("countryCode", '"nl"'), ("countryCode", '"NLD"'), ("countryCode", "1"),
            ("currencyCode", '"eur"'), ("currencyCode", '"EU"'), ("amount", "1.5"), ("amount", '"1"'),
            ("amount", "1e400"), ("isRecurring", "1"), ("isInstallments", '"true"'), ("county", '"NL"'),
            ("attribute", '{"channel":"web"}'), ("channel", '"web"'),
        ])
        return f'{{"context":{{"{key}":{value}}}}}', f"context.{key}"
    if kind == "attributes":
        return rng.choice([
            (f'{{"context":{{"attributes":{text}}}}}', "context.attributes" + path) for text, path in [
                ("[]", ""), ("true", ""), ('"web"', ""), ('["channel"]', ""), ('{"channel":null}', ".channel"),
                ('{"channel":1}', ".channel"), ('{"channel":["web"]}', ".channel"), ('{"":{}}', ".``"),
                ('{"a":"","channel":true}', ".channel"), ('{"a b":0}', ".`a b`"), ('{"é":0}', ".`é`"),
                ('{"channel":"web","channel":"web"}', ".channel"), ('{"a":"b","\\u0061":"c"}', ".a"),
                ('{"a":1,"A":"","b":""}', ".a"), ('{"caf\u00e9":"","cafe\u0301":1}', ".`cafe\u0301`"),
            ]
        ])
    if kind == "layer":
        key, value = rng.choice([("name", "1"), ("name", "{}"), ("note", "true"), ("note", '["a"]'), ("Note", '"a"'),
                                 ("notes", '"a"'), ("nam", '"a"')])
        return f'{{"layers":[{{}},{{"restrictTo":{{}},"{key}":{value}}}]}}', f"layers[1].{key}"
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
    if rng.random() < 0.2:
        text, path = rng.choice(MISPLACED_FILTERS)
        return f'{{{space()}"tokens":[],{space()}{text}}}', path
    text, path = malformed_filters(rng)
    tokens = "".join(f'"{rng.choice("aé€😀")}",' * rng.choice([0, 1, 40]))
    return (f'{{{space()}"tokens":[{tokens}""],{space()}"paymentProductFilters":{space()}{text}}}',
            f"paymentProductFilters.{path}")


# Products with one fault each: the product with a mark at the fault, its code, and its path in the product.
INVALID_PRODUCTS = [
    ('{"id":▸0}', "idOutOfRange", "id"), ('{"id":▸-1}', "idOutOfRange", "id"),
    ('{"id":▸2147483648}', "idOutOfRange", "id"), ('{"id":▸9223372036854775808}', "integerOutOfRange", "id"),
    ('{"id":▸"1"}', "wrongType", "id"), ('{"id":▸0.01}', "wrongType", "id"), ('{"id":▸1.0}', "wrongType", "id"),
    ('{"id":▸[1]}', "wrongType", "id"), ("▸{}", "missingKey", ""), ('▸{"id":null}', "missingKey", ""),
    ('▸{"ID":1}', "missingKey", ""), ("▸7", "wrongType", ""), ("▸null", "wrongType", ""), ("▸[]", "wrongType", ""),
    ('{"id":1},{"id":▸1}', "duplicateValue", "id"), ('{"id":1},{"x":0,"id":▸1}', "duplicateValue", "id"),
    ('{"id":1,▸"id":2}', "duplicateKey", "id"), ('{"id":1,▸"\\u0069d":2}', "duplicateKey", "id"),
    ('{"id":1,"countries":["NL"],▸"countries":["BE"]}', "duplicateKey", "countries"),
    ('{"id":1,"maxAmount":5,▸"maxAmount":5}', "duplicateKey", "maxAmount"),
    ('{"id":1,"amountLimits":{"EUR":{},▸"EUR":{}}}', "duplicateKey", "amountLimits.EUR"),
    ('{"id":1,"fields":[{"a":1,▸"a":2}]}', "duplicateKey", "fields[0].a"),
    ('{"id":1,"paymentProductGroups":["a",▸"a"]}', "duplicateValue", "paymentProductGroups[1]"),
    ('{"id":1,"paymentProductGroups":[▸""]}', "emptyName", "paymentProductGroups[0]"),
    ('{"id":1,"paymentProductGroup":▸""}', "emptyName", "paymentProductGroup"),
    ('{"id":1,"paymentProductGroups":[▸1]}', "wrongType", "paymentProductGroups[0]"),
    ('{"id":1,"paymentProductGroup":▸["a"]}', "wrongType", "paymentProductGroup"),
    ('{"id":1,"minAmount":▸2,"maxAmount":1}', "minimumAboveMaximum", "minAmount"),
    ('{"maxAmount":1,"minAmount":▸2,"id":1}', "minimumAboveMaximum", "minAmount"),
    ('{"id":1,"amountLimits":{"EUR":{"minAmount":▸2,"maxAmount":1}}}', "minimumAboveMaximum",
     "amountLimits.EUR.minAmount"),
    ('{"id":1,"maxAmount":▸1e3}', "wrongType", "maxAmount"), ('{"id":1,"maxAmount":▸0.01}', "wrongType", "maxAmount"),
    ('{"id":1,"minAmount":▸"2"}', "wrongType", "minAmount"), ('{"id":1,"maxAmount":▸true}', "wrongType", "maxAmount"),
    ('{"id":1,"minAmount":▸-9223372036854775809}', "integerOutOfRange", "minAmount"),
    ('{"id":1,"amountLimits":{"EUR":{▸"maxAmmount":5}}}', "unknownKey", "amountLimits.EUR.maxAmmount"),
    ('{"id":1,"amountLimits":{"EUR":{▸"max":5}}}', "unknownKey", "amountLimits.EUR.max"),
    ('{"id":1,"amountLimits":{▸"eur":{}}}', "invalidCode", "amountLimits.eur"),
    ('{"id":1,"amountLimits":{▸"EURO":{}}}', "invalidCode", "amountLimits.EURO"),
    ('{"id":1,"amountLimits":{"EUR":▸null}}', "wrongType", "amountLimits.EUR"),
    ('{"id":1,"amountLimits":▸[]}', "wrongType", "amountLimits"),
    ('{"id":1,"countries":[▸"nl"]}', "invalidCode", "countries[0]"),
    ('{"id":1,"countries":["NL",▸"N\u200bL"]}', "invalidCode", "countries[1]"),
    ('{"id":1,"currencies":[▸"EU"]}', "invalidCode", "currencies[0]"),
    ('{"id":1,"currencies":["EUR",▸null]}', "wrongType", "currencies[1]"),
    ('{"id":1,"countries":▸"NL"}', "wrongType", "countries"),
    ('{"id":1,"allowsRecurring":▸"yes"}', "wrongType", "allowsRecurring"),
    ('{"id":1,"allowsInstallments":▸0}', "wrongType", "allowsInstallments"),
    ('{"id":1,"displayHints":▸[]}', "wrongType", "displayHints"),
    ('{"id":1,"displayHints":{"displayOrder":▸1.5}}', "wrongType", "displayHints.displayOrder"),
    ('{"id":1,"displayHintsList":[{"label":▸1}]}', "wrongType", "displayHintsList[0].label"),
    ('{"id":1,"displayHintsList":▸{}}', "wrongType", "displayHintsList"),
    ('{"id":1,"exceptCountries":[▸"tr"]}', "invalidCode", "exceptCountries[0]"),
    ('{"id":1,"exceptCountries":▸"TR"}', "wrongType", "exceptCountries"),
    ('{"id":1,"exceptCountries":[],▸"exceptCountries":[]}', "duplicateKey", "exceptCountries"),
    ('{"id":1,"attributes":▸[]}', "wrongType", "attributes"), ('{"id":1,"attributes":▸"web"}', "wrongType", "attributes"),
    ('{"id":1,"attributes":{"channel":▸"web"}}', "wrongType", "attributes.channel"),
    ('{"id":1,"attributes":{"channel":▸null}}', "wrongType", "attributes.channel"),
    ('{"id":1,"attributes":{"channel":▸{}}}', "wrongType", "attributes.channel"),
    ('{"id":1,"attributes":{"channel":["web",▸1]}}', "wrongType", "attributes.channel[1]"),
    ('{"id":1,"attributes":{"channel":[▸null]}}', "wrongType", "attributes.channel[0]"),
    ('{"id":1,"attributes":{"a b":[▸["web"]]}}', "wrongType", "attributes.`a b`[0]"),
    ('{"id":1,"attributes":{▸"":["web"]}}', "emptyName", "attributes.``"),
    ('{"id":1,"attributes":{"a":[],▸"":7}}', "emptyName", "attributes.``"),
    ('{"id":1,"attributes":{"channel":["web"],▸"channel":["web"]}}', "duplicateKey", "attributes.channel"),
    ('{"id":1,"attributes":{"a":[],▸"\\u0061":[]}}', "duplicateKey", "attributes.a"),
    ('{"id":1,"conditions":▸{}}', "wrongType", "conditions"), ('{"id":1,"conditions":▸7}', "wrongType", "conditions"),
    ('{"id":1,"conditions":[{},▸null]}', "wrongType", "conditions[1]"),
    ('{"id":1,"conditions":[▸[{}]]}', "wrongType", "conditions[0]"),
    ('{"id":1,"conditions":[],▸"conditions":[]}', "duplicateKey", "conditions"),
    ('{"id":1,"conditions":[{▸"country":["NL"]}]}', "unknownKey", "conditions[0].country"),
    ('{"id":1,"conditions":[{},{▸"id":1}]}', "unknownKey", "conditions[1].id"),
    ('{"id":1,"conditions":[{▸"conditions":[]}]}', "unknownKey", "conditions[0].conditions"),
    ('{"id":1,"conditions":[{▸"allowsTokenization":true}]}', "unknownKey", "conditions[0].allowsTokenization"),
    ('{"id":1,"conditions":[{▸"":1}]}', "unknownKey", "conditions[0].``"),
    ('{"id":1,"conditions":[{"countries":[▸"nl"]}]}', "invalidCode", "conditions[0].countries[0]"),
    ('{"id":1,"conditions":[{"exceptCountries":["NL",▸7]}]}', "wrongType", "conditions[0].exceptCountries[1]"),
    ('{"id":1,"conditions":[{"currencies":▸"EUR"}]}', "wrongType", "conditions[0].currencies"),
    ('{"id":1,"conditions":[{"maxAmount":▸1.5}]}', "wrongType", "conditions[0].maxAmount"),
    ('{"id":1,"conditions":[{"allowsRecurring":▸"no"}]}', "wrongType", "conditions[0].allowsRecurring"),
    ('{"id":1,"conditions":[{"minAmount":▸2,"maxAmount":1}]}', "minimumAboveMaximum", "conditions[0].minAmount"),
    ('{"id":1,"conditions":[{},{"amountLimits":{"EUR":{"minAmount":▸2,"maxAmount":1}}}]}', "minimumAboveMaximum",
     "conditions[1].amountLimits.EUR.minAmount"),
    ('{"id":1,"conditions":[{"amountLimits":{"EUR":{▸"max":5}}}]}', "unknownKey", "conditions[0].amountLimits.EUR.max"),
    ('{"id":1,"conditions":[{"countries":["NL"],▸"countries":["NL"]}]}', "duplicateKey", "conditions[0].countries"),
    ('{"id":1,"conditions":[{"attributes":{▸"":[]}}]}', "emptyName", "conditions[0].attributes.``"),
    ('{"id":1,"conditions":[{"attributes":{"channel":▸"web"}}]}', "wrongType", "conditions[0].attributes.channel"),
    ('{"id":1,"conditions":[{"attributes":{"a":[],▸"a":[]}}]}', "duplicateKey", "conditions[0].attributes.a"),
    ('{"id":1,"conditions":[{"countries":["NL"]▸,}]}', "trailingComma", "conditions[0]"),
    # JSON that isn't valid.
    ('{"id":1,"countries":["NL"▸,]}', "trailingComma", "countries"), ('{"id":1▸,}', "trailingComma", ""),
    ('{"id":1 ▸"countries":["NL"]}', "unexpectedCharacter", ""), ('{"id" ▸1}', "unexpectedCharacter", "id"),
    ('{"id":1,"countries":["NL" ▸"BE"]}', "unexpectedCharacter", "countries"),
    ('{"id":1,"maxAmount":▸NaN}', "unexpectedCharacter", "maxAmount"),
    ('{"id":1,"maxAmount":-▸Infinity}', "invalidNumber", "maxAmount"),
    ('{"id":1,"maxAmount":▸01}', "invalidNumber", "maxAmount"), ('{"id":1,"x":1.▸}', "invalidNumber", "x"),
    ('{"id":1,"x":t▸True}', "unexpectedCharacter", "x"), ("{▸'id':1}", "unexpectedCharacter", ""),
    ('{▸id:1}', "unexpectedCharacter", ""), ('{"id":1,▸/**/"x":0}', "unexpectedCharacter", ""),
    ('{"id":1,"displayHints":{"label":"▸\\ud83d"}}', "loneSurrogate", "displayHints.label"),
    ('{"id":1,"x":"a▸\\ude00\\ud83d"}', "loneSurrogate", "x"), ('{"id":1,"x":"▸\\x"}', "invalidEscape", "x"),
    ('{"id":1,"x":"a▸\tb"}', "controlCharacter", "x"), ('{"id":1,"x":"a▸\udcff"}', "invalidUTF8", "x"),
    ('{"id":1,"x":"▸\udced\udca0\udc80"}', "invalidUTF8", "x"),
    (f'{{"id":1,"x":{"[" * 61}▸{"[" * 40}', "nestingTooDeep", "x" + "[0]" * 61),
]
INVALID_DOCUMENTS = [
    ("▸[]", "wrongType", ""), ("▸null", "wrongType", ""), ('▸"paymentProducts"', "wrongType", ""),
    ("▸{}", "missingKey", ""), ('▸{"paymentproducts":[]}', "missingKey", ""),
    ('{"paymentProducts":▸null}', "wrongType", "paymentProducts"),
    ('{"paymentProducts":▸{}}', "wrongType", "paymentProducts"),
    ('{"paymentProducts":[],▸"paymentProducts":[]}', "duplicateKey", "paymentProducts"),
    ('{"paymentProducts":[]}▸,', "trailingData", ""), ('{"paymentProducts":[]} ▸{}', "trailingData", ""),
    ('{"paymentProducts":[]}▸\0', "trailingData", ""), ('{"paymentProducts":[]}\n▸\u00a0', "trailingData", ""),
    ('▸\ufeff{"paymentProducts":[]}', "byteOrderMark", ""), ("▸", "unexpectedEnd", ""), (" \n ▸", "unexpectedEnd", ""),
    ("▸\udcff\udcfe{\0", "invalidUTF8", ""), ("{▸\0\"\0", "unexpectedCharacter", ""),
]
MARK = "▸"


def malformed_catalog(rng):
    """Returns a catalog with one fault as JSON, and the fault's code, path, line and column."""
    def space():
        return rng.choice(["", "", " ", "\n", "\t", "\r\n  "])
    if rng.random() < 0.2:
        text, code, path = rng.choice(INVALID_DOCUMENTS)
    else:
        valid_count = rng.randint(0, 5)
        valid = "".join(f'{{"id":{position + 100},{space()}"displayHints":{{"label":"{rng.choice("aé€😀")}"}}}},{space()}'
                        for position in range(valid_count))
        invalid, code, path = rng.choice(INVALID_PRODUCTS)
        position = valid_count + (code == "duplicateValue" and path == "id")
        path = f"paymentProducts[{position}]" + ("." + path if path else "")
        text = f'{{{space()}"about":[{{}}],"paymentProducts":{space()}[{space()}{valid}{invalid}{space()}]{space()}}}'
        if rng.random() < 0.1:
            # Faults before the end are reported as well, so there are none.
            text, code, path = f'{{"paymentProducts":[{valid}{{"id":1}}]}}', "unexpectedEnd", None
            text = text[: rng.randrange(1, len(text))] + MARK
    before = text[: text.index(MARK)]
    return text.replace(MARK, ""), code, path, before.count("\n") + 1, len(before) - before.rfind("\n")


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
        errors = run.stderr.decode()
        if run.returncode != 1 or run.stdout:
            fail("the status isn't 1, or there is output", text, run)
        position = re.match(r"standard input:(\d+):(\d+): ", errors)
        lines = text.split("\n")
        if not position or int(position[1]) > len(lines) or int(position[2]) > len(lines[int(position[1]) - 1]) + 1:
            fail("an error has no valid position", text, run)
        if path is not None and f": {path}: " not in errors:
            fail(f"no error has the path {path}", text, run)
        if not re.search(r"\n    \d+ \| .*\n +\| +\^\n", errors):
            fail("an error has no excerpt", text, run)


def check_catalogs(program, rng, count):
    """Checks that catalogs are rejected with status 1, and with the fault's code, path, line and column."""
    for _ in range(count):
        text, code, path, line, column = malformed_catalog(rng)
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            file.write(text.encode("utf-8", "surrogateescape"))
            file.flush()
            run = subprocess.run([program, "catalog", "--format", "json", file.name], capture_output=True, text=True)
            errors = json.loads(run.stdout or "{}").get("errors", [])
            if run.returncode != 1 or len(errors) != 1:
                fail("the status isn't 1, or there isn't one error", text, run)
            expected = {"code": code, "propertyName": path or None, "line": line, "column": column}
            for key, value in expected.items():
                # The path of a truncated catalog isn't stated.
                if errors[0].get(key) != value and (key != "propertyName" or path is not None):
                    fail(f"the {key} isn't {value}", text, run)
            run = subprocess.run(
                [program, "resolve", "--catalog", file.name, "-"], input="{}", capture_output=True, text=True,
            )
            if run.returncode != 1 or run.stdout:
                fail("the status isn't 1, or there is output", text, run)
            start = f"{file.name}:{line}:{column}: " + (f"{path}: " if path else "")
            if not run.stderr.startswith(start):
                fail(f"the error doesn't start with {start!r}", text, run)


def fail(problem, text=None, result=None):
    """Exits with the problem, the input and the program's result."""
    details = "" if text is None else f"\ninput  {text!r}\nresult {result}"
    sys.exit(f"{problem}{details}\nTo repeat: --seed {arguments.seed}, with the same counts")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the path of product-filter")
    for name, count in [("cases", 9_000), ("requests", 500), ("catalogs", 1_000)]:
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
