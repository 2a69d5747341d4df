"""Tests of answers, their options and what is wrong with queries."""

import json
import unittest

import product_filter
from hypothesis import given, strategies

CATALOG = product_filter.Catalog("""{"paymentProducts": [
    {"id": 1, "paymentProductGroup": "cards", "maxAmount": 100000},
    {"id": 2, "paymentProductGroup": "cards", "allowsRecurring": false},
    {"id": 809, "countries": ["NL"], "currencies": ["EUR"], "attributes": {"channel": ["web"]}}]}""")


class AnswerTests(unittest.TestCase):
    def test_a_query_is_a_dictionary_a_string_or_bytes(self):
        query = {"paymentProductFilters": {"exclude": {"products": [2]}}, "id": "é"}
        text = json.dumps(query, ensure_ascii=False)
        encoded = text.encode()
        for form in query, text, encoded, bytearray(encoded), memoryview(encoded):
            self.assertEqual(CATALOG.answer(form), {"available": [1, 809], "id": "é"})
            self.assertEqual(CATALOG.answer_json(form), '{"available":[1,809],"id":"é"}'.encode())
        for other in None, 1, [], [("id", 1)], {1}:
            with self.assertRaisesRegex(TypeError, "^the query must be dict, str or bytes, not "):
                CATALOG.answer(other)

    def test_explain_lists_codes(self):
        answer = CATALOG.answer({"context": {"countryCode": "BE", "amount": 100001}}, explain=True)
        self.assertEqual(
            answer["unavailable"], {"1": ["amountAboveMaximum"], "809": ["unsupportedCountry"]}
        )

    def test_details_are_those_of_the_selected_products(self):
        query = {"context": {"countryCode": "BE"}}
        answer = CATALOG.answer(query, reasons=True, fixes=True, contexts=True, products=[809, 1])
        self.assertEqual([product["id"] for product in answer["products"]], [809, 1])
        self.assertEqual(answer["products"][0]["reasons"][0]["code"], "unsupportedCountry")
        self.assertEqual(answer["products"][0]["fixes"][0]["context"], {"countryCode": "NL"})
        self.assertEqual(answer["products"][0]["contexts"][0]["countries"], ["NL"])
        self.assertEqual(len(CATALOG.answer(query, reasons=True)["products"]), 3)

    def test_policies_reject(self):
        empty = {"paymentProductFilters": {"restrictTo": {}}}
        self.assertEqual(CATALOG.answer(empty)["available"], [])
        self.assertEqual(CATALOG.answer(empty, empty_restriction="allows-nothing")["available"], [])
        self.assertEqual(CATALOG.answer(empty, empty_restriction="unrestricted")["available"], [1, 2, 809])
        self.assertIn("errors", CATALOG.answer(empty, empty_restriction="reject"))
        unknown = {"layers": [{"exclude": {"groups": ["Cards"]}}], "context": {"attributes": {"chanel": ""}}}
        paths = ["layers[0].exclude.groups[0]", "context.attributes.chanel"]
        self.assertEqual(CATALOG.answer(unknown)["unknown"], paths)
        errors = CATALOG.answer(unknown, unknown_ids="reject")["errors"]
        self.assertEqual([error["propertyName"] for error in errors], paths)

    def test_a_session_request_is_parsed_as_it_was_received(self):
        body = '{"merchant": 7, "paymentProductFilters": {"restrictTo": {"groups": ["cards"]}}}'
        self.assertEqual(CATALOG.answer({}, request=body)["available"], [1, 2])
        self.assertEqual(CATALOG.answer({}, request=body.encode())["available"], [1, 2])
        for empty in b"", "", bytearray(), memoryview(b""):
            self.assertIn("errors", CATALOG.answer({}, request=empty))
            with self.assertRaises(product_filter.Error) as raised:
                CATALOG.filters({}, request=empty)
            self.assertEqual(raised.exception.faults[0].source, "request")
        error = CATALOG.answer({}, request='{"exclude": {}}', reasons=True)["errors"][0]
        self.assertEqual((error["propertyName"], error["source"]), ("exclude", "request"))
        self.assertIn("errors", CATALOG.answer({"paymentProductFilters": {}}, request=body))

    def test_invalid_options_raise(self):
        for options, error in [
            ({"explain": 1}, TypeError), ({"reasons": "no"}, TypeError), ({"fix": True}, TypeError),
            ({"unknown_ids": "ignore"}, ValueError), ({"unknown_ids": None}, ValueError),
            ({"unknown_ids": []}, ValueError), ({"empty_restriction": "allowsNothing"}, ValueError),
            ({"products": [1]}, ValueError), ({"products": [], "reasons": True}, ValueError),
            ({"products": [True], "reasons": True}, TypeError), ({"products": ["1"], "reasons": True}, TypeError),
            ({"products": [2**63], "reasons": True}, ValueError), ({"products": 1, "reasons": True}, TypeError),
            ({"request": {}}, TypeError),
        ]:
            with self.subTest(options), self.assertRaises(error):
                CATALOG.answer({}, **options)

    def test_messages_about_options_say_what_is_valid(self):
        range_message = "^products must be ids from 1 to 2147483647, not "
        for options, message in [
            ({"products": 2}, "^products must be a list of ids, not 2$"),
            ({"products": "12", "reasons": True}, "^products must be a list of ids, not '12'$"),
            ({"products": b"12", "reasons": True}, "^products must be a list of ids"),
            ({"products": {1, 2}, "reasons": True}, "^products must be a list of ids"),
            ({"products": iter([1]), "reasons": True}, "^products must be a list of ids"),
            ({"products": [0], "reasons": True}, range_message), ({"products": [-1], "reasons": True}, range_message),
            ({"products": [2**31], "fixes": True}, range_message), ({"products": [2**63], "fixes": True}, range_message),
            ({"products": [1], "explain": True}, "^`products` requires `reasons`, `fixes` or `contexts`$"),
            ({"request": {}}, "^request must be str or bytes, not dict$"),
            ({"unknown_ids": "\ud800"}, r"^unknown_ids must be 'report' or 'reject', not '\\ud800'$"),
        ]:
            with self.subTest(options), self.assertRaisesRegex((TypeError, ValueError), message):
                CATALOG.answer({}, **options)
        for ids in (1, 2**31 - 1), [1, 2**31 - 1]:
            self.assertEqual(len(CATALOG.answer({}, reasons=True, products=ids)["products"]), 2)
        for method in CATALOG.answer, CATALOG.answer_json, CATALOG.filters:
            message = rf"^Catalog\.{method.__name__}\(\) got an unexpected keyword argument 'fix'$"
            with self.assertRaisesRegex(TypeError, message):
                method({}, fix=True)

    def test_an_invalid_query_has_errors_as_its_answer(self):
        self.assertEqual(CATALOG.answer("[]"), {
            "errors": [{"message": "expected an object, found a list (column 1)"}]
        })
        error = CATALOG.answer('{"layer": []}', reasons=True)["errors"][0]
        self.assertEqual(
            (error["code"], error["line"], error["column"], error["propertyName"]), ("unknownKey", 1, 2, "layer")
        )


