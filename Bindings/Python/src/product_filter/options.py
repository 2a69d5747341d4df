"""The options of queries."""

import ctypes
import functools
from collections.abc import Sequence
from typing import Literal, TypedDict

from . import _library
from .query import text_bytes

_EXPLAIN, _REASONS, _FIXES, _CONTEXTS = 1, 2, 4, 8
_UNKNOWN_IDS = {"report": 0, "reject": 16}
_EMPTY_RESTRICTION = {"allows-nothing": 0, "unrestricted": 32, "reject": 64}
_REQUEST = 128


class PolicyOptions(TypedDict, total=False):
    """How questionable queries are treated."""

    unknown_ids: Literal["report", "reject"]
    """Whether products and groups that aren't in the catalog, and attributes that no product names, are
    errors. By default, they have no effect and are reported."""

    empty_restriction: Literal["allows-nothing", "unrestricted", "reject"]
    """Whether an empty ``restrictTo`` allows nothing, which is the default, is ignored, or is an error."""

    request: str | bytes | bytearray | memoryview | None
    """The body of a session request as it was received. Its ``paymentProductFilters`` are those of the
    query, which must have none then. An empty body is an error."""


class AnswerOptions(PolicyOptions, total=False):
    """What an answer contains, and how questionable queries are treated."""

    explain: bool
    """Whether to list the codes of the reasons against each product that isn't available."""

    reasons: bool
    """Whether to list the reasons for each product in detail, and the diagnostics of the query."""

    fixes: bool
    """Whether to list what would make each unavailable product available."""

    contexts: bool
    """Whether to list the payment contexts in which each product is available."""

    products: Sequence[int] | None
    """The products to list reasons, fixes and contexts of. By default, all are listed."""


def answer_options(
    *,
    explain: bool = False,
    reasons: bool = False,
    fixes: bool = False,
    contexts: bool = False,
    products: Sequence[int] | None = None,
    unknown_ids: str = "report",
    empty_restriction: str = "allows-nothing",
    request: str | bytes | bytearray | memoryview | None = None,
) -> _library.Options:
    """Returns options as the library takes them.

    Raises:
        TypeError: An option has the wrong type.
        ValueError: An option has an unknown value.
    """
    flags = (
        _flag("explain", explain, _EXPLAIN)
        | _flag("reasons", reasons, _REASONS)
        | _flag("fixes", fixes, _FIXES)
        | _flag("contexts", contexts, _CONTEXTS)
        | _choice("unknown_ids", unknown_ids, _UNKNOWN_IDS)
        | _choice("empty_restriction", empty_restriction, _EMPTY_RESTRICTION)
    )
    if products is None and request is None:
        return _options(flags)
    options = _library.Options(flags=flags)
    if products is not None:
        if not flags & (_REASONS | _FIXES | _CONTEXTS):
            raise ValueError("products needs reasons, fixes or contexts")
        options.products = _ids(products)
        options.product_count = len(products)
    if request is not None:
        body = text_bytes(request, "request")
        options.flags |= _REQUEST
        options.request = body
        options.request_size = len(body)
    return options


@functools.cache
def _options(flags: int) -> _library.Options:
    return _library.Options(flags=flags)


def _flag(name: str, value: bool, flag: int) -> int:
    if value is True:
        return flag
    if value is False:
        return 0
    raise TypeError(f"{name} must be True or False, not {value!r}")


def _choice(name: str, value: str, flags: dict[str, int]) -> int:
    try:
        return flags[value]
    except (KeyError, TypeError):
        choices = " or ".join(map(repr, flags))
        raise ValueError(f"{name} must be {choices}, not {value!r}") from None


def _ids(products: Sequence[int]) -> "ctypes.Array[ctypes.c_int64]":
    if not products:
        raise ValueError("products is empty: pass None for all")
    for id in products:
        if type(id) is not int:
            raise TypeError(f"products must be integers, not {id!r}")
        if not -(2**63) <= id < 2**63:
            raise ValueError(f"products must have 64 bits: {id}")
    return (ctypes.c_int64 * len(products))(*products)
