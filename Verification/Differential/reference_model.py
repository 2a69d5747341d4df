"""A second implementation of the rule, as simple as possible, to compare `product-filter` with.

It shares no code with the library. It's slow on purpose: it checks every condition for every product in turn.
"""


class ReferenceModel:
    """The expected answers for one catalog."""

    def __init__(self, catalog):
        """Creates a model from a catalog document."""
        self.products = sorted(catalog["paymentProducts"], key=display_order)

    def available(self, query):
        """Returns the ids of the available products in display order."""
        return [product["id"] for product in self.products if not reasons_against(product, query)]

    def unavailable(self, query):
        """Returns the codes of all reasons against each unavailable product, in order of weight."""
        reasons = {str(product["id"]): reasons_against(product, query) for product in self.products}
        return {id: codes for id, codes in reasons.items() if codes}


def display_order(product):
    """Returns the sort key of a product. Products without a display order come last; ties are broken by id."""
    order = (product.get("displayHints") or {}).get("displayOrder")
    return (order is None, order or 0, product["id"])


def groups_of(product):
    """Returns the groups of a product, from both keys."""
    groups = set(product.get("paymentProductGroups") or [])
    if product.get("paymentProductGroup") is not None:
        groups.add(product["paymentProductGroup"])
    return groups


def reasons_against(product, query):
    """Returns the codes of all reasons against a product."""
    layers = layers_of(query)
    groups = groups_of(product)
    codes = []
    for layer in layers:
        if product["id"] in entries(layer, "exclude", "products"):
            codes.append("excludedProduct")
    for layer in layers:
        codes += ["excludedGroup"] * len(groups & set(entries(layer, "exclude", "groups")))
    for layer in layers:
        if layer.get("restrictTo") is None:
            continue
        named_by_id = product["id"] in entries(layer, "restrictTo", "products")
        named_by_group = groups & set(entries(layer, "restrictTo", "groups"))
        if not named_by_id and not named_by_group:
            codes.append("outsideRestriction")
    return codes + reasons_in_context(product, query.get("context") or {})


def reasons_in_context(product, context):
    """Returns the codes of the parts of a payment context that don't allow a product."""
    codes = []
    country, currency = context.get("countryCode"), context.get("currencyCode")
    countries, currencies = product.get("countries"), product.get("currencies")
    if country is not None and countries is not None and country not in countries:
        codes.append("unsupportedCountry")
    if currency is not None and currencies is not None and currency not in currencies:
        codes.append("unsupportedCurrency")
    amount = context.get("amount")
    if amount is not None:
        limits = (product.get("amountLimits") or {}).get(currency, product)
        minimum, maximum = limits.get("minAmount"), limits.get("maxAmount")
        if minimum is not None and amount < minimum:
            codes.append("amountBelowMinimum")
        if maximum is not None and amount > maximum:
            codes.append("amountAboveMaximum")
    if context.get("isRecurring") and product.get("allowsRecurring") is False:
        codes.append("recurringNotAllowed")
    if context.get("isInstallments") and product.get("allowsInstallments") is False:
        codes.append("installmentsNotAllowed")
    return codes


def layers_of(query):
    """Returns all layers of filters, `paymentProductFilters` last."""
    layers = query.get("layers") or []
    filters = query.get("paymentProductFilters")
    return layers if filters is None else layers + [filters]


def entries(layer, filter_name, list_name):
    """Returns the entries of one list of one filter, or an empty list if it's absent."""
    return (layer.get(filter_name) or {}).get(list_name) or []
