#!/usr/bin/env python3
"""Tests of Scripts/check-instructions that count nothing: `python3 -m unittest discover Benchmarks/Scripts`."""
import contextlib
import importlib.machinery
import importlib.util
import io
import pathlib
import sys
import tempfile
import unittest
import unittest.mock

folder = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(folder))
loader = importlib.machinery.SourceFileLoader("check_instructions", str(folder / "check-instructions"))
check = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_instructions", loader))
loader.exec_module(check)

EXPECTED = {("resolve/typical", 200): (1000.0, 0.0), ("parse/request", 267): (12_000.0, 7.0)}


class CheckInstructions(unittest.TestCase):
    def setUp(self):
        file = tempfile.NamedTemporaryFile()
        self.addCleanup(file.close)
        self.replace("RECORD", pathlib.Path(file.name))
        self.replace("toolchain", lambda: ("Swift 6.3.1", "x86_64"))
        check.write_record(EXPECTED)

    def replace(self, name, value):
        patch = unittest.mock.patch.object(check, name, value)
        patch.start()
        self.addCleanup(patch.stop)

    def run_main(self, counts, *arguments, median=None):
        """Returns what is printed, and the message with which the script exits.

        The counts are those of one run. Several runs have those of the median, if it's given."""
        self.replace("measure_all", lambda cases, program, runs: {
            case: (counts if runs == 1 or median is None else median)[case] for case in cases})
        with contextlib.redirect_stdout(io.StringIO()) as output, \
                unittest.mock.patch.object(sys, "argv", ["check-instructions", *arguments]):
            try:
                check.main()
            except SystemExit as error:
                return output.getvalue(), error.code
        return output.getvalue(), None

    def test_counts_within_5_percent_pass(self):
        _, error = self.run_main({("resolve/typical", 200): (1049.0, 0.0), ("parse/request", 267): (11_500.0, 7.0)})
        self.assertIsNone(error)

    def test_a_run_that_differs_from_the_median_passes(self):
        _, error = self.run_main(EXPECTED | {("parse/request", 267): (13_000.0, 7.0)}, median=EXPECTED)
        self.assertIsNone(error)

    def test_a_slower_case_fails_with_its_name(self):
        _, error = self.run_main(EXPECTED | {("resolve/typical", 200): (1051.0, 0.0)})
        self.assertIn("resolve/typical at 200: 1,051 instructions instead of 1,000, +5.1%: slower", error)
        self.assertNotIn("parse/request", error)

    def test_a_faster_case_fails_and_asks_to_be_recorded(self):
        _, error = self.run_main(EXPECTED | {("parse/request", 267): (11_000.0, 7.0)})
        self.assertIn("parse/request at 267: 11,000 instructions instead of 12,000, -8.3%: faster, so record it", error)
        self.assertIn("--record", error)

    def test_more_allocations_fail(self):
        _, error = self.run_main(EXPECTED | {("resolve/typical", 200): (1000.0, 0.02)})
        self.assertIn("resolve/typical at 200: 0.02 allocations instead of 0", error)

    def test_another_version_of_swift_is_compared_and_named_if_a_count_differs(self):
        self.replace("toolchain", lambda: ("Swift 6.4", "x86_64"))
        self.assertIsNone(self.run_main(EXPECTED)[1])
        _, error = self.run_main(EXPECTED | {("resolve/typical", 200): (1100.0, 0.0)})
        self.assertIn("the record is of Swift 6.3.1, and this is Swift 6.4: the compiler may be the cause", error)

    def test_nothing_is_compared_on_another_architecture(self):
        self.replace("toolchain", lambda: ("Swift 6.3.1", "aarch64"))
        output, error = self.run_main({})
        self.assertIsNone(error)
        self.assertIn("recorded on x86_64, and this is aarch64", output)

    def test_recorded_counts_are_expected_from_then_on(self):
        counts = EXPECTED | {("resolve/typical", 200): (2000.0, 1.5)}
        self.assertIsNone(self.run_main(counts, "--record")[1])
        self.assertEqual(check.read_record(), (("Swift 6.3.1", "x86_64"), counts))
        self.assertIsNone(self.run_main(counts)[1])


if __name__ == "__main__":
    unittest.main()
