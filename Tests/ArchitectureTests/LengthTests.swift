import Testing

/// Code that fits a reader's head.
@Suite struct LengthTests {
  private static let longestFile = 500
  private static let longestFunction = 60
  /// Nine functions in ten are no longer.
  private static let usualFunction = 30

  @Test func filesAreOfOneSubject() throws {
    for file in try Repository.sources() where !Self.generated(file) {
      #expect(file.lines.count <= Self.longestFile, "\(file.path): \(file.lines.count) lines")
    }
  }

  @Test func functionsAreShort() throws {
    let functions = try Repository.sources().filter { !Self.generated($0) }.flatMap(\.functions)
    #expect(functions.count > 50)
    for function in functions {
      #expect(function.lines <= Self.longestFunction, "\(function.place): \(function.lines) lines")
    }
    let usual = functions.filter { $0.lines <= Self.usualFunction }.count
    #expect(usual * 10 >= functions.count * 9, "\(usual) of \(functions.count) are short")
  }

  @Test func lengthsAreCountedFromHeadToBrace() {
    let file = SourceFile(
      path: "F", target: "",
      lines: """
        struct A {
          func one() { 1 }
          package init(
            a: Int
          ) {
            if a > 0 {
              b()
            }
          }
          protocol P { }
          func required()
          func last() {
          }
        }
        """.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(file.functions.map(\.place) == ["F:2", "F:3", "F:12"])
    #expect(file.functions.map(\.lines) == [1, 7, 2])
  }

  /// Tables made from Unicode's files say so in their first line.
  private static func generated(_ file: SourceFile) -> Bool {
    file.lines.first?.hasPrefix("// Generated") ?? false
  }
}

extension SourceFile {
  /// The functions, initialisers and computed properties: where they begin, and their lines from
  /// head to closing brace. The format is checked elsewhere, so the brace stands under the head.
  var functions: [(place: String, lines: Int)] {
    lines.indices.compactMap { index in
      guard Self.isHead(lines[index]), let end = end(of: index) else { return nil }
      return ("\(path):\(index + 1)", end - index + 1)
    }
  }

  private static func isHead(_ line: String) -> Bool {
    var words = line.split(separator: " ")[...]
    while let word = words.first, modifiers.contains(String(word)) || word.hasPrefix("@") {
      words.removeFirst()
    }
    guard let word = words.first else { return false }
    return word == "func" || (word == "var" && line.hasSuffix("{"))
      || word.prefixMatch(of: /(?:init|subscript)[?(<]/) != nil || word == "deinit"
  }

  private static let modifiers: Set = [
    "private", "fileprivate", "package", "static", "mutating", "nonisolated", "override", "final",
    "convenience", "isolated",
  ]

  private func end(of head: Int) -> Int? {
    let indent = lines[head].prefix { $0 == " " }
    if lines[head].contains("{"), lines[head].hasSuffix("}") { return head }
    for index in lines.indices[head...].dropFirst() {
      if lines[index].hasPrefix(indent + "}") { return index }
      let isDeeper = lines[index].isEmpty || lines[index].hasPrefix(indent + " ")
      let isBracket = lines[index].hasPrefix(indent + ")")
      if !isDeeper && !isBracket && !lines[index].hasPrefix("#") { return nil }
    }
    return nil
  }
}
