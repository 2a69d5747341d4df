// swift-tools-version: 6.3

import PackageDescription

/// Fuzz targets for libFuzzer. See README.md for how to run them.
///
/// The library and its test support are built here from the same files once more, by way of links,
/// so that the targets reach what only tests may reach: the choice of how sets are stored.
let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v26)],
    targets: [
        // What always has to hold of a set is checked on every change, as with the trait of that
        // name.
        .target(name: "ProductCatalog", swiftSettings: [.define("CheckedInvariants")]),
        .target(name: "ProductFilter", dependencies: ["ProductCatalog"]),
        .target(name: "TestSupport", dependencies: ["ProductCatalog", "ProductFilter"]),
        // Reading choices from an input, and stopping where a property does not hold.
        .target(name: "FuzzSupport"),
        fuzzTarget("FuzzRequest"),
        fuzzTarget("FuzzCatalog"),
        fuzzTarget("FuzzWorlds"),
        fuzzTarget("FuzzSets"),
        // Reads requests with our reader and with Foundation's two, for compare-readers.
        .executableTarget(name: "AllReaders", dependencies: ["ProductFilter"]),
    ],
    swiftLanguageModes: [.v6]
)

/// A program whose `main` libFuzzer brings along, so none of its files may be called main.swift.
func fuzzTarget(_ name: String) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["ProductCatalog", "ProductFilter", "TestSupport", "FuzzSupport"]
    )
}
