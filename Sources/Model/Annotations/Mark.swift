/// What a mark says about its words.
package enum MarkKind: String, CaseIterable, Hashable, Sendable {
  case highlight
  /// Something that is said to be so.
  case claim
  /// Who or what is named as saying it.
  case source
  /// The words that attribute: "said", "according to".
  case cue
}

/// A passage that somebody marked: one or more spans, which other marks may overlap or hold.
package struct Mark: Hashable, Sendable {
  package let id: ID<Mark>
  package var kind: MarkKind
  /// In order of reading, at least one; more than one is a discontinuous mark.
  package var anchors: [Anchor]
  /// The `Article.textHash` of the text that the anchors are of; nil where it is not known, as of
  /// marks that a Postil before format 1.1 wrote.
  package var textHash: String?
  /// The `Article.textHash` of the text in which the mark was sought and not found with certainty:
  /// an orphan is not sought there again. Nil for every other mark.
  package var soughtIn: String?
  /// The `Article.textHash` of the text in which a person looked at the orphan and let it be. In a
  /// newer text it is to be looked at again.
  package var keptIn: String?
  /// In alphabetical order, each once.
  package var tags: [TagName]
  package var note: String
  package let creator: String
  package let created: Timestamp
  package var modified: Timestamp

  package init(
    id: ID<Mark>, kind: MarkKind, anchors: [Anchor], textHash: String? = nil,
    soughtIn: String? = nil, keptIn: String? = nil, tags: [TagName] = [], note: String = "",
    creator: String, created: Timestamp, modified: Timestamp
  ) {
    self.id = id
    self.kind = kind
    self.anchors = anchors.sorted { $0.span < $1.span }
    self.textHash = textHash
    self.soughtIn = soughtIn
    self.keptIn = keptIn
    self.tags = Array(Set(tags)).sorted()
    self.note = note
    self.creator = creator
    self.created = created
    self.modified = modified
  }

  package var spans: [Span] { anchors.map(\.span) }

  /// From the first scalar of the first span to the last of the last.
  package var extent: Span {
    anchors.dropFirst().reduce(anchors.first?.span ?? Span(0, 0)) { $0.union($1.span) }
  }

  /// The words of the spans, ` … ` between those that stand apart.
  package var quote: String { anchors.map(\.exact).joined(separator: " … ") }

  /// Whether words like the mark's stand at its places. That they are the words that were marked,
  /// only `isPlaced` tells.
  package func stands(in text: ScalarText) -> Bool {
    !anchors.isEmpty && anchors.allSatisfy { $0.stands(in: text) }
  }

  /// Whether the mark's places are of the article's text: its words stand there, and it was made in
  /// that very text. A mark that is not placed has to be carried, or is an orphan.
  package func isPlaced(in article: Article) -> Bool {
    (textHash == nil || textHash == article.textHash) && stands(in: article.text)
  }

  /// Whether the mark is an orphan that a person has looked at and kept as one.
  package func isKept(in article: Article) -> Bool {
    keptIn == article.textHash && !isPlaced(in: article)
  }

  /// The order in files and lists: by place, then kind, then id.
  package static func inOrder(_ a: Mark, _ b: Mark) -> Bool {
    if a.extent != b.extent { return a.extent < b.extent }
    return a.kind == b.kind ? a.id < b.id : a.kind.rawValue < b.kind.rawValue
  }
}

extension Mark {
  /// A new mark over spans of an article's text.
  ///
  /// The id follows from the article, kind, spans and signature: the same act gives the same id,
  /// unless one of `others` has it.
  package init(
    _ kind: MarkKind, over spans: [Span], of article: Article, tags: [TagName] = [],
    note: String = "", by signature: Signature, beside others: [Mark]
  ) {
    let parts = [article.id.value, kind.rawValue] + spans.sorted().map(\.description)
    self.init(
      id: .minted("m", from: parts + [signature.creator, signature.time.description]) { id in
        others.contains { $0.id == id }
      },
      kind: kind, anchors: spans.map { Anchor($0, in: article.text) },
      textHash: article.textHash, tags: tags, note: note, creator: signature.creator,
      created: signature.time, modified: signature.time)
  }
}
