import Model

/// One entry, read out of its own bytes.
struct FeedEntry: Sendable {
  private let channel: Channel
  private let fields: Fields
  private let language: String?
  private let base: String?
  private var reasons: [String] = []

  init(_ bytes: [UInt8], of channel: Channel) throws(ImportError) {
    self.channel = channel
    let (text, dropped) = XMLEncoding.decode(bytes, channel.encoding).withoutControls
    let (tree, isBroken) = Tree.parsing(xml: channel.scope.startTag + text + "</scope>")
    guard let entry = tree.count > 0 ? tree.children(of: 0).first(where: { !tree.isText($0) }) : nil
    else { throw .noText }
    fields = Fields(tree, entry)
    language =
      fields.line("dc:language", "language").flatMap(Fields.language)
      ?? Fields.language(tree[entry].value("xml:lang")) ?? channel.language
    let own = tree[entry].value("xml:base")
    base = own.isEmpty ? channel.base : Link.resolve(own, against: channel.base)
    if isBroken { reasons.append("the entry’s XML is broken: what can be read is here") }
    if channel.encoding == .utf8, String(validating: bytes, as: UTF8.self) == nil {
      reasons.append("some bytes are no utf-8: signs are lost")
    }
    if dropped > 0 { reasons.append("left out: \(dropped) control characters") }
  }

  /// What tells the entry from its neighbours, in tomorrow's feed too.
  var name: String? {
    fields.line("id", "guid") ?? fields.page(against: base) ?? fields.line("title")
  }

  var draft: Draft {
    var draft = Draft()
    draft.reasons = reasons
    draft.metadata = metadata
    takeBody(into: &draft)
    takeHead(into: &draft)
    if draft.metadata.published == nil, let updated = draft.metadata.modified {
      draft.metadata.published = updated
      draft.reasons.append("published: the feed gives only when the entry was updated")
    }
    draft.nameAfterLead()
    return draft
  }

  private var metadata: Metadata {
    let published = fields.line(
      "published", "issued", "dc:date", "pubdate", "dc:created", "created")
    let modified = fields.line("updated", "modified", "dc:modified")
    let authors = fields.authors
    return Metadata(
      title: fields.line("title"), byline: authors.isEmpty ? channel.authors : authors,
      outlet: outlet, published: published.flatMap(MessageDate.iso),
      modified: modified.flatMap(MessageDate.iso), url: fields.page(against: base),
      language: language)
  }

  /// An entry that was taken over from another feed names it.
  private var outlet: String? {
    let source = fields.all("source").first.flatMap { source in
      Fields(fields.tree, source).line("title") ?? Fields.plain(fields.raw(source)).nonEmpty
    }
    return source ?? channel.title ?? fields.line("dc:publisher")
  }
}

extension FeedEntry {
  /// The content where there is some, else what the feed gives as a summary.
  private func takeBody(into draft: inout Draft) {
    let summary = fields.first("summary", "description", "dc:description")
    if let content = fields.first("content:encoded", "content", "xhtml:body") {
      draft.pieces = pieces(of: content)
      draft.metadata.description = summary.map { Fields.plain(fields.raw($0)) }?.nonEmpty
    }
    guard draft.pieces.isEmpty, let summary else { return }
    draft.pieces = pieces(of: summary)
    draft.reasons.append(
      fields.tree[summary].tag == "summary"
        ? "body: only the feed’s summary of the article"
        : "body: the feed’s description, which may be only a summary of the article")
  }

  private func pieces(of element: Int) -> [Piece] {
    let node = fields.tree[element]
    let own = node.value("xml:base")
    let base = own.isEmpty ? base : Link.resolve(own, against: base)
    let type = node.value("type").lowercased()
    let hasElements = fields.tree.children(of: element).contains { !fields.tree.isText($0) }
    if hasElements {
      return HTML.pieces(of: fields.tree.markup(below: element).resolved(against: base))
    }
    let text = fields.raw(element)
    let isMarkup = text.firstRange(of: /<[A-Za-z!\/]/) != nil || text.contains("&")
    guard type != "text", type != "text/plain", isMarkup else { return Self.paragraphs(of: text) }
    return HTML.pieces(of: Tree(parsing: text).resolved(against: base ?? fields.page(against: nil)))
  }

  /// Text without markup: blank lines part paragraphs.
  private static func paragraphs(of text: String) -> [Piece] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { lines in
      Piece(.paragraph, lines.joined(separator: " ").withoutControls.text)
    }
  }

  /// The title as a block, and the authors, where the content does not begin with them.
  private func takeHead(into draft: inout Draft) {
    guard let title = draft.metadata.title else { return }
    var head = [Piece(.title, title, because: ["title: from the feed"])]
    if let first = draft.pieces.indices.first,
      PageTitle.folded(draft.pieces[first].text) == PageTitle.folded(title)
    {
      head = []
      draft.pieces[first] = Piece(.title, draft.pieces[first].text)
    }
    let byline = draft.metadata.byline.joined(separator: ", ")
    if !byline.isEmpty {
      let piece = Piece(.byline, byline, because: ["byline: from the feed"])
      if head.isEmpty { draft.pieces.insert(piece, at: 1) } else { head.append(piece) }
    }
    draft.pieces = head + draft.pieces
  }
}

extension HTML {
  /// The blocks of markup that is all article.
  static func pieces(of whole: Tree) -> [Piece] {
    guard whole.count > 0 else { return [] }
    let tree = whole.visible()
    return tree.count > 0 ? BlockWalk(tree, ArticleBody(whole: tree)).pieces : []
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
