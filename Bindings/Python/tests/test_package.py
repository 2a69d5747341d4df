"""Tests of the package as it's installed and shipped."""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile

import product_filter
from product_filter import options

SOURCE = pathlib.Path(__file__).parents[1]
PACKAGE = pathlib.Path(product_filter.__file__).parent


class PackageTests(unittest.TestCase):
    def test_the_package_can_be_imported_from_an_archive(self):
        script = (
            "import sys; sys.path.insert(0, sys.argv[1]); import product_filter; "
            "catalog = product_filter.Catalog('{\"paymentProducts\": [{\"id\": 1}]}'); "
            "print(product_filter.__file__, catalog.filters().available())"
        )
        with tempfile.TemporaryDirectory() as folder:
            archive = pathlib.Path(folder, "product_filter.zip")
            with zipfile.ZipFile(archive, "w") as file:
                for path in PACKAGE.iterdir():
                    if path.is_file():
                        file.write(path, pathlib.Path("product_filter", path.name))
            temporary = pathlib.Path(folder, "temporary")
            temporary.mkdir()
            output = subprocess.run(
                [sys.executable, "-c", script, archive], env={"TMPDIR": str(temporary)},
                capture_output=True, text=True, check=True,
            ).stdout
            self.assertEqual(output.strip(), f"{archive}/product_filter/__init__.py [1]")
            # The library was extracted to be loaded.
            self.assertEqual(list(temporary.iterdir()), [])

    def test_the_flags_are_those_of_the_header(self):
        header = SOURCE.parent / "C/Sources/CProductFilter/include/product_filter.h"
        enumeration = re.search(r"enum pf_flags \{.*?\};", header.read_text(), re.DOTALL)[0]
        expected = {name: int(value) for name, value in re.findall(r"^ +PF_(\w+) = (\d+)", enumeration, re.MULTILINE)}
        self.assertEqual({
            "EXPLAIN": options._EXPLAIN, "REASONS": options._REASONS, "FIXES": options._FIXES,
            "CONTEXTS": options._CONTEXTS, "REJECT_UNKNOWN_IDS": options._UNKNOWN_IDS["reject"],
            "EMPTY_RESTRICTION_UNRESTRICTED": options._EMPTY_RESTRICTION["unrestricted"],
            "EMPTY_RESTRICTION_REJECT": options._EMPTY_RESTRICTION["reject"], "REQUEST": options._REQUEST,
        }, expected)

    def test_a_build_on_another_system_has_a_message(self):
        script = (
            "import runpy, sys, setuptools.command.bdist_wheel; sys.platform = 'darwin'; "
            "sys.argv[1:] = ['build_py']; runpy.run_path('setup.py')"
        )
        result = subprocess.run(
            [sys.executable, "-c", script], cwd=SOURCE, capture_output=True, text=True, check=False
        )
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("`darwin` isn't supported: build on Linux", result.stderr)

    def test_a_build_without_swift_has_a_message(self):
        result = subprocess.run(
            [sys.executable, "setup.py", "build_py"], cwd=SOURCE, env={"PATH": "/nonexistent"},
            capture_output=True, text=True, check=False,
        )
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("`swift` not found: install Swift", result.stderr)


if __name__ == "__main__":
    unittest.main()
