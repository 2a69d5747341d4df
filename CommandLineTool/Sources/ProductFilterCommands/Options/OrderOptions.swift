import ArgumentParser
import ProductCatalog

/// The option that changes the order of products.
struct OrderOptions: ParsableArguments {
    @Option(
        name: .customLong("first"),
        help: ArgumentHelp(
            "The products to list first, in this order, such as 809,1. The others follow in display "
                + "order. It doesn't make a product available.",
            valueName: "ids"
        ),
        transform: productIDs
    )
    var lists: [[PaymentProduct.ID]] = []

    /// The products to list first.
    var first: [PaymentProduct.ID] {
        Array(lists.joined())
    }
}

/// Parses ids separated by commas.
private func productIDs(_ argument: String) throws -> [PaymentProduct.ID] {
    try argument.split(separator: ",", omittingEmptySubsequences: false).map { id in
        guard let id = Int(id) else {
            throw ValidationError("use product ids separated by commas, such as 809,1")
        }
        return PaymentProduct.ID(rawValue: id)
    }
}
