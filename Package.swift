// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every target of ours: Swift 6 language mode, warnings are errors,
/// imports are internal unless said otherwise.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Flags that keep together what a start reads (scripts/order.sh makes the order).
/// Valgrind cannot read a program laid out so: MADOGUCHI_LAYOUT=plain leaves it to the linker.
let startup: [String] =
  Context.environment["MADOGUCHI_LAYOUT"] == "plain"
  ? []
  : [
    "-Xlinker", "--no-warn-symbol-ordering",
    "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/scripts/link/startup.order",
    "-Xlinker", "--script=\(Context.packageDirectory)/scripts/link/layout.ld",
  ]

/// Released programs hold their hundred thousand relocations in packed form: two MiB less to read
/// at each start and to keep in memory. It takes the toolchain's own lld and the C library of
/// Debian 12. scripts/link turns the shared C++ runtime into the static one, of which little is
/// used, and nothing is exported, as nothing is loaded later: another three MiB.
let packed: [LinkerSetting] = [
  .unsafeFlags(
    startup + [
      "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
      "-L", "\(Context.packageDirectory)/scripts/link", "-Xclang-linker", "-static-libgcc",
      "-Xlinker", "--no-export-dynamic",
    ],
    .when(configuration: .release))
]

/// The walls of docs/ARCHITECTURE.md, low level first. ArchitectureTests reads every import line
/// against the same table, because SwiftPM lets transitive imports through.
let package = Package(
  name: "madoguchi",
  products: [
    .executable(name: "madoguchi", targets: ["madoguchi"]),
    .executable(name: "madoguchi-paper", targets: ["madoguchi-paper"]),
    .executable(name: "devtool", targets: ["devtool"]),
    .executable(name: "benchmarks", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The C shims: curses, signals and locale; host facilities of the store; the password hash.
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CHost"),
    .target(name: "CCrypt", linkerSettings: [.linkedLibrary("crypt")]),

    // Drawing, for madoguchi-paper alone: the workstation never links these libraries.
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo"),
    .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode"),
    .target(name: "CPaper", dependencies: ["CPango", "CQRCode"]),

    // Pure ground.
    .target(name: "Cells", swiftSettings: strict),
    .target(name: "TUI", dependencies: ["Cells"], swiftSettings: strict),
    .target(name: "Domain", swiftSettings: strict),
    .target(name: "PaperModel", dependencies: ["Domain"], swiftSettings: strict),
    .target(
      name: "Resources", path: "Resources",
      exclude: ["calendar", "offices", "demo", "postal", "catalogue", "fees", "register"],
      sources: ["ResourceFiles.swift"],
      swiftSettings: strict),

    // Adapters.
    .target(
      name: "NcursesTerminal", dependencies: ["CTerminal", "Cells", "TUI"],
      swiftSettings: strict),
    .target(
      name: "Catalogue", dependencies: ["Domain", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Secrets",
      dependencies: ["CCrypt", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: [
        "CHost", "Domain", "Secrets", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [
        .embedInCode("Migrations/0001-ground.sql"),
        .embedInCode("Migrations/0002-register.sql"),
        .embedInCode("Migrations/0003-catalogue.sql"),
        .embedInCode("Migrations/0004-queues.sql"),
        .embedInCode("Migrations/0005-calendar.sql"),
        .embedInCode("Migrations/0006-offices.sql"),
        .embedInCode("Migrations/0007-requests.sql"),
        .embedInCode("Migrations/0008-slots.sql"),
        .embedInCode("Migrations/0009-counting-rules.sql"),
        .embedInCode("Migrations/0010-slot-moves.sql"),
        .embedInCode("Migrations/0011-certificate-rules.sql"),
        .embedInCode("Migrations/0012-documents.sql"),
        .embedInCode("Migrations/0013-protection.sql"),
        .embedInCode("Migrations/0014-stages.sql"),
        .embedInCode("Migrations/0015-money.sql"),
        .embedInCode("Migrations/0016-koseki.sql"),
        .embedInCode("Migrations/0017-document-readings.sql"),
        .embedInCode("Migrations/0018-issued-days.sql"),
        .embedInCode("Migrations/0019-visitors.sql"),
        .embedInCode("Migrations/0020-exemption-roles.sql"),
        .embedInCode("Migrations/0021-protected.sql"),
        .embedInCode("Migrations/0022-intake.sql"),
      ],
      swiftSettings: strict),
    .target(
      name: "PaperPress", dependencies: ["Domain", "PaperModel"], swiftSettings: strict),

    // What the desk does, what it shows, and how the two meet.
    .target(
      name: "UseCases",
      dependencies: ["Domain", "Catalogue", "Secrets", "Storage", "PaperModel"],
      swiftSettings: strict),
    .target(name: "Screens", dependencies: ["Cells", "TUI", "Domain"], swiftSettings: strict),
    .target(
      name: "App", dependencies: ["Cells", "TUI", "Domain", "UseCases", "Screens"],
      swiftSettings: strict),
    .executableTarget(
      name: "madoguchi",
      dependencies: [
        "Cells", "TUI", "NcursesTerminal", "Domain", "Resources", "Catalogue", "Secrets",
        "Storage", "UseCases", "Screens", "App", "PaperModel", "PaperPress",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: packed),
    .executableTarget(
      name: "madoguchi-paper", dependencies: ["CPaper", "Domain", "PaperModel"],
      swiftSettings: strict),
    .executableTarget(
      name: "devtool",
      dependencies: [
        "Cells", "TUI", "Domain", "Resources", "Catalogue", "Screens", "App", "CTerminal",
      ],
      swiftSettings: strict),
    .target(
      name: "CBenchTicket", path: "Benchmarks/CBenchTicket",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CBenchTicket", "Cells", "TUI", "Domain", "Secrets", "Storage", "UseCases", "Catalogue",
        "Resources", "PaperModel",
      ],
      path: "Benchmarks", exclude: ["CBenchTicket"],
      swiftSettings: strict),

    // Tests.
    .target(
      name: "TestKit",
      dependencies: [
        "Cells", "TUI", "Domain", "Resources", "Catalogue", "Secrets", "Storage", "UseCases",
        "Screens", "App", "PaperModel",
      ],
      path: "Tests/TestKit", swiftSettings: strict),
    .testTarget(name: "CellsTests", dependencies: ["Cells"], swiftSettings: strict),
    .testTarget(
      name: "TUITests", dependencies: ["Cells", "TUI"], swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
    .testTarget(
      name: "PaperModelTests", dependencies: ["Domain", "PaperModel", "TestKit"],
      swiftSettings: strict),
    .testTarget(
      name: "PaperPressTests",
      dependencies: ["Domain", "PaperModel", "PaperPress", "TestKit", "madoguchi-paper"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Domain", "Catalogue"],
      swiftSettings: strict),
    .testTarget(name: "SecretsTests", dependencies: ["Secrets"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Domain", "Secrets", "Storage", "TestKit"],
      swiftSettings: strict),
    .testTarget(
      name: "UseCasesTests",
      dependencies: ["Domain", "Catalogue", "Storage", "UseCases", "PaperModel", "TestKit"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreensTests", dependencies: ["Cells", "TUI", "Domain", "Screens", "TestKit"],
      exclude: ["__Snapshots__"], swiftSettings: strict),
    .testTarget(
      name: "FlowTests",
      dependencies: ["Cells", "TUI", "Domain", "UseCases", "Screens", "App", "TestKit"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["Resources", "TestKit"], swiftSettings: strict),
    .testTarget(
      name: "SmokeTests",
      dependencies: [
        "Domain", "TestKit", "madoguchi", "madoguchi-paper",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
