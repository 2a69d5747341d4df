"""Tests of the routes that list available products and groups."""

import unittest

from gateway import SAMPLE, Gateway

CARDS_AND_IDEAL = {"paymentProductFilters": {
    "restrictTo": {"groups": ["cards"], "products": [809]}, "exclude": {"products": [117]}}}


class ProductTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.gateway = cls.enterClassContext(
            Gateway("--merchants", SAMPLE / "merchants.json", "--tokens", SAMPLE / "tokens.json"))
        cls.session = cls.gateway.create_session(CARDS_AND_IDEAL).json

    def assert_error(self, response, status, code):
        self.assertEqual((response.status, response.codes), (status, [code]), response.body)
        self.assertTrue(response.json["errorId"])
        return response

    def test_both_layers_remove_products_and_the_rest_is_in_display_order(self):
        response = self.gateway.products(self.session)
        self.assertEqual(response.status, 200)
        # Of `cards`, the merchant excludes 2, the session excludes 117, and 130 is not allowed in the Netherlands.
        self.assertEqual(response.ids[:2], [3, 1])
        self.assertIn(809, response.ids)
        self.assertFalse({2, 117, 130, 840} & set(response.ids))

    def test_a_product_has_the_keys_of_the_payment_api(self):
        products = {p["id"]: p for p in self.gateway.products(self.session).json["paymentProducts"]}
        self.assertEqual(products[809], {
            "id": 809, "paymentMethod": "redirect", "paymentProductGroup": "bankTransfers",
            "allowsRecurring": False, "allowsTokenization": False, "allowsInstallments": False,
            "minAmount": 10, "maxAmount": 5_000_000,
            "displayHints": {"displayOrder": 47, "label": "iDEAL"}})

    def test_the_payment_context_removes_products(self):
        def ids(query):
            return self.gateway.products(self.session, query).ids

        self.assertIn(130, ids("countryCode=FR&currencyCode=EUR"))
        self.assertNotIn(809, ids("countryCode=FR&currencyCode=EUR"))
        self.assertNotIn(809, ids("countryCode=NL&currencyCode=USD"))
        self.assertIn(809, ids("countryCode=NL&currencyCode=EUR&amount=10"))
        self.assertNotIn(809, ids("countryCode=NL&currencyCode=EUR&amount=9"))
        self.assertNotIn(809, ids("countryCode=NL&currencyCode=EUR&isRecurring=true"))
        self.assertIn(809, ids("countryCode=NL&currencyCode=EUR&isInstallments=false&locale=nl_NL"))

    def test_every_invalid_parameter_is_reported(self):
        response = self.gateway.products(self.session, "currencyCode=eur&amount=-1&isRecurring=1&hide=all")
        self.assertEqual(response.status, 400)
        self.assertEqual(
            response.property_names, ["countryCode", "currencyCode", "amount", "isRecurring", "hide"])

    def test_one_product(self):
        response = self.gateway.products(self.session, path="products/809")
        self.assertEqual((response.status, response.json["id"]), (200, 809))

    def test_the_reasons_are_logged_and_not_returned(self):
        for id, reason in [
            (2, "excluded by its id (merchant: exclude.products[0])"),
            (117, "excluded by its id (session: exclude.products[0])"),
            (130, "not allowed in country `NL`"),
            (840, "not named by restrictTo (session: restrictTo)"),
            (9999, "not in the catalog"),
        ]:
            response = self.assert_error(
                self.gateway.products(self.session, path=f"products/{id}"), 400, "productNotAvailable")
            self.assertEqual(response.property_names, ["paymentProductId"])
            self.assertNotIn("exclu", response.body.decode())
            line = [entry for entry in self.gateway.log() if entry.get("product") == str(id)][-1]
            self.assertIn(reason, line["reasons"])
            self.assertEqual(line["hb.request.id"], response.json["errorId"])

    def test_an_invalid_product_id_is_rejected(self):
        for id in ["x", "1.5", "9223372036854775808", "%00", "-"]:
            self.assert_error(self.gateway.products(self.session, path=f"products/{id}"), 400, "wrongValue")

    def test_only_groups_with_an_available_product_are_listed(self):
        response = self.gateway.products(self.session, path="productgroups")
        self.assertEqual(response.status, 200)
        self.assertEqual(response.json, {"paymentProductGroups": [
            {"id": "cards", "displayHints": {"displayOrder": 18}},
            {"id": "bankTransfers", "displayHints": {"displayOrder": 47}}]})

    def test_one_group(self):
        response = self.gateway.products(self.session, path="productgroups/cards")
        self.assertEqual((response.status, response.json["id"]), (200, "cards"))
        for group in ["wallets", "unknown", "Cards", "%00"]:
            self.assert_error(
                self.gateway.products(self.session, path=f"productgroups/{group}"), 404, "noSuchGroup")

    def test_a_session_cannot_widen_the_restriction_of_a_merchant(self):
        session = self.gateway.create_session(
            {"paymentProductFilters": {"restrictTo": {"products": [1, 840]}}}, merchant="5678").json
        self.assertEqual(self.gateway.products(session).ids, [1])

    def test_an_empty_restriction_allows_nothing(self):
        session = self.gateway.create_session({"paymentProductFilters": {"restrictTo": {}}}).json
        self.assertEqual(self.gateway.products(session).json, {"paymentProducts": []})

    def test_a_request_without_a_session_is_rejected(self):
        path = f"/client/v1/{self.session['customerId']}/products?countryCode=NL&currencyCode=EUR"
        for authorization in [None, "", "GCS v1Client", "Bearer x"]:
            headers = {} if authorization is None else {"Authorization": authorization}
            self.assert_error(self.gateway.request("GET", path, headers=headers), 403, "noSession")

    def test_a_session_is_not_valid_for_another_customer(self):
        other = self.gateway.create_session().json
        for path in ["products", "products/1", "productgroups", "productgroups/cards"]:
            self.assert_error(
                self.gateway.products(self.session, path=path, customerId=other["customerId"]),
                403, "sessionInvalid")

    def test_a_session_id_with_a_changed_character_is_rejected(self):
        id = self.session["clientSessionId"]
        for position, character in enumerate(id):
            changed = id[:position] + ("A" if character != "A" else "B") + id[position + 1:]
            response = self.gateway.products(self.session, clientSessionId=changed)
            self.assertEqual(response.status, 403, position)


if __name__ == "__main__":
    unittest.main()
