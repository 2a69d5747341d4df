"""Tests of the route that creates sessions."""

import base64
import email.utils
import json
import secrets
import time
import unittest

from gateway import SAMPLE, Gateway, received, signed


class SessionTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.gateway = cls.enterClassContext(
            Gateway("--merchants", SAMPLE / "merchants.json", "--tokens", SAMPLE / "tokens.json"))

    def assert_error(self, response, status, *codes):
        self.assertEqual((response.status, tuple(response.codes)), (status, codes), response.body)
        self.assertTrue(response.json["errorId"])
        self.assertEqual(response.headers["Content-Type"], "application/json")
        return response

    def test_an_empty_request_creates_a_session(self):
        response = self.gateway.create_session({})
        self.assertEqual(response.status, 200, response.body)
        url = f"http://127.0.0.1:{self.gateway.port}"
        self.assertEqual(
            {**response.json, "clientSessionId": "", "customerId": ""},
            {"assetUrl": url, "clientApiUrl": url + "/client", "clientSessionId": "", "customerId": "",
             "region": "EU"})
        self.assertRegex(response.json["customerId"], "^[0-9a-f-]{36}$")
        self.assertEqual(self.gateway.products(response.json).status, 200)

    def test_additional_headers_and_a_charset_are_accepted(self):
        path = "/v1/1234/sessions"
        headers = signed("POST", path, {
            "Content-Type": "application/json; charset=utf-8", "X-GCS-Idempotence-Key": "  a  key  ",
            "x-gcs-a": "1", "Accept": "*/*"})
        self.assertEqual(self.gateway.request("POST", path, "{}", headers).status, 200)

    def test_a_folded_header_is_rejected_before_authentication(self):
        path = "/v1/1234/sessions"
        headers = signed("POST", path, {"Content-Type": "application/json", "X-GCS-A": "one two"})
        headers["X-GCS-A"] = "one\r\n two"
        lines = [f"POST {path} HTTP/1.1", "Host: a", "Content-Length: 2", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        response = self.gateway.send("\r\n".join(lines).encode() + b"\r\n\r\n{}")
        self.assertEqual(response[9:12], b"400", response)

    def test_invalid_tokens_are_returned_without_duplicates(self):
        response = self.gateway.create_session({"tokens": [
            "0f3c1d52-visa", "unknown", "5d2be910-mastercard", "77aa04be-paypal", "unknown"]})
        self.assertEqual(response.json["invalidTokens"], ["unknown", "5d2be910-mastercard"])
        accounts = {
            product["id"]: product["accountsOnFile"]
            for product in self.gateway.products(response.json).json["paymentProducts"]
            if "accountsOnFile" in product}
        self.assertEqual(accounts, {
            1: [{"id": 1, "paymentProductId": 1}], 840: [{"id": 2, "paymentProductId": 840}]})

    def test_tokens_of_unavailable_products_are_not_listed(self):
        session = self.gateway.create_session({
            "tokens": ["0f3c1d52-visa", "77aa04be-paypal"],
            "paymentProductFilters": {"exclude": {"products": [1]}}}).json
        for path in ["products", "productgroups"]:
            body = self.gateway.products(session, path=path).body
            self.assertNotIn(b'"paymentProductId":1}', body)
            self.assertIn(b'"paymentProductId":840}', body)

    def test_every_fault_of_a_body_is_reported(self):
        response = self.assert_error(
            self.gateway.create_session({
                "paymentProductFilters": {
                    "restrictTo": {"products": [1, "2", 3.5], "groups": [None]}, "exclud": {}},
                "tokens": [7]}),
            400, "wrongType", "wrongType", "wrongType", "unknownKey", "wrongType")
        self.assertEqual(response.property_names, [
            "paymentProductFilters.restrictTo.products[1]", "paymentProductFilters.restrictTo.products[2]",
            "paymentProductFilters.restrictTo.groups[0]", "paymentProductFilters.exclud", "tokens[0]"])

    def test_filters_in_the_wrong_place_are_rejected(self):
        filters = {"exclude": {"products": [1]}}
        for body in [{"paymentProductFilter": filters}, {"PaymentProductFilters": filters},
                     {"payment_product_filters": filters}, filters, {"restrictTo": {"products": [1]}},
                     {"order": {"paymentProductFilters": filters}}]:
            response = self.gateway.create_session(body)
            self.assertEqual(response.status, 400, body)
        self.assertEqual(self.gateway.create_session({"order": {"amount": 1}}).status, 200)

    def test_a_body_that_is_not_a_json_object_is_rejected(self):
        for body in [b"", b"{", b"[]", b"{}{}", b'{"tokens":["\xff"]}', b"\xef\xbb\xbf{}", b"[" * 60_000]:
            response = self.gateway.create_session(body)
            self.assertEqual(response.status, 400, (body[:20], response.body))

    def test_filters_that_do_not_fit_into_a_session_id_are_rejected(self):
        self.assert_error(
            self.gateway.create_session(
                {"paymentProductFilters": {"exclude": {"products": list(range(1_000_000, 1_002_000))}}}),
            400, "filtersTooLarge")

    def test_the_largest_session_that_can_be_created_is_valid(self):
        count, created = 400, None
        while True:
            response = self.gateway.create_session(
                {"paymentProductFilters": {"exclude": {"products": list(range(1_000_000, 1_000_000 + count))}}})
            if response.status != 200:
                break
            created, count = response.json, count + 10
        self.assertEqual(self.gateway.products(created).status, 200)
        self.assertGreater(len(created["clientSessionId"]), 6_800)

    def test_hostile_tokens_and_groups_take_linear_time(self):
        # Combining marks in an order that normalization reverses: strings would take quadratic time to hash.
        marks = "a" + "\u0315\u0300\u05ae\u0300" * 7_500
        for body in [{"tokens": [marks]}, {"tokens": [marks[:15_000], marks[:14_999]]},
                     {"paymentProductFilters": {"exclude": {"groups": [marks]}}},
                     {"paymentProductFilters": {"exclude": {"groups": [marks[:15_000], marks[:14_999]]}}}]:
            # The gateway's own time doesn't depend on what else the machine does.
            before = self.gateway.cpu_seconds()
            response = self.gateway.create_session(json.dumps(body, ensure_ascii=False).encode())
            self.assertIn(response.status, [200, 400])
            self.assertLess(self.gateway.cpu_seconds() - before, 0.5)

    def test_a_body_above_the_limit_is_rejected(self):
        self.assert_error(self.gateway.create_session(" " * 65_536 + "{}"), 413, "413")
        self.assertEqual(self.gateway.create_session(" " * 65_534 + "{}").status, 200)

    def test_another_content_type_is_rejected(self):
        path = "/v1/1234/sessions"
        for content_type in ["text/plain", "application/xml", "application/json5", "json", "*/*"]:
            headers = signed("POST", path, {"Content-Type": content_type})
            self.assert_error(
                self.gateway.request("POST", path, "{}", headers), 415, "unsupportedMediaType")
        self.assert_error(
            self.gateway.request("POST", path, "{}", signed("POST", path)), 415, "unsupportedMediaType")

    def test_a_missing_or_invalid_signature_is_rejected(self):
        create = self.gateway.create_session
        path = "/v1/1234/sessions"
        json_type = {"Content-Type": "application/json"}
        early, late = (email.utils.formatdate(time.time() + s, usegmt=True) for s in (-310, 310))
        self.assert_error(create(Authorization=None), 403, "notSigned")
        self.assert_error(create(Authorization="GCS v1HMAC:a"), 403, "notSigned")
        self.assert_error(create(Date=None), 403, "dateMissing")
        self.assert_error(create(Date="now"), 403, "dateMissing")
        date = email.utils.formatdate(usegmt=True)
        self.assert_error(create(**signed("POST", path, json_type, date=date + " x")), 403, "dateMissing")
        self.assert_error(create(**signed("POST", path, json_type, secret="other")), 403, "signatureInvalid")
        self.assert_error(create(**signed("POST", path, json_type, key_id="other")), 403, "signatureInvalid")
        self.assert_error(create(**signed("PUT", path, json_type)), 403, "signatureInvalid")
        self.assert_error(create(**signed("POST", "/v1/9012/sessions", json_type)), 403, "signatureInvalid")
        self.assert_error(create(X_GCS_Added="1"), 403, "signatureInvalid")
        self.assert_error(create(**signed("POST", path, json_type, date=early)), 403, "dateOff")
        self.assert_error(create(**signed("POST", path, json_type, date=late)), 403, "dateOff")

    def test_an_unknown_merchant_is_rejected(self):
        self.assert_error(self.gateway.create_session(merchant="1"), 403, "unknownMerchant")

    def test_other_routes_are_not_found(self):
        for method, path in [("GET", "/"), ("POST", "/v1/1234/session"), ("GET", "/v1//sessions"), ("GET", "/v1/a/b/sessions")]:
            self.assert_error(self.gateway.request(method, path), 404, "404")
        self.assertEqual(self.gateway.request("HEAD", "/").status, 404)

    def test_another_method_is_not_allowed(self):
        for path, allowed in [
            ("/health", "GET, HEAD"), ("/v1/1234/sessions", "POST"), ("/client/v1/a/products", "GET, HEAD"),
            ("/client/v1/a/products/1", "GET, HEAD"), ("/client/v1/a/productgroups", "GET, HEAD"),
            ("/client/v1/a/productgroups/cards", "GET, HEAD"),
        ]:
            for method in ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]:
                if method not in allowed:
                    response = self.assert_error(self.gateway.request(method, path), 405, "methodNotAllowed")
                    self.assertEqual(response.headers["Allow"], allowed)
        response = self.gateway.request("HEAD", "/v1/1234/sessions")
        self.assertEqual((response.status, response.headers["Allow"], response.body), (405, "POST", b""))

    def test_head_is_like_get_without_the_body(self):
        get, head = (self.gateway.request(method, "/health") for method in ["GET", "HEAD"])
        self.assertEqual((head.status, head.body), (200, b""))
        self.assertEqual(head.headers["Content-Length"], get.headers["Content-Length"])
        with self.gateway.connect() as connection:
            # Two requests on one connection: a body after the first response would break the second.
            connection.sendall(b"HEAD / HTTP/1.1\r\nHost: a\r\n\r\nHEAD /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            responses = received(connection)
        self.assertEqual(responses.count(b"HTTP/1.1 "), 2)
        self.assertTrue(responses.endswith(b"\r\n\r\n"), responses)

    def test_malformed_http_is_rejected_with_a_body_and_logged(self):
        for request, status in [
            (b"\r\n\r\nnonsense\r\n\r\n", 400), (b"GET / HTTP/9.9\r\n\r\n", 400), (b"GET /\x00 HTTP/1.1\r\n\r\n", 400),
            (b"POST /v1/1234/sessions HTTP/1.1\r\nContent-Length: x\r\n\r\n", 400),
            (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
            (b"GET / HTTP/1.1\r\nA: " + b"a" * 100_000 + b"\r\n\r\n", 431),
            (b"GET / HTTP/1.1\r\n" + b"A: a\r\n" * 200 + b"\r\n", 431),
            (b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n", 431),
        ]:
            response = self.gateway.send(request)
            self.assertEqual(response[9:12], str(status).encode(), (request[:40], response))
            head, _, body = response.partition(b"\r\n\r\n")
            self.assertIn(b"content-type: application/json", head.lower())
            self.assertIn(f"content-length: {len(body)}".encode(), head.lower())
            error = json.loads(body)
            self.assertEqual(error["errors"][0]["httpStatusCode"], status)
            line = [line for line in self.gateway.log() if line.get("hb.request.id") == error["errorId"]][-1]
            self.assertEqual((line["message"], line["status"]), ("request refused", str(status)))
        self.assertEqual(self.gateway.request("GET", "/health").status, 200)

    def test_responses_to_earlier_requests_precede_the_rejection_of_malformed_http(self):
        response = self.gateway.send(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n" * 3 + b"nonsense\r\n\r\n")
        statuses = [line[9:12] for line in response.split(b"\r\n") if b"HTTP/1.1 " in line]
        self.assertEqual(response.count(b'{"status":"ok"}'), 3)
        self.assertIn(b"invalidHTTP", response.rpartition(b'{"status":"ok"}')[2])

    def test_a_truncated_body_is_a_client_error(self):
        path = "/v1/1234/sessions"
        headers = signed("POST", path, {"Content-Type": "application/json"})
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        for length, body in [("Content-Length: 10", b"{}"), ("Transfer-Encoding: chunked", b"5\r\n{}"),
                             ("Transfer-Encoding: chunked", b"zz\r\n{}\r\n")]:
            request = f"POST {path} HTTP/1.1\r\nHost: a\r\n{length}\r\n{head}\r\n".encode() + body
            response = self.gateway.send(request)
            self.assertEqual(response[9:12], b"400", response)
            self.assertIn(b"invalidHTTP", response)


class ConfigurationTests(unittest.TestCase):
    def test_gateways_with_the_same_session_key_share_their_sessions(self):
        key = base64.b64encode(secrets.token_bytes(32)).decode()
        with Gateway(session_key=key) as first, Gateway(session_key=key) as second, Gateway() as other:
            session = first.create_session().json
            self.assertEqual(second.products(session).body, first.products(session).body)
            self.assertEqual(second.products(session).status, 200)
            self.assertEqual(other.products(session).status, 403)
            self.assertEqual(first.stop(), 0)
            self.assertEqual(second.products(session).status, 200)

    def test_a_session_expires(self):
        with Gateway("--session-lifetime", 3) as gateway:
            session = gateway.create_session().json
            self.assertEqual(gateway.products(session).status, 200)
            time.sleep(3.1)
            response = gateway.products(session)
            self.assertEqual((response.status, response.codes), (403, ["sessionExpired"]))

    def test_the_public_urls_and_the_region_can_be_configured(self):
        with Gateway("--public-url", "https://pay.example", "--asset-url", "https://assets.example",
                     "--region", "US") as gateway:
            session = gateway.create_session().json
            self.assertEqual(session["clientApiUrl"], "https://pay.example/client")
            self.assertEqual(session["assetUrl"], "https://assets.example")
            self.assertEqual(session["region"], "US")

    def test_without_a_merchants_file_every_merchant_is_accepted(self):
        with Gateway() as gateway:
            session = gateway.create_session(merchant="any").json
            self.assertEqual(gateway.products(session).status, 200)


if __name__ == "__main__":
    unittest.main()
