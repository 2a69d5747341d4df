"""Tests of `python -m product_filter`."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest


def run(catalog, *options, queries=b""):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "catalog.json")
        path.write_text(catalog)
        command = [sys.executable, "-m", "product_filter", path, *options]
        return subprocess.run(command, input=queries, capture_output=True, check=False)


class CommandTests(unittest.TestCase):
    CATALOG = '{"paymentProducts": [{"id": 1}, {"id": 2, "countries": ["NL"]}]}'

    def test_each_line_has_an_answer(self):
        result = run(self.CATALOG, queries=b'{"id":1}\r\n{"id":2}\n\n{"id":3}')
        self.assertEqual(result.stdout.splitlines()[:2], [
            b'{"available":[1,2],"id":1}', b'{"available":[1,2],"id":2}',
        ])
        self.assertIn(b'{"errors":', result.stdout.splitlines()[2])
        self.assertEqual(len(result.stdout.splitlines()), 4)
        self.assertEqual((result.returncode, result.stderr), (0, b""))

    def test_options_are_passed_on(self):
        query = b'{"context":{"countryCode":"BE"},"paymentProductFilters":{"restrictTo":{}}}'
        result = run(self.CATALOG, "--explain", "--empty-restriction=unrestricted", queries=query)
        self.assertEqual(result.stdout, b'{"available":[1],"unavailable":{"2":["unsupportedCountry"]}}\n')
        result = run(self.CATALOG, "--reasons", "--fix", "--contexts", "--product=2", queries=query)
        [product] = json.loads(result.stdout)["products"]
        self.assertLessEqual({"reasons", "fixes", "contexts"}, product.keys())
        result = run(self.CATALOG, "--unknown-ids=reject", queries=b'{"layers":[{"exclude":{"products":[7]}}]}')
        self.assertIn(b'{"errors":', result.stdout)

    def test_problems_have_a_message(self):
        result = run('{"paymentProducts": [{"id": 0}]}')
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertIn(b"catalog.json: paymentProducts[0].id: ", result.stderr)
        self.assertNotIn(b"Traceback", result.stderr)
        result = run(self.CATALOG, "--product=1", queries=b"{}")
        self.assertEqual((result.returncode, result.stderr), (1, b"products needs reasons, fixes or contexts\n"))
        missing = subprocess.run([sys.executable, "-m", "product_filter", "/none"], capture_output=True, check=False)
        self.assertEqual(missing.returncode, 1)
        self.assertNotIn(b"Traceback", missing.stderr)


if __name__ == "__main__":
    unittest.main()
