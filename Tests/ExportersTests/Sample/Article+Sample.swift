import Exporters
import Model

extension Article {
  /// An article from blocks: a title, a heading (`## `), boilerplate (`~ `), else a paragraph.
  static func sample(
    _ id: String, title: String?, metadata: Metadata = Metadata(), _ blocks: [String]
  ) -> Article {
    var scalars: [Unicode.Scalar] = []
    var covered: [Block] = []
    for block in blocks {
      if !covered.isEmpty { scalars += ["\n", "\n"] }
      let level = block.prefix { $0 == "#" }.count
      let isFolded = block.hasPrefix("~ ")
      let text = String(block.dropFirst(isFolded ? 2 : level > 0 ? level + 1 : 0))
      let start = scalars.count
      scalars += Array(text.unicodeScalars)
      let role: BlockRole =
        level > 0 ? .heading : isFolded ? .boilerplate : block == title ? .title : .paragraph
      covered.append(Block(role, level: level, span: Span(start, scalars.count)))
    }
    var metadata = metadata
    metadata.title = title
    return Article(
      id: ID(id), metadata: metadata, text: ScalarText(scalars: scalars), blocks: covered,
      original: Original(
        file: "original.txt", sha256: String(repeating: "0", count: 64), bytes: 0,
        source: "/home/ada/drop/\(id).txt", retrieved: Timestamp(seconds: 1_759_300_000),
        format: "text", encoding: "utf-8"))
  }

  /// A mark over the first place of each quote.
  func mark(
    _ kind: MarkKind, _ quotes: String..., tags: [String] = [], note: String = "",
    by signature: Signature = .reader
  ) -> Mark {
    let spans = quotes.flatMap { text.occurrences(of: ScalarText($0)).prefix(1) }
    return Mark(
      kind, over: spans, of: self, tags: tags.compactMap(TagName.init), note: note, by: signature,
      beside: [])
  }
}

extension Signature {
  static let reader = Signature(creator: "B. Reader", time: Timestamp(seconds: 1_759_400_000))
  static let exporter = Signature(creator: "B. Reader", time: Timestamp(seconds: 1_759_500_000))
}

extension Source {
  static func named(_ name: String, _ kind: SourceKind = .unknown) -> Source {
    var source = Source(named: name, by: .reader, beside: Ledgers())
    source.kind = kind
    return source
  }
}

extension ExportRequest {
  /// One article with one mark over the whole of its only block, in which blank lines count.
  static func quoting(
    _ text: String, tags: [String] = [], note: String = "", guardsFormulas: Bool = true
  ) -> ExportRequest {
    var article = Article.sample("one-00000000", title: nil, [text])
    article.blocks = article.blocks.map { Block(.preformatted, span: $0.span) }
    let mark = Mark(
      .highlight, over: [article.text.whole], of: article, tags: tags.compactMap(TagName.init),
      note: note, by: .reader, beside: [])
    return ExportRequest(
      documents: [ExportDocument(article: article, annotations: Annotations(marks: [mark]))],
      ledgers: Ledgers(), exported: .exporter, guardsFormulas: guardsFormulas)
  }
}
