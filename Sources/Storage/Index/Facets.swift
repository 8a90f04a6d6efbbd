import Model

/// What the index keeps of an article's marks, assertions and metadata, so that a search for fields
/// need not open it: a line for each thing, a sign for what it is before it.
struct Facets {
  enum Kind: UInt8 {
    case claim = 0x63  // c
    case source = 0x73  // s
    case tag = 0x74  // t
    case kind = 0x6B  // k
    case stance = 0x70  // p
    case grade = 0x67  // g
    case creator = 0x75  // u
    case outlet = 0x6F  // o
    /// The words of a mark that names a source, levelled.
    case naming = 0x6E  // n
    case published = 0x64  // d
  }

  private let lines: [Kind: [String]]

  /// As they are kept.
  static func text(of article: Article, _ annotations: Annotations) -> String {
    let data = article.corrected(by: annotations).metadata
    var lines: Set<String> = []
    func add(_ kind: Kind, _ value: String) {
      let clean = String(value.map { $0.isNewline ? " " : $0 })
      lines.insert(String(Unicode.Scalar(kind.rawValue)) + clean)
    }
    if let outlet = data.outlet { add(.outlet, outlet) }
    if let published = data.published { add(.published, published) }
    for mark in annotations.marks {
      add(.kind, mark.kind.rawValue)
      add(.creator, mark.creator)
      for tag in mark.tags { add(.tag, tag.value) }
    }
    let named = Set(annotations.assertions.flatMap(\.sourceMarks))
    for mark in annotations.marks where mark.kind == .source || named.contains(mark.id) {
      for anchor in mark.anchors { add(.naming, ScalarText(anchor.exact).levelled.string) }
    }
    for assertion in annotations.assertions {
      if let claim = assertion.claim { add(.claim, claim.value) }
      for source in assertion.sources + assertion.via.map(\.source) { add(.source, source.value) }
      add(.stance, assertion.stance.rawValue)
      add(.creator, assertion.creator)
      if !assertion.grade.isEmpty { add(.grade, assertion.grade.description) }
    }
    return lines.sorted().joined(separator: "\n")
  }

  init(_ text: String) {
    var lines: [Kind: [String]] = [:]
    for line in text.utf8.split(separator: 0x0A) {
      guard let kind = line.first.flatMap(Kind.init) else { continue }
      lines[kind, default: []].append(String(Substring(line.dropFirst())))
    }
    self.lines = lines
  }

  subscript(kind: Kind) -> [String] { lines[kind] ?? [] }
  func has(_ kind: Kind, _ test: (String) -> Bool) -> Bool { self[kind].contains(where: test) }

  /// Whether the words may stand in a mark that names a source.
  func mayName(_ words: SearchWords) -> Bool {
    let wanted = Array(ScalarText(words.pattern.words).levelled.string.utf8)
    return has(.naming) { $0.holds(wanted) }
  }
}

extension String {
  /// Whether the bytes stand somewhere in it.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.count >= wanted.count else { return false }
      return (0...bytes.count - wanted.count).contains { start in
        bytes[start] == first && bytes[start...].starts(with: wanted)
      }
    }
  }
}
