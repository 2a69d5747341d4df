import ProductCatalog
import Testing

/// What people read, to the letter, so that no part of it gets lost.
struct MessageTests {
    @Test func `a catalog's faults say what is wrong and what to do`() {
        let error = #expect(throws: CatalogError.self) {
            try PaymentProductCatalog([
                PaymentProduct(id: 0),
                PaymentProduct(
                    id: 7,
                    groups: ["a", "", "a"],
                    rules: PaymentProduct.Rules(
                        amountLimits: AmountLimits(minimum: 2, maximum: 1),
                        amountLimitsByCurrency: [
                            "USD": AmountLimits(minimum: 4, maximum: 3),
                            "EUR": AmountLimits(minimum: 6, maximum: 5),
                            "CHF": AmountLimits(minimum: 8, maximum: 7),
                        ]
                    )
                ),
                PaymentProduct(id: 7),
            ])
        }
        #expect(
            error?.description == """
                paymentProducts[0].id: id 0 is out of range: write one from 1 to 2147483647
                paymentProducts[1].paymentProductGroups: product 7 names a group by an empty name: \
                write a name or leave it out
                paymentProducts[1].paymentProductGroups: product 7 names group `a` more than once: \
                name it once
                paymentProducts[1].minAmount: product 7 has minimum amount 2 above its maximum 1: \
                no amount could be paid
                paymentProducts[1].amountLimits.CHF.minAmount: product 7 has minimum amount 8 above its \
                maximum 7 in CHF: no amount could be paid
                paymentProducts[1].amountLimits.EUR.minAmount: product 7 has minimum amount 6 above its \
                maximum 5 in EUR: no amount could be paid
                paymentProducts[1].amountLimits.USD.minAmount: product 7 has minimum amount 4 above its \
                maximum 3 in USD: no amount could be paid
                paymentProducts[2].id: product 7 stands at paymentProducts[1] already: keep one of them
                """
        )
    }
}
