import ProductCatalog
import ProductFilter

extension Resolution {
    /// The available products, with those first that the caller names.
    var orderedProducts: [PaymentProduct] {
        catalog[available].ordered(first: first)
    }

    /// The diagnostics of the caller's order: ids that the catalog doesn't have, and duplicates.
    var orderDiagnostics: [Diagnostic] {
        var positions: [PaymentProduct.ID: Int] = [:]
        return first.enumerated().flatMap { position, id in
            var diagnostics: [Diagnostic] = []
            if catalog.index(of: id) == nil {
                diagnostics.append(.unknownFirst(id, at: position))
            }
            if let earlier = positions[id] {
                diagnostics.append(.duplicateFirst(id, at: position, earlier: earlier))
            } else {
                positions[id] = position
            }
            return diagnostics
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownFirst(
        _ id: PaymentProduct.ID,
        at position: Int
    ) -> Diagnostic {
        Diagnostic(
            code: .unknownProduct,
            severity: .warning,
            path: "first[\(position)]",
            message: "product \(id) isn't in the catalog, so it can't come first: correct the id "
                + "or remove it"
        )
    }

    fileprivate static func duplicateFirst(
        _ id: PaymentProduct.ID,
        at position: Int,
        earlier: Int
    ) -> Diagnostic {
        Diagnostic(
            code: .duplicateEntry,
            severity: .note,
            path: "first[\(position)]",
            message: "product \(id) is already in the same list (first[\(earlier)]): remove it"
        )
    }
}
