"""A fuzz test that sends ten thousand randomly mutated requests. None may crash the gateway or cause a 5xx status.

The test prints its seed. Set SEED to repeat a run, and MUTATED_REQUESTS to change the number of requests."""

import json
import os
import random
import re
import unittest

from gateway import SAMPLE, Gateway, signed

COUNT = int(os.environ.get("MUTATED_REQUESTS", 10_000))
SEED = int(os.environ.get("SEED", random.randrange(2**32)))

WORDS = [
    b"", b"\x00", b"\r\n", b"\n", b"%", b"%00", b"%ff%fe", b"../", b"//", b"?", b"&", b"=", b"#", b":", b" ", b"\xff\xfe",
    "é\u2028🧨".encode(), b"-1", b"0", b"99999999999999999999", b"1e400", b"null", b"{}", b"[]", b'"', b"\\u0000",
    b"\\ud800", b"{" * 200, b"[" * 5000, b"a" * 9000, b"GCS v1HMAC:::", b"GCS v1Client:", b"chunked", b"gzip",
    b"100-continue", b"close", b"keep-alive", b"application/json", b"text/plain;;;=", b"Thu, 01 Jan 1970 00:00:00 GMT",
]
METHODS = [b"GET", b"POST", b"PUT", b"DELETE", b"HEAD", b"OPTIONS", b"PATCH", b"TRACE", b"CONNECT", b"PRI", b"get", b"X"]
HEADERS = [
    b"Content-Length", b"Transfer-Encoding", b"Expect", b"Host", b"Date", b"Authorization", b"Content-Type",
    b"X-GCS-Idempotence-Key", b"Connection", b"Upgrade", b"Range", b"Content-Encoding", b"Cookie", b"",
]


class Mutator:
    def __init__(self, rng, session, hosted_checkout_id):
        self.rng, self.session, self.hosted_checkout_id = rng, session, hosted_checkout_id

    def mutated(self, data):
        """Returns a copy of the bytes after random insertions, removals, repetitions and bit flips."""
        rng = self.rng
        for _ in range(rng.choice([1, 1, 1, 2, 4])):
            start = rng.randint(0, len(data))
            end = min(len(data), start + rng.randint(0, 12))
            mutation = rng.randrange(4)
            if mutation == 0:
                data = data[:start] + rng.choice(WORDS) + data[start:]
            elif mutation == 1:
                data = data[:start] + data[end:]
            elif mutation == 2:
                data = data[:start] + data[start:end] * rng.randint(2, 50) + data[end:]
            elif start < len(data):
                data = data[:start] + bytes([data[start] ^ (1 << rng.randrange(8))]) + data[start + 1:]
        return data

    def valid_request(self):
        """Returns the method, the path, the headers and the body of a valid request."""
        rng = self.rng
        filters = {name: {"products": [rng.randint(1, 900)], "groups": ["cards"]}
                   for name in rng.sample(["restrictTo", "exclude"], rng.randint(0, 2))}
        client = f"/client/v1/{self.session['customerId']}"
        device = {"Authorization": "GCS v1Client:" + self.session["clientSessionId"]}
        if rng.random() < 0.5:
            money = {"amount": 1000, "currencyCode": "EUR"}
            path, body = rng.choice([
                ("sessions", {"paymentProductFilters": filters, "tokens": ["0f3c1d52-visa"]}),
                ("hostedcheckouts", {
                    "hostedCheckoutSpecificInput": {
                        "paymentProductFilters": {**filters, "tokensOnly": rng.random() < 0.5}, "tokens": "0f3c1d52-visa,a"},
                    "order": {"amountOfMoney": money, "customer": {"billingAddress": {"countryCode": "NL"}}}}),
                ("services/getIINdetails", {
                    "bin": "400012345678", "paymentContext": {"amountOfMoney": money, "countryCode": "NL"}}),
            ])
            headers = {"Content-Type": "application/json"}
            if path.startswith("services") and rng.random() < 0.5:
                return "POST", f"{client}/{path}", {**headers, **device}, json.dumps(body).encode()
            return "POST", "/v1/1234/" + path, headers, json.dumps(body).encode()
        if rng.random() < 0.1:
            return "GET", "/hosted/" + self.hosted_checkout_id, {}, b""
        path = rng.choice(["products", "products/1", "productgroups", "productgroups/cards"])
        query = "countryCode=NL&currencyCode=EUR&amount=1000&isRecurring=false&channel=web&hide=productsWithRedirects&locale=nl_NL"
        if rng.random() < 0.5:
            return "GET", f"/v1/1234/{path}?{query}", {}, b""
        return "GET", f"{client}/{path}?{query}", device, b""

    def request(self):
        """Returns the bytes of a mutated request. Mutated paths and bodies are signed, so that they pass authentication."""
        rng = self.rng
        method, path, headers, body = self.valid_request()
        part = rng.choice(["method", "path", "headers", "body", "everything"])
        if part == "body" or (part == "everything" and rng.random() < 0.5):
            body = self.mutated(body)
        if part == "path":
            path = self.mutated(path.encode()).decode("latin-1")
        if "Authorization" not in headers:
            headers = signed(method, path, headers)
        fields = [(name.encode(), value.encode()) for name, value in headers.items()]
        if method == "POST" and rng.random() < 0.9:
            fields.append((b"Content-Length", str(len(body)).encode()))
        verb = method.encode()
        if part == "method":
            verb = rng.choice(METHODS) if rng.random() < 0.7 else self.mutated(verb)
        if part in ("headers", "everything"):
            for _ in range(rng.randint(1, 3)):
                mutation = rng.randrange(4)
                index = rng.randrange(len(fields)) if fields else 0
                if mutation == 0 or not fields:
                    fields.insert(index, (rng.choice(HEADERS), rng.choice(WORDS)))
                elif mutation == 1:
                    del fields[index]
                elif mutation == 2:
                    fields[index] = (fields[index][0], self.mutated(fields[index][1]))
                else:
                    fields[index] = (self.mutated(fields[index][0]), fields[index][1])
        head = b"".join(name + b": " + value + b"\r\n" for name, value in fields)
        request = verb + b" " + path.encode("latin-1") + b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + head + b"\r\n" + body
        return self.mutated(request) if part == "everything" and rng.random() < 0.3 else request


