"""Ten thousand requests, each good at first and then changed at random: none may end the gateway, and none may get an
answer that blames the gateway. The seed is printed; set SEED to replay it."""

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
    def __init__(self, rng, session):
        self.rng, self.session = rng, session

    def bytes(self, text):
        """A text with something put in, taken out, doubled or flipped."""
        rng = self.rng
        for _ in range(rng.choice([1, 1, 1, 2, 4])):
            at = rng.randint(0, len(text))
            to = min(len(text), at + rng.randint(0, 12))
            change = rng.randrange(4)
            if change == 0:
                text = text[:at] + rng.choice(WORDS) + text[at:]
            elif change == 1:
                text = text[:at] + text[to:]
            elif change == 2:
                text = text[:at] + text[at:to] * rng.randint(2, 50) + text[to:]
            elif at < len(text):
                text = text[:at] + bytes([text[at] ^ (1 << rng.randrange(8))]) + text[at + 1:]
        return text

    def good(self):
        """Method, path, headers and body of a request that is fine."""
        rng = self.rng
        filters = {name: {"products": [rng.randint(1, 900)], "groups": ["cards"]}
                   for name in rng.sample(["restrictTo", "exclude"], rng.randint(0, 2))}
        if rng.random() < 0.5:
            body = json.dumps({"paymentProductFilters": filters, "tokens": ["0f3c1d52-visa"]})
            return "POST", "/v1/1234/sessions", {"Content-Type": "application/json"}, body.encode()
        path = rng.choice(["products", "products/1", "productgroups", "productgroups/cards"])
        query = "countryCode=NL&currencyCode=EUR&amount=1000&isRecurring=false&hide=fields&locale=nl_NL"
        return "GET", f"/client/v1/{self.session['customerId']}/{path}?{query}", {
            "Authorization": "GCS v1Client:" + self.session["clientSessionId"]}, b""

    def request(self):
        """The bytes of a changed request. Often it is signed after the change, so that it comes past the signature."""
        rng = self.rng
        method, path, headers, body = self.good()
        part = rng.choice(["method", "path", "headers", "body", "everything"])
        if part == "body" or (part == "everything" and rng.random() < 0.5):
            body = self.bytes(body)
        if part == "path":
            path = self.bytes(path.encode()).decode("latin-1")
        if method == "POST":
            headers = signed(method, path, headers)
        fields = [(name.encode(), value.encode()) for name, value in headers.items()]
        if method == "POST" and rng.random() < 0.9:
            fields.append((b"Content-Length", str(len(body)).encode()))
        verb = method.encode()
        if part == "method":
            verb = rng.choice(METHODS) if rng.random() < 0.7 else self.bytes(verb)
        if part in ("headers", "everything"):
            for _ in range(rng.randint(1, 3)):
                change = rng.randrange(4)
                at = rng.randrange(len(fields)) if fields else 0
                if change == 0 or not fields:
                    fields.insert(at, (rng.choice(HEADERS), rng.choice(WORDS)))
                elif change == 1:
                    del fields[at]
                elif change == 2:
                    fields[at] = (fields[at][0], self.bytes(fields[at][1]))
                else:
                    fields[at] = (self.bytes(fields[at][0]), fields[at][1])
        head = b"".join(name + b": " + value + b"\r\n" for name, value in fields)
        text = verb + b" " + path.encode("latin-1") + b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + head + b"\r\n" + body
        return self.bytes(text) if part == "everything" and rng.random() < 0.3 else text


class MutatedRequestTests(unittest.TestCase):
    def test_no_request_is_answered_with_a_5xx_or_ends_the_gateway(self):
        print(f"mutated requests: seed {SEED}, {COUNT} requests", flush=True)
        rng = random.Random(SEED)
        statuses = {}
        with Gateway("--tokens", SAMPLE / "tokens.json") as gateway:
            session = gateway.create_session({"tokens": ["0f3c1d52-visa"]}).json
            mutator = Mutator(rng, session)
            for number in range(COUNT):
                text = mutator.request()
                answer = gateway.send(text)
                # One connection may carry several requests, and so several answers.
                found = [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3}) ", answer)]
                for status in found or [None]:
                    statuses[status] = statuses.get(status, 0) + 1
                for status in found:
                    self.assertLess(status, 500, (SEED, number, text, answer))
                self.assertIsNone(gateway.process.poll(), (SEED, number, text))
            self.assertEqual(gateway.products(session).status, 200)
            self.assertEqual(gateway.stop(), 0)
        print("answers by status:", dict(sorted(statuses.items(), key=str)), flush=True)
        # Changes that come past nothing would prove nothing.
        for status in [200, 400, 403, 404]:
            self.assertGreater(statuses.get(status, 0), COUNT // 100, statuses)


if __name__ == "__main__":
    unittest.main()
