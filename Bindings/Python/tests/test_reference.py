"""Compares answers with the reference model, which states the rule for one product at a time."""

import json
import pathlib
import sys
import unittest
import warnings

import product_filter
from hypothesis import given, settings, strategies

sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "Verification" / "Differential"))
from random_cases import random_catalog, random_context, random_query  # noqa: E402
from reference_model import ReferenceModel  # noqa: E402

ARGUMENTS = {
    "countryCode": "country", "currencyCode": "currency", "amount": "amount", "isRecurring": "recurring",
    "isInstallments": "installments", "attributes": "attributes",
}


class ReferenceTests(unittest.TestCase):
    @settings(deadline=None, max_examples=150)
    @given(strategies.randoms(use_true_random=False), strategies.integers(0, 12))
    def test_answers_are_those_of_the_reference_model(self, rng, product_count):
        document = random_catalog(rng, product_count)
        catalog, model = product_filter.Catalog(json.dumps(document)), ReferenceModel(document)
        for _ in range(3):
            query = random_query(rng, document)
            expected = {"available": model.available(query), "unavailable": model.unavailable(query)}
            if unknown := model.unknown(query):
                expected["unknown"] = unknown
            self.assertEqual(catalog.answer(query, explain=True), expected)

    @settings(deadline=None, max_examples=150)
    @given(strategies.randoms(use_true_random=False), strategies.integers(0, 12))
    def test_filters_are_those_of_the_reference_model(self, rng, product_count):
        document = random_catalog(rng, product_count)
        catalog, model = product_filter.Catalog(json.dumps(document)), ReferenceModel(document)
        query = random_query(rng, document)
        query.pop("context", None)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", product_filter.UnknownEntryWarning)
            filters = catalog.filters(query)
            self.assertEqual(list(filters.unknown), model.unknown(query))
            for _ in range(3):
                context = random_context(rng)
                arguments = {ARGUMENTS[key]: value for key, value in context.items()}
                self.assertEqual(filters.available(**arguments), model.available({**query, "context": context}))


if __name__ == "__main__":
    unittest.main()
