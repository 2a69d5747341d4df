"""Tests of the log and of the command line."""

import base64
import concurrent.futures
import json
import os
import pathlib
import re
import resource
import secrets
import signal
import subprocess
import tempfile
import time
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
            self.assertEqual(gateway.wait_for_log("questionable filters")["level"], "error")

    def test_characters_that_control_a_terminal_or_the_direction_of_text_are_escaped(self):
        codes = [*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F),
                 *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF, 0xE0041]
        with Gateway() as gateway:
            for start in range(0, len(codes), 10):
                group = "".join(map(chr, codes[start:start + 10])) + "é🧨"
                gateway.create_session({"paymentProductFilters": {"exclude": {"groups": [group]}}})
            text = gateway.log_text()
            self.assertEqual(
                [hex(ord(character)) for character in text if ord(character) in codes and character != "\n"], [])
            findings = "".join(
                "".join(line["findings"]) for line in gateway.log() if line["message"] == "questionable filters")
            self.assertIn("é🧨", findings)

    def test_a_line_has_a_limited_length(self):
        with Gateway() as gateway:
            for group in ["g" * 60_000, "é" * 30_000, "\u202e" * 20_000]:
                gateway.create_session({"paymentProductFilters": {"exclude": {"groups": [group]}}})
            gateway.create_session({"paymentProductFilters": {"exclude": {"groups": [f"g{n}" for n in range(5_000)]}}})
            line = gateway.wait_for_log("questionable filters")
            self.assertEqual((line["count"], len(line["findings"])), ("5000", 20))
            self.assertLess(max(map(len, gateway.log_text().split("\n"))), 25_000)

    def test_unknown_entries_are_reported_with_merchant_path_and_near_miss(self):
        merchants = {"merchants": [{"merchantId": "1234", "paymentProductFilters": {"exclude": {"groups": ["Cards"]}}}]}
        with tempfile.TemporaryDirectory() as folder:
            path, catalog = pathlib.Path(folder, "merchants.json"), pathlib.Path(folder, "catalog.json")
            path.write_text(json.dumps(merchants))
            products = [{"id": 1, "paymentProductGroup": "cards"}, {"id": 2}]
            catalog.write_text(json.dumps({"paymentProducts": products}))
            with Gateway("--merchants", path, "--catalog", catalog) as gateway:
                loaded = [line["message"] for line in gateway.log() if line["level"] == "warning"]
                self.assertTrue(any(
                    "merchant `1234`: paymentProductFilters.exclude.groups[0]" in message and "`cards`" in message
                    for message in loaded), loaded)
                session = gateway.create_session({"paymentProductFilters": {
                    "restrictTo": {"products": [1, 2, 999], "groups": ["card"]}}}).json
                line = gateway.wait_for_log("questionable filters")
                self.assertEqual((line["merchant"], line["level"]), ("1234", "error"))
                for place, meant in [("merchant: paymentProductFilters.exclude.groups[0]", "`cards`"),
                                     ("session: paymentProductFilters.restrictTo.products[2]", "999"),
                                     ("session: paymentProductFilters.restrictTo.groups[0]", "`cards`")]:
                    finding = [finding for finding in line["findings"] if finding.startswith(place)]
                    self.assertEqual(len(finding), 1, line)
                    self.assertIn(meant, finding[0])
                # The catalog loses a product that the session names.
                catalog.write_text(json.dumps({"paymentProducts": products[:1]}))
                gateway.reload()
                gateway.wait_for_log("reload completed")
                self.assertEqual(gateway.products(session).ids, [1])
                line = gateway.wait_for_log("unknown filter entries")
                self.assertEqual((line["merchant"], line["count"]), ("1234", "4"))
                self.assertIn("session: paymentProductFilters.restrictTo.products[1]", line["findings"][1])


    def test_unknown_attributes_of_a_request_are_reported_with_near_miss(self):
        with tempfile.TemporaryDirectory() as folder:
            catalog = pathlib.Path(folder, "catalog.json")
            catalog.write_text(json.dumps({"paymentProducts": [
                {"id": 1, "attributes": {"channels": ["web"]}},
                {"id": 2, "conditions": [{"attributes": {"customerType": ["company"]}}]}]}))
            with Gateway("--catalog", catalog) as gateway:
                self.assertTrue(any(
                    line["level"] == "warning"
                    and line["message"].startswith("paymentProducts[id=1].attributes: no request has the attribute `channels`")
                    for line in gateway.log()), gateway.log_text())
                session = gateway.create_session().json
                query = "countryCode=NL&currencyCode=EUR"
                # Attributes that the gateway fills itself are never unknown.
                self.assertEqual(gateway.products(session, query).ids, [1])
                self.assertEqual(gateway.products(session, query + "&customerType=company").ids, [1, 2])
                self.assertNotIn("unknown attributes", gateway.log_text())
                gateway.products(session, query + "&channel=web")
                line = gateway.wait_for_log("unknown attributes")
                self.assertEqual((line["merchant"], line["level"], line["count"]), ("1234", "error", "1"))
                self.assertEqual(line["findings"], [
                    "context.attributes.channel: no product of the catalog names attribute `channel`, so it constrains "
                    "nothing: did you mean `channels`?"])

    def test_products_that_cannot_come_first_are_reported_when_they_are_loaded(self):
        merchant = {"merchantId": "1234", "paymentProductFilters": {}, "first": [1, 7]}
        with tempfile.TemporaryDirectory() as folder:
            path, catalog = pathlib.Path(folder, "merchants.json"), pathlib.Path(folder, "catalog.json")
            path.write_text(json.dumps({"merchants": [merchant]}))
            catalog.write_text(json.dumps({"paymentProducts": [{"id": 1}, {"id": 2}]}))
            with Gateway("--merchants", path, "--catalog", catalog) as gateway:
                advice = "isn't in the catalog, so it can't come first: correct the id or remove the entry"
                self.assertEqual(
                    gateway.wait_for_log(f"merchant `1234`: first[1]: product 7 {advice}")["level"], "warning")
                path.write_text(json.dumps({"merchants": [{**merchant, "firstByCountry": {"NL": [2, 1, 8], "UK": [2]}}]}))
                gateway.reload()
                gateway.wait_for_log("reload completed")
                gateway.wait_for_log(f"merchant `1234`: firstByCountry.NL[2]: product 8 {advice}")
                gateway.wait_for_log(
                    "merchant `1234`: firstByCountry.UK: `UK` isn't an assigned ISO 3166-1 code, so no payer has it: "
                    "correct the code or remove the list")
                self.assertEqual(gateway.products(gateway.create_session().json).ids, [2, 1])


