#!/usr/bin/env python3
"""Measures requests per second and latency with wrk: creating sessions, listing products, and `/health`.

`/health` returns a constant, so it shows the cost of the HTTP server alone. The rounds are interleaved, because other
processes slow down all three. Compare the ratios, which are medians of those of the rounds, rather than the absolute
numbers. The last line says whether both reach the goal.

usage: GATEWAY_PROGRAM=…/release/gateway measure_load.py [--rounds 5] [--seconds 5] [--connections 16]
"""

import argparse
import json
import re
import statistics
import subprocess
import tempfile

from gateway import SAMPLE, Gateway, signed

FILTERS = {"paymentProductFilters": {
    "restrictTo": {"groups": ["cards", "wallets"], "products": [809, 816]}, "exclude": {"products": [302]}},
    "tokens": ["0f3c1d52-visa"]}

# The requests per second of the other requests, relative to `/health`.
GOAL = 0.5


def lua(method, path, headers, body=""):
    """Returns a wrk script that sends a request."""
    fields = ",".join(f"[{json.dumps(name)}]={json.dumps(value)}" for name, value in headers.items())
    return f"wrk.method={json.dumps(method)} wrk.path={json.dumps(path)} wrk.headers={{{fields}}} wrk.body={json.dumps(body)}"


def load(gateway, script, arguments):
    """Returns the requests per second and the 99th percentile of the latency in milliseconds."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        output = subprocess.run(
            ["wrk", "-t1", f"-c{arguments.connections}", f"-d{arguments.seconds}s", "--latency", "-s", file.name,
             f"http://127.0.0.1:{gateway.port}"], capture_output=True, text=True, check=True).stdout
    assert "Non-2xx" not in output and "Socket errors" not in output, output
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", output).groups()
    return (float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1]),
            float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=16)
    arguments = parser.parse_args()
    with Gateway("--merchants", SAMPLE / "merchants.json", "--tokens", SAMPLE / "tokens.json") as gateway:
        session = gateway.create_session(FILTERS).json
        path, body = "/v1/1234/sessions", json.dumps(FILTERS)
        query = "countryCode=NL&currencyCode=EUR&amount=2500&channel=web"
        listed = len(gateway.products(session, query).ids)
        results = {"health": [], "create": [], "list": []}
        for _ in range(arguments.rounds):
            scripts = {
                "health": lua("GET", "/health", {}),
                "create": lua("POST", path, signed("POST", path, {"Content-Type": "application/json"}), body),
                "list": lua("GET", f"/client/v1/{session['customerId']}/products?{query}",
                            {"Authorization": "GCS v1Client:" + session["clientSessionId"]}),
            }
            for name, script in scripts.items():
                results[name].append(load(gateway, script, arguments))
        assert gateway.stop() == 0
    print(f"{listed} products listed, {arguments.connections} connections, median of {arguments.rounds} rounds")
    print("| request | requests/s | relative to /health | p99 ms |\n|---|---|---|---|")
    ratios = {}
    for name, rounds in results.items():
        rate = statistics.median(rate for rate, _ in rounds)
        ratios[name] = statistics.median(rate / base for (rate, _), (base, _) in zip(rounds, results["health"]))
        p99 = statistics.median(p99 for _, p99 in rounds)
        print(f"| {name} | {rate:.0f} | {ratios[name]:.2f} | {p99:.1f} |")
    missed = [name for name, ratio in ratios.items() if ratio < GOAL]
    print(f"goal: {GOAL} relative to /health:", f"missed by {' and '.join(missed)}" if missed else "met")


if __name__ == "__main__":
    main()
