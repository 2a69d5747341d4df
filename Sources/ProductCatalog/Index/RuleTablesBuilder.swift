/// A builder for ``RuleTables``, which collects the rules of products, or of conditions.
///
/// Each rule is collected in a short loop of its own, in which the processor can load the next
/// product early.
struct RuleTablesBuilder {
    private(set) var countries = CodeTableBuilder()
    private(set) var currencies = CodeTableBuilder()
    private(set) var amounts = AmountRulesBuilder()
    private(set) var recurring = BitWords()
    private(set) var installments = BitWords()
    private(set) var attributes = AttributeTableBuilder()

    /// Adds the rules of one word. Words have to be added in ascending order.
    @inline(__always)
    mutating func add(_ holders: Span<some RuleHolder>, in range: Range<Int>) {
        countries.add(holders, in: range) { $0.rules.countries }
        countries.addExceptions(holders, in: range) { $0.rules.exceptCountries }
        currencies.add(holders, in: range) { $0.rules.currencies }
        amounts.add(holders, in: range)
        recurring.insert(holders.bits(in: range) { $0.rules.allowsRecurring }, at: range.lowerBound)
        installments.insert(
            holders.bits(in: range) { $0.rules.allowsInstallments },
            at: range.lowerBound
        )
        attributes.add(holders, in: range)
    }
}
