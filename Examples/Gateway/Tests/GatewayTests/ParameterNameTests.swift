import Testing

@testable import gateway

struct ParameterNameTests {
    @Test(arguments: [
        ("Amount", "amount"), ("AMOUNT", "amount"), ("amoun", "amount"), ("amountt", "amount"),
        ("anount", "amount"), ("maount", "amount"), ("amuont", "amount"), ("_amount_", "amount"),
        ("minAmount", "amount"), ("amount[]", "amount"), ("country-code", "countryCode"),
        ("country", "countryCode"), ("recurring", "isRecurring"), ("hid", "hide"),
    ])
    func `a near miss`(name: String, known: String) {
        #expect(ParameterName.isNearMiss(name, of: known))
    }

    @Test(arguments: [
        ("", "hide"), ("cacheBust", "hide"), ("mount", "hide"), ("ammmount", "amount"),
        ("tnuoma", "amount"), ("code", "countryCode"), ("side", "hidden"), ("_", "hide"),
        ("account", "amount"), ("locality", "locale"),
    ])
    func `another name`(name: String, known: String) {
        #expect(!ParameterName.isNearMiss(name, of: known))
    }
}