class MutatedRequestTests(unittest.TestCase):
    def test_no_request_causes_a_5xx_status_or_a_crash(self):
        print(f"mutated requests: seed {SEED}, {COUNT} requests", flush=True)
        rng = random.Random(SEED)
        statuses = {}
        with Gateway("--tokens", SAMPLE / "tokens.json", "--iins", SAMPLE / "iins.json") as gateway:
            session = gateway.create_session({"tokens": ["0f3c1d52-visa"]}).json
            path = "/v1/1234/hostedcheckouts"
            order = {"amountOfMoney": {"amount": 1, "currencyCode": "EUR"}, "customer": {"billingAddress": {"countryCode": "NL"}}}
            hosted = gateway.request(
                "POST", path, json.dumps({"order": order}), signed("POST", path, {"Content-Type": "application/json"}))
            mutator = Mutator(rng, session, hosted.json["hostedCheckoutId"])
            for index in range(COUNT):
                request = mutator.request()
                response = gateway.send(request)
                # The mutated bytes may be several requests.
                found = [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3}) ", response)]
                for status in found or [None]:
                    statuses[status] = statuses.get(status, 0) + 1
                for status in found:
                    self.assertLess(status, 500, (SEED, index, request, response))
                self.assertIsNone(gateway.process.poll(), (SEED, index, request))
            self.assertEqual(gateway.products(session).status, 200)
            self.assertEqual(gateway.stop(), 0)
        print("responses by status:", dict(sorted(statuses.items(), key=str)), flush=True)
        # The requests must reach every stage of the gateway, or the test proves nothing.
        for status in [200, 400, 403, 404]:
            self.assertGreater(statuses.get(status, 0), COUNT // 100, statuses)


if __name__ == "__main__":
    unittest.main()
