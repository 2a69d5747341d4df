// swift-tools-version: 6.3

import PackageDescription

/// Work of hostile sizes, for `run` to count instructions and memory. See README.md.
let package = Package(
    name: "hostile-sizes",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(name: "product-filter", path: "../.."),
        .package(name: "product-filter-json", path: "../../Bindings/JSON"),
    ],
    targets: [
        .executableTarget(
            name: "HostileSizes",
            dependencies: [
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
                .product(name: "ProductFilterJSON", package: "product-filter-json"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
