extension PaymentProduct {
    /// Returns whether this product precedes another in display order: `displayOrder` ascending,
    /// products without one last, ties by id.
    package func precedesInDisplayOrder(_ other: PaymentProduct) -> Bool {
        switch (displayOrder, other.displayOrder) {
        case (let order?, let otherOrder?) where order != otherOrder: order < otherOrder
        case (.some, nil): true
        case (nil, .some): false
        case (.some, .some), (nil, nil): id < other.id
        }
    }
}
