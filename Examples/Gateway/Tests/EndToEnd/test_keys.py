"""Tests of several keys, and of their rotation."""

import base64
import json
import pathlib
import secrets
import tempfile
import unittest

from gateway import Gateway, signed

OLD, NEW, OTHER = ("1234-old", "old secret"), ("1234-new", "new secret"), ("5678", "other secret")


def entry(key, **values):
    return {"id": key[0], "secret": key[1], **values}


class APIKeyTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.keys = self.folder / "keys.json"
        self.write(entry(OLD, merchants=["1234"]), entry(OTHER, merchants=["5678"]))
        self.gateway = self.enterContext(
            Gateway("--api-keys", self.keys, environment={"GATEWAY_SECRET_API_KEY": None}))

    def write(self, *entries):
        self.keys.write_text(json.dumps({"apiKeys": entries}))

    def reload(self, *entries, count=1):
        self.write(*entries)
        self.gateway.reload()
        self.gateway.wait_for_log("reload completed", count)

    def status(self, key, merchant="1234"):
        return self.gateway.create_session(key=key, merchant=merchant).status

    def test_a_key_of_one_merchant_cannot_sign_for_another(self):
        self.assertEqual((self.status(OLD), self.status(OTHER, "5678")), (200, 200))
        for key, merchant in [(OLD, "5678"), (OTHER, "1234"), (OLD, "%31%32%33"), (OTHER, "5678%20")]:
            response = self.gateway.create_session(key=key, merchant=merchant)
            self.assertEqual((response.status, response.codes), (403, ["keyNotAllowed"]))

    def test_all_endpoints_for_servers_require_a_key_of_the_merchant(self):
        for method, path in [("POST", "hostedcheckouts"), ("GET", "products"), ("GET", "products/1"),
                             ("GET", "productgroups"), ("GET", "productgroups/cards"),
                             ("POST", "services/getIINdetails")]:
            path = f"/v1/1234/{path}?countryCode=NL&currencyCode=EUR"
            content = {"Content-Type": "application/json"} if method == "POST" else {}
            for (id, secret), codes in [(OTHER, ["keyNotAllowed"]), (NEW, ["signatureInvalid"])]:
                headers = signed(method, path, content, secret=secret, key_id=id)
                response = self.gateway.request(method, path, "{}" if content else None, headers)
                self.assertEqual((response.status, response.codes), (403, codes), path)
            headers = signed(method, path, content, secret=OLD[1], key_id=OLD[0])
            self.assertNotEqual(self.gateway.request(method, path, "{}" if content else None, headers).status, 403, path)
            line = self.gateway.log()[-1]
            self.assertEqual((line["message"], line["merchant"]), ("request completed", "1234"))

    def test_a_key_is_replaced_without_an_interruption(self):
        self.assertEqual((self.status(OLD), self.status(NEW)), (200, 403))
        session = self.gateway.create_session(key=OLD).json
        self.reload(entry(OLD, merchants=["1234"]), entry(NEW, merchants=["1234"]))
        self.assertEqual((self.status(OLD), self.status(NEW)), (200, 200))
        self.reload(entry(NEW, merchants=["1234"]), count=2)
        self.assertEqual((self.status(OLD), self.status(NEW)), (403, 200))
        # Sessions don't depend on the key that created them.
        self.assertEqual(self.gateway.products(session).status, 200)

    def test_an_expired_key_is_rejected(self):
        self.reload(entry(OLD, expires="2020-01-01T00:00:00Z"), entry(NEW, expires="2099-01-01T00:00:00Z"))
        response = self.gateway.create_session(key=OLD)
        self.assertEqual((response.status, response.codes), (403, ["keyExpired"]))
        self.assertEqual(self.status(NEW), 200)
        self.assertTrue(any("API key `1234-old`: expired" in line["message"] for line in self.gateway.log()))

    def test_a_faulty_file_keeps_the_current_keys_and_reveals_no_secret(self):
        self.write(entry(NEW, merchant=["1234"]))
        self.gateway.reload()
        line = self.gateway.wait_for_log("reload failed: keeping the current data")
        self.assertEqual(
            line["reasons"],
            [f"{self.keys}:1:{self.keys.read_text().index(chr(34) + 'merchant') + 1}: "
             "unknown key: use `id`, `secret`, `merchants` or `expires`"])
        self.assertEqual((self.status(OLD), self.status(NEW)), (200, 403))
        self.assertNotIn("secret\"", self.gateway.log_text())
        self.assertNotIn(NEW[1], self.gateway.log_text())

    def test_the_variable_of_a_single_key_is_not_ignored(self):
        gateway = Gateway("--api-keys", self.keys)
        self.assertEqual(gateway.process.wait(timeout=30), 1)
        self.assertIn("`apiKeys` and GATEWAY_SECRET_API_KEY are set", gateway.log_text())
        gateway.log_file.close()


class SessionKeyTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.old, self.new = (base64.b64encode(secrets.token_bytes(32)).decode() for _ in range(2))

    def test_sessions_outlive_a_rotation_and_end_when_their_key_is_removed(self):
        file = self.folder / "keys"
        file.write_text(self.old + "\n")
        with Gateway("--session-key-file", file) as gateway:
            session = gateway.create_session().json
            for count, keys, status in [(1, [self.old, self.new], 200), (2, [self.new, self.old], 200), (3, [self.new], 403)]:
                file.write_text("\n".join(keys) + "\n")
                gateway.reload()
                gateway.wait_for_log("reload completed", count)
                self.assertEqual(gateway.products(session).status, status)
                if count == 2:
                    newer = gateway.create_session().json
            self.assertEqual(gateway.products(newer).status, 200)
            file.write_text("not a key")
            gateway.reload()
            line = gateway.wait_for_log("reload failed: keeping the current data")
            self.assertIn("`sessionKeyFile` isn't 32 bytes in base64", line["reasons"][0])
            self.assertEqual(gateway.products(newer).status, 200)
            for key in [self.old, self.new, "not a key"]:
                self.assertNotIn(key, gateway.log_text())

    def test_the_environment_can_have_several_keys(self):
        with Gateway(session_key=self.old) as gateway:
            session = gateway.create_session().json
        for keys, status in [([self.new, self.old], 200), ([self.new], 403)]:
            with Gateway(session_key=",".join(keys)) as gateway:
                self.assertEqual(gateway.products(session).status, status)

    def test_a_session_stays_valid_for_one_customer_only(self):
        with Gateway(session_key=f"{self.new},{self.old}") as gateway:
            first, second = gateway.create_session().json, gateway.create_session().json
            response = gateway.products(first, customerId=second["customerId"])
            self.assertEqual((response.status, response.codes), (403, ["sessionInvalid"]))


if __name__ == "__main__":
    unittest.main()
