import Yams

/// What TOML says in lines of one name and one value (TOML 1.0, Key/Value Pair), above its first
/// table. Other lines are left unread.
struct SimpleTOML {
  private(set) var values: [(name: String, node: Node, line: Substring)] = []
  private(set) var unread: [String] = []

  init(_ lines: [Substring]) {
    var isInTable = false
    for line in lines {
      let bare = line.drop { $0.isWhitespace }
      if bare.isEmpty || bare.hasPrefix("#") { continue }
      if bare.hasPrefix("[") { isInTable = true }
      let pair = isInTable ? nil : Self.pair(bare)
      if let (name, node) = pair, !values.contains(where: { $0.name == name }) {
        values.append((name, node, line))
      } else {
        unread.append(String(line))
      }
    }
  }

  private static func pair(_ line: Substring) -> (String, Node)? {
    guard let equals = line.firstIndex(of: "=") else { return nil }
    let name = String(line[..<equals]).collapsed
    let value = line[equals...].dropFirst().drop { $0.isWhitespace }
    guard !name.isEmpty, let node = node(value) else { return nil }
    return (name, node)
  }

  private static func node(_ value: Substring) -> Node? {
    if value.first == "[" { return list(value).map { Node($0.map { Node($0) }) } }
    if let (text, rest) = text(value) { return isEnd(rest) ? Node(text) : nil }
    let bare = String(value.prefix { $0 != "#" }).collapsed
    return bare.isEmpty || bare.contains { "\"'{".contains($0) } ? nil : Node(bare)
  }

  /// Texts between brackets, on one line.
  private static func list(_ value: Substring) -> [String]? {
    var texts: [String] = []
    var rest = value.dropFirst().drop { $0.isWhitespace }
    while let sign = rest.first, sign != "]" {
      guard let (text, behind) = text(rest) else { return nil }
      texts.append(text)
      rest = behind.drop { $0.isWhitespace || $0 == "," }
    }
    return rest.first == "]" && isEnd(rest.dropFirst()) ? texts : nil
  }

  /// A text between quotes, and what stands behind it; nil for one of several lines.
  private static func text(_ value: Substring) -> (String, Substring)? {
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    var (text, rest) = ("", value.dropFirst())
    if rest.hasPrefix(String(repeating: quote, count: 2)) { return nil }
    while let sign = rest.popFirst() {
      if sign == quote { return (text, rest) }
      if sign == "\\", quote == "\"" {
        guard let meant = rest.popFirst().flatMap({ escapes[$0] }) else { return nil }
        text.append(meant)
      } else {
        text.append(sign)
      }
    }
    return nil
  }

  private static let escapes: [Character: Character] = [
    "\"": "\"", "\\": "\\", "t": " ", "n": " ", "r": " ", "f": " ", "b": " ",
  ]

  /// Whether nothing but a remark follows.
  private static func isEnd(_ rest: Substring) -> Bool {
    rest.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
  }
}
