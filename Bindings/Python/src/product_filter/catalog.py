"""Catalogs of payment products."""

from __future__ import annotations

import dataclasses
import json
import warnings
import weakref
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Unpack, cast

from . import _library
from .error import UnknownEntryWarning, error_from_json
from .filters import Filters
from .options import AnswerOptions, PolicyOptions, answer_options
from .query import Query, query_bytes, text_bytes


@dataclasses.dataclass(frozen=True, slots=True)
class CatalogWarning:
    """Something in a catalog that is valid, but probably a mistake."""

    code: str
    """The kind of warning, such as ``unassignedCountry``."""

    message: str
    """What looks wrong, and what to do."""

    path: str | None
    """The path from the root of the catalog."""


class Catalog:
    """A catalog of payment products. It never changes."""

    __slots__ = ("__weakref__", "_attributes", "_groups", "_handle", "_json", "_product_count", "_warnings")

    def __init__(self, json_text: str | bytes | bytearray | memoryview, /) -> None:
        """Creates a catalog from JSON.

        Raises:
            Error: The catalog is invalid. All faults are listed.
        """
        self._json = text_bytes(json_text, "the catalog")
        handle, text = _library.create_catalog(self._json)
        if handle is None:
            raise error_from_json(text)
        self._handle = handle
        # When the process exits, other threads may still be running.
        weakref.finalize(self, _library.catalog_release, handle).atexit = False
        report = json.loads(text)
        self._product_count: int = report["products"]
        self._groups: Mapping[str, int] = MappingProxyType({group["id"]: group["products"] for group in report["groups"]})
        self._attributes: Mapping[str, tuple[str, ...]] = MappingProxyType(
            {attribute["name"]: tuple(attribute["values"]) for attribute in report.get("attributes", ())}
        )
        self._warnings = tuple(
            CatalogWarning(warning["code"], warning["message"], warning.get("propertyName"))
            for warning in report["warnings"]
        )

    @property
    def product_count(self) -> int:
        """The number of products."""
        return self._product_count

    @property
    def groups(self) -> Mapping[str, int]:
        """The ids of the groups, and the number of products in each."""
        return self._groups

    @property
    def attributes(self) -> Mapping[str, tuple[str, ...]]:
        """The names of the attributes that products name, and their values."""
        return self._attributes

    @property
    def warnings(self) -> tuple[CatalogWarning, ...]:
        """What looks wrong with the catalog."""
        return self._warnings

    def answer(self, query: Query, /, **options: Unpack[AnswerOptions]) -> dict[str, Any]:
        """Answers a query.

        A query is what ``product-filter batch`` reads: layers of filters, a payment context, or both. The
        answer is what it writes. If the query is invalid, the answer is ``{"errors": […]}``.

        The options correspond to the command line's:

        - ``explain``: list the codes of the reasons against each product that isn't available.
        - ``reasons``: list the reasons for each product in detail, and the diagnostics of the query.
        - ``fixes``: list what would make each unavailable product available.
        - ``contexts``: list the payment contexts in which each product is available.
        - ``products``: the products to list reasons, fixes and contexts of; by default, all.
        - ``unknown_ids``: ``"report"`` or ``"reject"``.
        - ``empty_restriction``: ``"allows-nothing"``, ``"unrestricted"`` or ``"reject"``.
        - ``request``: the body of a session request as it was received. Its ``paymentProductFilters`` are
          those of the query, which must have none then.

        Raises:
            TypeError: An option is unknown or has the wrong type, or the query has a value that JSON doesn't have.
            ValueError: An option has an unknown value, or the query a number that JSON doesn't have.

        >>> catalog = Catalog('{"paymentProducts": [{"id": 1}, {"id": 2}]}')
        >>> catalog.answer({"layers": [{"exclude": {"products": [2, 3]}}], "id": "merchant 7"})
        {'available': [1], 'id': 'merchant 7', 'unknown': ['layers[0].exclude.products[1]']}
        >>> catalog.answer({}, request=b'{"paymentProductFilters": {"restrictTo": {"products": [2]}}}')
        {'available': [2]}
        >>> catalog.answer('{"layer": []}', reasons=True)["errors"][0]["propertyName"]
        'layer'
        """
        return cast(dict[str, Any], json.loads(self._answer("Catalog.answer", query, options)))

    def answer_json(self, query: Query, /, **options: Unpack[AnswerOptions]) -> bytes:
        """Answers a query with JSON in UTF-8, in one line without a line break.

        This is faster than :meth:`answer`, which takes the same arguments.

        >>> Catalog('{"paymentProducts": [{"id": 1}]}').answer_json(b'{"id": 7}')
        b'{"available":[1],"id":7}'
        """
        return self._answer("Catalog.answer_json", query, options)

    def _answer(self, method: str, query: Query, options: AnswerOptions) -> bytes:
        return _library.answer(self._handle, query_bytes(query), answer_options(method, **options))

    def filters(self, query: Query = b"{}", /, **policies: Unpack[PolicyOptions]) -> Filters:
        """Resolves the filters of a query, for many payment contexts.

        The query has no context. :meth:`Filters.available` takes it. The options ``unknown_ids``,
        ``empty_restriction`` and ``request`` are those of :meth:`answer`. If the catalog doesn't have a product or
        a group, an :class:`UnknownEntryWarning` is issued, and :attr:`Filters.unknown` lists it.

        Raises:
            Error: The query is invalid.
            TypeError: An option is unknown or has the wrong type, or the query has a value that JSON doesn't have.
            ValueError: An option has an unknown value, or the query a number that JSON doesn't have.

        >>> catalog = Catalog('{"paymentProducts": [{"id": 1, "maxAmount": 100000}, {"id": 2}]}')
        >>> catalog.filters({"paymentProductFilters": {"exclude": {"products": [2]}}}).available(amount=2500)
        [1]
        """
        filters = Filters(self, query, policies)
        if filters.unknown:
            message = "the query names products or groups that the catalog doesn't have: see Filters.unknown"
            warnings.warn(message, UnknownEntryWarning, stacklevel=2)
        return filters

    def __reduce__(self) -> tuple[Callable[..., Catalog], tuple[bytes]]:
        """Pickles the catalog as its JSON."""
        return Catalog, (self._json,)

    def __repr__(self) -> str:
        return f"<product_filter.Catalog with {self.product_count} products>"
