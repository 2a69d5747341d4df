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
    name: "product-filter-command-line-tool",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "product-filter", targets: ["product-filter"])
    ],
    dependencies: [
        .package(name: "product-filter", path: ".."),
        .package(name: "product-filter-json", path: "../Bindings/JSON"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The entry point only, because tests can't import an executable's code.
        .executableTarget(
            name: "product-filter",
            dependencies: [
                "ProductFilterCommands",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "ProductFilterCommands",
            dependencies: [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
                .product(name: "ProductFilterJSON", package: "product-filter-json"),
            ],
            // Embedded, so that the program is a single file that can be copied.
            resources: [.embedInCode("Resources/sample-catalog.json")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ProductFilterCommandsTests",
            dependencies: [
                "ProductFilterCommands",
                "product-filter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilterJSON", package: "product-filter-json"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
