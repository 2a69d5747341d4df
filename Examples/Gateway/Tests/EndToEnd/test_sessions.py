"""Creating sessions: every answer and every refusal."""

import base64
import email.utils
import json
import secrets
import time
import unittest

from gateway import SAMPLE, Gateway, signed


class SessionTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.gateway = cls.enterClassContext(
            Gateway("--merchants", SAMPLE / "merchants.json", "--tokens", SAMPLE / "tokens.json"))

    def refused(self, answer, status, *codes):
        self.assertEqual((answer.status, tuple(answer.codes)), (status, codes), answer.body)
        self.assertTrue(answer.json["errorId"])
        self.assertEqual(answer.headers["Content-Type"], "application/json")
        return answer

    def test_a_session_is_created(self):
        answer = self.gateway.create_session({})
        self.assertEqual(answer.status, 200, answer.body)
        url = f"http://127.0.0.1:{self.gateway.port}"
        self.assertEqual(
            {**answer.json, "clientSessionId": "", "customerId": ""},
            {"assetUrl": url, "clientApiUrl": url + "/client", "clientSessionId": "", "customerId": "",
             "region": "EU"})
        self.assertRegex(answer.json["customerId"], "^[0-9a-f-]{36}$")
        self.assertEqual(self.gateway.products(answer.json).status, 200)

    def test_other_headers_and_a_charset_are_fine(self):
        path = "/v1/1234/sessions"
        headers = signed("POST", path, {
            "Content-Type": "application/json; charset=utf-8", "X-GCS-Idempotence-Key": "  a  key  ",
            "x-gcs-a": "1", "Accept": "*/*"})
        self.assertEqual(self.gateway.request("POST", path, "{}", headers).status, 200)

    def test_a_header_folded_over_lines_is_refused_before_its_signature_matters(self):
        path = "/v1/1234/sessions"
        headers = signed("POST", path, {"Content-Type": "application/json", "X-GCS-A": "one two"})
        headers["X-GCS-A"] = "one\r\n two"
        lines = [f"POST {path} HTTP/1.1", "Host: a", "Content-Length: 2", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        answer = self.gateway.send("\r\n".join(lines).encode() + b"\r\n\r\n{}")
        self.assertEqual(answer[9:12], b"400", answer)

    def test_unusable_tokens_come_back_and_each_once(self):
        answer = self.gateway.create_session({"tokens": [
            "0f3c1d52-visa", "unheard-of", "5d2be910-mastercard", "77aa04be-paypal", "unheard-of"]})
        self.assertEqual(answer.json["invalidTokens"], ["unheard-of", "5d2be910-mastercard"])
        accounts = {
            product["id"]: product["accountsOnFile"]
            for product in self.gateway.products(answer.json).json["paymentProducts"]
            if "accountsOnFile" in product}
        self.assertEqual(accounts, {
            1: [{"id": 1, "paymentProductId": 1}], 840: [{"id": 2, "paymentProductId": 840}]})

    def test_a_token_shows_up_nowhere_once_its_product_is_filtered_away(self):
        session = self.gateway.create_session({
            "tokens": ["0f3c1d52-visa", "77aa04be-paypal"],
            "paymentProductFilters": {"exclude": {"products": [1]}}}).json
        for path in ["products", "productgroups"]:
            body = self.gateway.products(session, path=path).body
            self.assertNotIn(b'"paymentProductId":1}', body)
            self.assertIn(b'"paymentProductId":840}', body)

    def test_every_fault_in_a_body_is_named(self):
        answer = self.refused(
            self.gateway.create_session({
                "paymentProductFilters": {
                    "restrictTo": {"products": [1, "2", 3.5], "groups": [None]}, "exclud": {}},
                "tokens": [7]}),
            400, "wrongType", "wrongType", "wrongType", "unknownKey", "wrongType")
        self.assertEqual(answer.places, [
            "paymentProductFilters.restrictTo.products[1]", "paymentProductFilters.restrictTo.products[2]",
            "paymentProductFilters.restrictTo.groups[0]", "paymentProductFilters.exclud", "tokens[0]"])

    def test_a_body_that_is_no_json_is_refused(self):
        for body in [b"", b"{", b"[]", b"{}{}", b'{"tokens":["\xff"]}', b"\xef\xbb\xbf{}", b"[" * 60_000]:
            answer = self.gateway.create_session(body)
            self.assertEqual(answer.status, 400, (body[:20], answer.body))

    def test_filters_too_large_for_a_header_are_refused(self):
        self.refused(
            self.gateway.create_session(
                {"paymentProductFilters": {"exclude": {"products": list(range(1_000_000, 1_002_000))}}}),
            400, "filtersTooLarge")

    def test_the_largest_session_that_is_created_can_be_used(self):
        count, created = 400, None
        while True:
            answer = self.gateway.create_session(
                {"paymentProductFilters": {"exclude": {"products": list(range(1_000_000, 1_000_000 + count))}}})
            if answer.status != 200:
                break
            created, count = answer.json, count + 10
        self.assertEqual(self.gateway.products(created).status, 200)
        self.assertGreater(len(created["clientSessionId"]), 6_800)

    def test_a_body_that_is_too_large_is_refused(self):
        self.refused(self.gateway.create_session(" " * 65_536 + "{}"), 413, "413")
        self.assertEqual(self.gateway.create_session(" " * 65_534 + "{}").status, 200)

    def test_another_content_type_is_refused(self):
        path = "/v1/1234/sessions"
        for kind in ["text/plain", "application/xml", "application/json5", "json", "*/*"]:
            headers = signed("POST", path, {"Content-Type": kind})
            self.refused(
                self.gateway.request("POST", path, "{}", headers), 415, "unsupportedMediaType")
        self.refused(
            self.gateway.request("POST", path, "{}", signed("POST", path)), 415, "unsupportedMediaType")

    def test_requests_that_are_not_signed_rightly_are_refused(self):
        create = self.gateway.create_session
        path = "/v1/1234/sessions"
        json_type = {"Content-Type": "application/json"}
        early, late = (email.utils.formatdate(time.time() + s, usegmt=True) for s in (-310, 310))
        self.refused(create(Authorization=None), 403, "notSigned")
        self.refused(create(Authorization="GCS v1HMAC:a"), 403, "notSigned")
        self.refused(create(Date=None), 403, "dateMissing")
        self.refused(create(Date="now"), 403, "dateMissing")
        self.refused(create(**signed("POST", path, json_type, secret="other")), 403, "signatureInvalid")
        self.refused(create(**signed("POST", path, json_type, key_id="other")), 403, "signatureInvalid")
        self.refused(create(**signed("PUT", path, json_type)), 403, "signatureInvalid")
        self.refused(create(**signed("POST", "/v1/9012/sessions", json_type)), 403, "signatureInvalid")
        self.refused(create(X_GCS_Added="1"), 403, "signatureInvalid")
        self.refused(create(**signed("POST", path, json_type, date=early)), 403, "dateOff")
        self.refused(create(**signed("POST", path, json_type, date=late)), 403, "dateOff")

    def test_an_unknown_merchant_is_refused(self):
        self.refused(self.gateway.create_session(merchant="1"), 403, "unknownMerchant")

    def test_other_routes_and_methods_are_not_found(self):
        for method, path in [
            ("GET", "/"), ("GET", "/v1/1234/sessions"), ("DELETE", "/v1/1234/sessions"),
            ("POST", "/v1/1234/session"), ("POST", "/client/v1/a/products"), ("GET", "/v1//sessions"),
        ]:
            self.refused(self.gateway.request(method, path), 404, "404")

    def test_a_request_that_is_no_http_is_refused(self):
        for text in [
            b"\r\n\r\nnonsense\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET /\x00 HTTP/1.1\r\n\r\n",
            b"POST /v1/1234/sessions HTTP/1.1\r\nContent-Length: x\r\n\r\n",
            b"GET / HTTP/1.1\r\nA: " + b"a" * 100_000 + b"\r\n\r\n",
        ]:
            answer = self.gateway.send(text)
            self.assertIn(answer[9:12], [b"400", b""], (text[:40], answer))
        self.assertEqual(self.gateway.request("GET", "/health").status, 200)

    def test_a_body_that_ends_early_is_never_the_gateways_fault(self):
        path = "/v1/1234/sessions"
        headers = signed("POST", path, {"Content-Type": "application/json"})
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        for length, body in [("Content-Length: 10", b"{}"), ("Transfer-Encoding: chunked", b"5\r\n{}"),
                             ("Transfer-Encoding: chunked", b"zz\r\n{}\r\n")]:
            text = f"POST {path} HTTP/1.1\r\nHost: a\r\n{length}\r\n{head}\r\n".encode() + body
            answer = self.gateway.send(text)
            self.assertIn(answer[9:12], [b"400", b""], answer)


class KeyTests(unittest.TestCase):
    def test_gateways_with_one_key_serve_the_same_sessions_and_others_do_not(self):
        key = base64.b64encode(secrets.token_bytes(32)).decode()
        with Gateway(session_key=key) as first, Gateway(session_key=key) as second, Gateway() as other:
            session = first.create_session().json
            self.assertEqual(second.products(session).body, first.products(session).body)
            self.assertEqual(second.products(session).status, 200)
            self.assertEqual(other.products(session).status, 403)
            self.assertEqual(first.stop(), 0)
            self.assertEqual(second.products(session).status, 200)

    def test_a_session_ends(self):
        with Gateway("--session-lifetime", 1) as gateway:
            session = gateway.create_session().json
            self.assertEqual(gateway.products(session).status, 200)
            time.sleep(1.1)
            answer = gateway.products(session)
            self.assertEqual((answer.status, answer.codes), (403, ["sessionExpired"]))

    def test_clients_are_sent_where_the_operator_says(self):
        with Gateway("--public-url", "https://pay.example", "--asset-url", "https://assets.example",
                     "--region", "US") as gateway:
            session = gateway.create_session().json
            self.assertEqual(session["clientApiUrl"], "https://pay.example/client")
            self.assertEqual(session["assetUrl"], "https://assets.example")
            self.assertEqual(session["region"], "US")

    def test_without_a_merchants_file_every_merchant_is_served(self):
        with Gateway() as gateway:
            session = gateway.create_session(merchant="anyone").json
            self.assertEqual(gateway.products(session).status, 200)


if __name__ == "__main__":
    unittest.main()
