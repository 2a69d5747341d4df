"""Tests of connections that stall or are too many, and of shutdown in spite of them."""

import json
import resource
import socket
import threading
import time
import unittest

from gateway import Gateway, received, signed

HEAD = b"POST /v1/1234/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n"


def drip(connection, stop, data=b" "):
    """Sends data again and again, until the connection is closed or `stop` is set."""
    try:
        while not stop.is_set():
            connection.sendall(data)
            time.sleep(0.1)
    except OSError:
        pass


class Drip:
    """A connection that sends data slowly and forever."""

    def __init__(self, gateway, request, data=b" "):
        self.connection = gateway.connect()
        self.connection.sendall(request)
        self.stop = threading.Event()
        self.thread = threading.Thread(target=drip, args=(self.connection, self.stop, data))
        self.thread.start()

    def __enter__(self):
        return self.connection

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join()
        self.connection.close()


class StalledConnectionTests(unittest.TestCase):
    """The clients stall forever. So it's the gateway's timeout that ends the tests: they fail if nothing arrives, or the
    process doesn't exit, within ten seconds, which is half of the default timeout."""

    def setUp(self):
        self.gateway = self.enterContext(Gateway("--request-timeout", 1))

    def signed_head(self):
        headers = signed("POST", "/v1/1234/sessions", {"Content-Type": "application/json"})
        return HEAD + "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode() + b"\r\n"

    def test_a_body_that_arrives_slowly_is_refused(self):
        with Drip(self.gateway, self.signed_head()) as connection:
            response = received(connection)
        self.assertEqual(response[9:12], b"408", response)
        error = json.loads(response.partition(b"\r\n\r\n")[2])
        self.assertEqual(error["errors"][0]["code"], "requestTimeout")
        self.assertEqual(self.gateway.wait_for_log("request refused")["hb.request.id"], error["errorId"])

    def test_a_body_that_nobody_waits_for_is_not_read_forever(self):
        # The response is sent before the end of the body.
        with Drip(self.gateway, HEAD + b"\r\n") as connection:
            response = received(connection)
        self.assertEqual(response[9:12], b"403", response)
        self.assertEqual(response.count(b"HTTP/1.1"), 1)

    def test_a_shutdown_does_not_wait_for_a_slow_body(self):
        for head in [self.signed_head(), HEAD + b"\r\n"]:
            with self.subTest(head[:40]), Gateway("--request-timeout", 1) as gateway, Drip(gateway, head):
                time.sleep(0.3)
                self.assertEqual(gateway.stop(), 0)

    def test_a_shutdown_does_not_wait_for_a_slow_head(self):
        with Drip(self.gateway, b"GET /health HTTP/1.1\r\nA: ", b"a"):
            time.sleep(0.3)
            self.assertEqual(self.gateway.stop(), 0)

    def test_a_shutdown_does_not_wait_for_a_client_that_never_stops_requesting(self):
        with Drip(self.gateway, b"", b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n" * 2_000):
            time.sleep(0.3)
            self.assertEqual(self.gateway.stop(), 0)

    def test_a_shutdown_does_not_wait_for_a_client_that_reads_no_responses(self):
        with self.gateway.connect() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.settimeout(0.5)
            try:
                while True:
                    connection.sendall(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n" * 1_000)
            except TimeoutError:
                pass
            self.assertEqual(self.gateway.stop(), 0)

    def test_a_slow_request_does_not_end_a_connection_that_is_in_use(self):
        with self.gateway.connect() as connection:
            for _ in range(4):
                connection.sendall(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
                self.assertEqual(connection.recv(65_536)[9:12], b"200")
                time.sleep(0.5)


class DescriptorTests(unittest.TestCase):
    def test_running_out_of_descriptors_does_not_use_a_processor_and_ends(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))

        with Gateway(prepare=limit) as gateway:
            connections = [gateway.connect() for _ in range(60)]
            gateway.wait_for_log("cannot accept connections: waiting")
            start, before = time.monotonic(), gateway.cpu_seconds()
            time.sleep(2)
            used = gateway.cpu_seconds() - before
            lines = [line for line in gateway.log() if line["message"].startswith("cannot accept")]
            # One attempt per second, and those before `start`.
            elapsed = time.monotonic() - start
            self.assertLessEqual(len(lines), elapsed + 3)
            self.assertLess(used, 0.2 * elapsed)
            for connection in connections:
                connection.close()
            self.assertEqual(gateway.request("GET", "/health").status, 200)
            self.assertEqual(gateway.stop(), 0)


if __name__ == "__main__":
    unittest.main()
