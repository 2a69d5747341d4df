"""Tests of the routes that list available products and groups."""

import json
import pathlib
import tempfile
import unittest

from gateway import SAMPLE, Gateway

CARDS_AND_IDEAL = {"paymentProductFilters": {
    "restrictTo": {"groups": ["cards"], "products": [809]}, "exclude": {"products": [117]}}}


# The catalog of Documentation/Endpoints.md.
ATTRIBUTES = {"paymentProducts": [
    {"id": 1},
    {"id": 840, "attributes": {"channel": ["app", "web"], "productsWithRedirects": ["shown"]}},
    {"id": 201, "conditions": [{"attributes": {"customerType": ["company"]}}]}]}


class AttributeTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        catalog = pathlib.Path(folder, "catalog.json")
        catalog.write_text(json.dumps(ATTRIBUTES))
        cls.gateway = cls.enterClassContext(Gateway("--catalog", catalog))
        cls.session = cls.gateway.create_session().json

    def products(self, query, path="products"):
        return self.gateway.products(self.session, "countryCode=NL&currencyCode=EUR" + query, path)

    def test_products_depend_on_the_channel_and_the_customer_type(self):
        for query, ids in [
            ("", [1]), ("&channel=web", [1, 840]), ("&channel=app", [1, 840]), ("&channel=Web", [1]),
            ("&channel=unknown", [1]), ("&ch%61nnel=w%65b", [1, 840]), ("&customerType=company", [1, 201]),
            ("&customerType=company&channel=web", [1, 201, 840]),
        ]:
            self.assertEqual(self.products(query).ids, ids, query)

    def test_products_that_the_request_hides_are_unavailable(self):
        for value, ids in [("fields", [1, 840]), ("productsWithRedirects", [1]),
                           ("fields&hide=productsWithRedirects", [1])]:
            self.assertEqual(self.products("&channel=web&hide=" + value).ids, ids, value)

    def test_hiding_products_is_rejected_if_the_catalog_does_not_say_which(self):
        for value in ["productsWithoutFields", "productsWithoutInstructions",
                      "productsWithRedirects&hide=productsWithoutFields"]:
            for path in ["products", "products/1", "productgroups", "productgroups/x"]:
                response = self.products("&hide=" + value, path)
                self.assertEqual((response.status, response.codes, response.property_names),
                                 (400, ["wrongValue"], ["hide"]), (value, path))
                self.assertIn(
                    "expected one of `accountsOnFile`, `translations`, `fields`, `clickToPayConfigurationFields`, "
                    "`productsWithRedirects`, found `", response.json["errors"][0]["message"])

    def test_the_reasons_name_the_attributes(self):
        response = self.products("&hide=productsWithRedirects", "products/840")
        self.assertEqual(response.codes, ["productNotAvailable"])
        self.assertEqual(self.gateway.wait_for_log("product unavailable")["reasons"], [
            "needs channel `app` or `web`; here: `unknown`",
            "needs productsWithRedirects `shown`; here: `hidden`"])


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

    def test_both_layers_remove_products_and_the_merchant_orders_the_rest(self):
        response = self.gateway.products(self.session)
        self.assertEqual(response.status, 200)
        # Of `cards`, the merchant excludes 2, the session excludes 117, and 130 is not allowed in the Netherlands.
        # The merchant lists 809 first in the Netherlands, and 1 elsewhere.
        self.assertEqual(response.ids[:3], [809, 3, 1])
        elsewhere = self.gateway.products(self.session, "countryCode=FR&currencyCode=EUR").ids
        self.assertEqual(elsewhere[:2], [1, 3])
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

    def test_the_sample_catalog_uses_attributes(self):
        session = self.gateway.create_session(merchant="9012").json

        def ids(query):
            return set(self.gateway.products(session, "countryCode=NL&currencyCode=EUR" + query).ids)

        self.assertFalse({302, 320} & ids(""))
        self.assertLess({302, 320, 809, 840}, ids("&channel=web"))
        self.assertEqual(ids("&hide=productsWithRedirects"), ids("") - {809, 840})
        self.assertIn(838, ids("&customerType=consumer"))
        self.assertNotIn(838, ids("&customerType=company"))
        self.assertNotIn("no request has the attribute", self.gateway.log_text())
        self.assertNotIn("unknown attributes", self.gateway.log_text())

    def test_every_invalid_parameter_is_reported(self):
        response = self.gateway.products(self.session, "currencyCode=eur&amount=-1&isRecurring=1&hide=all&channel=")
        self.assertEqual(response.status, 400)
        self.assertEqual(
            response.property_names, ["countryCode", "currencyCode", "amount", "isRecurring", "channel", "hide"])

    def test_names_are_decoded_before_they_are_compared(self):
        for query in ["%61mount=9", "amoun%74=9", "%61%6D%6f%75%6E%74=%39"]:
            response = self.gateway.products(self.session, "countryCode=NL&currencyCode=EUR&" + query)
            self.assertEqual(response.status, 200)
            self.assertNotIn(809, response.ids, query)

    def test_a_parameter_that_is_sent_twice_is_rejected(self):
        for query in ["amount=9&amount=10", "amount=10&%61mount=9", "%61mount=10&amount=10", "locale=nl&loc%61le=nl",
                      "currency%43ode=EUR"]:
            response = self.assert_error(
                self.gateway.products(self.session, "countryCode=NL&currencyCode=EUR&" + query), 400,
                "duplicateParameter")
            self.assertIn(response.property_names[0], ["amount", "locale", "currencyCode"])

    def test_an_invalid_encoding_is_rejected(self):
        for query in ["amount=%", "amount=%3", "amount=%3g", "x=%", "%=x", "%ff", "x=%C0%80", "x=%ED%A0%80", "a%6=1",
                      "x=%+1", "x=1%FF", "x=#&amount=9", "#&amount=9"]:
            self.assert_error(
                self.gateway.products(self.session, "countryCode=NL&currencyCode=EUR&" + query), 400, "invalidEncoding")

    def test_an_unencoded_character_in_the_query_is_rejected(self):
        path = f"/client/v1/{self.session['customerId']}/products?countryCode=NL&currencyCode=EUR&x="
        authorization = b"Authorization: GCS v1Client:" + self.session["clientSessionId"].encode()
        for character in ["é".encode(), b"\xff"]:
            response = self.gateway.send(
                b"GET " + path.encode() + character + b" HTTP/1.1\r\nHost: a\r\n" + authorization + b"\r\n\r\n")
            self.assertEqual(response[9:12], b"400", response)

    def test_a_misspelled_parameter_is_rejected_and_others_are_ignored(self):
        for name, meant in [
            ("Amount", "amount"), ("ammount", "amount"), ("amuont", "amount"), ("amoun%54", "amount"),
            ("amountInCents", "amount"), ("is_recurring", "isRecurring"), ("recurring", "isRecurring"),
            ("isInstalments", "isInstallments"), ("curencyCode", "currencyCode"), ("currency", "currencyCode"),
            ("chanel", "channel"), ("salesChannel", "channel"), ("customer_type", "customerType"),
        ]:
            response = self.assert_error(
                self.gateway.products(self.session, f"countryCode=NL&currencyCode=EUR&{name}=1"), 400,
                "unknownParameter")
            self.assertEqual(response.property_names, [name.replace("%54", "T")])
            self.assertIn(f"`{meant}`", response.json["errors"][0]["message"])
        expected = self.gateway.products(self.session).ids
        for query in ["cacheBust=1", "cacheBust=1&cacheBust=2", "_=1", "&&", "=", "operationType=x", "%C3%A9=1"]:
            self.assertEqual(
                self.gateway.products(self.session, "countryCode=NL&currencyCode=EUR&" + query).ids, expected, query)

    def test_a_misspelled_value_of_hide_is_rejected(self):
        for value in ["productsWithRedirect", "ProductsWithRedirects", "productsWithRedirects+", "redirects", ""]:
            response = self.assert_error(
                self.gateway.products(self.session, "countryCode=NL&currencyCode=EUR&hide=" + value), 400, "wrongValue")
            self.assertIn("`productsWithRedirects`", response.json["errors"][0]["message"])

    def test_head_returns_the_headers_of_get(self):
        for path in ["products", "products/809", "products/2", "productgroups", "productgroups/cards", "productgroups/x"]:
            get = self.gateway.products(self.session, path=path)
            head = self.gateway.products(self.session, path=path, method="HEAD")
            self.assertEqual((head.status, head.body), (get.status, b""))
            for name in ["Content-Type", "Content-Length"]:
                self.assertEqual(head.headers[name], get.headers[name])

    def test_one_product(self):
        response = self.gateway.products(self.session, path="products/809")
        self.assertEqual((response.status, response.json["id"]), (200, 809))

    def test_the_reasons_are_logged_and_not_returned(self):
        for id, reason in [
            (2, "excluded by its id (merchant: exclude.products[0]): no contract"),
            (117, "excluded by its id (session: exclude.products[0])"),
            (130, "needs country FR; here: NL"),
            (840, "not named by restrictTo (session: restrictTo)"),
            (9999, "not in the catalog"),
        ]:
            response = self.assert_error(
                self.gateway.products(self.session, path=f"products/{id}"), 400, "productNotAvailable")
            self.assertEqual(response.property_names, ["paymentProductId"])
            self.assertNotIn("exclu", response.body.decode())
            self.assertNotIn("log", response.json["errors"][0]["message"])
            line = [entry for entry in self.gateway.log() if entry.get("product") == str(id)][-1]
            self.assertIn(reason, line["reasons"])
            self.assertEqual(line["hb.request.id"], response.json["errorId"])

    def test_an_invalid_product_id_is_rejected(self):
        for id in ["x", "1.5", "9223372036854775808", "%00", "-", "+809", "%2B809", "809%20"]:
            self.assert_error(self.gateway.products(self.session, path=f"products/{id}"), 400, "wrongValue")

    def test_path_parameters_are_decoded(self):
        self.assertEqual(self.gateway.products(self.session, path="products/8%309").json["id"], 809)
        self.assertEqual(self.gateway.products(self.session, path="productgroups/%63ards").json["id"], "cards")
        customer = self.session["customerId"].replace("-", "%2D")
        self.assertEqual(self.gateway.products(self.session, customerId=customer).status, 200)
        for path, name in [("products/%", "paymentProductId"), ("products/80%zz", "paymentProductId"),
                           ("productgroups/%ff", "paymentProductGroupId"), ("productgroups/%C0%80", "paymentProductGroupId")]:
            response = self.assert_error(self.gateway.products(self.session, path=path), 400, "invalidEncoding")
            self.assertEqual(response.property_names, [name])

    def test_a_group_with_a_space_or_a_slash_can_be_requested(self):
        groups = {"pay later": "pay%20later", "a/b": "a%2Fb", "é": "%C3%A9"}
        with tempfile.TemporaryDirectory() as folder:
            catalog = pathlib.Path(folder, "catalog.json")
            catalog.write_text(json.dumps({"paymentProducts": [{"id": 1, "paymentProductGroups": list(groups)}]}))
            with Gateway("--catalog", catalog) as gateway:
                session = gateway.create_session().json
                for group, path in groups.items():
                    response = gateway.products(session, path="productgroups/" + path)
                    self.assertEqual((response.status, response.json["id"]), (200, group))

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
