"""Tests of many threads, and of the global interpreter lock."""

import concurrent.futures
import json
import random
import sys
import threading
import time
import unittest

import product_filter

CATALOG = product_filter.Catalog(json.dumps({"paymentProducts": [
    {"id": id, "paymentProductGroup": f"group{id % 7}", "maxAmount": id, "countries": ["NL", "BE"][: id % 2 + 1]}
    for id in range(1, 2001)
]}))


class ThreadTests(unittest.TestCase):
    def test_other_threads_run_during_a_call(self):
        # Threads don't take turns while the interval passes, so another one runs only if a call lets it.
        interval = sys.getswitchinterval()
        self.addCleanup(sys.setswitchinterval, interval)
        for call in [
            lambda: CATALOG.answer_json(b"{}", contexts=True, reasons=True),
            lambda: CATALOG.filters({"layers": [{"restrictTo": {"products": list(range(1, 2001)) * 3}}]}),
            lambda: product_filter.Catalog(CATALOG.__reduce__()[1][0]),
        ]:
            started, ticked, stopped = threading.Event(), threading.Event(), threading.Event()

            def tick():
                started.set()
                # Sleeping releases the lock. It's taken again during a call, or never.
                while not stopped.is_set():
                    time.sleep(0)
                    if calling:
                        ticked.set()

            calling = False
            thread = threading.Thread(target=tick)
            thread.start()
            started.wait()
            sys.setswitchinterval(1000)
            for _ in range(1000):
                calling = True
                call()
                calling = False
                if ticked.is_set():
                    break
            stopped.set()
            sys.setswitchinterval(interval)
            thread.join()
            self.assertTrue(ticked.is_set())

    def test_threads_share_a_catalog_and_filters(self):
        filters = CATALOG.filters({"layers": [{"restrictTo": {"groups": ["group1", "group2"]}}]})

        def answers(seed):
            rng = random.Random(seed)
            results = []
            for _ in range(500):
                country, amount = rng.choice(["NL", "BE"]), rng.randint(0, 2000)
                context = {"countryCode": country, "amount": amount}
                query = {"layers": [{"restrictTo": {"groups": ["group1", "group2"]}}], "context": context}
                results.append(CATALOG.answer(query)["available"])
                self.assertEqual(filters.available(country=country, amount=amount), results[-1])
                self.assertEqual(CATALOG.filters(query | {"context": None}).unknown, ())
            return results

        expected = [answers(seed) for seed in range(4)]
        with concurrent.futures.ThreadPoolExecutor(16) as executor:
            for index, results in enumerate(executor.map(answers, list(range(4)) * 8)):
                self.assertEqual(results, expected[index % 4])

    def test_catalogs_are_created_and_released_on_many_threads(self):
        text = CATALOG.__reduce__()[1][0]

        def create(_):
            catalog = product_filter.Catalog(text)
            return sum(len(catalog.filters().available(amount=amount)) for amount in (0, 1000))

        with concurrent.futures.ThreadPoolExecutor(16) as executor:
            self.assertEqual(len(set(executor.map(create, range(100)))), 1)


if __name__ == "__main__":
    unittest.main()
