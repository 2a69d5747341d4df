"""Payment contexts from keyword arguments."""

import re
from collections.abc import Mapping
from itertools import starmap
from typing import Any, NamedTuple, Self

from . import _library

_COUNTRY = re.compile("[A-Z]{2}")
_CURRENCY = re.compile("[A-Z]{3}")


class Context(NamedTuple):
    """A payment context. :meth:`Filters.available` documents its parts."""

    country: str | None
    currency: str | None
    amount: int | None
    recurring: bool
    installments: bool
    attributes: Mapping[str, str] | None

    @classmethod
    def checked(
        cls,
        country: str | None,
        currency: str | None,
        amount: int | None,
        recurring: bool,
        installments: bool,
        attributes: Mapping[str, str] | None,
    ) -> Self:
        """Creates a context whose parts have the right types.

        Raises:
            TypeError: A part has the wrong type.
        """
        if country is not None:
            _check("country", country, str)
        if currency is not None:
            _check("currency", currency, str)
        # `True` is an `int`, too.
        if amount is not None and type(amount) is not int:
            raise TypeError(f"amount must be int, not {type(amount).__name__}")
        _check("recurring", recurring, bool)
        _check("installments", installments, bool)
        if attributes is not None:
            if not isinstance(attributes, Mapping):
                raise TypeError(f"attributes must be a mapping such as dict, not {type(attributes).__name__}")
            # The mapping may change.
            attributes = dict(attributes)
            for name, value in attributes.items():
                if not isinstance(name, str):
                    raise TypeError(f"the name of an attribute must be str, not {type(name).__name__}")
                if not isinstance(value, str):
                    raise TypeError(f"the value of attribute {name!r} must be str, not {type(value).__name__}")
        return cls(country, currency, amount, recurring, installments, attributes)

    def library_context(self) -> _library.Context | None:
        """Returns the context as the library takes it, or ``None`` if it's invalid and can't be represented."""
        country, currency, amount, recurring, installments, attributes = self
        context = _library.Context()
        # An empty text means unknown to the library, and a NUL ends it, so invalid ones must not be passed.
        if country is not None:
            if not _COUNTRY.fullmatch(country):
                return None
            context.country = country.encode()
        if currency is not None:
            if not _CURRENCY.fullmatch(currency):
                return None
            context.currency = currency.encode()
        if amount is not None:
            if not -(2**63) <= amount < 2**63:
                return None
            context.has_amount = True
            context.amount = amount
        context.is_recurring = recurring
        context.is_installments = installments
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
                "attributes": self.attributes,
            }
        }


def _attribute(name: str, value: str) -> _library.Attribute:
    name_bytes, value_bytes = _utf8(name), _utf8(value)
    return _library.Attribute(name_bytes, len(name_bytes), value_bytes, len(value_bytes))


def _utf8(text: str) -> bytes:
    """Returns a text in UTF-8. Two halves of a surrogate pair are one character, as in the JSON of a dictionary.
    A lone surrogate is left for the library to reject."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        units = text.encode("utf-16-le", "surrogatepass")
        return units.decode("utf-16-le", "surrogatepass").encode("utf-8", "surrogatepass")


def _check(name: str, value: object, type_: type) -> None:
    if not isinstance(value, type_):
        raise TypeError(f"{name} must be {type_.__name__}, not {type(value).__name__}")
