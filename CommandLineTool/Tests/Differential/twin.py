"""The rule of the payment product filters, written down a second time and as plainly as can be.

It shares nothing with the engine but the documents that both read. Slow on purpose: for each product it asks
the six questions that decide, one after the other.
"""

UNBOUNDED = None


class Twin:
    def __init__(self, catalog_document):
        self.products = sorted(catalog_document["paymentProducts"], key=self._display_order)

    @staticmethod
    def _display_order(product):
        order = (product.get("displayHints") or {}).get("displayOrder")
        return (order is None, order if order is not None else 0, product["id"])

    @staticmethod
    def groups(product):
        groups = set(product.get("paymentProductGroups") or [])
        if product.get("paymentProductGroup") is not None:
            groups.add(product["paymentProductGroup"])
        return groups

    def available(self, case):
        """The ids of the products that remain, in display order."""
        return [p["id"] for p in self.products if not self.reasons_against(p, case)]

    def unavailable(self, case):
        """For each product that does not remain, the codes of all reasons against it, by weight."""
        reasons = {str(p["id"]): self.reasons_against(p, case) for p in self.products}
        return {id: codes for id, codes in reasons.items() if codes}

    def reasons_against(self, product, case):
        layers = layers_of(case)
        groups = self.groups(product)
        codes = []
        for layer in layers:
            if product["id"] in entries(layer, "exclude", "products"):
                codes.append("excludedProduct")
        for layer in layers:
            named = entries(layer, "exclude", "groups")
            codes += ["excludedGroup"] * len(groups & set(named))
        for layer in layers:
            if layer.get("restrictTo") is None:
                continue
            by_id = product["id"] in entries(layer, "restrictTo", "products")
            by_group = groups & set(entries(layer, "restrictTo", "groups"))
            if not by_id and not by_group:
                codes.append("outsideRestriction")
        return codes + self.reasons_in_context(product, case.get("context") or {})

    @staticmethod
    def reasons_in_context(product, context):
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
            least, most = limits.get("minAmount"), limits.get("maxAmount")
            if least is not UNBOUNDED and amount < least:
                codes.append("amountBelowMinimum")
            if most is not UNBOUNDED and amount > most:
                codes.append("amountAboveMaximum")
        if context.get("isRecurring") and product.get("allowsRecurring") is False:
            codes.append("recurringNotAllowed")
        if context.get("isInstallments") and product.get("allowsInstallments") is False:
            codes.append("installmentsNotAllowed")
        return codes


def layers_of(case):
    if case.get("layers") is not None:
        return case["layers"]
    filters = case.get("paymentProductFilters")
    return [] if filters is None else [filters]


def entries(layer, filter_name, list_name):
    return (layer.get(filter_name) or {}).get(list_name) or []
