"""Tests with the payment API's published SDK for Python as the client."""

import unittest
from urllib.parse import urlparse

import sdk
from gateway import SAMPLE, Gateway
from worldline.connect.sdk.v1.authorization_exception import AuthorizationException
from worldline.connect.sdk.v1.domain.payment_product_filters_client_session import (
    PaymentProductFiltersClientSession)
from worldline.connect.sdk.v1.domain.payment_products import PaymentProducts
from worldline.connect.sdk.v1.domain.session_request import SessionRequest
from worldline.connect.sdk.v1.validation_exception import ValidationException


def session_request(restrict_to=None, exclude=None, tokens=None):
    request = SessionRequest()
    request.payment_product_filters = sdk.set_filters(PaymentProductFiltersClientSession(), restrict_to, exclude)
    request.tokens = tokens
    return request


class SDKTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.gateway = cls.enterClassContext(Gateway("--tokens", SAMPLE / "tokens.json"))

    def sessions(self, **options):
        return sdk.merchant(self, self.gateway, **options).sessions()

    def test_a_session_has_the_requested_products(self):
        session = self.sessions().create(session_request(
            restrict_to=["cards", 809], exclude=[2], tokens=["0f3c1d52-visa", "unknown"]))
        self.assertEqual(session.invalid_tokens, ["unknown"])
        self.assertEqual(urlparse(session.client_api_url).path, "/client")
        response = self.gateway.products(
            {"customerId": session.customer_id, "clientSessionId": session.client_session_id})
        products = PaymentProducts().from_dictionary(response.json).payment_products
        ids = [product.id for product in products]
        self.assertEqual(ids[:2], [3, 1])
        self.assertNotIn(2, ids)
        self.assertEqual(products[1].accounts_on_file[0].payment_product_id, 1)
        self.assertEqual(products[1].display_hints.label, "Visa")

    def test_an_invalid_request_raises_a_validation_exception(self):
        with self.assertRaises(ValidationException) as caught:
            self.sessions().create(session_request(exclude=[1, "wrong"]))
        self.assertEqual(
            [error.property_name for error in caught.exception.errors],
            ["paymentProductFilters.exclude.products[1]"])
        self.assertTrue(caught.exception.error_id)

    def test_a_wrong_secret_raises_an_authorization_exception(self):
        with self.assertRaises(AuthorizationException) as caught:
            self.sessions(secret="wrong").create(SessionRequest())
        self.assertEqual([error.code for error in caught.exception.errors], ["signatureInvalid"])


if __name__ == "__main__":
    unittest.main()
