"""Tests of catalogs: what is in them, what is wrong with them, and how long they live."""

import concurrent.futures
import copy
import gc
import importlib.metadata
import multiprocessing
import pickle
import subprocess
import sys
import unittest
import weakref

import product_filter

TEXT = """{"paymentProducts": [
    {"id": 1, "paymentProductGroups": ["cards", "é"], "country": "NL"},
    {"id": 2, "paymentProductGroup": "cards", "attributes": {"channel": ["web", "app"], "e\\u0301": []}}]}"""


class CatalogTests(unittest.TestCase):
    def test_the_report_is_in_attributes(self):
        catalog = product_filter.Catalog(TEXT)
        self.assertEqual(catalog.product_count, 2)
        self.assertEqual(catalog.groups, {"cards": 2, "é": 1})
        self.assertEqual(catalog.attributes, {"channel": ("app", "web"), "e\u0301": ()})
        self.assertIn("paymentProducts[id=1].country", [warning.path for warning in catalog.warnings])
        self.assertTrue(all(warning.code and warning.message for warning in catalog.warnings))
        self.assertEqual(repr(catalog), "<product_filter.Catalog with 2 products>")

    def test_a_catalog_does_not_change(self):
        catalog = product_filter.Catalog(bytearray(TEXT.encode()))
        with self.assertRaises(TypeError):
            catalog.attributes["channel"] = ()
        with self.assertRaises(AttributeError):
            catalog.name = "catalog"
        for name in "attributes", "groups", "product_count", "warnings":
            with self.subTest(name), self.assertRaises(AttributeError):
                setattr(catalog, name, 1)
        self.assertEqual(catalog.filters().available(), [1, 2])

    def test_the_form_of_the_text_does_not_matter(self):
        for text in TEXT, TEXT.encode(), bytearray(TEXT.encode()), memoryview(TEXT.encode()):
            self.assertEqual(product_filter.Catalog(text).product_count, 2)
        for other in None, 7, {"paymentProducts": []}:
            with self.assertRaises(TypeError):
                product_filter.Catalog(other)

    def test_an_invalid_catalog_raises_all_faults(self):
        text = '{"paymentProducts": [\n{"id": 0},\n{"id": 1, "countries": ["nl"]}]}'
        with self.assertRaises(product_filter.Error) as context:
            product_filter.Catalog(text)
        error = context.exception
        self.assertIsInstance(error, ValueError)
        self.assertEqual(
            [(fault.code, fault.path, fault.line, fault.column) for fault in error.faults],
            [("idOutOfRange", "paymentProducts[0].id", 2, 8),
             ("invalidCode", "paymentProducts[1].countries[0]", 3, 25)],
        )
        self.assertEqual(len(str(error).splitlines()), 2)
        self.assertIn("paymentProducts[0].id: ", str(error))
        self.assertIn("(line 2, column 8)", str(error))
        self.assertEqual(pickle.loads(pickle.dumps(error)).faults, error.faults)

    def test_hostile_catalogs_raise(self):
        for text in "", "\0", b"\xff", "\ud800", "[" * 1_000_000, '{"paymentProducts":[{"id":1},{"id":1}]}':
            with self.subTest(text[:40]), self.assertRaises(product_filter.Error) as context:
                product_filter.Catalog(text)
            self.assertTrue(context.exception.faults)

    def test_the_versions_agree(self):
        self.assertEqual(product_filter.__version__, importlib.metadata.version("product-filter"))


class LifetimeTests(unittest.TestCase):
    def test_filters_outlive_their_catalog(self):
        filters = [product_filter.Catalog(TEXT).filters() for _ in range(100)]
        gc.collect()
        self.assertTrue(all(each.available() == [1, 2] for each in filters))

    def test_a_catalog_is_released_with_its_last_user(self):
        catalog = product_filter.Catalog(TEXT)
        filters = catalog.filters()
        reference = weakref.ref(catalog)
        del catalog
        self.assertIsNotNone(reference())
        del filters
        self.assertIsNone(reference())

    def test_catalogs_and_filters_can_be_pickled_and_copied(self):
        catalog = product_filter.Catalog(TEXT)
        query = {"paymentProductFilters": {"exclude": {"products": [2]}}}
        for other in pickle.loads(pickle.dumps(catalog)), copy.copy(catalog), copy.deepcopy(catalog):
            self.assertEqual(other.answer(query), {"available": [1]})
        filters = pickle.loads(pickle.dumps(catalog.filters(query, unknown_ids="reject")))
        self.assertEqual(filters.available(), [1])
        with self.assertRaises(product_filter.Error):
            filters.available(attributes={"chanel": "web"})
        body = bytearray(b'{"paymentProductFilters": {"exclude": {"products": [2]}}}')
        filters = catalog.filters(request=memoryview(body))
        body[-8:-6] = b"[1"
        self.assertEqual(pickle.loads(pickle.dumps(filters)).available(), [1])

    def test_other_processes_answer(self):
        catalog = product_filter.Catalog(TEXT)
        queries = [{"layers": [{"exclude": {"products": [id]}}]} for id in (1, 2)]
        for method in "fork", "spawn":
            context = multiprocessing.get_context(method)
            with self.subTest(method), concurrent.futures.ProcessPoolExecutor(2, context) as executor:
                answers = list(executor.map(catalog.answer, queries))
            self.assertEqual(answers, [{"available": [2]}, {"available": [1]}])

    def test_catalogs_and_filters_live_until_the_process_has_exited(self):
        # Handlers run in reverse order, so this one runs after those of catalogs.
        script = """if True:
            import atexit, product_filter
            @atexit.register
            def answer():
                others = [product_filter.Catalog('{"paymentProducts": [{"id": 2}]}').filters() for _ in range(100)]
                print(catalog.answer({}), filters.available(), len(others))
            catalog = product_filter.Catalog('{"paymentProducts": [{"id": 1}]}')
            filters = product_filter.Catalog('{"paymentProducts": [{"id": 3}]}').filters()
        """
        output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
        self.assertEqual(output, "{'available': [1]} [3] 100\n")


if __name__ == "__main__":
    unittest.main()
