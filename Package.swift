// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// The settings of every target. None is an unsafe flag, which would prevent other packages from
/// depending on this one.
let settings: [SwiftSetting] = [
    // Warnings don't accumulate.
    .treatAllWarnings(as: .error),
    // Unsafe constructs have to be marked `unsafe`. There are none.
    .strictMemorySafety(),
    // `any` marks where values are boxed and calls are dispatched dynamically.
    .enableUpcomingFeature("ExistentialAny"),
    // Imports aren't part of the interface unless they're public.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // Members are found only through modules that the file imports.
    .enableUpcomingFeature("MemberImportVisibility"),
    // Defaults of later language modes, adopted early.
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "product-filter",
    // For `InlineArray` and `Span`. On Linux they come with the toolchain.
    platforms: [.macOS(.v26), .iOS(.v26), .tvOS(.v26), .watchOS(.v26), .visionOS(.v26)],
    products: [
        .library(name: "ProductCatalog", targets: ["ProductCatalog"]),
        .library(name: "ProductFilter", targets: ["ProductFilter"]),
    ],
    traits: [
        .default(enabledTraits: ["CodableSupport"]),
        .trait(
            name: "CodableSupport",
            description: "Conforms types to Codable, which Embedded Swift doesn't have."
        ),
        .trait(
            name: "CheckedInvariants",
            description: "Checks the invariants of sets in release builds, which is slow."
        ),
    ],
    // Users of the library link nothing else.
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
            dependencies: ["ProductCatalog", "ProductFilter", "TestSupport"],
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
