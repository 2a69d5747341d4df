"""Tests of liveness, readiness and the delay before a shutdown."""

import signal
import tempfile
import time
import unittest

from gateway import Gateway


class ShutdownTests(unittest.TestCase):
    def test_a_gateway_that_serves_is_alive_and_ready(self):
        with Gateway() as gateway:
            self.assertEqual(gateway.request("GET", "/ready").json, {"status": "ready"})
            self.assertEqual(gateway.request("GET", "/health").json, {"status": "ok"})
            self.assertEqual(gateway.request("HEAD", "/ready").status, 200)
            self.assertEqual(gateway.request("POST", "/ready").status, 405)

    def test_a_failed_reload_does_not_end_readiness(self):
        with tempfile.NamedTemporaryFile("w") as catalog:
            catalog.write('{"paymentProducts":[{"id":1}]}')
            catalog.flush()
            with Gateway("--catalog", catalog.name) as gateway:
                catalog.truncate(0)
                gateway.reload()
                gateway.wait_for_log("reload failed: keeping the current data")
                self.assertEqual(gateway.request("GET", "/ready").status, 200)

    def test_during_the_delay_requests_are_served_but_the_gateway_is_not_ready(self):
        with Gateway("--drain-delay", 3600) as gateway:
            session = gateway.create_session().json
            gateway.process.send_signal(signal.SIGTERM)
            gateway.wait_for_log("shutdown requested")
            response = gateway.request("GET", "/ready")
            self.assertEqual((response.status, response.codes), (503, ["shuttingDown"]))
            self.assertEqual(gateway.request("GET", "/health").status, 200)
            self.assertEqual(gateway.products(session).status, 200)
            self.assertEqual(gateway.create_session().status, 200)
            self.assertIsNone(gateway.process.poll())
            # A second signal ends the delay.
            self.assertEqual(gateway.stop(), 0)

    def test_after_the_delay_the_gateway_exits(self):
        with Gateway("--drain-delay", 1) as gateway:
            start = time.monotonic()
            self.assertEqual(gateway.stop(), 0)
            self.assertGreaterEqual(time.monotonic() - start, 1)

    def test_an_interrupt_shuts_down_as_well(self):
        with Gateway() as gateway:
            gateway.process.send_signal(signal.SIGINT)
            self.assertEqual(gateway.process.wait(timeout=10), 0)


if __name__ == "__main__":
    unittest.main()
