"""Queries, and how they are passed to the library."""

import json
from typing import Any, TypeAlias

Query: TypeAlias = dict[str, Any] | str | bytes | bytearray | memoryview
"""A query: a dictionary, or JSON."""


def query_bytes(query: Query) -> bytes:
    """Returns a query as JSON in UTF-8.

    The keys and values of a dictionary aren't checked here: the library's parser, which is strict, reports
    what is wrong with them. That includes keys that are equal only as JSON, such as ``1`` and ``"1"``.

    Raises:
        TypeError: The query is of another type, or has a value that JSON doesn't have.
        ValueError: The query has a number that JSON doesn't have, such as NaN, or contains itself.
    """
    if isinstance(query, dict):
        try:
            return json.dumps(query, allow_nan=False).encode()
        except RecursionError:
            raise ValueError("the query is nested too deeply") from None
    return text_bytes(query, "the query", "dict, str or bytes")


def text_bytes(text: str | bytes | bytearray | memoryview, name: str, types: str = "str or bytes") -> bytes:
    """Returns a text in UTF-8. Surrogates are left for the parser to report.

    Raises:
        TypeError: The text is neither a string nor bytes.
    """
    if isinstance(text, bytes):
        return text
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if isinstance(text, bytearray | memoryview):
        return bytes(text)
    raise TypeError(f"{name} must be {types}, not {type(text).__name__}")
