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
        """Returns the codes of all reasons against each unavailable product, each once, in order of weight."""
        reasons = {str(product["id"]): reasons_against(product, query) for product in self.products}
        return {id: codes for id, codes in reasons.items() if codes}

    def unknown(self, query):
        """Returns the paths of the entries that name a product or a group that isn't in the catalog."""
        known = {
            "products": {product["id"] for product in self.products},
            "groups": {group for product in self.products for group in groups_of(product)},
        }
        return [
            f"{path_to_layer(query, position)}.{filter_name}.{list_name}[{index}]"
            for position, layer in enumerate(layers_of(query))
            for filter_name in ("restrictTo", "exclude")
            for list_name in ("products", "groups")
            for index, entry in enumerate(entries(layer, filter_name, list_name))
            if entry not in known[list_name]
        ]


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
    """Returns the codes of all reasons against a product, each once."""
    layers = layers_of(query)
    groups = groups_of(product)
    codes = []
    if any(product["id"] in entries(layer, "exclude", "products") for layer in layers):
        codes.append("excludedProduct")
    if any(groups & set(entries(layer, "exclude", "groups")) for layer in layers):
        codes.append("excludedGroup")
    if any(is_outside_restriction(product["id"], groups, layer) for layer in layers):
        codes.append("outsideRestriction")
    return codes + reasons_in_context(product, query.get("context") or {})


def is_outside_restriction(id, groups, layer):
    """Returns whether a layer has a restriction that names a product neither by its id nor by a group."""
    if layer.get("restrictTo") is None:
        return False
    named_by_id = id in entries(layer, "restrictTo", "products")
    named_by_group = groups & set(entries(layer, "restrictTo", "groups"))
    return not named_by_id and not named_by_group


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


def path_to_layer(query, position):
    """Returns the path to one of all layers."""
    return f"layers[{position}]" if position < len(query.get("layers") or []) else "paymentProductFilters"


def entries(layer, filter_name, list_name):
    """Returns the entries of one list of one filter, or an empty list if it's absent."""
    return (layer.get(filter_name) or {}).get(list_name) or []
