/// What Package.swift says, read as text: nothing has to be run for it.
enum Manifest {
  /// The names that each target depends on, targets and products alike.
  static func dependencies(in manifest: String) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    let starts = /\.(?:target|executableTarget|testTarget|systemLibrary)\(/
    let pieces = manifest.ranges(of: starts).map(\.upperBound)
    for (index, start) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1] : manifest.endIndex
      let piece = manifest[start..<end]
      guard let name = piece.firstMatch(of: /name: "([^"]+)"/)?.1 else { continue }
      found[String(name)] = list("dependencies", in: piece)
    }
    return found
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
