"""Runs the examples of the documentation, and checks the types."""

import doctest
import importlib
import inspect
import pathlib
import pkgutil
import subprocess
import sys
import unittest

import product_filter

HERE = pathlib.Path(__file__).parent
MODULES = [
    importlib.import_module(f"product_filter.{module.name}")
    for module in pkgutil.iter_modules(product_filter.__path__) if module.name not in ("__main__", "libproduct_filter")
]


def load_tests(loader, tests, pattern):
    for module in [product_filter, *MODULES]:
        tests.addTests(doctest.DocTestSuite(module))
    tests.addTests(doctest.DocFileSuite(str(HERE.parent / "README.md"), module_relative=False))
    return tests


class DocumentationTests(unittest.TestCase):
    def test_everything_public_is_documented(self):
        for name in product_filter.__all__:
            value = getattr(product_filter, name)
            if inspect.isclass(value):
                members = {key: member for key, member in vars(value).items() if not key.startswith("_")}
                functions = [key for key, member in members.items() if inspect.isfunction(member)]
                for key in functions:
                    self.assertTrue(members[key].__doc__, f"{name}.{key}")
                self.assertTrue(value.__doc__, name)


class TypeTests(unittest.TestCase):
    def check(self, *arguments):
        command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *arguments]
        # The installed package is checked, as it is for those who use it.
        result = subprocess.run(command, capture_output=True, text=True, cwd=HERE, check=False)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_the_package_is_typed(self):
        self.check("--package", "product_filter")

    def test_mistakes_of_callers_are_found(self):
        self.check("typed_use.py")


if __name__ == "__main__":
    unittest.main()
