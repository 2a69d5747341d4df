"""What the log tells, and what it must not."""

import base64
import json
import os
import secrets
import subprocess
import unittest

from gateway import PROGRAM, SAMPLE, SECRET, Gateway, free_port, signed


class LogTests(unittest.TestCase):
    def test_no_secret_token_signature_or_session_is_ever_in_the_log(self):
        key = base64.b64encode(secrets.token_bytes(32)).decode()
        with Gateway("--tokens", SAMPLE / "tokens.json", session_key=key) as gateway:
            path = "/v1/1234/sessions"
            headers = signed("POST", path, {"Content-Type": "application/json"})
            body = {"tokens": ["0f3c1d52-visa", "unknown-token"],
                    "paymentProductFilters": {"restrictTo": {"groups": ["card"]}}}
            answer = gateway.request("POST", path, json.dumps(body), headers)
            session = answer.json
            gateway.products(session)
            gateway.products(session, path="products/840")
            gateway.products(session, path="products/" + session["clientSessionId"][:50])
            gateway.products(session, path="productgroups/" + session["clientSessionId"][:50])
            gateway.products(session, customerId=session["clientSessionId"])
            gateway.products(session, query="countryCode=" + session["clientSessionId"])
            gateway.products(session, clientSessionId=session["clientSessionId"][1:])
            gateway.request("GET", "/unheard-of/" + session["clientSessionId"])
            gateway.create_session('{"tokens":["0f3c1d52-visa",')
            gateway.create_session('{"tokens":"0f3c1d52-visa"}')
            gateway.create_session(Authorization=headers["Authorization"], Date="now")
            gateway.request("GET", path, headers=headers)
            gateway.reload()
            gateway.wait_for_log("reloaded")
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
            # What is left is a log all the same.
            lines = [json.loads(line) for line in text.split("\n") if line]
            answered = [line for line in lines if line["message"] == "answered"]
            self.assertEqual(
                {line["route"] for line in answered},
                {"/v1/{merchantId}/sessions", "/client/v1/{customerId}/products", "/health", "NotFound",
                 "/client/v1/{customerId}/products/{paymentProductId}",
                 "/client/v1/{customerId}/productgroups/{paymentProductGroupId}"})
            self.assertTrue(all(line["hb.request.id"] for line in answered))
            self.assertTrue(any(line["message"] == "questionable filters" for line in lines))

    def test_nobody_can_forge_a_line(self):
        with Gateway() as gateway:
            group = 'x"}\n{"level":"critical","message":"forged"}\r\u2028'
            gateway.create_session({"paymentProductFilters": {"exclude": {"groups": [group]}}})
            self.assertNotIn("forged", [line["message"] for line in gateway.log()])
            self.assertEqual(gateway.wait_for_log("questionable filters")["level"], "notice")


class StartTests(unittest.TestCase):
    """What happens at the start, also when it is no start."""

    def run_program(self, *arguments, **environment):
        return subprocess.run(
            [PROGRAM, "--port", str(free_port()), *arguments], capture_output=True, text=True, timeout=30,
            env={"PATH": os.environ["PATH"], **environment})

    def test_a_trial_run_prints_commands_that_work(self):
        port = free_port()
        process = subprocess.Popen(
            [PROGRAM, "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={"PATH": os.environ["PATH"]})
        try:
            printed = []
            for line in process.stdout:
                printed.append(line)
                if "restrictTo" in line:
                    break
            start = next(n for n, line in enumerate(printed) if line.startswith("  date="))
            for line in process.stderr:
                if "listening" in line:
                    break
            answer = subprocess.run(
                ["bash", "-c", "".join(printed[start:])], capture_output=True, text=True, timeout=30)
            self.assertIn("clientSessionId", json.loads(answer.stdout), answer.stderr)
        finally:
            process.kill()
            process.communicate()

    def test_what_cannot_be_read_ends_the_start_with_its_reasons(self):
        done = self.run_program("--catalog", "/nowhere.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("/nowhere.json: cannot be read", done.stderr)

    def test_a_session_key_that_is_none_ends_the_start_and_is_not_told(self):
        done = self.run_program(GATEWAY_SESSION_KEY="bm90IGEga2V5", GATEWAY_SECRET_API_KEY="a")
        self.assertEqual(done.returncode, 1)
        self.assertIn("openssl rand -base64 32", done.stderr)
        self.assertNotIn("bm90IGEga2V5", done.stderr)

    def test_wrong_usage(self):
        for arguments in [["--port", "0"], ["--port", "70000"], ["--session-lifetime", "0"],
                          ["--api-key-id", "a:b"], ["--unheard-of"]]:
            self.assertEqual(self.run_program(*arguments).returncode, 64, arguments)


if __name__ == "__main__":
    unittest.main()
