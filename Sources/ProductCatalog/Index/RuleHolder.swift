/// A product or a condition. The rules of both are indexed the same way.
protocol RuleHolder {
    var rules: PaymentProduct.Rules { get }
}

extension PaymentProduct: RuleHolder {}
