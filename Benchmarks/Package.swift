// swift-tools-version: 6.3

import PackageDescription

/// The same settings as in the library's own package, see there for the reasons; but the benchmarks
/// call peers written in C, so strict memory safety would only mark every line of those.
let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "product-filter-benchmarks",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "benchmarks", targets: ["benchmarks"])
    ],
    dependencies: [
        .package(name: "product-filter", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        // Engines and cases stand in one module with the commands, so that the compiler sees each
        // engine's operations where they are timed.
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "CMeasuring", "CRoaringPeer", "Measuring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "BitCollections", package: "swift-collections"),
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
            ],
            swiftSettings: settings
        ),
        // What can be tested without a clock: statistics, tables, plots.
        .target(name: "Measuring", swiftSettings: settings),
        // Counting allocations, CPU time by thread, and the loops that mark the machine's limit.
        .target(name: "CMeasuring"),
        // CRoaring where Scripts/fetch-croaring has put it, and nothing otherwise.
        .target(name: "CRoaringPeer", cSettings: [.define("NDEBUG")]),
        .testTarget(
            name: "MeasuringTests",
            dependencies: ["Measuring"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "BenchmarksTests",
            dependencies: [
                "CMeasuring", "Measuring", "benchmarks",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
