"""The options of queries."""

import ctypes
import functools
from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict, Unpack

from . import _library
from .query import text_bytes

_EXPLAIN, _REASONS, _FIXES, _CONTEXTS = 1, 2, 4, 8
_UNKNOWN_IDS = {"report": 0, "reject": 16}
_EMPTY_RESTRICTION = {"allows-nothing": 0, "unrestricted": 32, "reject": 64}
_REQUEST = 128

MAX_PRODUCT_ID = 2**31 - 1


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


def answer_options(method: str, /, **options: Unpack[AnswerOptions]) -> _library.Options:
    """Returns options as the library takes them.

    Args:
        method: The method that the caller passed the options to.

    Raises:
        TypeError: An option is unknown or has the wrong type.
        ValueError: An option has an unknown value.
    """
    if not options:
        return _options(0)
    check_names(method, options, AnswerOptions.__optional_keys__)
    flags = (
        _flag("explain", options, _EXPLAIN)
        | _flag("reasons", options, _REASONS)
        | _flag("fixes", options, _FIXES)
        | _flag("contexts", options, _CONTEXTS)
        | _choice("unknown_ids", options, _UNKNOWN_IDS)
        | _choice("empty_restriction", options, _EMPTY_RESTRICTION)
    )
    products, request = options.get("products"), options.get("request")
    if products is None and request is None:
        return _options(flags)
    result = _library.Options(flags=flags)
    if products is not None:
        ids = _ids(products)
        if not flags & (_REASONS | _FIXES | _CONTEXTS):
            raise ValueError("`products` requires `reasons`, `fixes` or `contexts`")
        result.products = ids
        result.product_count = len(ids)
    if request is not None:
        body = text_bytes(request, "request")
        result.flags |= _REQUEST
        result.request = body
        result.request_size = len(body)
    return result


def check_names(method: str, options: Mapping[str, object], accepted: frozenset[str]) -> None:
    """Checks that a method has all options that it was called with.

    Raises:
        TypeError: An option is unknown.
    """
    for name in options:
        if name not in accepted:
            raise TypeError(f"{method}() got an unexpected keyword argument {name!r}")


@functools.cache
def _options(flags: int) -> _library.Options:
    return _library.Options(flags=flags)


def _flag(name: str, options: Mapping[str, object], flag: int) -> int:
    value = options.get(name, False)
    if value is True:
        return flag
    if value is False:
        return 0
    raise TypeError(f"{name} must be True or False, not {value!r}")


def _choice(name: str, options: Mapping[str, object], flags: Mapping[str, int]) -> int:
    if name not in options:
        return 0
    value = options[name]
    if isinstance(value, str) and value in flags:
        return flags[value]
    choices = " or ".join(map(repr, flags))
    raise ValueError(f"{name} must be {choices}, not {value!r}")


def _ids(products: Sequence[int]) -> "ctypes.Array[ctypes.c_int64]":
    # Texts are sequences, too, and those of bytes consist of integers.
    if not isinstance(products, Sequence) or isinstance(products, str | bytes | bytearray | memoryview):
        raise TypeError(f"products must be a list of ids, not {products!r}")
    ids = tuple(products)
    if not ids:
        raise ValueError("products is empty: pass None for all")
    for id in ids:
        if type(id) is not int:
            raise TypeError(f"products must be integers, not {id!r}")
        if not 1 <= id <= MAX_PRODUCT_ID:
            raise ValueError(f"products must be ids from 1 to {MAX_PRODUCT_ID}, not {id}")
    return (ctypes.c_int64 * len(ids))(*ids)
