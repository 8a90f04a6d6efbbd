/// What each target may import. A change here is a change of the design: `docs/architecture.md`
/// has the same table for people.
struct Layer {
  let target: String
  /// Targets of ours and products of other packages: exactly those of Package.swift.
  let dependencies: Set<String>
  /// Modules of the system that the target may import beside them.
  let system: Set<String>

  init(_ target: String, _ dependencies: Set<String> = [], system: Set<String> = []) {
    self.target = target
    self.dependencies = dependencies
    self.system = system
  }

  private static let foundation: Set = ["Foundation", "FoundationEssentials"]
  /// Single functions, without the rest of the C library.
  private static let arithmetic: Set = [
    "Glibc.pow", "Musl.pow", "Darwin.pow", "Glibc.log", "Musl.log", "Darwin.log",
  ]
  private static let effects = foundation.union([
    "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization",
  ])

  static let all = [
    Layer("JSON"),
    Layer("Model"),
    Layer("Text", ["Model", "CUtf8proc"]),
    Layer("Importers", ["Model", "CLibXML2", "CCmark", "CUchardet", "Yams"], system: foundation),
    Layer("Exporters", ["JSON", "Model"], system: foundation),
    Layer("Provenance", ["Model"], system: arithmetic),
    Layer(
      "Storage", ["JSON", "Model", "Crypto", "GRDB"], system: effects.union(["Synchronization"])),
    Layer("Screen", ["Yams"], system: arithmetic),
    Layer("Reader", ["Model", "Text", "Screen", "Provenance"]),
    Layer("CNcurses"),
    Layer("Terminal", ["Screen", "CNcurses"], system: effects),
    Layer(
      "CLI",
      [
        "JSON", "Model", "Text", "Importers", "Exporters", "Provenance", "Storage", "Screen",
        "Reader", "Terminal", "ArgumentParser", "Yams",
      ], system: effects),
    Layer("postil", ["CLI"]),
    Layer("CLibXML2"), Layer("CCmark"), Layer("CUtf8proc"), Layer("CUchardet"),
  ]

  static func of(_ target: String) -> Layer? { all.first { $0.target == target } }

  func allows(_ module: String) -> Bool {
    let whole = module.prefix { $0 != "." }
    return dependencies.union(system).contains { $0 == module || $0 == whole }
  }

  /// Whether nothing of the system can be reached but single functions of arithmetic.
  var isPure: Bool { system.isSubset(of: Self.arithmetic) }
}
