"""Tests of the merchants' other endpoints with the payment API's published SDK for Python: products, cards and hosted
checkouts."""

import unittest

import sdk
from gateway import SAMPLE, Gateway, signed
from worldline.connect.sdk.v1.authorization_exception import AuthorizationException
from worldline.connect.sdk.v1.domain.address import Address
from worldline.connect.sdk.v1.domain.amount_of_money import AmountOfMoney
from worldline.connect.sdk.v1.domain.create_hosted_checkout_request import CreateHostedCheckoutRequest
from worldline.connect.sdk.v1.domain.customer import Customer
from worldline.connect.sdk.v1.domain.get_iin_details_request import GetIINDetailsRequest
from worldline.connect.sdk.v1.domain.hosted_checkout_specific_input import HostedCheckoutSpecificInput
from worldline.connect.sdk.v1.domain.order import Order
from worldline.connect.sdk.v1.domain.order_references import OrderReferences
from worldline.connect.sdk.v1.domain.payment_context import PaymentContext
from worldline.connect.sdk.v1.domain.payment_product_filters_hosted_checkout import (
    PaymentProductFiltersHostedCheckout)
from worldline.connect.sdk.v1.merchant.productgroups.find_productgroups_params import FindProductgroupsParams
from worldline.connect.sdk.v1.merchant.productgroups.get_productgroup_params import GetProductgroupParams
from worldline.connect.sdk.v1.merchant.products.find_products_params import FindProductsParams
from worldline.connect.sdk.v1.merchant.products.get_product_params import GetProductParams
from worldline.connect.sdk.v1.reference_exception import ReferenceException
from worldline.connect.sdk.v1.validation_exception import ValidationException


def query(params, country="NL", **values):
    params.country_code = country
    params.currency_code = "EUR"
    for name, value in values.items():
        setattr(params, name, value)
    return params


def amount_of_money(amount):
    money = AmountOfMoney()
    money.amount, money.currency_code = amount, "EUR"
    return money


def hosted_checkout(tokens=None, tokens_only=None, country="NL", amount=2500, restrict_to=None, exclude=None):
    filters = sdk.set_filters(PaymentProductFiltersHostedCheckout(), restrict_to, exclude)
    filters.tokens_only = tokens_only
    request = CreateHostedCheckoutRequest()
    request.hosted_checkout_specific_input = HostedCheckoutSpecificInput()
    request.hosted_checkout_specific_input.locale = "en_GB"
    request.hosted_checkout_specific_input.variant = "testVariant"
    request.hosted_checkout_specific_input.return_url = "https://shop.example/return"
    request.hosted_checkout_specific_input.payment_product_filters = filters
    request.hosted_checkout_specific_input.tokens = tokens
    order = Order()
    order.amount_of_money = amount_of_money(amount)
    order.customer = Customer()
    order.customer.billing_address = Address()
    order.customer.billing_address.country_code = country
    order.references = OrderReferences()
    order.references.merchant_reference = "AcmeOrder0001"
    request.order = order
    return request


class ServerTestCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.gateway = cls.enterClassContext(Gateway(
            "--merchants", SAMPLE / "merchants.json", "--tokens", SAMPLE / "tokens.json",
            "--iins", SAMPLE / "iins.json"))

    def merchant(self, merchant_id="1234", **options):
        return sdk.merchant(self, self.gateway, merchant_id=merchant_id, **options)


