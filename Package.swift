// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Themes and sample articles travel inside the binary, so that it works wherever it lies.
let themes = [
  "chalkboard", "gazette", "graphite", "inkwell", "lamplight", "orchard", "quayside", "terminal",
]
let samples = [
  "courier-leaked-log.html", "daily-inquiry.md", "gazette-denial.txt", "meridian-seals.html",
  "northshore-copy.txt", "tidewater-gatekeeper.md",
]

let package = Package(
  name: "postil",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "postil", targets: ["postil"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "Model", swiftSettings: strict),
    .target(
      name: "Text", dependencies: ["Model", "CUtf8proc"], exclude: ["Generate"],
      swiftSettings: strict),
    .target(
      name: "Importers",
      dependencies: [
        "Model", "CLibXML2", "CCmark", "CUchardet", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "Exporters", dependencies: ["JSON", "Model"], swiftSettings: strict),
    .target(name: "Provenance", dependencies: ["Model"], swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: [
        "JSON", "Model", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Screen", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Reader", dependencies: ["Model", "Text", "Screen", "Provenance"],
      swiftSettings: strict),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "Terminal", dependencies: ["Screen", "CNcurses"], swiftSettings: strict),
    .target(
      name: "CLI",
      dependencies: [
        "JSON", "Model", "Text", "Importers", "Exporters", "Provenance", "Storage", "Screen",
        "Reader", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: themes.map { .embedInCode("../../themes/\($0).yaml") }
        + samples.map { .embedInCode("Sample/\($0)") },
      swiftSettings: strict),
    .executableTarget(name: "postil", dependencies: ["CLI"], swiftSettings: strict),

    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CUtf8proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(
      name: "CUchardet", providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),

    .target(
      name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Model", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TextTests", dependencies: ["Text", "Model", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ImportersTests", dependencies: ["Importers", "Model", "TestSupport"],
      exclude: ["Dumps", "Judges"], swiftSettings: strict),
    .testTarget(
      name: "ExportersTests", dependencies: ["Exporters", "Model", "TestSupport"],
      exclude: ["Golden", "Judges"], swiftSettings: strict),
    .target(
      name: "PlantedClaims", dependencies: ["Provenance", "Model", "TestSupport"],
      path: "Tests/PlantedClaims", swiftSettings: strict),
    .executableTarget(
      name: "survey-probe", dependencies: ["PlantedClaims", "Provenance", "Model"],
      path: "Tests/SurveyProbe", swiftSettings: strict),
    .executableTarget(
      name: "book-probe",
      dependencies: ["PlantedClaims", "Provenance", "Reader", "Screen", "Model"],
      path: "Tests/BookProbe", swiftSettings: strict),
    .testTarget(
      name: "ProvenanceTests",
      dependencies: ["PlantedClaims", "Provenance", "Model", "TestSupport"],
      exclude: ["Judges", "Pictures/Golden"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "JSON", "Model", "Text", "TestSupport", "step-probe"],
      swiftSettings: strict),
    .executableTarget(
      name: "importer-fuzz", dependencies: ["Importers", "Model", "TestSupport"],
      path: "Tests/ImporterFuzz", exclude: ["Seeds"], swiftSettings: strict),
    .target(name: "CBareSave", path: "Tests/BareSave"),
    .executableTarget(
      name: "save-probe", dependencies: ["CBareSave", "Storage", "Model"],
      path: "Tests/SaveProbe", swiftSettings: strict),
    .executableTarget(
      name: "step-probe", dependencies: ["Storage", "Model"], path: "Tests/StepProbe",
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .testTarget(
      name: "ScreenTests", dependencies: ["Screen", "Terminal", "TestSupport", "terminal-probe"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["Reader", "Model", "Text", "Screen", "Provenance", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "CLITests",
      dependencies: [
        "CLI", "JSON", "Reader", "Model", "Exporters", "Importers", "Storage", "Screen",
        "TestSupport", "postil",
      ], exclude: ["Fetching/server.py", "Screens/Golden"], swiftSettings: strict),
    .testTarget(
      name: "StoryTests", dependencies: ["Screen", "TestSupport", "postil", "step-probe"],
      exclude: ["Faults", "Measures", "Schemas"], swiftSettings: strict),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)
