#!/usr/bin/env python3
"""Tests of Scripts/api that need no build: `python3 -m unittest discover Scripts`."""
import contextlib
import importlib.machinery
import importlib.util
import io
import pathlib
import subprocess
import tempfile
import unittest

loader = importlib.machinery.SourceFileLoader("api", str(pathlib.Path(__file__).with_name("api")))
api = importlib.util.module_from_spec(importlib.util.spec_from_loader("api", loader))
loader.exec_module(api)

RELEASED = ["Code: enum Code", "Code: case a", "Kind: @nonexhaustive enum Kind", "Kind: case a", "Set: func count() -> Int"]


class BreakingChanges(unittest.TestCase):
    def test_a_declaration_that_is_gone_breaks(self):
        self.assertEqual(api.breaking_changes(RELEASED, RELEASED[:-1]), ["Set: func count() -> Int"])

    def test_a_declaration_that_changed_breaks(self):
        self.assertEqual(api.breaking_changes(RELEASED, RELEASED[:-1] + ["Set: func count() -> UInt"]),
                         ["Set: func count() -> Int"])

    def test_an_added_function_does_not_break(self):
        self.assertEqual(api.breaking_changes(RELEASED, RELEASED + ["Set: func first() -> Int"]), [])

    def test_a_new_case_breaks_unless_the_enumeration_is_nonexhaustive(self):
        self.assertEqual(api.breaking_changes(RELEASED, RELEASED + ["Code: case b", "Kind: case b"]), ["Code: case b"])

    def test_a_new_enumeration_does_not_break(self):
        self.assertEqual(api.breaking_changes(RELEASED, RELEASED + ["New: enum New", "New: case a"]), [])

    def test_a_new_requirement_breaks(self):
        self.assertEqual(api.breaking_changes(RELEASED, RELEASED + ["P: requirement func f()"]),
                         ["P: requirement func f()"])


class Lines(unittest.TestCase):
    def symbol(self, kind, identifier, path, *fragments, **others):
        return {"kind": {"identifier": kind}, "identifier": {"precise": identifier}, "pathComponents": path,
                "declarationFragments": [{"kind": kind, "spelling": spelling} for kind, spelling in fragments], **others}

    def test_each_declaration_and_conformance_has_a_line_and_inherited_members_have_none(self):
        graph = {
            "symbols": [
                self.symbol("swift.struct", "A", ["A"], ("keyword", "struct A")),
                self.symbol("swift.method", "f", ["A", "f(in:)"], ("keyword", "func f("), ("externalParam", "in"),
                            ("text", " "), ("internalParam", "set"), ("text", ": B)")),
                self.symbol("swift.func.op", "s:SQ::SYNTHESIZED::A", ["A", "!=(_:_:)"], ("keyword", "func !=")),
            ],
            "relationships": [
                {"kind": "conformsTo", "source": "A", "target": "s:SH", "targetFallback": "Swift.Hashable"},
                {"kind": "conformsTo", "source": "A", "target": "s:E", "targetFallback": "Swift.Escapable"},
            ],
        }
        self.assertEqual(api.lines_of([graph]), ["A: struct A", "A: conforms to Hashable", "A: func f(in: B)"])


class Releases(unittest.TestCase):
    """With a repository in a temporary folder, in which version 0.1.0 is released."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.package, api.PACKAGE = api.PACKAGE, pathlib.Path(folder.name)
        self.addCleanup(setattr, api, "PACKAGE", self.package)
        (api.PACKAGE / api.RECORD).mkdir()
        for module in api.MODULES:
            (api.PACKAGE / api.record_of(module)).write_text("\n".join(RELEASED) + "\n")
        self.allow("")
        self.git("init", "--quiet")
        self.git("add", ".")
        self.git("-c", "user.name=a", "-c", "user.email=a", "commit", "--quiet", "--message", "a")
        self.git("tag", "0.1.0")
        self.lines = {module: list(RELEASED) for module in api.MODULES}

    def git(self, *arguments):
        subprocess.run(["git", *arguments], check=True, cwd=api.PACKAGE)

    def allow(self, text):
        (api.PACKAGE / api.ALLOWED).write_text("# comment\n" + text)

    def report(self, function):
        with contextlib.redirect_stderr(io.StringIO()) as errors:
            count = function(self.lines)
        self.assertEqual(count, len(errors.getvalue().splitlines()))
        return errors.getvalue()

    def test_an_unchanged_interface_is_not_reported(self):
        self.assertEqual(self.report(api.report_breaking_changes), "")
        self.assertEqual(self.report(api.report_differences), "")

    def test_a_removed_declaration_is_reported_unless_it_is_allowed(self):
        self.lines["ProductFilter"].pop()
        self.assertIn("breaks callers of 0.1.0: ProductFilter: Set: func count() -> Int",
                      self.report(api.report_breaking_changes))
        self.allow("ProductFilter: Set: func count() -> Int\n")
        self.assertEqual(self.report(api.report_breaking_changes), "")

    def test_an_allowed_line_that_breaks_nothing_is_reported(self):
        self.allow("ProductFilter: Set: func count() -> Int\n")
        self.assertIn("not a breaking change since 0.1.0", self.report(api.report_breaking_changes))

    def test_additions_and_removals_are_differences(self):
        self.lines["ProductCatalog"][-1] = "Set: func count() -> UInt"
        self.assertEqual(self.report(api.report_differences).splitlines(), [
            "ProductCatalog: removed or changed: Set: func count() -> Int",
            "ProductCatalog: added: Set: func count() -> UInt"])

    def test_a_shallow_clone_is_rejected(self):
        (api.PACKAGE / ".git" / "shallow").write_text(self.head() + "\n")
        with self.assertRaisesRegex(SystemExit, "shallow"):
            api.report_breaking_changes(self.lines)

    def head(self):
        return subprocess.run(["git", "rev-parse", "HEAD"], check=True, cwd=api.PACKAGE, stdout=subprocess.PIPE,
                              text=True).stdout.strip()


if __name__ == "__main__":
    unittest.main()