class ServerProductTests(ServerTestCase):
    def test_the_list_has_the_products_of_the_merchant_in_its_order(self):
        products = self.merchant().products().find(query(FindProductsParams(), amount=2500)).payment_products
        ids = [product.id for product in products]
        self.assertEqual(ids[0], 809)
        self.assertNotIn(2, ids)
        self.assertIn(2, [
            product.id for product in self.merchant("9012").products().find(query(FindProductsParams())).payment_products])
        # A session without filters and tokens has the same list.
        session = self.gateway.create_session().json
        response = self.gateway.products(session, "countryCode=NL&currencyCode=EUR&amount=2500")
        self.assertEqual(ids, response.ids)

    def test_the_flags_of_the_sdk_are_those_of_the_payment(self):
        find = self.merchant("9012").products().find
        everything = {product.id for product in find(query(FindProductsParams())).payment_products}
        for name in ["is_recurring", "is_installments"]:
            some = {product.id for product in find(query(FindProductsParams(), **{name: True})).payment_products}
            self.assertLess(some, everything, name)
            all_again = find(query(FindProductsParams(), **{name: False})).payment_products
            self.assertEqual({product.id for product in all_again}, everything, name)

    def test_one_product(self):
        products = self.merchant().products()
        product = products.get(1, query(GetProductParams(), locale="nl_NL", hide=["fields"]))
        self.assertEqual((product.id, product.payment_product_group), (1, "cards"))
        with self.assertRaises(ValidationException) as caught:
            products.get(2, query(GetProductParams()))
        self.assertEqual(caught.exception.errors[0].code, "productNotAvailable")
        self.assertEqual(self.gateway.wait_for_log("product unavailable")["reasons"],
                         ["excluded by its id (merchant: exclude.products[0]): no contract"])

    def test_groups(self):
        groups = self.merchant().productgroups()
        found = groups.find(query(FindProductgroupsParams())).payment_product_groups
        self.assertIn("cards", [group.id for group in found])
        self.assertEqual(groups.get("cards", query(GetProductgroupParams())).id, "cards")
        with self.assertRaises(ReferenceException) as caught:
            groups.get("payLater", query(GetProductgroupParams()))
        self.assertEqual(caught.exception.errors[0].code, "noSuchGroup")

    def test_invalid_queries_raise_a_validation_exception(self):
        with self.assertRaises(ValidationException) as caught:
            self.merchant().products().find(FindProductsParams())
        self.assertEqual([error.property_name for error in caught.exception.errors], ["countryCode", "currencyCode"])

    def test_requests_that_are_not_signed_by_a_known_merchant_raise_an_authorization_exception(self):
        for merchant, code in [(self.merchant(secret="wrong"), "signatureInvalid"),
                               (self.merchant("unknown"), "unknownMerchant")]:
            for call in [
                lambda: merchant.products().find(query(FindProductsParams())),
                lambda: merchant.products().get(1, query(GetProductParams())),
                lambda: merchant.productgroups().find(query(FindProductgroupsParams())),
                lambda: merchant.productgroups().get("cards", query(GetProductgroupParams())),
                lambda: merchant.hostedcheckouts().create(hosted_checkout()),
                lambda: merchant.services().get_iin_details(iin_request("400012")),
            ]:
                with self.assertRaises(AuthorizationException) as caught:
                    call()
                self.assertEqual([error.code for error in caught.exception.errors], [code])


def iin_request(digits, amount=None, country="NL", **flags):
    request = GetIINDetailsRequest()
    request.bin = digits
    if amount is not None:
        context = PaymentContext()
        context.amount_of_money = amount_of_money(amount)
        context.country_code = country
        for name, value in flags.items():
            setattr(context, name, value)
        request.payment_context = context
    return request


