/// The index of a catalog, whatever the form in which its sets are stored.
///
/// A call is dispatched to the ``CatalogIndex`` of the catalog's form, which needs no further
/// decision about storage.
protocol AnyCatalogIndex: AnyObject, Sendable {
    var identity: CatalogIdentity { get }

    /// The products in display order.
    var products: [PaymentProduct] { get }

    /// The group names in ascending order.
    var groupNames: [PaymentProductGroup.ID] { get }

    /// Returns the offset of a product, or `nil` if the catalog doesn't have it.
    func offset(of id: PaymentProduct.ID) -> Int?

    /// Returns the number of a group, or `nil` if the catalog doesn't have it.
    func groupNumber(of name: PaymentProductGroup.ID) -> Int?

    /// Returns the members of the group with a number.
    func members(ofGroup number: Int) -> ProductSet

    /// Returns the products that a filter names.
    func products(namedBy filter: PaymentProductFilter) -> ProductSet

    /// Returns the products that a payment context allows.
    func products(allowedIn context: PaymentContext) -> ProductSet

    /// Returns the candidates that one layer of filters leaves.
    func filtered(
        _ candidates: ProductSet,
        keeping restrictTo: PaymentProductFilter?,
        removing exclude: PaymentProductFilter?
    ) -> ProductSet

    /// Returns the candidates that layers of filters leave.
    ///
    /// - Parameter forEachLayer: Calls its argument with the filters of each layer.
    func filtered(
        _ candidates: ProductSet,
        by forEachLayer: (
            (_ restrictTo: PaymentProductFilter?, _ exclude: PaymentProductFilter?) -> Void
        ) -> Void
    ) -> ProductSet
}
