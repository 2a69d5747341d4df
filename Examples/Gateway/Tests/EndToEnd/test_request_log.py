"""Tests of what all lines of a request have: its id, its route, its merchant and its trace."""

import unittest

from gateway import SAMPLE, Gateway, signed

TRACE, PARENT = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"


class RequestLogTests(unittest.TestCase):
    def test_all_lines_of_a_request_have_its_id_route_and_merchant(self):
        with Gateway("--merchants", SAMPLE / "merchants.json") as gateway:
            session = gateway.create_session({"paymentProductFilters": {"exclude": {"groups": ["card"]}}}).json
            gateway.products(session, path="products/2")
            self.assertEqual(gateway.stop(), 0)
            lines = [line for line in gateway.log() if line.get("route", "/health") != "/health"]
            self.assertEqual({line["merchant"] for line in lines}, {"1234"})
            self.assertEqual(len({line["hb.request.id"] for line in lines}), 2)
            by_message = {line["message"]: line["route"] for line in lines}
            product = "/client/v1/{customerId}/products/{paymentProductId}"
            self.assertEqual(by_message["questionable filters"], "/v1/{merchantId}/sessions")
            self.assertEqual(by_message["unknown filter entries"], product)
            self.assertEqual(by_message["product unavailable"], product)
            self.assertEqual(by_message["request completed"], product)

    def test_a_rejected_request_has_the_merchant_if_it_is_authenticated(self):
        with Gateway() as gateway:
            gateway.create_session("{")
            self.assertEqual(gateway.wait_for_log("request completed", 2)["merchant"], "1234")

    def test_a_client_that_is_not_authenticated_cannot_choose_a_merchant(self):
        with Gateway() as gateway:
            session = gateway.create_session(merchant="other").json
            before = len(gateway.log())
            for merchant in ["1234", "x" * 5_000, "%22%0a"]:
                self.assertEqual(gateway.create_session(merchant=merchant, key=("test-key", "wrong")).status, 403)
            gateway.products(session, customerId="1234")
            gateway.wait_for_log("request completed", 6)
            self.assertEqual([line for line in gateway.log()[before:] if "merchant" in line], [])

    def test_a_merchant_id_cannot_forge_a_line(self):
        with Gateway() as gateway:
            path = "/v1/%22%7d%0a%7b%e2%80%ae/sessions"
            headers = signed("POST", path, {"Content-Type": "application/json"})
            self.assertEqual(gateway.request("POST", path, "{}", headers).status, 200)
            self.assertEqual(gateway.wait_for_log("request completed", 2)["merchant"], '"}\n{\u202e')
            self.assertNotIn("\u202e", gateway.log_text())

    def test_a_trace_is_continued_in_the_log(self):
        with Gateway("--tracing") as gateway:
            session = gateway.create_session(traceparent=f"00-{TRACE}-{PARENT}-01").json
            line = gateway.wait_for_log("request completed", 2)
            self.assertEqual((line["trace_id"], line["parent_id"]), (TRACE, PARENT))
            gateway.products(session)
            self.assertNotIn("trace_id", gateway.wait_for_log("request completed", 3))

    def test_a_malformed_trace_is_ignored(self):
        with Gateway("--tracing") as gateway:
            headers = ["", "00", "-" * 55, "x" * 10_000, f"00-{TRACE.upper()}-{PARENT}-01", f"ff-{TRACE}-{PARENT}-01",
                       f"00-{'0' * 32}-{PARENT}-01", f"00-{TRACE}-{PARENT}-01, 00-{TRACE}-{PARENT}-01"]
            for header in headers:
                self.assertEqual(gateway.create_session(traceparent=header).status, 200)
            gateway.wait_for_log("request completed", len(headers) + 1)
            self.assertNotIn("trace_id", gateway.log_text())

    def test_by_default_traces_are_not_continued(self):
        with Gateway() as gateway:
            gateway.create_session(traceparent=f"00-{TRACE}-{PARENT}-01")
            gateway.wait_for_log("request completed", 2)
            self.assertNotIn(TRACE, gateway.log_text())


if __name__ == "__main__":
    unittest.main()