class IINTests(ServerTestCase):
    def details(self, *arguments, merchant_id="1234", **options):
        return self.merchant(merchant_id).services().get_iin_details(iin_request(*arguments, **options))

    def allowed(self, response):
        return [(brand.payment_product_id, brand.is_allowed_in_context) for brand in response.co_brands]

    def test_a_card_with_one_brand(self):
        response = self.details("400012", 2500)
        self.assertEqual((response.payment_product_id, response.is_allowed_in_context, response.country_code),
                         (1, True, "NL"))
        self.assertIsNone(response.co_brands)
        response = self.details("510000", 2500)
        self.assertEqual((response.payment_product_id, response.country_code), (3, "99"))

    def test_the_entry_with_the_most_digits_applies(self):
        self.assertIsNone(self.details("4000001", 2500).co_brands)
        self.assertEqual(self.allowed(self.details("4000001234567890", 2500)), [(1, True), (132, True)])
        self.assertIsNone(self.details("40000013", 2500).co_brands)

    def test_co_brands_are_allowed_as_the_products_of_the_merchant_are(self):
        response = self.details("400100", 2500, country="FR")
        self.assertEqual(self.allowed(response), [(130, True), (1, True)])
        # The merchant lists Visa first.
        self.assertEqual(response.payment_product_id, 1)
        response = self.details("900000", 2500)
        self.assertEqual((response.payment_product_id, response.is_allowed_in_context), (2, False))
        self.assertTrue(self.details("900000", 2500, merchant_id="9012").is_allowed_in_context)

    def test_the_payment_context_decides(self):
        # Carte Bancaire is for French payers.
        response = self.details("400100", 2500)
        self.assertEqual((response.payment_product_id, response.is_allowed_in_context), (1, True))
        self.assertEqual(self.allowed(response), [(130, False), (1, True)])
        # Diners Club doesn't allow installments.
        response = self.details("40000012", 2500, is_installments=True)
        self.assertEqual(self.allowed(response), [(1, True), (132, False)])
        self.assertEqual(self.allowed(self.details("40000012", 2500, is_recurring=True)), [(1, True), (132, True)])

    def test_without_a_payment_context_nothing_is_said_about_it(self):
        response = self.details("400100")
        self.assertEqual((response.payment_product_id, response.is_allowed_in_context), (130, None))
        self.assertEqual(self.allowed(response), [(130, None), (1, None)])

    def test_an_unknown_card_raises_a_reference_exception(self):
        with self.assertRaises(ReferenceException) as caught:
            self.details("411111", 2500)
        self.assertEqual([error.code for error in caught.exception.errors], ["unknownIIN"])

    def test_a_device_asks_for_its_session(self):
        session = self.gateway.create_session({"paymentProductFilters": {"exclude": {"products": [1]}}}).json
        path = f"/client/v1/{session['customerId']}/services/getIINdetails"
        body = ('{"bin":"400100","paymentContext":{"countryCode":"FR","isRecurring":false,'
                '"amountOfMoney":{"amount":2500,"currencyCode":"EUR"}}}')
        headers = {"Content-Type": "application/json", "Authorization": "GCS v1Client:" + session["clientSessionId"]}
        response = self.gateway.request("POST", path, body, headers)
        self.assertEqual(response.json, {
            "coBrands": [{"isAllowedInContext": True, "paymentProductId": 130},
                         {"isAllowedInContext": False, "paymentProductId": 1}],
            "countryCode": "FR", "isAllowedInContext": True, "paymentProductId": 130})
        self.assertEqual(self.gateway.request("POST", path, body, {"Content-Type": "application/json"}).status, 403)
        self.assertEqual(self.gateway.request("GET", path, headers=headers).status, 405)

    def test_faults_have_their_places_and_no_digits(self):
        path = "/v1/1234/services/getIINdetails"
        context = '"countryCode":"NL","amountOfMoney":{"amount":1,"currencyCode":"EUR"}'
        for body, places in [
            ("{}", ["bin"]), ('{"bin":null}', ["bin"]), ('{"bin":4000123456}', ["bin"]), ('{"bin":"40001"}', ["bin"]),
            ('{"bin":"4000 1234 56"}', ["bin"]), ('{"bin":"40001234567890123456"}', ["bin"]),
            ('{"bin":"400012","paymentContexts":{}}', ["paymentContexts"]), ('{"bin":"400012","4000123456":1}', ["bin"]),
            ('{"bin":"400012","a":{"4000123456":[}}', ["a", "bin"]), ('"4000123456"', ["bin"]),
            ('{"bin":"400012","paymentContext":{}}', ["paymentContext", "paymentContext"]),
            ('{"bin":"400012","paymentContext":{"countryCode":"NL","amountOfMoney":{"amount":-1,"currency":"EUR"}}}',
             ["paymentContext.amountOfMoney", "paymentContext.amountOfMoney.amount",
              "paymentContext.amountOfMoney.currency"]),
            ('{"bin":"400012","paymentContext":{"recurring":true,' + context + '}}', ["paymentContext.recurring"]),
        ]:
            headers = signed("POST", path, {"Content-Type": "application/json"})
            response = self.gateway.request("POST", path, body, headers)
            self.assertEqual(response.status, 400, body)
            # An error at the root, or at a key that may have digits, has no name.
            found = ["bin" if name is None else name for name in response.property_names]
            self.assertEqual(found, places, (body, response.body))
            self.assertNotIn(b"4000", response.body)
        self.details("4000129876", 2500)
        self.assertNotIn("40001", self.gateway.log_text())


