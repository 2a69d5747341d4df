"""Payment contexts from keyword arguments."""

import re
from collections.abc import Mapping
from itertools import starmap
from typing import Any, NamedTuple, TypeVar

from . import _library

_COUNTRY = re.compile("[A-Z]{2}")
_CURRENCY = re.compile("[A-Z]{3}")

_Value = TypeVar("_Value")


class Context(NamedTuple):
    """A payment context. :meth:`Filters.available` documents its parts."""

    country: str | None
    currency: str | None
    amount: int | None
    recurring: bool
    installments: bool
    attributes: Mapping[str, str] | None

    def library_context(self) -> _library.Context | None:
        """Returns the context as the library takes it, or ``None`` if it's invalid and can't be represented.

        Raises:
            TypeError: A part has the wrong type.
        """
        country, currency, amount, recurring, installments, attributes = self
        context = _library.Context()
        # An empty text means unknown to the library, and a NUL ends it, so invalid ones must not be passed.
        if country is not None:
            if not _COUNTRY.fullmatch(_checked("country", country, str)):
                return None
            context.country = country.encode()
        if currency is not None:
            if not _CURRENCY.fullmatch(_checked("currency", currency, str)):
                return None
            context.currency = currency.encode()
        if amount is not None:
            # `True` is an `int`, too.
            if type(amount) is not int:
                raise TypeError(f"amount must be int, not {type(amount).__name__}")
            if not -(2**63) <= amount < 2**63:
                return None
            context.has_amount = True
            context.amount = amount
        context.is_recurring = _checked("recurring", recurring, bool)
        context.is_installments = _checked("installments", installments, bool)
        if attributes:
            array = (_library.Attribute * len(attributes))(*starmap(_attribute, attributes.items()))
            context.attributes = array
            context.attribute_count = len(array)
        return context

    def query(self) -> dict[str, Any]:
        """Returns a query with the context."""
        return {
            "context": {
                "countryCode": self.country,
                "currencyCode": self.currency,
                "amount": self.amount,
                "isRecurring": self.recurring,
                "isInstallments": self.installments,
                "attributes": None if self.attributes is None else dict(self.attributes),
            }
        }


def _attribute(name: str, value: str) -> _library.Attribute:
    name_bytes = _checked("the name of an attribute", name, str).encode("utf-8", "surrogatepass")
    value_bytes = _checked("the value of an attribute", value, str).encode("utf-8", "surrogatepass")
    return _library.Attribute(name_bytes, len(name_bytes), value_bytes, len(value_bytes))


def _checked(name: str, value: _Value, type_: type[_Value]) -> _Value:
    if not isinstance(value, type_):
        raise TypeError(f"{name} must be {type_.__name__}, not {type(value).__name__}")
    return value
