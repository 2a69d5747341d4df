"""Computes which payment products a consumer may choose from.

>>> import product_filter
>>> catalog = product_filter.Catalog('''{"paymentProducts": [
...     {"id": 1, "paymentProductGroup": "cards", "maxAmount": 100000},
...     {"id": 2, "paymentProductGroup": "cards"},
...     {"id": 809, "countries": ["NL"], "currencies": ["EUR"]}]}''')
>>> filters = catalog.filters({"paymentProductFilters": {"exclude": {"products": [2]}}})
>>> filters.available(country="NL", currency="EUR", amount=2500)
[1, 809]
>>> catalog.answer({"context": {"countryCode": "BE"}}, explain=True)
{'available': [1, 2], 'unavailable': {'809': ['unsupportedCountry']}}

Answers are those of ``product-filter batch``. They're computed by a shared library that is part of the
package. Calls release the global interpreter lock, and every object may be used by any number of threads.
"""

from ._library import VERSION as __version__
from .catalog import Catalog, CatalogWarning
from .error import Error, Fault, UnknownEntryWarning
from .filters import Filters
from .options import AnswerOptions, PolicyOptions
from .query import Query

__all__ = [
    "AnswerOptions",
    "Catalog",
    "CatalogWarning",
    "Error",
    "Fault",
    "Filters",
    "PolicyOptions",
    "Query",
    "UnknownEntryWarning",
    "__version__",
]
