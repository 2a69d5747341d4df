"""Tests of the metrics, which an independent parser reads."""

import json
import pathlib
import subprocess
import tempfile
import time
import unittest

from prometheus_client.parser import text_string_to_metric_families

from gateway import PROGRAM, Gateway, free_port


class MetricsTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.catalog = self.folder / "catalog.json"
        self.catalog.write_text('{"paymentProducts":[{"id":1}]}')
        self.metrics_port = free_port()
        self.gateway = self.enterContext(
            Gateway("--metrics-port", self.metrics_port, "--catalog", self.catalog, "--merchant-rate", 1,
                    "--merchant-burst", 20))

    def scrape(self):
        response = self.gateway.request("GET", "/metrics", port=self.metrics_port)
        self.assertEqual(response.status, 200)
        self.assertEqual(response.headers["Content-Type"], "text/plain; version=0.0.4; charset=utf-8")
        return list(text_string_to_metric_families(response.body.decode()))

    def value(self, name, **labels):
        """Returns the sum of the samples that have some labels."""
        return sum(sample.value for family in self.scrape() for sample in family.samples
                   if sample.name == name and labels.items() <= sample.labels.items())

    def wait_for(self, expected, name, **labels):
        for _ in range(100):
            if (value := self.value(name, **labels)) == expected:
                return
            time.sleep(0.05)
        self.assertEqual(value, expected, (name, labels))

    def test_requests_are_measured_by_route_and_status(self):
        session = self.gateway.create_session().json
        for _ in range(3):
            self.gateway.products(session)
        self.gateway.products(session, query="")
        route = "/client/v1/{customerId}/products"
        self.wait_for(3, "hb_requests_total", http_route=route, http_response_status_code="200")
        self.wait_for(1, "hb_requests_total", http_route=route, http_response_status_code="400")
        duration = "http_server_request_duration_seconds"
        self.wait_for(3, duration + "_count", http_route=route, http_response_status_code="200")
        self.wait_for(3, duration + "_bucket", http_route=route, http_response_status_code="200", le="+Inf")
        types = {family.name: family.type for family in self.scrape()}
        self.assertEqual(
            (types["hb_requests"], types[duration], types["http_server_active_requests"]),
            ("counter", "histogram", "gauge"))

    def test_requests_without_a_body_are_measured_and_end(self):
        session = self.gateway.create_session().json
        for _ in range(3):
            self.assertEqual(self.gateway.products(session, method="HEAD").status, 200)
        self.gateway.products(session, method="HEAD", query="")
        self.assertEqual(self.gateway.request("HEAD", "/unknown").status, 404)
        route = "/client/v1/{customerId}/products"
        for count, status in [(3, "200"), (1, "400")]:
            self.wait_for(count, "hb_requests_total", http_route=route, http_request_method="HEAD",
                          http_response_status_code=status)
        self.wait_for(0, "http_server_active_requests")

    def test_a_histogram_grows_to_its_count(self):
        self.gateway.create_session()
        family = next(family for family in self.scrape() if family.type == "histogram")
        series = {}
        for sample in family.samples:
            if sample.name.endswith("_bucket"):
                labels = tuple((name, value) for name, value in sample.labels.items() if name != "le")
                series.setdefault(labels, []).append((float(sample.labels["le"]), sample.value))
        self.assertTrue(series)
        for buckets in series.values():
            self.assertEqual(buckets, sorted(buckets))
            self.assertEqual([value for _, value in buckets], sorted(value for _, value in buckets))

    def test_a_client_cannot_create_series(self):
        def labels():
            return {(sample.name, *sorted(sample.labels.items())) for family in self.scrape() for sample in family.samples}

        def send(suffix):
            for method in ["GET", "HEAD", "POST", "PUT", "PROPFIND", "LOCK", "MKCOL", "OPTIONS"]:
                for path in [f"/{suffix}", f"/client/v1/{suffix}/products", f"/v1/{suffix}/sessions",
                             f"/client/v1/a/products/{suffix}", f"/health?{suffix}", f'/"\\{suffix}']:
                    self.gateway.request(method, path, headers={"traceparent": suffix, "User-Agent": suffix})
            self.gateway.request("BREW", "/")

        send("a")
        # A request is counted after its response is sent.
        self.wait_for(0, "http_server_active_requests")
        first = labels()
        for suffix in ["b", "c" * 1000, "%0a", "%22"]:
            send(suffix)
        self.wait_for(0, "http_server_active_requests")
        self.assertEqual(labels() - first, set())
        self.assertTrue(any("_OTHER" in dict(name[1:]).values() for name in first), first)
        self.assertFalse(any("sessions/" in str(name) or "/a/" in str(name) for name in first), first)

    def test_the_gateway_counts_sessions_questionable_filters_and_limited_requests(self):
        for name in ["sessions_created", "questionable_filters", "requests_limited", "log_dropped_lines"]:
            self.assertEqual(self.value(f"gateway_{name}_total"), 0)
        self.gateway.create_session({"paymentProductFilters": {"exclude": {"groups": ["card"]}}})
        self.gateway.create_session()
        self.gateway.create_session("{")
        self.wait_for(2, "gateway_sessions_created_total")
        self.wait_for(1, "gateway_questionable_filters_total")
        limited = sum(self.gateway.create_session().status == 429 for _ in range(40))
        self.assertGreater(limited, 0)
        self.wait_for(limited, "gateway_requests_limited_total")

    def test_reloads_are_counted_with_the_time_and_the_result_of_the_last_one(self):
        loaded = self.value("gateway_last_reload_timestamp_seconds")
        self.assertAlmostEqual(loaded, time.time(), delta=60)
        self.assertEqual(self.value("gateway_last_reload_completed"), 1)
        self.catalog.write_text("{")
        self.gateway.reload()
        self.wait_for(1, "gateway_reloads_total", result="failed")
        self.assertEqual(self.value("gateway_last_reload_completed"), 0)
        self.assertGreater(self.value("gateway_last_reload_timestamp_seconds"), loaded)
        self.catalog.write_text('{"paymentProducts":[{"id":1}]}')
        self.gateway.reload()
        self.wait_for(1, "gateway_reloads_total", result="completed")
        self.assertEqual(self.value("gateway_last_reload_completed"), 1)

    def test_metrics_are_only_at_their_own_address(self):
        self.assertEqual(self.gateway.request("GET", "/metrics").status, 404)
        for path in ["/", "/health", "/ready", "/v1/1234/sessions"]:
            self.assertEqual(self.gateway.request("GET", path, port=self.metrics_port).status, 404)
        self.assertEqual(self.gateway.request("POST", "/metrics", port=self.metrics_port).status, 405)
        self.assertEqual(self.gateway.request("HEAD", "/metrics", port=self.metrics_port).status, 200)
        self.assertEqual(self.gateway.stop(), 0)

    def test_without_a_port_there_are_no_metrics(self):
        with Gateway() as gateway:
            self.assertEqual(gateway.request("GET", "/metrics").status, 404)

    def test_a_port_that_is_in_use_ends_the_gateway(self):
        completed = subprocess.run(
            [PROGRAM, "--port", str(free_port()), "--metrics-port", str(self.metrics_port)], capture_output=True,
            timeout=30, env={"GATEWAY_SECRET_API_KEY": "a"})
        self.assertNotEqual(completed.returncode, 0)


if __name__ == "__main__":
    unittest.main()
