"""The payment API's published SDK for Python as a client of the gateway."""

from gateway import KEY_ID, SECRET
from worldline.connect.sdk.authentication.authorization_type import AuthorizationType
from worldline.connect.sdk.communicator_configuration import CommunicatorConfiguration
from worldline.connect.sdk.factory import Factory
from worldline.connect.sdk.v1.domain.payment_product_filter import PaymentProductFilter


def merchant(test, gateway, secret=SECRET, merchant_id="1234"):
    """Returns the SDK's client for a merchant. It's closed at the end of the test."""
    configuration = CommunicatorConfiguration(
        api_endpoint=f"http://127.0.0.1:{gateway.port}",
        authorization_id=KEY_ID, authorization_secret=secret, authorization_type=AuthorizationType.V1HMAC,
        connect_timeout=5, socket_timeout=10, max_connections=2, integrator="Tests")
    client = test.enterContext(Factory.create_client_from_configuration(configuration))
    return client.with_client_meta_info("{}").v1().merchant(merchant_id)


def set_filters(filters, restrict_to=None, exclude=None):
    """Sets the filters of a session or a hosted checkout. Strings other than `wrong` name groups."""
    for name, ids in [("restrict_to", restrict_to), ("exclude", exclude)]:
        if ids is not None:
            entry = PaymentProductFilter()
            entry.products = [id for id in ids if not isinstance(id, str) or id == "wrong"]
            entry.groups = [id for id in ids if isinstance(id, str) and id != "wrong"]
            setattr(filters, name, entry)
    return filters
