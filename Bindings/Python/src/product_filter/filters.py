"""Filters that are resolved once, for many payment contexts."""

from __future__ import annotations

import dataclasses
import json
import warnings
import weakref
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from . import _library
from .context import Context
from .error import Error, UnknownEntryWarning, error_from_json
from .options import PolicyOptions, answer_options, check_names
from .query import Query, query_bytes, text_bytes

if TYPE_CHECKING:
    from .catalog import Catalog


class Filters:
    """Filters, resolved against a catalog. They never change.

    :meth:`Catalog.filters` creates them. Pickled filters include their catalog.
    """

    __slots__ = ("__weakref__", "_catalog", "_handle", "_policies", "_query", "_unknown")

    def __init__(self, catalog: Catalog, query: Query, policies: PolicyOptions) -> None:
        """Resolves filters. Use :meth:`Catalog.filters` instead."""
        self._catalog = catalog
        self._query = query_bytes(query)
        check_names("Catalog.filters", policies, PolicyOptions.__optional_keys__)
        self._policies = policies.copy()
        if (request := policies.get("request")) is not None:
            # The caller may change other bytes than these.
            self._policies["request"] = text_bytes(request, "request")
        # Faults have their codes and positions then.
        options = answer_options("Catalog.filters", reasons=True, **self._policies)
        handle, report = _library.create_filters(catalog._handle, self._query, options)
        if handle is None:
            raise error_from_json(report)
        self._handle = handle
        # When the process exits, other threads may still be running.
        weakref.finalize(self, _library.filters_release, handle).atexit = False
        self._unknown: tuple[str, ...] = tuple(json.loads(report)["unknown"]) if report else ()

    @property
    def catalog(self) -> Catalog:
        """The catalog that the filters are resolved against."""
        return self._catalog

    @property
    def unknown(self) -> tuple[str, ...]:
        """The paths of products and groups that aren't in the catalog. They have no effect."""
        return self._unknown

    def available(
        self,
        *,
        country: str | None = None,
        currency: str | None = None,
        amount: int | None = None,
        recurring: bool = False,
        installments: bool = False,
        attributes: Mapping[str, str] | None = None,
    ) -> list[int]:
        """Returns the ids of the products that are available in a payment context, in display order.

        Omitted arguments constrain nothing.

        Args:
            country: The country as an ISO 3166-1 code, such as ``"NL"``.
            currency: The currency as an ISO 4217 code, such as ``"EUR"``.
            amount: The amount in minor units of the currency, with at most 64 bits.
            recurring: Whether the payment is recurring.
            installments: Whether the payment is paid in installments.
            attributes: Further facts about the payment, such as ``{"channel": "web"}``. Attributes that no
                product names have no effect, and an :class:`UnknownEntryWarning` is issued.

        Raises:
            Error: The context is invalid, or has an attribute that no product names although the filters were
                created with ``unknown_ids="reject"``.
            TypeError: An argument has the wrong type.

        >>> from product_filter import Catalog
        >>> filters = Catalog('{"paymentProducts": [{"id": 809, "countries": ["NL"]}]}').filters()
        >>> filters.available(country="NL", amount=2500), filters.available(country="BE")
        ([809], [])
        """
        context = Context.checked(country, currency, amount, recurring, installments, attributes)
        argument = context.library_context()
        if argument is not None:
            ids, unknown = _library.available(self._handle, argument, self._catalog.product_count)
            if ids is not None:
                if unknown:
                    # The text doesn't name the attribute, because Python remembers every distinct warning text.
                    message = "the context has attributes that no product names: see Catalog.attributes"
                    warnings.warn(message, UnknownEntryWarning, stacklevel=2)
                return ids
        raise self._error(context)

    def _error(self, context: Context) -> Error:
        """Returns what is wrong with a payment context."""
        policy = self._policies.get("unknown_ids", "report")
        options = answer_options("Filters.available", reasons=True, products=(1,), unknown_ids=policy)
        answer = _library.answer(self._catalog._handle, query_bytes(context.query()), options)
        # The caller hasn't written the text that the positions are in.
        faults = error_from_json(answer).faults
        return Error(dataclasses.replace(fault, line=None, column=None) for fault in faults)

    def __reduce__(self) -> tuple[Callable[..., Filters], tuple[Catalog, bytes, PolicyOptions]]:
        """Pickles the filters as their query and catalog."""
        return Filters, (self._catalog, self._query, self._policies)

    def __repr__(self) -> str:
        return f"<product_filter.Filters of {self._catalog!r}>"
