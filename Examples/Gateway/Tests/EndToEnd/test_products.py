"""What a session can be paid with: every route and every refusal."""

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

    def refused(self, answer, status, code):
        self.assertEqual((answer.status, answer.codes), (status, [code]), answer.body)
        self.assertTrue(answer.json["errorId"])
        return answer

    def test_products_come_in_display_order_without_what_either_layer_takes_away(self):
        answer = self.gateway.products(self.session)
        self.assertEqual(answer.status, 200)
        # Of `cards`, the merchant excludes 2, the session 117, and 130 is not for the Netherlands.
        self.assertEqual(answer.ids[:2], [3, 1])
        self.assertIn(809, answer.ids)
        self.assertFalse({2, 117, 130, 840} & set(answer.ids))

    def test_a_product_has_the_keys_of_the_api(self):
        products = {p["id"]: p for p in self.gateway.products(self.session).json["paymentProducts"]}
        self.assertEqual(products[809], {
            "id": 809, "paymentMethod": "redirect", "paymentProductGroup": "bankTransfers",
            "allowsRecurring": False, "allowsTokenization": False, "allowsInstallments": False,
            "minAmount": 10, "maxAmount": 5_000_000,
            "displayHints": {"displayOrder": 47, "label": "iDEAL"}})

    def test_the_payment_context_takes_away(self):
        def ids(query):
            return self.gateway.products(self.session, query).ids

        self.assertIn(130, ids("countryCode=FR&currencyCode=EUR"))
        self.assertNotIn(809, ids("countryCode=FR&currencyCode=EUR"))
        self.assertNotIn(809, ids("countryCode=NL&currencyCode=USD"))
        self.assertIn(809, ids("countryCode=NL&currencyCode=EUR&amount=10"))
        self.assertNotIn(809, ids("countryCode=NL&currencyCode=EUR&amount=9"))
        self.assertNotIn(809, ids("countryCode=NL&currencyCode=EUR&isRecurring=true"))
        self.assertIn(809, ids("countryCode=NL&currencyCode=EUR&isInstallments=false&locale=nl_NL"))

    def test_every_fault_in_a_query_is_named(self):
        answer = self.gateway.products(self.session, "currencyCode=eur&amount=-1&isRecurring=1&hide=all")
        self.assertEqual(answer.status, 400)
        self.assertEqual(
            answer.places, ["countryCode", "currencyCode", "amount", "isRecurring", "hide"])

    def test_one_product(self):
        answer = self.gateway.products(self.session, path="products/809")
        self.assertEqual((answer.status, answer.json["id"]), (200, 809))

    def test_why_a_product_is_not_available_is_for_the_operator_only(self):
        for id, reason in [
            (2, "excluded by its id (merchant: exclude.products[0])"),
            (117, "excluded by its id (session: exclude.products[0])"),
            (130, "cannot be used in country `NL`"),
            (840, "not among the products that are allowed (session: restrictTo)"),
            (9999, "not in the catalog"),
        ]:
            answer = self.refused(
                self.gateway.products(self.session, path=f"products/{id}"), 400, "productNotAvailable")
            self.assertEqual(answer.places, ["paymentProductId"])
            self.assertNotIn("exclu", answer.body.decode())
            line = [entry for entry in self.gateway.log() if entry.get("product") == str(id)][-1]
            self.assertIn(reason, line["reasons"])
            self.assertEqual(line["hb.request.id"], answer.json["errorId"])

    def test_an_id_that_is_none(self):
        for id in ["x", "1.5", "9223372036854775808", "%00", "-"]:
            self.refused(self.gateway.products(self.session, path=f"products/{id}"), 400, "wrongValue")

    def test_groups_have_an_available_member(self):
        answer = self.gateway.products(self.session, path="productgroups")
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.json, {"paymentProductGroups": [
            {"id": "cards", "displayHints": {"displayOrder": 18}},
            {"id": "bankTransfers", "displayHints": {"displayOrder": 47}}]})

    def test_one_group(self):
        answer = self.gateway.products(self.session, path="productgroups/cards")
        self.assertEqual((answer.status, answer.json["id"]), (200, "cards"))
        for group in ["wallets", "unheard-of", "Cards", "%00"]:
            self.refused(
                self.gateway.products(self.session, path=f"productgroups/{group}"), 404, "noSuchGroup")

    def test_a_merchants_restriction_holds_whatever_the_session_says(self):
        session = self.gateway.create_session(
            {"paymentProductFilters": {"restrictTo": {"products": [1, 840]}}}, merchant="5678").json
        self.assertEqual(self.gateway.products(session).ids, [1])

    def test_an_empty_restriction_allows_nothing(self):
        session = self.gateway.create_session({"paymentProductFilters": {"restrictTo": {}}}).json
        self.assertEqual(self.gateway.products(session).json, {"paymentProducts": []})

    def test_without_a_session_nothing_is_told(self):
        path = f"/client/v1/{self.session['customerId']}/products?countryCode=NL&currencyCode=EUR"
        for authorization in [None, "", "GCS v1Client", "Bearer x"]:
            headers = {} if authorization is None else {"Authorization": authorization}
            self.refused(self.gateway.request("GET", path, headers=headers), 403, "noSession")

    def test_a_session_serves_its_own_customer_only(self):
        other = self.gateway.create_session().json
        for path in ["products", "products/1", "productgroups", "productgroups/cards"]:
            self.refused(
                self.gateway.products(self.session, path=path, customerId=other["customerId"]),
                403, "sessionInvalid")

    def test_every_character_of_a_session_id_counts(self):
        id = self.session["clientSessionId"]
        for position, letter in enumerate(id):
            changed = id[:position] + ("A" if letter != "A" else "B") + id[position + 1:]
            answer = self.gateway.products(self.session, clientSessionId=changed)
            self.assertEqual(answer.status, 403, position)


if __name__ == "__main__":
    unittest.main()
