// swift-tools-version: 6.3

import PackageDescription

/// What every target is compiled with. None of it is an unsafe flag, so that a package which depends
/// on this one can be built as usual.
let settings: [SwiftSetting] = [
    // A warning is a fault that nobody has looked at yet.
    .treatAllWarnings(as: .error),
    // Anything that could break memory safety has to be spelled `unsafe` where it stands.
    .strictMemorySafety(),
    // `any` marks every place where a value is boxed and dispatched dynamically.
    .enableUpcomingFeature("ExistentialAny"),
    // What a module imports is its own business unless it says `public import`.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // A member is found only through a module that the file itself imports.
    .enableUpcomingFeature("MemberImportVisibility"),
    // The two defaults that later language modes bring; taken now, so that nothing changes then.
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "product-filter",
    // `InlineArray` and `Span` come with these systems. Linux carries its own standard library.
    platforms: [.macOS(.v26), .iOS(.v26), .tvOS(.v26), .watchOS(.v26), .visionOS(.v26)],
    products: [
        .library(name: "ProductCatalog", targets: ["ProductCatalog"]),
        .library(name: "ProductFilter", targets: ["ProductFilter"]),
    ],
    traits: [
        .trait(
            name: "CheckedInvariants",
            description: "Checks what always has to hold of sets in release builds, too. Slow."
        )
    ],
    // None, for good: whoever links the library links nothing else.
    dependencies: [],
    targets: [
        .target(name: "ProductCatalog", swiftSettings: settings),
        .target(name: "ProductFilter", dependencies: ["ProductCatalog"], swiftSettings: settings),

        .target(
            name: "TestSupport",
            dependencies: ["ProductCatalog", "ProductFilter"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .testTarget(
            name: "ProductCatalogTests",
            dependencies: ["ProductCatalog", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ProductFilterTests",
            dependencies: ["ProductCatalog", "ProductFilter", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PropertyTests",
            dependencies: ["ProductCatalog", "ProductFilter", "TestSupport"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
