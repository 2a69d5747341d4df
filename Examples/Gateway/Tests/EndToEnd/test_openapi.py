"""Tests that `openapi.yaml` is valid, and that the gateway responds as it says."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import yaml
from gateway import PACKAGE, SAMPLE, Gateway, signed
from openapi_spec_validator import validate

DOCUMENT = PACKAGE / "openapi.yaml"
EXAMPLES = os.environ.get("OPENAPI_EXAMPLES", "10")
CHECKOUT = ('{"order":{"amountOfMoney":{"amount":2500,"currencyCode":"EUR"},'
            '"customer":{"billingAddress":{"countryCode":"NL"}}}}')


class OpenAPITests(unittest.TestCase):
    def test_the_document_is_valid(self):
        validate(yaml.safe_load(DOCUMENT.read_text()))

    def test_the_document_has_every_route(self):
        # The metrics have an address of their own.
        sources = "".join(path.read_text() for path in PACKAGE.glob("Sources/gateway/**/*.swift")
                          if path.parent.name != "Metrics")
        paths = yaml.safe_load(DOCUMENT.read_text())["paths"]
        operations = [(method, path) for path in paths for method in paths[path] if method in ("get", "post")]
        routes = re.findall(r'\.(get|post)\("([^"]+)"', sources)
        self.assertGreater(len(routes), 8)
        for method, route in routes:
            found = [path for verb, path in operations if verb == method and path.endswith("/" + route.lstrip("/"))]
            self.assertTrue(found, f"openapi.yaml doesn't have {method} {route}")

    def test_the_gateway_responds_as_the_document_says(self):
        with tempfile.TemporaryDirectory() as folder, Gateway(
                "--merchants", SAMPLE / "merchants.json", "--tokens", SAMPLE / "tokens.json",
                "--iins", SAMPLE / "iins.json") as gateway:
            session = gateway.create_session({"tokens": ["0f3c1d52-visa"]}).json
            path = "/v1/1234/hostedcheckouts"
            checkout = gateway.request(
                "POST", path, CHECKOUT, signed("POST", path, {"Content-Type": "application/json"})).json
            result = subprocess.run(
                [sys.executable, "-m", "schemathesis.cli", "run", DOCUMENT, "--url", f"http://127.0.0.1:{gateway.port}",
                 "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,"
                 "response_schema_conformance,negative_data_rejection", "--phases", "examples,coverage,fuzzing", "--seed", "1",
                 "--max-examples", EXAMPLES, "--request-timeout", "10", "--no-color"],
                cwd=folder, text=True, capture_output=True, timeout=300,
                env={**os.environ, "PYTHONPATH": str(pathlib.Path(__file__).parent),
                     "SCHEMATHESIS_HOOKS": "schemathesis_hooks",
                     "GATEWAY_CUSTOMER_ID": session["customerId"],
                     "GATEWAY_CLIENT_SESSION_ID": session["clientSessionId"],
                     "GATEWAY_HOSTED_CHECKOUT_ID": checkout["hostedCheckoutId"]})
            self.assertEqual(result.returncode, 0, result.stdout[-10_000:] + result.stderr[-2_000:])
            print(re.search(r"[0-9,]+ generated.*|Test cases:.*\n.*", result.stdout).group())
            # Every operation must have been successful, or the test proves nothing.
            statuses = {}
            for line in gateway.log():
                if line["message"] == "request completed":
                    statuses.setdefault(line["route"], set()).add(line["status"])
            for route in yaml.safe_load(DOCUMENT.read_text())["paths"]:
                self.assertIn("200", statuses.get(route, set()), route)


if __name__ == "__main__":
    unittest.main()
