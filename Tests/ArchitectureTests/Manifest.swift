/// What Package.swift says, read as text: nothing has to be run for it.
enum Manifest {
  struct Target {
    let name: String
    /// The names of targets and products alike.
    let dependencies: Set<String>
    /// Where the target lies, if not in the usual place.
    let path: String?
    let isTest: Bool

    /// A test, or a program that only tests run.
    var isForTests: Bool { isTest || path?.hasPrefix("Tests/") == true }
    var folder: String { path ?? (isTest ? "Tests/\(name)" : "Sources/\(name)") }
  }

  static func targets(in manifest: String) -> [Target] {
    let kinds = /\.(?:target|executableTarget|testTarget|systemLibrary)\(/
    let heads = manifest.ranges(of: kinds)
    let ends = heads.dropFirst().map(\.lowerBound) + [manifest.endIndex]
    return zip(heads, ends).compactMap { head, end in
      let piece = manifest[head.upperBound..<end]
      guard let name = piece.firstMatch(of: /name: "([^"]+)"/)?.1 else { return nil }
      return Target(
        name: String(name), dependencies: list("dependencies", in: piece),
        path: (piece.firstMatch(of: /\bpath: "([^"]+)"/)?.1).map(String.init),
        isTest: manifest[head].hasPrefix(".testTarget"))
    }
  }

  /// The strings of a list of names: `let themes = […]`.
  static func constant(_ name: String, in manifest: String) -> Set<String> {
    guard let start = manifest.firstRange(of: "let \(name)") else { return [] }
    let rest = manifest[start.upperBound...]
    return strings(in: bracketed(rest))
  }

  private static func list(_ label: String, in piece: Substring) -> Set<String> {
    guard let start = piece.firstRange(of: "\(label): [") else { return [] }
    let rest = piece[piece.index(before: start.upperBound)...]
    return strings(in: bracketed(rest).replacing(/, package: "[^"]+"/, with: ""))
  }

  /// The first `[…]`, with the brackets inside it.
  private static func bracketed(_ text: Substring) -> Substring {
    guard let start = text.firstIndex(of: "[") else { return "" }
    var depth = 0
    for index in text[start...].indices {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      if depth == 0 { return text[start...index] }
    }
    return ""
  }

  private static func strings(in text: Substring) -> Set<String> {
    Set(text.matches(of: /"([^"]+)"/).map { String($0.1) })
  }
}
