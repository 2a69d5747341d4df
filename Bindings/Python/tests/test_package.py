"""Tests of the package as it's installed and shipped."""

import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

import product_filter

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

    def test_a_build_without_swift_has_a_message(self):
        source = pathlib.Path(__file__).parents[1]
        result = subprocess.run(
            [sys.executable, "setup.py", "build_py"], cwd=source, env={"PATH": "/nonexistent"},
            capture_output=True, text=True, check=False,
        )
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("`swift` isn't found: install Swift", result.stderr)


if __name__ == "__main__":
    unittest.main()
