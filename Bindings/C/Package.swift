// swift-tools-version: 6.3

import PackageDescription

/// The settings of the library's package. Its manifest gives the reasons.
let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "product-filter-c",
    platforms: [.macOS(.v26)],
    products: [
        // An archive of all objects, from which `build` makes both libraries.
        .library(name: "ProductFilterC", type: .static, targets: ["ProductFilterC"])
    ],
    dependencies: [
        .package(name: "product-filter", path: "../.."),
        .package(name: "product-filter-json", path: "../JSON"),
    ],
    targets: [
        // The hand-written header as a module, so that the compiler checks that the functions have the
        // types that it declares.
        .systemLibrary(name: "CProductFilter"),
        .target(
            name: "ProductFilterC",
            dependencies: [
                "CProductFilter",
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
                .product(name: "ProductFilterJSON", package: "product-filter-json"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