class HostileQueryTests(unittest.TestCase):
    def test_a_lone_surrogate_is_shown_as_an_escape(self):
        [error] = CATALOG.answer({"id": "\ud800"})["errors"]
        self.assertEqual(error["message"], r"expected both halves of a surrogate pair, found `\ud800` (column 9)")

    def test_what_python_allows_but_json_does_not_is_rejected(self):
        for query in [
            {"context": {"attributes": {1: "web", "1": "app"}}},
            {"context": {"amount": True}}, {"context": {"amount": 25.0}}, {"context": {"amount": 2**63}},
            {"context": {"attributes": {"channel": "\ud800"}}}, {"context": {"attributes": {"\udfff": ""}}},
            {"id": "\ud83d"}, {None: 1}, {"id": True}, {"id": 1.5}, {"id": ["a"]},
            {"paymentProductFilters": {"exclude": {"products": [True]}}},
            {"paymentProductFilters": {"exclude": {"products": ["2"]}}},
        ]:
            with self.subTest(query):
                self.assertIn("errors", CATALOG.answer(query))
        circular = {}
        circular["id"] = circular
        deep = {}
        for _ in range(100_000):
            deep = {"id": deep}
        for query in {"id": float("nan")}, {"context": {"amount": float("inf")}}, circular, deep:
            with self.assertRaises(ValueError):
                CATALOG.answer(query)
        for query in {"id": b"1"}, {"id": {1}}, {"id": object()}, {(1, 2): 3}:
            with self.assertRaises(TypeError):
                CATALOG.answer(query)

    def test_hostile_texts_are_errors(self):
        for text in [
            "", " ", "\0", "{}\0", "{}{}", "\ufeff{}", '{"id":"\ud800"}', "\ud800", b"\xff", b'{"id":"\xed\xa0\x80"}',
            b'{"id":"\xc3"}', "[" * 1_000_000, '{"id":' * 1_000_000, '{"layers":[' + "{}," * 100_000,
            '{"context":{"attributes":{"' + "e\u0301\u0323" * 100_000 + '":1}}}',
            '{"id":' + "9" * 1_000_000 + "}", '{"id":1,"\\u0069d":2}',
        ]:
            with self.subTest(text[:40]):
                self.assertIn("errors", CATALOG.answer(text))

    @given(strategies.one_of(strategies.binary(), strategies.text(strategies.characters())))
    def test_any_text_has_an_answer(self, text):
        answer = CATALOG.answer_json(text, reasons=True)
        self.assertTrue(json.loads(answer))
        self.assertNotIn(b"\n", answer)

    @given(strategies.recursive(
        strategies.none() | strategies.booleans() | strategies.integers() | strategies.text(),
        lambda values: strategies.lists(values) | strategies.dictionaries(
            strategies.sampled_from(["id", "context", "layers", "exclude", "restrictTo", "products", "amount", "a"]),
            values),
    ))
    def test_any_json_has_an_answer(self, value):
        query = value if isinstance(value, dict) else {"layers": value}
        answer = CATALOG.answer(query, explain=True)
        self.assertNotEqual("errors" in answer, "available" in answer)


if __name__ == "__main__":
    unittest.main()
