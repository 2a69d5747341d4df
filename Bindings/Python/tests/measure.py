#!/usr/bin/env python3
"""Measures calls per second of processor time on one thread, beside `product-filter batch`.

usage: measure.py PROGRAM CATALOG

PROGRAM is `product-filter`.
"""

import collections
import json
import pathlib
import random
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Any

import product_filter

COUNT = 100_000
ROUNDS = 3


def random_query(rng: random.Random) -> dict[str, Any]:
    """Returns a query of some 200 bytes."""
    products = [rng.choice([1, 2, 3, 117, 809, 840, 3012]) for _ in range(rng.randint(0, 4))]
    return {
        "layers": [
            {"restrictTo": {"groups": ["cards", "wallets"], "products": products}},
            {"exclude": {"products": products[:1]}},
        ],
        "context": {
            "countryCode": rng.choice(["NL", "BE", "US"]), "currencyCode": "EUR", "amount": rng.randint(0, 100_000),
        },
    }


def measure(name: str, count: int, calls: Callable[[], object], usage: int = resource.RUSAGE_SELF) -> None:
    """Prints how many calls are made per second of processor time, which other programs hardly change."""

    def seconds() -> float:
        used = resource.getrusage(usage)
        return used.ru_utime + used.ru_stime

    durations = []
    for _ in range(ROUNDS):
        start = seconds()
        calls()
        durations.append(seconds() - start)
    print(f"{count / min(durations):8.0f}/s  {name}", flush=True)


def measure_each(name: str, call: Callable[[Any], object], arguments: Sequence[Any]) -> None:
    """Prints how many times a function is called per second with one argument after the other."""
    # The results aren't kept, because the garbage collector would look at them again and again.
    measure(name, len(arguments), lambda: collections.deque(map(call, arguments), maxlen=0))


def main(program: str, catalog_path: str) -> None:
    catalog = product_filter.Catalog(pathlib.Path(catalog_path).read_bytes())
    rng = random.Random(1)
    all_queries = [random_query(rng) for _ in range(COUNT)]
    for explain, count in (False, COUNT), (True, COUNT // 10):
        queries = all_queries[:count]
        lines = [json.dumps(query).encode() for query in queries]
        flags, suffix = (["--explain"], ", explain=True") if explain else ([], "")
        command = [program, "batch", "--catalog", catalog_path, *flags]
        measure(" ".join(["product-filter batch", *flags]), count, lambda: subprocess.run(
            command, input=b"\n".join(lines), capture_output=True, check=True
        ), resource.RUSAGE_CHILDREN)
        measure_each(f"catalog.answer_json(bytes{suffix})",
                     lambda line: catalog.answer_json(line, explain=explain), lines)
        measure_each(f"catalog.answer(dict{suffix})", lambda query: catalog.answer(query, explain=explain), queries)
    layers = [{"layers": query["layers"]} for query in all_queries]
    measure_each("catalog.filters(dict)", catalog.filters, layers)
    filters = catalog.filters(layers[0])
    measure_each("filters.available(country=…, currency=…, amount=…)",
                 lambda amount: filters.available(country="NL", currency="EUR", amount=amount), range(COUNT))
    measure_each("filters.available(attributes=…)",
                 lambda _: filters.available(attributes={"channel": "web"}), range(COUNT))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
