/** What the page shows first. */
export const EXAMPLE = {
    request: `{
  "paymentProductFilters": {
    "restrictTo": {
      "groups": ["cards", "wallets"],
      "products": [809, 816]
    },
    "exclude": { "products": [2, 117] }
  }
}`,
    layers: `[
  { "name": "merchant",
    "note": "provider outage",
    "exclude": { "products": [320] } }
]`,
    context: {
        country: "NL",
        currency: "EUR",
        amount: "2500",
        recurring: false,
        installments: false,
        attributes: [],
    },
    product: 3012,
    catalog: null,
};
