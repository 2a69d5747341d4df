"""What is wrong with a catalog, a query or a payment context."""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from typing import Any


@dataclasses.dataclass(frozen=True, slots=True)
class Fault:
    """One fault, with its place in the text if that is known."""

    message: str
    """What is wrong, and what to do."""

    code: str | None = None
    """The kind of fault, such as ``duplicateKey``."""

    path: str | None = None
    """The path from the root, such as ``paymentProductFilters.restrictTo.products[2]``, or ``None`` for the
    whole text."""

    line: int | None = None
    """The line, counted from 1."""

    column: int | None = None
    """The column in Unicode scalars, counted from 1."""

    source: str | None = None
    """``"query"`` or ``"request"``, if a query has the body of a session request as a text of its own."""

    def __str__(self) -> str:
        position = "" if self.column is None else f" (line {self.line}, column {self.column})"
        return f"{self.path}: {self.message}{position}" if self.path else f"{self.message}{position}"


class Error(ValueError):
    """Raised for an invalid catalog, invalid filters or an invalid payment context.

    >>> import product_filter
    >>> try:
    ...     product_filter.Catalog('{"paymentProducts": [{"id": 0}]}')
    ... except product_filter.Error as error:
    ...     for fault in error.faults:
    ...         print(fault.code, fault.path, fault.line, fault.column)
    idOutOfRange paymentProducts[0].id 1 29
    """

    faults: tuple[Fault, ...]
    """The faults, at least one."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


class UnknownEntryWarning(UserWarning):
    """Warns that a query names a product or a group that the catalog doesn't have, or a payment context an
    attribute that no product names. They have no effect, so a misspelled exclusion excludes nothing.

    Pass ``unknown_ids="reject"`` to get an :class:`Error` instead.
    """


def error_from_json(text: bytes) -> Error:
    """Creates an error from the text ``{"errors":[…]}``."""
    return Error(map(_fault, json.loads(text)["errors"]))


def _fault(members: Mapping[str, Any]) -> Fault:
    return Fault(
        message=members["message"],
        code=members.get("code"),
        path=members.get("propertyName"),
        line=members.get("line"),
        column=members.get("column"),
        source=members.get("source"),
    )
