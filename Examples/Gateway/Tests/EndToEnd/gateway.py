"""A gateway process and an independent client for it, with its own implementation of the signature."""

import base64
import email.utils
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("GATEWAY_PROGRAM", str(PACKAGE / ".build/debug/gateway"))
SAMPLE = PACKAGE / "Sample"
KEY_ID = "test-key"
SECRET = "test secret"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Gateway:
    """A gateway process. Use it in a `with` statement, which ends the process.

    `stderr` replaces the file of the log, and `prepare` is called in the new process before the program starts.
    `environment` adds variables, and `None` removes one."""

    def __init__(self, *arguments, session_key=None, stderr=None, prepare=None, environment=None):
        self.port = free_port()
        self.log_file = tempfile.NamedTemporaryFile("w+", suffix=".log")
        variables = {"GATEWAY_SECRET_API_KEY": SECRET, "PATH": os.environ["PATH"], "GATEWAY_SESSION_KEY": session_key,
                     **(environment or {})}
        self.process = subprocess.Popen(
            [PROGRAM, "--port", str(self.port), "--api-key-id", KEY_ID, *map(str, arguments)],
            stdout=subprocess.DEVNULL, stderr=self.log_file if stderr is None else stderr,
            env={name: value for name, value in variables.items() if value is not None},
            preexec_fn=prepare)

    def __enter__(self):
        for _ in range(200):
            if self.process.poll() is not None:
                raise AssertionError("the gateway exited:\n" + self.log_text())
            try:
                if self.request("GET", "/health").status == 200:
                    return self
            except OSError:
                time.sleep(0.05)
        self.__exit__()
        raise AssertionError("the gateway does not respond")

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.log_file.close()

    def stop(self):
        """Stops the gateway and returns its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=10)

    def reload(self):
        self.process.send_signal(signal.SIGHUP)

    def log_text(self):
        return pathlib.Path(self.log_file.name).read_text()

    def log(self):
        return [json.loads(line) for line in self.log_text().split("\n") if line]

    def wait_for_log(self, message, count=1):
        """Waits until the log contains a message, and returns its last line with that message."""
        for _ in range(200):
            lines = [line for line in self.log() if line["message"] == message]
            if len(lines) >= count:
                return lines[-1]
            time.sleep(0.05)
        raise AssertionError(f"the log has no message `{message}`:\n{self.log_text()}")

    def request(self, method, path, body=None, headers=None, port=None):
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=30)
        try:
            connection.request(method, path, body, headers or {})
            return Response(connection.getresponse())
        finally:
            connection.close()

    def send(self, data):
        """Sends raw bytes, ends the stream, and returns all bytes received: any number of responses."""
        with self.connect() as connection:
            try:
                connection.sendall(data)
                connection.shutdown(socket.SHUT_WR)
            except ConnectionError:
                pass
            return received(connection)

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def create_session(self, body=None, merchant="1234", key=(KEY_ID, SECRET), **changes):
        """Creates a session. `key` is the id and the secret. `changes` replace headers, and `None` removes one."""
        path = f"/v1/{merchant}/sessions"
        body = body if isinstance(body, (str, bytes)) else json.dumps(body or {})
        headers = signed("POST", path, {"Content-Type": "application/json"}, key_id=key[0], secret=key[1])
        headers.update({name.replace("_", "-"): value for name, value in changes.items()})
        return self.request("POST", path, body, {k: v for k, v in headers.items() if v is not None})

    def products(self, session, query="countryCode=NL&currencyCode=EUR", path="products", method="GET", **changes):
        """Lists the products available to a session. `changes` replace properties of the session."""
        values = {**session, **changes}
        return self.request(
            method, f"/client/v1/{values['customerId']}/{path}?{query}",
            headers={"Authorization": "GCS v1Client:" + values["clientSessionId"]})


def received(connection):
    """Returns all bytes that arrive until the gateway closes the connection."""
    data = b""
    try:
        while chunk := connection.recv(65_536):
            data += chunk
    except ConnectionError:
        pass
    return data


class Response:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def property_names(self):
        return [error.get("propertyName") for error in self.json["errors"]]

    @property
    def codes(self):
        return [error["code"] for error in self.json["errors"]]

    @property
    def ids(self):
        return [product["id"] for product in self.json["paymentProducts"]]


def signed(method, path, headers=None, secret=SECRET, key_id=KEY_ID, date=None):
    """Returns the headers with a date and a signature added."""
    headers = {**(headers or {}), "Date": date or email.utils.formatdate(usegmt=True)}
    lines = [method, headers.get("Content-Type", ""), headers["Date"]]
    lines += sorted(
        f"{name.lower()}:{value.strip()}" for name, value in headers.items()
        if name.lower().startswith("x-gcs"))
    string_to_sign = "".join(line + "\n" for line in lines + [path])
    digest = hmac.new(secret.encode(), string_to_sign.encode(), hashlib.sha256).digest()
    headers["Authorization"] = f"GCS v1HMAC:{key_id}:{base64.b64encode(digest).decode()}"
    return headers
