/** What the page shows first. */
export const EXAMPLE = {
    request: `{
  "paymentProductFilters": {
    "restrictTo": {
      "groups": ["cards", "wallets"],
      "products": [201, 809]
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
        amount: "600000",
        recurring: false,
        installments: false,
        attributes: [{ name: "customerType", value: "company" }],
    },
    product: 201,
    catalog: null,
};
