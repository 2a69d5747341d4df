"""Tests of the log and of the command line."""

import base64
import json
import os
import secrets
import subprocess
import unittest

from gateway import PROGRAM, SAMPLE, SECRET, Gateway, free_port, signed


class LogTests(unittest.TestCase):
    def test_the_log_contains_no_secret_token_signature_or_session_id(self):
        key = base64.b64encode(secrets.token_bytes(32)).decode()
        with Gateway("--tokens", SAMPLE / "tokens.json", session_key=key) as gateway:
            path = "/v1/1234/sessions"
            headers = signed("POST", path, {"Content-Type": "application/json"})
            body = {"tokens": ["0f3c1d52-visa", "unknown-token"],
                    "paymentProductFilters": {"restrictTo": {"groups": ["card"]}}}
            response = gateway.request("POST", path, json.dumps(body), headers)
            session = response.json
            gateway.products(session)
            gateway.products(session, path="products/840")
            gateway.products(session, path="products/" + session["clientSessionId"][:50])
            gateway.products(session, path="productgroups/" + session["clientSessionId"][:50])
            gateway.products(session, customerId=session["clientSessionId"])
            gateway.products(session, query="countryCode=" + session["clientSessionId"])
            gateway.products(session, clientSessionId=session["clientSessionId"][1:])
            gateway.request("GET", "/unknown/" + session["clientSessionId"])
            gateway.create_session('{"tokens":["0f3c1d52-visa",')
            gateway.create_session('{"tokens":"0f3c1d52-visa"}')
            gateway.create_session(Authorization=headers["Authorization"], Date="now")
            gateway.request("GET", path, headers=headers)
            gateway.reload()
            gateway.wait_for_log("reload completed")
            self.assertEqual(gateway.stop(), 0)
            text = gateway.log_text()
            id = session["clientSessionId"]
            signature = headers["Authorization"].rsplit(":", 1)[1]
            for name, secret in {
                "api key": SECRET, "session key": key, "token": "0f3c1d52", "unknown token": "unknown-token",
                "signature": signature[:16], "session id": id[:16], "end of session id": id[-16:],
                "authorization": "GCS v1",
            }.items():
                self.assertNotIn(secret, text, name)
            # Leaving out the secrets must not leave out the messages.
            lines = [json.loads(line) for line in text.split("\n") if line]
            completed = [line for line in lines if line["message"] == "request completed"]
            self.assertEqual(
                {line["route"] for line in completed},
                {"/v1/{merchantId}/sessions", "/client/v1/{customerId}/products", "/health", "NotFound",
                 "/client/v1/{customerId}/products/{paymentProductId}",
                 "/client/v1/{customerId}/productgroups/{paymentProductGroupId}"})
            self.assertTrue(all(line["hb.request.id"] for line in completed))
            self.assertTrue(any(line["message"] == "questionable filters" for line in lines))

    def test_a_client_cannot_forge_a_line(self):
        with Gateway() as gateway:
            group = 'x"}\n{"level":"critical","message":"forged"}\r\u2028'
            gateway.create_session({"paymentProductFilters": {"exclude": {"groups": [group]}}})
            self.assertNotIn("forged", [line["message"] for line in gateway.log()])
            self.assertEqual(gateway.wait_for_log("questionable filters")["level"], "notice")


class CommandTests(unittest.TestCase):
    """Tests of starting the gateway, with valid and invalid configurations."""

    def run_program(self, *arguments, **environment):
        return subprocess.run(
            [PROGRAM, "--port", str(free_port()), *arguments], capture_output=True, text=True, timeout=30,
            env={"PATH": os.environ["PATH"], **environment})

    def test_without_a_key_the_printed_commands_create_a_session(self):
        port = free_port()
        process = subprocess.Popen(
            [PROGRAM, "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={"PATH": os.environ["PATH"]})
        try:
            output = []
            for line in process.stdout:
                output.append(line)
                if "restrictTo" in line:
                    break
            start = next(n for n, line in enumerate(output) if line.startswith("  date="))
            for line in process.stderr:
                if "listening" in line:
                    break
            completed = subprocess.run(
                ["bash", "-c", "".join(output[start:])], capture_output=True, text=True, timeout=30)
            self.assertIn("clientSessionId", json.loads(completed.stdout), completed.stderr)
        finally:
            process.kill()
            process.communicate()

    def test_an_unreadable_file_is_reported(self):
        completed = self.run_program("--catalog", "/nowhere.json")
        self.assertEqual(completed.returncode, 1)
        self.assertIn("/nowhere.json: cannot be read", completed.stderr)

    def test_an_invalid_session_key_is_reported_without_revealing_it(self):
        completed = self.run_program(GATEWAY_SESSION_KEY="bm90IGEga2V5", GATEWAY_SECRET_API_KEY="a")
        self.assertEqual(completed.returncode, 1)
        self.assertIn("openssl rand -base64 32", completed.stderr)
        self.assertNotIn("bm90IGEga2V5", completed.stderr)

    def test_invalid_options_exit_with_status_64(self):
        for arguments in [["--port", "0"], ["--port", "70000"], ["--session-lifetime", "0"],
                          ["--api-key-id", "a:b"], ["--unknown"]]:
            self.assertEqual(self.run_program(*arguments).returncode, 64, arguments)


if __name__ == "__main__":
    unittest.main()
