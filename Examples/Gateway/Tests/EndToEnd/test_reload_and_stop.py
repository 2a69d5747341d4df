"""Tests of reloading and of graceful shutdown."""

import http.client
import json
import pathlib
import signal
import socket
import tempfile
import threading
import time
import unittest

from gateway import Gateway, free_port, signed

BEFORE = {"paymentProducts": [{"id": 1}, {"id": 2}]}
AFTER = {"paymentProducts": [{"id": 2}, {"id": 3}]}


class ReloadTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.catalog = self.folder / "catalog.json"
        self.merchants = self.folder / "merchants.json"
        self.catalog.write_text(json.dumps(BEFORE))
        self.merchants.write_text('{"merchants":[{"merchantId":"1234","paymentProductFilters":{}}]}')
        self.gateway = self.enterContext(
            Gateway("--catalog", self.catalog, "--merchants", self.merchants))

    def test_a_reload_under_load_is_atomic_and_loses_no_request(self):
        session = self.gateway.create_session({"paymentProductFilters": {"exclude": {"products": [9]}}}).json
        responses, failures, stop = [], [], threading.Event()

        def send_requests():
            while not stop.is_set():
                start = time.monotonic()
                try:
                    response = self.gateway.products(session)
                    responses.append((start, time.monotonic(), response.status, tuple(response.ids)))
                    created = self.gateway.create_session()
                    if created.status != 200:
                        failures.append(created.body)
                except Exception as error:
                    failures.append(error)

        def wait_for_responses(expected, count=30):
            # However slow the machine is, the load goes on until there are enough of them.
            deadline = time.monotonic() + 60
            while sum(ids == expected for _, _, _, ids in list(responses)) < count:
                if failures or time.monotonic() > deadline:
                    return
                time.sleep(0.01)

        threads = [threading.Thread(target=send_requests) for _ in range(8)]
        for thread in threads:
            thread.start()
        try:
            wait_for_responses((1, 2))
            self.catalog.write_text(json.dumps(AFTER))
            self.gateway.reload()
            self.gateway.wait_for_log("reload completed")
            wait_for_responses((2, 3))
        finally:
            stop.set()
            for thread in threads:
                thread.join()

        self.assertEqual(failures, [])
        self.assertEqual({status for _, _, status, _ in responses}, {200})
        old = [(start, end) for start, end, _, ids in responses if ids == (1, 2)]
        new = [(start, end) for start, end, _, ids in responses if ids == (2, 3)]
        self.assertEqual(len(old) + len(new), len(responses), "a response mixes both catalogs")
        self.assertGreater(min(len(old), len(new)), 20)
        # Once a response has the new products, no request that starts later may get the old ones.
        self.assertLess(max(start for start, _ in old), min(end for _, end in new))

    def test_an_invalid_catalog_is_reported_and_the_current_one_stays_in_use(self):
        session = self.gateway.create_session().json
        for document, reason in [
            ('{"paymentProducts":[{"id":0},{"id":5},{"id":5}]}', ":1:27: paymentProducts[0].id: "),
            ('{"paymentProducts":\n[{"id":"1"}]}', ":2:8: paymentProducts[0].id: "),
            ('{"paymentProducts":[{"id":1,"countries":["NL"],"countries":[]}]}', ":1:48: paymentProducts[0].countries: duplicate"),
            ('{"paymentProducts":[{"id":1},]}', ":1:29: "), ('\ufeff{"paymentProducts":[{"id":1}]}', ":1:1: "),
            ("{", ":1:2: "), ("", ":1:1: "), ('{"paymentProducts":[]}', ": the catalog has no products"),
        ]:
            before = len(self.gateway.log())
            self.catalog.write_text(document)
            self.gateway.reload()
            lines = []
            for _ in range(200):
                lines = [line for line in self.gateway.log()[before:] if line["message"].startswith("reload failed")]
                if lines:
                    break
                time.sleep(0.05)
            self.assertIn(str(self.catalog) + reason, " ".join(lines[0]["reasons"]))
            self.assertEqual(self.gateway.products(session).ids, [1, 2])

    def test_the_faults_of_all_files_are_reported_together(self):
        self.catalog.write_text("{}")
        self.merchants.write_text('{"merchants":[\n{"merchantId":"1","paymentProductFilters":{"exlude":{}}}]}')
        self.gateway.reload()
        line = self.gateway.wait_for_log("reload failed: keeping the current data")
        self.assertEqual(line["count"], "2")
        self.assertIn(f"{self.catalog}:1:1: ", line["reasons"][0])
        self.assertIn(f"{self.merchants}:2:44: merchants[0].paymentProductFilters.exlude: ", line["reasons"][1])

    def test_a_reload_logs_the_warnings_of_the_catalog(self):
        self.catalog.write_text(json.dumps({"paymentProducts": [{"id": 1, "countries": ["UK"]}]}))
        self.gateway.reload()
        self.gateway.wait_for_log("reload completed")
        messages = [line["message"] for line in self.gateway.log() if line["level"] == "warning"]
        self.assertTrue(any("`GB`" in message for message in messages), messages)

    def test_a_reload_updates_the_merchants(self):
        session = self.gateway.create_session().json
        self.merchants.write_text(
            '{"merchants":[{"merchantId":"1234","paymentProductFilters":{"exclude":{"products":[1]}}}]}')
        self.gateway.reload()
        self.gateway.wait_for_log("reload completed")
        self.assertEqual(self.gateway.products(session).ids, [2])

    def test_a_product_that_is_listed_first_twice_is_a_fault(self):
        session = self.gateway.create_session().json
        self.merchants.write_text(
            '{"merchants":[{"merchantId":"1234","paymentProductFilters":{},\n"first":[2,1,2]}]}')
        self.gateway.reload()
        line = self.gateway.wait_for_log("reload failed: keeping the current data")
        self.assertEqual(line["reasons"], [
            f"{self.merchants}:2:14: merchants[0].first[2]: expected each product once, found `2` again"])
        self.assertEqual(self.gateway.products(session).ids, [1, 2])

    def test_a_reload_updates_the_order_of_a_merchant(self):
        session = self.gateway.create_session().json
        self.merchants.write_text('{"merchants":[{"merchantId":"1234","paymentProductFilters":{},"first":[2]}]}')
        self.gateway.reload()
        self.gateway.wait_for_log("reload completed")
        self.assertEqual(self.gateway.products(session).ids, [2, 1])

    def test_a_removed_merchant_is_rejected(self):
        session = self.gateway.create_session().json
        self.merchants.write_text('{"merchants":[]}')
        self.gateway.reload()
        self.gateway.wait_for_log("reload completed")
        response = self.gateway.products(session)
        self.assertEqual((response.status, response.codes), (403, ["unknownMerchant"]))
        self.assertEqual(self.gateway.create_session().status, 403)

    def test_a_reload_updates_the_cards(self):
        iins = self.folder / "iins.json"
        iins.write_text('{"iins":[]}')
        gateway = self.enterContext(Gateway("--iins", iins))

        def status():
            path = "/v1/1234/services/getIINdetails"
            headers = signed("POST", path, {"Content-Type": "application/json"})
            return gateway.request("POST", path, '{"bin":"400000"}', headers).status

        self.assertEqual(status(), 404)
        iins.write_text('{"iins":[{"from":"4","paymentProductIds":[999]}]}')
        gateway.reload()
        gateway.wait_for_log("reload completed")
        self.assertEqual(status(), 200)
        gateway.wait_for_log(
            "iins[0].paymentProductIds[0]: product 999 isn't in the catalog, so it's never allowed: correct the id or "
            "remove the entry")
        iins.write_text('{"iins":[{"from":"4","paymentProductId":1}]}')
        gateway.reload()
        line = gateway.wait_for_log("reload failed: keeping the current data")
        self.assertIn(f"{iins}:1:22: iins[0].paymentProductId: unknown key", "".join(line["reasons"]))
        self.assertEqual(status(), 200)

    def test_a_shutdown_completes_the_requests_in_progress(self):
        path = "/v1/1234/sessions"
        headers = {**signed("POST", path, {"Content-Type": "application/json"}), "Content-Length": "2"}
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        metrics_port = free_port()
        active = b'http_server_active_requests{http_request_method="POST"} 1.0\n'
        with Gateway("--metrics-port", metrics_port) as gateway, gateway.connect() as connection:
            connection.sendall(f"POST {path} HTTP/1.1\r\nHost: a\r\n{head}\r\n{{".encode())
            self.wait_until(lambda: active in gateway.request("GET", "/metrics", port=metrics_port).body)
            gateway.process.send_signal(signal.SIGTERM)
            self.wait_until(lambda: self.is_refused(gateway))
            self.assertIsNone(gateway.process.poll())
            connection.sendall(b"}")
            self.assertEqual(connection.recv(65_536)[9:12], b"200")
            self.assertEqual(gateway.process.wait(timeout=10), 0)

    def wait_until(self, condition):
        for _ in range(200):
            if condition():
                return
            time.sleep(0.05)
        self.fail("the condition isn't met")

    def is_refused(self, gateway):
        try:
            gateway.create_session()
        except ConnectionRefusedError:
            return True
        except (ConnectionError, http.client.HTTPException):
            # The gateway has closed a connection that it had accepted.
            pass
        return False

    def test_a_shutdown_does_not_wait_for_idle_connections(self):
        with socket.create_connection(("127.0.0.1", self.gateway.port), timeout=10) as connection:
            connection.sendall(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
            self.assertEqual(connection.recv(65_536)[9:12], b"200")
            self.assertEqual(self.gateway.stop(), 0)


if __name__ == "__main__":
    unittest.main()
