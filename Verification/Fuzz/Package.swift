// swift-tools-version: 6.3

import PackageDescription

/// The language features that the library's sources require, and the default trait, as in the root
/// package.
let settings: [SwiftSetting] = [
    .define("CodableSupport"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

/// Fuzz targets for libFuzzer. See README.md.
///
/// The library and its test support are symbolic links to the root package's sources, so that the
/// targets can use package declarations, such as the choice of a storage form.
let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v26)],
    targets: [
        // Invariants are checked after every mutation, as with the package trait of the same name.
        .target(
            name: "ProductCatalog",
            swiftSettings: settings + [.define("CheckedInvariants")]
        ),
        .target(name: "ProductFilter", dependencies: ["ProductCatalog"], swiftSettings: settings),
        .target(
            name: "TestSupport",
            dependencies: ["ProductCatalog", "ProductFilter"],
            swiftSettings: settings
        ),
        .target(
            name: "FuzzSupport",
            dependencies: ["ProductCatalog", "ProductFilter", "TestSupport"],
            swiftSettings: settings
        ),
        fuzzTarget("FuzzRequest"),
        fuzzTarget("FuzzCatalog"),
        fuzzTarget("FuzzWorlds"),
        fuzzTarget("FuzzSets"),
        // Parses requests with the library and with Foundation, for `compare-parsers`.
        .executableTarget(
            name: "AllParsers",
            dependencies: ["ProductFilter"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)

/// Returns an executable target whose `main` function comes from libFuzzer. None of its files may be
/// named main.swift.
func fuzzTarget(_ name: String) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["ProductCatalog", "ProductFilter", "TestSupport", "FuzzSupport"],
        swiftSettings: settings
    )
}
