"""Tests of filters and payment contexts."""

import enum
import unittest
import warnings

import product_filter
from product_filter import _library
from product_filter.context import Context
from hypothesis import given, strategies

CATALOG = product_filter.Catalog("""{"paymentProducts": [
    {"id": 1, "minAmount": 100, "maxAmount": 9223372036854775807, "allowsRecurring": false},
    {"id": 2, "allowsInstallments": false, "attributes": {"channel": ["web", ""], "e\\u0301": ["1"]}},
    {"id": 809, "countries": ["NL"], "currencies": ["EUR"]}]}""")


class Country(enum.StrEnum):
    NETHERLANDS = "NL"
    BELGIUM = "BE"


class FiltersTests(unittest.TestCase):
    def test_contexts_consist_of_keyword_arguments(self):
        filters = CATALOG.filters({"layers": [{"restrictTo": {"products": [1, 2, 809]}}]})
        for context, expected in [
            ({}, [1, 2, 809]), ({"country": "NL"}, [1, 2, 809]), ({"country": "BE"}, [1, 2]),
            ({"country": Country.BELGIUM}, [1, 2]), ({"currency": "USD"}, [1, 2]), ({"amount": 99}, [2, 809]),
            ({"amount": 2**63 - 1}, [1, 2, 809]), ({"amount": -(2**63)}, [2, 809]), ({"amount": 0}, [2, 809]),
            ({"recurring": True}, [2, 809]), ({"installments": True}, [1, 809]), ({"attributes": {}}, [1, 2, 809]),
            ({"attributes": {"channel": "web", "e\u0301": "1"}}, [1, 2, 809]),
            ({"attributes": {"channel": ""}}, [1, 2, 809]), ({"attributes": {"channel": "app"}}, [1, 809]),
            ({"attributes": {"channel": "web\0"}}, [1, 809]),
        ]:
            with self.subTest(context):
                self.assertEqual(filters.available(**context), expected)

    def test_an_invalid_context_raises_its_faults(self):
        filters = CATALOG.filters()
        for context, path in [
            ({"country": ""}, "countryCode"), ({"country": "nl"}, "countryCode"), ({"country": "NLD"}, "countryCode"),
            ({"country": "N\0"}, "countryCode"), ({"country": "\0\0"}, "countryCode"), ({"country": "ÅÅ"}, "countryCode"),
            ({"country": "NL\n"}, "countryCode"), ({"currency": ""}, "currencyCode"), ({"currency": "EU"}, "currencyCode"),
            ({"currency": "EUR\0"}, "currencyCode"), ({"amount": 2**63}, "amount"), ({"amount": -(2**63) - 1}, "amount"),
            ({"attributes": {"channel": "\ud800"}}, "attributes.channel"), ({"attributes": {"\ud800": ""}}, "attributes"),
        ]:
            with self.subTest(context), self.assertRaises(product_filter.Error) as raised:
                filters.available(**context)
            fault = raised.exception.faults[0]
            self.assertEqual((fault.path, fault.line, fault.column), (f"context.{path}", None, None))

    def test_arguments_of_another_type_raise(self):
        filters = CATALOG.filters()
        for context in [
            {"country": b"NL"}, {"country": 1}, {"currency": b"EUR"}, {"amount": True}, {"amount": 1.0},
            {"amount": "1"}, {"amount": enum.IntEnum("Amount", "ONE").ONE}, {"recurring": 1}, {"recurring": None},
            {"installments": "no"}, {"attributes": {"channel": None}}, {"attributes": {"channel": 1}},
            {"attributes": {1: "web"}}, {"attributes": {"channel": b"web"}}, {"countryCode": "NL"},
        ]:
            with self.subTest(context), self.assertRaises(TypeError):
                filters.available(**context)
        with self.assertRaises(TypeError):
            filters.available("NL")
        for attributes in [("channel", "web")], "channel", 7:
            with self.subTest(attributes), self.assertRaisesRegex(TypeError, "^attributes must be a mapping"):
                filters.available(attributes=attributes)

    def test_types_are_checked_before_values(self):
        filters = CATALOG.filters()
        for context, message in [
            ({"country": "nl", "amount": 2500.0}, "^amount must be int, not float$"),
            ({"country": "nl", "currency": b"EUR"}, "^currency must be str, not bytes$"),
            ({"currency": "", "recurring": 1}, "^recurring must be bool, not int$"),
            ({"amount": 2**63, "attributes": {"x": object()}}, "^the value of attribute 'x' must be str, not object$"),
            ({"country": "nl", "attributes": {1: ""}}, "^the name of an attribute must be str, not int$"),
        ]:
            with self.subTest(context), self.assertRaisesRegex(TypeError, message):
                filters.available(**context)

    def test_halves_of_a_surrogate_pair_are_one_character(self):
        filters = CATALOG.filters(unknown_ids="reject")
        for value, code in ("\ud83d\ude00", None), ("\ude00\ud83d", "loneSurrogate"), ("a\ud800", "loneSurrogate"):
            with self.subTest(ascii(value)):
                if code is None:
                    self.assertEqual(filters.available(attributes={"channel": value}), [1, 809])
                    continue
                with self.assertRaises(product_filter.Error) as raised:
                    filters.available(attributes={"channel": value})
                [fault] = raised.exception.faults
                self.assertEqual((fault.code, fault.path), (code, "context.attributes.channel"))
                self.assertRegex(fault.message, r"found `\\u[0-9a-f]{4}`$")
        with self.assertRaises(product_filter.Error) as raised:
            filters.available(attributes={"\ud83d\ude00": "", "\U0001f600": ""})
        self.assertEqual([fault.code for fault in raised.exception.faults], ["duplicateKey"])

    def test_more_ids_than_the_array_has_room_for_raise(self):
        filters = CATALOG.filters()
        context = Context(None, None, None, False, False, None).library_context()
        self.assertEqual(_library.available(filters._handle, context, 3), ([1, 2, 809], 0))
        with self.assertRaises(RuntimeError):
            _library.available(filters._handle, context, 2)

    def test_filters_do_not_change(self):
        filters = CATALOG.filters()
        for name in "unknown", "catalog":
            with self.subTest(name), self.assertRaises(AttributeError):
                setattr(filters, name, ())

    def test_invalid_filters_raise_their_faults(self):
        for query, path in [
            ({"layers": [{"restricTo": {}}]}, "layers[0].restricTo"), ({"context": {}}, "context"), ("[]", None),
            ({"paymentProductFilters": {"exclude": {"products": ["1"]}}}, "paymentProductFilters.exclude.products[0]"),
        ]:
            with self.subTest(query), self.assertRaises(product_filter.Error) as raised:
                CATALOG.filters(query)
            self.assertEqual(raised.exception.faults[0].path, path)
        with self.assertRaises(product_filter.Error) as raised:
            CATALOG.filters('{\n"layer": []}')
        fault = raised.exception.faults[0]
        self.assertEqual((fault.code, fault.line, fault.column, fault.source), ("unknownKey", 2, 1, None))
        for options in {"unknown_ids": "ignore"}, {"empty_restriction": ""}:
            with self.assertRaises(ValueError):
                CATALOG.filters({}, **options)
        with self.assertRaises(TypeError):
            CATALOG.filters({}).available(explain=True)

    def test_filters_have_no_options_of_answers(self):
        for name, value in {
            "explain": True, "reasons": True, "fixes": True, "contexts": True, "products": [1], "fix": True,
        }.items():
            message = rf"^Catalog\.filters\(\) got an unexpected keyword argument '{name}'$"
            with self.subTest(name), self.assertRaisesRegex(TypeError, message):
                CATALOG.filters({}, **{name: value})

    def test_faults_of_filters_are_detailed(self):
        with self.assertRaises(product_filter.Error) as raised:
            CATALOG.filters("{}", request='{\n"exclude": {}}')
        [fault] = raised.exception.faults
        self.assertEqual((fault.code, fault.path), ("misplacedKey", "exclude"))
        self.assertEqual((fault.line, fault.column, fault.source), (2, 1, "request"))
        self.assertNotIn("(", fault.message)

    def test_messages_do_not_name_c_functions(self):
        for query in {"context": {}}, '{"context": {"countryCode": "NL"}, "id": 7}':
            with self.subTest(query), self.assertRaises(product_filter.Error) as raised:
                CATALOG.filters(query)
            message = "the payment context is passed separately: remove `context`"
            self.assertEqual([fault.message for fault in raised.exception.faults], [message])

    def test_policies_and_the_request_apply(self):
        empty = {"paymentProductFilters": {"restrictTo": {}}}
        self.assertEqual(CATALOG.filters(empty).available(), [])
        self.assertEqual(CATALOG.filters(empty, empty_restriction="unrestricted").available(), [1, 2, 809])
        with self.assertRaises(product_filter.Error):
            CATALOG.filters(empty, empty_restriction="reject")
        body = b'{"paymentProductFilters": {"restrictTo": {"products": [2]}}, "tokens": []}'
        self.assertEqual(CATALOG.filters({}, request=body).available(), [2])

    def test_unknown_entries_are_reported(self):
        query = {"layers": [{"exclude": {"groups": ["cards"], "products": [1]}}]}
        with self.assertWarns(product_filter.UnknownEntryWarning) as warned:
            filters = CATALOG.filters(query)
        self.assertEqual(warned.filename, __file__)
        self.assertEqual(filters.unknown, ("layers[0].exclude.groups[0]",))
        with self.assertRaises(product_filter.Error) as raised:
            CATALOG.filters(query, unknown_ids="reject")
        self.assertEqual(raised.exception.faults[0].path, "layers[0].exclude.groups[0]")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.assertEqual(CATALOG.filters().unknown, ())

    def test_unknown_attributes_are_reported(self):
        with self.assertWarns(product_filter.UnknownEntryWarning) as warned:
            self.assertEqual(CATALOG.filters().available(attributes={"chanel": "app"}), [1, 2, 809])
        self.assertEqual(warned.filename, __file__)
        # The names differ in their normalization.
        with self.assertWarns(product_filter.UnknownEntryWarning):
            CATALOG.filters().available(attributes={"channel": "app", "\u00e9": ""})
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.assertEqual(CATALOG.filters().available(attributes={"channel": "app"}), [1, 809])
            self.assertEqual(CATALOG.filters().available(attributes={}), [1, 2, 809])
        filters = CATALOG.filters(unknown_ids="reject")
        self.assertEqual(filters.available(attributes={"channel": "app"}), [1, 809])
        for name in "chanel", "\u00e9":
            with self.assertRaises(product_filter.Error) as raised:
                filters.available(attributes={"channel": "app", name: "app"})
            self.assertEqual([fault.code for fault in raised.exception.faults], ["unknownAttribute"])

    @given(
        country=strategies.none() | strategies.text(max_size=3) | strategies.sampled_from(["NL", "BE"]),
        currency=strategies.none() | strategies.text(max_size=4) | strategies.sampled_from(["EUR", "USD"]),
        amount=strategies.none() | strategies.integers(),
        recurring=strategies.booleans(), installments=strategies.booleans(),
        attributes=strategies.none() | strategies.dictionaries(
            strategies.text(strategies.characters(), max_size=2) | strategies.just("channel"),
            strategies.text(strategies.characters(), max_size=2) | strategies.just("web")),
    )
    def test_keyword_arguments_and_json_agree(self, **parts):
        keys = ["countryCode", "currencyCode", "amount", "isRecurring", "isInstallments", "attributes"]
        answer = CATALOG.answer({"context": dict(zip(keys, parts.values()))})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", product_filter.UnknownEntryWarning)
            try:
                self.assertEqual({"available": CATALOG.filters().available(**parts)}, {
                    "available": answer["available"]
                } if "available" in answer else answer)
            except product_filter.Error as error:
                self.assertEqual(len(answer["errors"]), len(error.faults))


if __name__ == "__main__":
    unittest.main()
