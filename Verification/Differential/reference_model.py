"""A second implementation of the rule, as simple as possible, to compare `product-filter` with.

It shares no code with the library. It's slow on purpose: it checks every rule for every product in turn.
"""

import re


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
        return {id: distinct_codes(against) for id, against in reasons.items() if against}

    def explanations_in_context(self, context):
        """Returns the reasons for which a payment context doesn't allow each product, in display order."""
        return [(product["id"], reasons_in_context(product, context)) for product in self.products]

    def unknown(self, query):
        """Returns the paths of the entries that name a product or a group that isn't in the catalog, and of the
        attributes that no product names."""
        known = {
            "products": {product["id"] for product in self.products},
            "groups": {group for product in self.products for group in groups_of(product)},
        }
        entry_paths = [
            f"{path_to_layer(query, position)}.{filter_name}.{list_name}[{index}]"
            for position, layer in enumerate(layers_of(query))
            for filter_name in ("restrictTo", "exclude")
            for list_name in ("products", "groups")
            for index, entry in enumerate(entries(layer, filter_name, list_name))
            if entry not in known[list_name]
        ]
        attributes = {
            name for product in self.products for rules in [product, *(product.get("conditions") or [])]
            for name in rules.get("attributes") or {}
        }
        unknown_attributes = [name for name in attributes_of(query.get("context") or {}) if name not in attributes]
        return entry_paths + [
            f"context.attributes.{path_component(name)}" for name in sorted(unknown_attributes, key=str.encode)
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
    """Returns the reasons against a product, one of each kind of filter, and all in the payment context."""
    layers = layers_of(query)
    groups = groups_of(product)
    reasons = []
    if any(product["id"] in entries(layer, "exclude", "products") for layer in layers):
        reasons.append({"code": "excludedProduct"})
    if any(groups & set(entries(layer, "exclude", "groups")) for layer in layers):
        reasons.append({"code": "excludedGroup"})
    if any(is_outside_restriction(product["id"], groups, layer) for layer in layers):
        reasons.append({"code": "outsideRestriction"})
    return reasons + reasons_in_context(product, query.get("context") or {})


def distinct_codes(reasons):
    """Returns the codes of reasons, each once."""
    return list(dict.fromkeys(reason["code"] for reason in reasons))


def is_outside_restriction(id, groups, layer):
    """Returns whether a layer has a restriction that names a product neither by its id nor by a group."""
    if layer.get("restrictTo") is None:
        return False
    named_by_id = id in entries(layer, "restrictTo", "products")
    named_by_group = groups & set(entries(layer, "restrictTo", "groups"))
    return not named_by_id and not named_by_group


def reasons_in_context(product, context):
    """Returns the reasons for which a payment context doesn't allow a product."""
    reasons = violations(product, context)
    if product.get("conditions") is not None:
        unmet = [
            {"index": index, "reasons": violations(condition, context)}
            for index, condition in enumerate(product["conditions"])
        ]
        if all(condition["reasons"] for condition in unmet):
            # Sorting is stable, so conditions with as many violations stay in order.
            unmet.sort(key=lambda condition: len(condition["reasons"]))
            reasons.append({"code": "noConditionMet", "conditions": unmet})
    return reasons


def violations(rules, context):
    """Returns a reason for each part of a payment context that doesn't meet the rules of a product or a condition."""
    codes = []
    country, currency = context.get("countryCode"), context.get("currencyCode")
    countries, currencies = rules.get("countries"), rules.get("currencies")
    is_listed = countries is None or country in countries
    if country is not None and (not is_listed or country in (rules.get("exceptCountries") or [])):
        codes.append("unsupportedCountry")
    if currency is not None and currencies is not None and currency not in currencies:
        codes.append("unsupportedCurrency")
    amount = context.get("amount")
    if amount is not None:
        limits = (rules.get("amountLimits") or {}).get(currency, rules)
        minimum, maximum = limits.get("minAmount"), limits.get("maxAmount")
        if minimum is not None and amount < minimum:
            codes.append("amountBelowMinimum")
        if maximum is not None and amount > maximum:
            codes.append("amountAboveMaximum")
    if context.get("isRecurring") and rules.get("allowsRecurring") is False:
        codes.append("recurringNotAllowed")
    if context.get("isInstallments") and rules.get("allowsInstallments") is False:
        codes.append("installmentsNotAllowed")
    listed = rules.get("attributes") or {}
    unsupported = [
        {"name": name, "value": value, "allowed": sorted(set(listed[name]), key=str.encode)}
        for name, value in sorted(attributes_of(context).items(), key=lambda item: item[0].encode())
        if name in listed and value not in listed[name]
    ]
    return [{"code": code} for code in codes] + [
        {"code": "unsupportedAttribute", "attribute": attribute} for attribute in unsupported
    ]


def attributes_of(context):
    """Returns the attributes of a payment context by name."""
    return context.get("attributes") or {}


def layers_of(query):
    """Returns all layers of filters, `paymentProductFilters` last."""
    layers = query.get("layers") or []
    filters = query.get("paymentProductFilters")
    return layers if filters is None else layers + [filters]


def path_component(name):
    """Returns a name as it's written in a path."""
    return name if re.fullmatch("[A-Za-z_][A-Za-z_0-9]*", name) else f"`{name}`"


def path_to_layer(query, position):
    """Returns the path to one of all layers."""
    return f"layers[{position}]" if position < len(query.get("layers") or []) else "paymentProductFilters"


def entries(layer, filter_name, list_name):
    """Returns the entries of one list of one filter, or an empty list if it's absent."""
    return (layer.get(filter_name) or {}).get(list_name) or []
