"""A change of catalog while requests go on."""

import json
import pathlib
import tempfile
import threading
import time
import unittest

from gateway import Gateway

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

    def test_under_load_answers_change_at_one_moment_and_none_is_lost(self):
        session = self.gateway.create_session({"paymentProductFilters": {"exclude": {"products": [9]}}}).json
        answers, failures, stop = [], [], threading.Event()

        def ask():
            while not stop.is_set():
                start = time.monotonic()
                try:
                    answer = self.gateway.products(session)
                    answers.append((start, time.monotonic(), answer.status, tuple(answer.ids)))
                    created = self.gateway.create_session()
                    if created.status != 200:
                        failures.append(created.body)
                except Exception as error:
                    failures.append(error)

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        time.sleep(1)
        self.catalog.write_text(json.dumps(AFTER))
        self.gateway.reload()
        self.gateway.wait_for_log("reloaded")
        time.sleep(1)
        stop.set()
        for thread in threads:
            thread.join()

        self.assertEqual(failures, [])
        self.assertEqual({status for _, _, status, _ in answers}, {200})
        old = [(start, end) for start, end, _, ids in answers if ids == (1, 2)]
        new = [(start, end) for start, end, _, ids in answers if ids == (2, 3)]
        self.assertEqual(len(old) + len(new), len(answers), "an answer mixes both catalogs")
        self.assertGreater(min(len(old), len(new)), 20)
        # There is a moment before which every request that ended has the old answer, and after which every request
        # that began has the new one.
        self.assertLess(max(start for start, _ in old), min(end for _, end in new))

    def test_a_bad_catalog_is_refused_with_its_reasons_and_the_old_one_stays(self):
        session = self.gateway.create_session().json
        for text, reason in [
            ('{"paymentProducts":[{"id":0},{"id":5},{"id":5}]}', "paymentProducts[0].id"),
            ('{"paymentProducts":[{"id":"1"}]}', "paymentProducts"),
            ("{", ""), ("", ""),
        ]:
            before = len(self.gateway.log())
            self.catalog.write_text(text)
            self.gateway.reload()
            lines = []
            for _ in range(200):
                lines = [l for l in self.gateway.log()[before:] if l["message"].startswith("not reloaded")]
                if lines:
                    break
                time.sleep(0.05)
            self.assertIn(reason, " ".join(lines[0]["reasons"]))
            self.assertEqual(lines[0]["file"], str(self.catalog))
            self.assertEqual(self.gateway.products(session).ids, [1, 2])

    def test_merchants_are_read_anew_with_the_catalog(self):
        session = self.gateway.create_session().json
        self.merchants.write_text(
            '{"merchants":[{"merchantId":"1234","paymentProductFilters":{"exclude":{"products":[1]}}}]}')
        self.gateway.reload()
        self.gateway.wait_for_log("reloaded")
        self.assertEqual(self.gateway.products(session).ids, [2])

    def test_a_merchant_that_is_gone_is_served_no_longer(self):
        session = self.gateway.create_session().json
        self.merchants.write_text('{"merchants":[]}')
        self.gateway.reload()
        self.gateway.wait_for_log("reloaded")
        answer = self.gateway.products(session)
        self.assertEqual((answer.status, answer.codes), (403, ["unknownMerchant"]))
        self.assertEqual(self.gateway.create_session().status, 403)

    def test_a_stop_is_clean_and_lets_requests_finish(self):
        session = self.gateway.create_session().json
        results, stop = [], threading.Event()

        def ask():
            while not stop.is_set():
                try:
                    results.append(self.gateway.products(session).status)
                except ConnectionRefusedError:
                    return
                except Exception as error:
                    results.append(error)
                    return

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        status = self.gateway.stop()
        stop.set()
        for thread in threads:
            thread.join()
        self.assertEqual(status, 0)
        self.assertGreater(len(results), 10)
        # A connection that the kernel had taken and the gateway had not may be reset; nothing that began is.
        self.assertEqual([r for r in results if r != 200 and not isinstance(r, ConnectionResetError)], [])


if __name__ == "__main__":
    unittest.main()
