// swift-tools-version: 6.3

import PackageDescription

/// The settings of the library's own package, except for strict memory safety: the benchmarks call
/// peers written in C, so it would flag every one of those calls.
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
        // Engines, cases and commands share one module so that the compiler can specialize and
        // inline each engine's operations into the timed loops.
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "CMeasuring", "CRoaringPeer", "JSONPeers", "Reporting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "BitCollections", package: "swift-collections"),
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
            ],
            swiftSettings: settings
        ),
        // Statistics, tables and plots: everything that is independent of a clock.
        .target(name: "Reporting", swiftSettings: settings),
        // Allocation counts, CPU time per thread, and the C loops of the `c-loop` engine.
        .target(name: "CMeasuring"),
        // CRoaring if Scripts/fetch-croaring has downloaded it, and stubs otherwise.
        .target(name: "CRoaringPeer", cSettings: [.define("NDEBUG")]),
        // RapidJSON and simdjson if they are installed, and stubs otherwise.
        .target(
            name: "JSONPeers",
            cxxSettings: [
                .define("NDEBUG"),
                // Some templates of RapidJSON 1.1.0 don't compile, but nothing instantiates them.
                .unsafeFlags(["-fdelayed-template-parsing"]),
            ],
            // Unlike gold, lld links a library that a source file names: simdjson, if installed.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]
        ),
        // Parses one file with one of them, in a process that does nothing else.
        .executableTarget(name: "parse-with-peer", dependencies: ["JSONPeers"]),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Reporting"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "BenchmarksTests",
            dependencies: [
                "CMeasuring", "JSONPeers", "Reporting", "benchmarks",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ProductCatalog", package: "product-filter"),
                .product(name: "ProductFilter", package: "product-filter"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