class UnwritableLogTests(unittest.TestCase):
    """Tests with a log that can't be written. The gateway continues to serve."""

    HEALTH = b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n"

    def assert_serves(self, gateway, count=100):
        responses = gateway.send(self.HEALTH * count)
        self.assertEqual(responses.count(b'{"status":"ok"}'), count)
        self.assertEqual(gateway.create_session().status, 200)
        return count + 1

    def test_the_device_is_full(self):
        with open("/dev/full", "w") as full, Gateway(stderr=full) as gateway:
            self.assert_serves(gateway, count=3_000)
            self.assertEqual(gateway.stop(), 0)

    def test_the_reader_of_the_pipe_is_gone(self):
        reader, writer = os.pipe()
        with Gateway(stderr=writer) as gateway:
            os.close(writer)
            self.assert_serves(gateway)
            os.close(reader)
            self.assert_serves(gateway, count=3_000)
            self.assertEqual(gateway.stop(), 0)

    def test_standard_error_is_closed(self):
        def close():
            for descriptor in range(3):
                os.close(descriptor)

        with Gateway(prepare=close) as gateway:
            self.assert_serves(gateway)
            for descriptor in range(3):
                # A connection with this number would get the log.
                self.assertEqual(os.readlink(f"/proc/{gateway.process.pid}/fd/{descriptor}"), "/dev/null")
            self.assertEqual(gateway.stop(), 0)

    def test_a_reader_that_stops_reading_gets_the_number_of_lost_lines_afterwards(self):
        reader, writer = os.pipe()
        with Gateway(stderr=writer) as gateway, open(reader) as log:
            os.close(writer)
            sent = self.assert_serves(gateway, count=4_000)
            with concurrent.futures.ThreadPoolExecutor() as executor:
                lines = executor.submit(lambda: [json.loads(line) for line in log])
                for _ in range(10):
                    sent += self.assert_serves(gateway, count=1)
                self.assertEqual(gateway.stop(), 0)
                self.assert_complete(lines.result(), sent)

    def test_a_full_file_gets_the_number_of_lost_lines_afterwards(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (10_001, resource.RLIM_INFINITY))

        with Gateway(prepare=limit) as gateway:
            sent = self.assert_serves(gateway, count=4_000)
            self.assertEqual(len(gateway.log_text()), 10_001)
            unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
            resource.prlimit(gateway.process.pid, resource.RLIMIT_FSIZE, unlimited)
            sent += self.assert_serves(gateway, count=1)
            sent += self.assert_serves(gateway, count=1)
            self.assert_complete(gateway.log(), sent)

    def assert_complete(self, lines, sent):
        lost = [line for line in lines if line["message"].startswith("the log couldn't be written")]
        self.assertEqual([line["level"] for line in lost], ["error"])
        completed = [line for line in lines if line["message"] == "request completed"]
        # One more request: that of the harness, which waits until the gateway responds.
        self.assertEqual(len(completed) + int(lost[0]["lines"]), sent + 1)
        self.assertGreater(int(lost[0]["lines"]), 100)


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

    def test_a_key_that_cannot_be_printed_is_an_error(self):
        for redirection, reason in [(">/dev/full", "No space left on device"), (">&-", "Bad file descriptor")]:
            completed = subprocess.run(
                ["bash", "-c", f"exec {PROGRAM} --port {free_port()} {redirection}"], stderr=subprocess.PIPE, text=True,
                timeout=30, env={"PATH": os.environ["PATH"]})
            self.assertEqual(completed.returncode, 1, completed.stderr)
            self.assertIn(f"standard output cannot be written: {reason}", completed.stderr)

    def test_an_empty_catalog_is_refused_unless_it_is_allowed(self):
        with tempfile.TemporaryDirectory() as folder:
            catalog = pathlib.Path(folder, "catalog.json")
            catalog.write_text('{"paymentProducts":[]}')
            completed = self.run_program("--catalog", str(catalog))
            self.assertEqual(completed.returncode, 1)
            self.assertIn(f"{catalog}: the catalog has no products", completed.stderr)
            with Gateway("--catalog", catalog, "--allow-empty-catalog") as gateway:
                session = gateway.create_session().json
                self.assertEqual(gateway.products(session).json, {"paymentProducts": []})

    def test_a_reload_can_be_requested_while_the_gateway_starts(self):
        with tempfile.TemporaryDirectory() as folder:
            # Loading the catalog takes a while.
            catalog = pathlib.Path(folder, "catalog.json")
            catalog.write_text(json.dumps({"paymentProducts": [{"id": id} for id in range(1, 200_000)]}))
            process = subprocess.Popen(
                [PROGRAM, "--port", str(free_port()), "--catalog", catalog], stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE, text=True, env={"PATH": os.environ["PATH"], "GATEWAY_SECRET_API_KEY": SECRET})
            try:
                status = pathlib.Path(f"/proc/{process.pid}/status")
                start = time.monotonic()
                while not re.search(r"Sig(Ign|Cgt|Blk):\t\w+[13579bdf]$", status.read_text(), re.MULTILINE):
                    self.assertLess(time.monotonic(), start + 10)
                    time.sleep(0.001)
                trapped = time.monotonic()
                time.sleep(0.1)
                process.send_signal(signal.SIGHUP)
                messages = []
                for line in process.stderr:
                    messages.append(json.loads(line)["message"])
                    if "listening" in messages[-1]:
                        self.assertLess((trapped - start) * 3, time.monotonic() - start)
                    if messages[-1] == "reload completed":
                        break
                self.assertEqual(messages[-1], "reload completed")
                self.assertTrue(any("listening" in message for message in messages))
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
        for arguments in [["--port", "0"], ["--port", "70000"], ["--session-lifetime", "0"], ["--request-timeout", "0"],
                          ["--api-key-id", "a:b"], ["--unknown"]]:
            self.assertEqual(self.run_program(*arguments).returncode, 64, arguments)


if __name__ == "__main__":
    unittest.main()
