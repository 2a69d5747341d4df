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
    name: "product-filter-json",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "ProductFilterJSON", targets: ["ProductFilterJSON"])
    ],
    dependencies: [
        .package(name: "product-filter", path: "../..")
    ],
    targets: [
        .target(
            name: "ProductFilterJSON",
            dependencies: [
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ProductFilterJSONTests",
            dependencies: [
                "ProductFilterJSON",
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
