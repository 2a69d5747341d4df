"""Tests that nothing leaks."""

import gc
import json
import pathlib
import resource
import unittest
import warnings

import product_filter

PRODUCTS = [{"id": id, "countries": ["NL"], "attributes": {"channel": ["web"]}} for id in range(1, 201)]
TEXT = json.dumps({"paymentProducts": PRODUCTS})
CATALOG = product_filter.Catalog(TEXT)
FILTERS = CATALOG.filters()


def resident_bytes():
    """Returns the size of the process in memory."""
    gc.collect()
    pages = int(pathlib.Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()


def invalid_catalog():
    try:
        product_filter.Catalog("[" * 1000)
    except product_filter.Error:
        pass


def invalid_context():
    try:
        FILTERS.available(country="nl")
    except product_filter.Error:
        pass


def unknown_entries():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        CATALOG.filters(b'{"layers":[{"exclude":{"products":[' + b",".join([b"999"] * 100) + b"]}}]}")


@unittest.skipUnless(pathlib.Path("/proc/self/statm").exists(), "the size of the process isn't known")
class MemoryTests(unittest.TestCase):
    def test_memory_does_not_grow(self):
        # A single leak in each call would be many times the tolerance.
        for count, call in [
            (100_000, lambda: CATALOG.answer_json(b'{"context":{"countryCode":"NL"}}')),
            (10_000, lambda: CATALOG.answer_json(b"{}", request=b"{}" + b" " * 1000, unknown_ids="reject")),
            (10_000, lambda: CATALOG.answer_json(b"{}", reasons=True, products=[1] * 100)),
            (50_000, lambda: FILTERS.available(country="BE", attributes={"channel": "web" * 100})),
            (10_000, lambda: CATALOG.filters(b'{"layers":[{"exclude":{"products":[1,2,3]}}]}')),
            (10_000, unknown_entries), (10_000, invalid_context), (5_000, invalid_catalog),
            (500, lambda: product_filter.Catalog(TEXT).filters()),
        ]:
            for _ in range(count // 10):
                call()
            before = resident_bytes()
            for _ in range(count):
                call()
            self.assertLess(resident_bytes() - before, 2_000_000)


if __name__ == "__main__":
    unittest.main()
