import Model

/// An article that is being corrected: blocks in, what was done, blocks out.
struct CutArticle {
  let imported: Article
  private(set) var notebook = Notebook()
  private(set) var done: [(change: Change, inverse: Change)] = []
  private let signature = Signature(creator: "ana", time: Timestamp(seconds: 86_400))

  /// Blocks as lines: `title: The quay`, `heading 3: May`; a line without a role is a paragraph.
  init(_ lines: String...) {
    var (scalars, blocks): ([Unicode.Scalar], [Block]) = ([], [])
    for line in lines {
      let (role, level, text) = Self.parse(line)
      if !scalars.isEmpty { scalars += ["\n", "\n"] }
      let start = scalars.count
      scalars += Array(text.unicodeScalars)
      blocks.append(Block(role, level: level, span: Span(start, scalars.count)))
    }
    var article = Article.sample(ScalarText(scalars: scalars))
    article.blocks = blocks
    imported = article
  }

  private static func parse(_ line: String) -> (BlockRole, Int?, String) {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    let words = (parts.first ?? "").split(separator: " ")
    guard parts.count == 2, let role = words.first.flatMap({ BlockRole(rawValue: String($0)) })
    else { return (.paragraph, nil, line) }
    return (role, words.count > 1 ? Int(words[1]) : nil, parts[1])
  }

  var article: Article { imported.corrected(by: notebook.annotations) }
  var correcting: Correcting { Correcting(imported, notebook.annotations, by: signature) }

  /// The blocks as `init` takes them, in the words that people read.
  var lines: [String] {
    let article = article
    return article.blocks.map { block in
      let level = block.level.map { " \($0)" } ?? ""
      let role = block.role == .paragraph ? "" : block.role.rawValue + level + ": "
      return role + article.words(block.span)
    }
  }

  mutating func apply(_ change: Change?) throws {
    guard let change else { return }
    done.append((change, try notebook.apply(change)))
  }

  mutating func undo() throws {
    if let last = done.popLast() { try notebook.apply(last.inverse) }
  }

  private func place(_ words: String) -> ScalarOffset {
    Quote(exact: words).places(in: article).first?.start ?? imported.text.end
  }

  private func block(_ words: String) -> Int { article.block(at: place(words)) ?? 0 }

  mutating func join(_ words: String) throws { try apply(correcting.join(block(words))) }
  mutating func split(before words: String) throws {
    try apply(correcting.split(at: place(words)))
  }
  mutating func make(_ words: String, _ role: BlockRole, level: Int? = nil) throws {
    try apply(correcting.role(role, level: level, of: block(words)))
  }
  mutating func reset(_ words: String) throws { try apply(correcting.reset(block(words))) }
}
