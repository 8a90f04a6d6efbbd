import Model

/// Reads Markdown: CommonMark with GitHub's tables, strikethrough and bare links.
enum Markdown {
  static func read(_ text: String) -> Draft {
    let (front, rest) = FrontMatter.split(text) ?? (nil, text)
    var draft = Draft()
    draft.metadata = front?.metadata ?? Metadata()
    draft.reasons = front?.reasons ?? []
    let base = draft.metadata.url.flatMap(LinkAddress.init)
    draft.pieces = Cmark.pieces(of: rest, base: base).mended()
    draft.takeTitle()
    draft.takeLooks()
    draft.foldEnd()
    draft.pieces.removeAll { $0.isRule && $0.role == .paragraph }
    if let rest = front?.rest { draft.pieces.append(rest) }
    draft.nameAfterLead()
    return draft
  }
}

extension Draft {
  /// The title is the front matter's, or the first heading of level 1.
  fileprivate mutating func takeTitle() {
    let tops = pieces.indices.filter { pieces[$0].role == .heading && pieces[$0].level == 1 }
    if let title = metadata.title {
      guard let same = tops.first(where: { pieces[$0].text.collapsed == title }) else {
        return pieces.insert(Piece(.title, title, because: ["title: from the front matter"]), at: 0)
      }
      pieces[same].role = .title
    } else if let top = tops.first, tops.count == 1 || !hasProse(before: top) {
      pieces[top].role = .title
      metadata.title = pieces[top].text.collapsed
    } else if let first = pieces.indices.first(where: { !pieces[$0].isRule }),
      pieces[first].role == .heading
    {
      metadata.title = pieces[first].text.collapsed
      pieces[first].take(as: .title, because: "title: the heading at the start")
    }
  }

  private func hasProse(before index: Int) -> Bool {
    pieces[..<index].contains { $0.role == .paragraph && Shape($0.text).isProse }
  }

  /// Takes paragraphs for what their look says, as in plain text.
  fileprivate mutating func takeLooks() {
    let body = pieces.firstIndex { $0.role == .paragraph && Shape($0.text).isProse }
    for index in pieces.indices where pieces[index].role == .paragraph && !pieces[index].isRule {
      switch LineKind(Line(pieces[index].text.collapsed, gap: 1)) {
      case .credit, .caption:
        pieces[index].take(as: .caption, because: "caption: stands with a picture's credit")
      case .promotion:
        pieces[index].take(
          as: .boilerplate, because: "folded: has the wording of a form or of small print")
      case .byline(let byline) where index < body ?? pieces.count: take(byline, at: index)
      case .date(let day) where index < body ?? pieces.count: take(day, at: index)
      default: break
      }
    }
  }

  private mutating func take(_ byline: Byline, at index: Int) {
    pieces[index].role = .byline
    if metadata.byline.isEmpty { metadata.byline = byline.names }
  }

  private mutating func take(_ day: String, at index: Int) {
    pieces[index].role = .dateline
    if metadata.published == nil { metadata.published = day }
  }

  /// Folds what stands behind the last prose, where a drawn line, an address or small print shows
  /// that the article is over.
  fileprivate mutating func foldEnd() {
    let start = (pieces.lastIndex { $0.isClearlyText } ?? -1) + 1
    guard pieces[start...].contains(where: { $0.isRule || $0.isAddress || $0.role == .boilerplate })
    else { return }
    metadata.url = metadata.url ?? pieces[start...].lazy.compactMap(\.address).first
    for index in start..<pieces.count where pieces[index].role == .paragraph {
      pieces[index].take(
        as: .boilerplate, because: "folded: stands behind the article, with its source")
    }
  }
}

extension Piece {
  /// Whether it is a line drawn across the page.
  fileprivate var isRule: Bool { text == Cmark.rule }
  fileprivate var isAddress: Bool { address != nil || Address.ofLine(text) != nil }

  /// A footnote stands behind the article's end, wherever that is.
  fileprivate var isClearlyText: Bool {
    switch role {
    case .paragraph: !isRule && !isAddress && Shape(text.collapsed).isProse
    case .boilerplate: false
    case .listItem: marker?.hasPrefix("[") != true
    default: true
    }
  }
}
