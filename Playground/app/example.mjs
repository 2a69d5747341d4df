/** What the page shows first. */
export const EXAMPLE = {
    request: `{
  "paymentProductFilters": {
    "restrictTo": {
      "groups": ["cards", "wallets"],
      "products": [809, 816, 3012]
    },
    "exclude": {
      "products": [2, 117]
    }
  }
}
`,
    layers: `[
  {
    "name": "merchant",
    "note": "no prepaid products in this shop",
    "exclude": { "groups": ["giftCards", "vouchers"] }
  }
]
`,
    context: {
        country: "NL",
        currency: "EUR",
        amount: "2500",
        recurring: false,
        installments: false,
        attributes: [],
    },
    product: 2,
    catalog: null,
};
