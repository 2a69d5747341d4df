"""Tests of `python -m product_filter`."""

import json
import pathlib
import re
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
        result = run('{"paymentProducts": [{"id": 0}, {"id": 1, "countries": ["nl"]}]}')
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertTrue(all(b"/catalog.json: paymentProducts[" in line for line in lines))
        for path, problem in ("/none", b"No such file or directory"), ("/", b"Is a directory"):
            result = subprocess.run([sys.executable, "-m", "product_filter", path], capture_output=True, check=False)
            self.assertEqual(result.returncode, 1)
            self.assertEqual(result.stderr, path.encode() + b": can't be read: " + problem + b"\n")

    def test_a_failure_to_write_has_a_message(self):
        with tempfile.NamedTemporaryFile() as file, open("/dev/full", "wb") as full:
            file.write(self.CATALOG.encode())
            file.flush()
            result = subprocess.run(
                [sys.executable, "-m", "product_filter", file.name],
                input=b"{}", stdout=full, stderr=subprocess.PIPE, check=False,
            )
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr, b"standard input or output: No space left on device\n")

    def test_invalid_arguments_are_usage_errors(self):
        for options, message in [
            (["--product=1"], "--product requires --reasons, --fix or --contexts"),
            (["--product=1", "--explain"], "--product requires --reasons, --fix or --contexts"),
            (["--unknown-ids=ignore"], "--unknown-ids"), (["--expl"], "--expl"), (["--product"], "--product"),
            *(
                (["--reasons", f"--product={id}"], f"expected an id from 1 to 2147483647, found `{id}`")
                for id in ("0", "-1", "2147483648", "9" * 5000, "x", "1_0", " 1", "\u0661", "")
            ),
        ]:
            with self.subTest(options):
                result = run(self.CATALOG, *options, queries=b"{}")
                self.assertEqual((result.returncode, result.stdout), (64, b""))
                self.assertIn(message, result.stderr.decode())
                self.assertEqual(len(result.stderr.splitlines()), 1)
                self.assertNotIn(b"Traceback", result.stderr)

    def test_all_options_have_a_help_text(self):
        result = subprocess.run(
            [sys.executable, "-m", "product_filter", "--help"],
            capture_output=True, text=True, check=True, env={"COLUMNS": "200"},
        )
        lines = result.stdout.split("options:\n")[1].splitlines()
        for line, next_line in zip(lines, [*lines[1:], ""], strict=True):
            if line.startswith("  -"):
                described = re.search(r"\S {2,}[a-z]", line) or next_line.startswith("    ")
                self.assertTrue(described, line)


if __name__ == "__main__":
    unittest.main()
