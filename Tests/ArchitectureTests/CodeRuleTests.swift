import Testing

/// The rules of `docs/style.md` that a machine can see.
@Suite struct CodeRuleTests {
  private func expectNone(
    _ pattern: Regex<Substring>, in targets: [String]? = nil, outside: Set<String> = []
  ) throws {
    let found = try Repository.sources(of: targets)
      .filter { !outside.contains($0.target) }.flatMap { $0.matches(pattern) }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test func noErrorIsSwallowedOrFatal() throws {
    try expectNone(/\btry[!?]/)
    try expectNone(/\b(?:fatalError|preconditionFailure|assertionFailure)\(/)
    try expectNone(/\bas!/)
  }

  @Test func theModelKnowsNoFileFormat() throws {
    try expectNone(/\b(?:Codable|Encodable|Decodable)\b/, in: ["Model"])
  }

  @Test func onlyTheEdgeKnowsTheClockChanceAndEnvironment() throws {
    try expectNone(
      /\bDate\(\)|\bDate\.now\b|\bclock_gettime\b|\btime\(nil\)|\bContinuousClock\b/,
      outside: ["CLI", "Terminal"])
    try expectNone(/\.random\(|\.shuffled\(\)|\.randomElement\(|\bUUID\(\)/, outside: ["CLI"])
    try expectNone(/\bProcessInfo\b|\bgetenv\b|\benviron\b/, outside: ["CLI", "Terminal"])
  }

  @Test func theOnlyClassOwnsTheTerminal() throws {
    let classes = try Repository.sources().flatMap { $0.matches(/\bclass [A-Z]\w*/) }
    #expect(classes.count <= 1 && classes.allSatisfy { $0.hasPrefix("Sources/Terminal/") })
    try expectNone(/\bactor [A-Z]\w*/)
  }

  @Test func nothingIsPublic() throws {
    try expectNone(#/^\s*(?:public|open) /#)
  }

  @Test func typesHaveTelltaleNames() throws {
    try expectNone(
      /\b(?:struct|enum|class|protocol) \w*(?:Manager|Helper|Helpers|Utils|Utilities|Common|Types)\b/
    )
  }

  @Test func whatTheCompilerCannotProveIsExplained() throws {
    for file in try Repository.sources() {
      for (index, line) in file.lines.enumerated()
      where line.contains("@unchecked Sendable") || line.contains("nonisolated(unsafe)") {
        let above = index > 0 ? file.lines[index - 1] : ""
        #expect(above.contains("//"), "\(file.path):\(index + 1) has no proof above it")
      }
    }
  }
}
