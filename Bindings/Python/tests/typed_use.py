"""Calls that mypy has to accept, and mistakes that it has to find: an unused `type: ignore` is an error."""

from typing import assert_type

import product_filter

catalog = product_filter.Catalog(b"{}")
product_filter.Catalog({})  # type: ignore[arg-type]

catalog.answer({"id": 1}, explain=True, products=[1], request=b"{}")["available"]
assert_type(catalog.answer_json("{}", unknown_ids="reject"), bytes)
catalog.answer([])  # type: ignore[arg-type]
catalog.answer({}, explian=True)  # type: ignore[call-arg]
catalog.answer({}, unknown_ids="ignore")  # type: ignore[arg-type]
catalog.filters({}, explain=True)  # type: ignore[call-arg]

filters = catalog.filters({}, empty_restriction="unrestricted")
assert_type(filters, product_filter.Filters)
assert_type(filters.available(country="NL", amount=1, attributes={"channel": "web"}), list[int])
filters.available(amount="1")  # type: ignore[arg-type]
filters.available("NL")  # type: ignore[call-arg]

assert_type(product_filter.Error([]).faults, tuple[product_filter.Fault, ...])