class HostedCheckoutTests(ServerTestCase):
    def create(self, request):
        return self.merchant().hostedcheckouts().create(request)

    def page(self, response):
        host = f"127.0.0.1:{self.gateway.port}"
        self.assertTrue(response.partial_redirect_url.startswith(host + "/hosted/"))
        return self.gateway.request("GET", response.partial_redirect_url.removeprefix(host))

    def test_a_hosted_checkout_has_the_requested_products(self):
        response = self.create(hosted_checkout(
            "0f3c1d52-visa,unknown", restrict_to=["cards", 809, 840], exclude=[3]))
        self.assertEqual(response.invalid_tokens, ["unknown"])
        self.assertEqual(response.merchant_reference, "AcmeOrder0001")
        self.assertTrue(response.returnmac)
        self.assertIn(response.hosted_checkout_id, response.partial_redirect_url)
        page = self.page(response)
        self.assertEqual((page.status, page.headers["Content-Type"]), (200, "text/html; charset=utf-8"))
        html = page.body.decode()
        for label in ["<b>iDEAL</b> id 809", "<b>Visa</b> id 1 · group cards · accounts on file: 1", "2500 minor units · EUR"]:
            self.assertIn(label, html)
        for label in ["American Express", "Mastercard", "MasterCard"]:
            self.assertNotIn(label, html)

    def test_tokens_only_leaves_the_products_of_usable_tokens(self):
        response = self.create(hosted_checkout("0f3c1d52-visa,77aa04be-paypal", True, exclude=[840]))
        html = self.page(response).body.decode()
        self.assertEqual(html.count("<li>"), 1)
        self.assertIn("<b>Visa</b>", html)

    def test_tokens_only_without_a_usable_token_raises_a_validation_exception(self):
        for request in [
            hosted_checkout(None, True), hosted_checkout("", True), hosted_checkout("unknown", True),
            # The token of Mastercard has expired.
            hosted_checkout("5d2be910-mastercard", True),
            hosted_checkout("0f3c1d52-visa", True, exclude=["cards"]),
            hosted_checkout("0f3c1d52-visa", True, restrict_to=[809]),
            hosted_checkout("77aa04be-paypal", True, country="TR"),
        ]:
            with self.assertRaises(ValidationException) as caught:
                self.create(request)
            self.assertEqual([(error.code, error.property_name) for error in caught.exception.errors], [
                ("noUsableToken", "hostedCheckoutSpecificInput.paymentProductFilters.tokensOnly")])

    def test_without_tokens_only_nothing_available_is_not_an_error(self):
        html = self.page(self.create(hosted_checkout("0f3c1d52-visa", False, restrict_to=[]))).body.decode()
        self.assertIn("<p>None.</p>", html)

    def test_invalid_filters_raise_a_validation_exception_with_their_path(self):
        with self.assertRaises(ValidationException) as caught:
            self.create(hosted_checkout(exclude=[1, "wrong"]))
        self.assertEqual([error.property_name for error in caught.exception.errors],
                         ["hostedCheckoutSpecificInput.paymentProductFilters.exclude.products[1]"])

    def test_a_payment_without_country_or_amount_raises_a_validation_exception(self):
        request = hosted_checkout()
        request.order = None
        with self.assertRaises(ValidationException) as caught:
            self.create(request)
        self.assertEqual([error.property_name for error in caught.exception.errors], [
            "order.amountOfMoney.amount", "order.amountOfMoney.currencyCode",
            "order.customer.billingAddress.countryCode"])
        with self.assertRaises(ValidationException) as caught:
            self.create(hosted_checkout(amount=-1))
        self.assertEqual(caught.exception.errors[0].property_name, "order.amountOfMoney.amount")

    def test_too_many_products_raise_a_validation_exception(self):
        with self.assertRaises(ValidationException) as caught:
            self.create(hosted_checkout(exclude=list(range(1_000_000, 1_001_000))))
        self.assertEqual([(error.code, error.property_name) for error in caught.exception.errors],
                         [("filtersTooLarge", "hostedCheckoutSpecificInput.paymentProductFilters")])

    def test_unknown_entries_are_logged_with_their_path(self):
        self.create(hosted_checkout(exclude=["card"]))
        self.assertEqual(self.gateway.wait_for_log("questionable filters")["findings"], [
            "session: hostedCheckoutSpecificInput.paymentProductFilters.exclude.groups[0]: group `card` isn't in the "
            "catalog, so nothing is excluded by it: did you mean `cards`?"])

    def test_only_the_id_of_a_hosted_checkout_opens_its_page(self):
        session = self.gateway.create_session().json
        checkout = self.create(hosted_checkout()).hosted_checkout_id
        for id in ["x", session["clientSessionId"], checkout[:-1], "%ff"]:
            response = self.gateway.request("GET", "/hosted/" + id)
            self.assertIn(response.status, [400, 403], id)
            self.assertTrue(response.json["errorId"])
        self.assertEqual(self.gateway.products(session, clientSessionId=checkout).status, 403)
        response = self.gateway.products({"customerId": "hosted%20checkout", "clientSessionId": checkout})
        self.assertEqual((response.status, response.codes), (403, ["sessionInvalid"]))
        self.assertNotIn(checkout, self.gateway.log_text())


if __name__ == "__main__":
    unittest.main()
