"""Tests of the limit of each merchant's requests."""

import json
import unittest

from gateway import Gateway, signed

CHECKOUT = json.dumps({"order": {"amountOfMoney": {"amount": 1, "currencyCode": "EUR"},
                                  "customer": {"billingAddress": {"countryCode": "NL"}}}})


class LimitTests(unittest.TestCase):
    def test_a_merchant_that_sends_too_many_requests_has_to_wait(self):
        # One request per second is slow enough for the tests, however long they take to send 40.
        with Gateway("--merchant-rate", 1, "--merchant-burst", 3) as gateway:
            responses = [gateway.create_session() for _ in range(40)]
            self.assertEqual([response.status for response in responses[:3]], [200] * 3)
            limited = next(response for response in responses if response.status == 429)
            self.assertEqual(limited.codes, ["tooManyRequests"])
            self.assertEqual(limited.headers["Retry-After"], "1")
            self.assertEqual(limited.json["errors"][0]["httpStatusCode"], 429)
            # Another merchant isn't affected.
            self.assertEqual(gateway.create_session(merchant="5678").status, 200)

    def test_devices_have_the_budget_of_their_merchant_apart_from_its_servers(self):
        with Gateway("--merchant-rate", 1, "--merchant-burst", 3) as gateway:
            sessions = [gateway.create_session().json for _ in range(2)]
            statuses = [gateway.products(sessions[number % 2]).status for number in range(40)]
            self.assertEqual(statuses[:3], [200] * 3)
            self.assertIn(429, statuses)
            self.assertEqual(gateway.create_session().status, 200)

    def test_all_endpoints_count(self):
        with Gateway("--merchant-rate", 1, "--merchant-burst", 3) as gateway:
            path = "/v1/1234/hostedcheckouts"
            headers = signed("POST", path, {"Content-Type": "application/json"})
            id = gateway.request("POST", path, CHECKOUT, headers).json["hostedCheckoutId"]
            pages = [gateway.request("GET", f"/hosted/{id}").status for _ in range(40)]
            self.assertEqual(pages[:3], [200] * 3)
            self.assertIn(429, pages)
            path = "/v1/1234/products?countryCode=NL&currencyCode=EUR"
            lists = [gateway.request("GET", path, headers=signed("GET", path)).status for _ in range(40)]
            self.assertEqual(lists[:2], [200] * 2)
            self.assertIn(429, lists)

    def test_requests_that_are_not_authenticated_do_not_count(self):
        with Gateway("--merchant-rate", 1, "--merchant-burst", 1) as gateway:
            session = gateway.create_session(merchant="other").json
            for _ in range(20):
                self.assertEqual(gateway.create_session(key=("test-key", "wrong")).status, 403)
                self.assertEqual(gateway.create_session(Date="now").status, 403)
                self.assertEqual(gateway.products(session, customerId="a").status, 403)
            self.assertEqual(gateway.create_session().status, 200)
            self.assertEqual(gateway.products(session).status, 200)

    def test_by_default_there_is_no_limit(self):
        with Gateway() as gateway:
            self.assertEqual({gateway.create_session().status for _ in range(100)}, {200})


if __name__ == "__main__":
    unittest.main()
