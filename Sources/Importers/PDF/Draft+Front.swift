import Model

extension Draft {
  /// Title, authors and date: what the file says of itself, where a person wrote that, else what
  /// its first page shows.
  mutating func takeFront(of layout: PDFLayout) {
    let front = Array(pieces.indices.filter { pieces[$0].role != .boilerplate }.prefix(12))
    takeTitle(layout.title.flatMap(Self.title), front)
    metadata.byline = layout.author.map(Self.authors) ?? []
    let title = pieces.firstIndex { $0.role == .title }
    for index in front where index > title ?? -1 {
      let text = pieces[index].text.collapsed
      guard pieces[index].role == .paragraph, Shape(text).words <= 25 else {
        if pieces[index].role == .paragraph { break }
        continue
      }
      takeLine(text, at: index)
      takeNames(text, at: index, below: title)
    }
    guard metadata.published == nil, let made = layout.created.flatMap(CalendarDate.iso) else {
      return
    }
    metadata.published = made
    reasons.append("published: when the file was made, for its first page has no date")
  }

  /// The block that says the same as the file, else the largest heading at the beginning.
  private mutating func takeTitle(_ given: String?, _ front: [Int]) {
    let wanted = given.map(PageTitle.folded) ?? ""
    let same = front.first { !wanted.isEmpty && PageTitle.folded(pieces[$0].text) == wanted }
    let largest = front.first { pieces[$0].role == .heading && pieces[$0].level == 1 }
    if let index = same ?? (given == nil ? largest : nil) {
      pieces[index].take(as: .title, because: "title: the largest letters, or as the file says")
    }
    metadata.title = given ?? largest.map { pieces[$0].text.collapsed }
  }

  private mutating func takeLine(_ text: String, at index: Int) {
    if let day = CalendarDate.ofLine(text) {
      metadata.published = metadata.published ?? day
      pieces[index].role = .dateline
    } else if let byline = Byline(line: text) {
      if metadata.byline.isEmpty { metadata.byline = byline.names }
      pieces[index].role = .byline
    } else {
      let names = Byline.names(in: text)
      let said = Set(metadata.byline.map(PageTitle.folded))
      let isSame = !said.isEmpty && names.allSatisfy { said.contains(PageTitle.folded($0)) }
      guard isSame else { return }
      pieces[index].role = .byline
    }
  }

  /// Several names below the title are the authors'; one alone may as well be a subtitle.
  private mutating func takeNames(_ text: String, at index: Int, below title: Int?) {
    guard metadata.byline.isEmpty, let title, pieces[index].role == .paragraph,
      pieces[title..<index].count(where: { $0.role != .boilerplate }) <= 2
    else { return }
    let names = Byline.names(in: text)
    guard names.count > 1, names.allSatisfy(Byline.isName) else { return }
    metadata.byline = names
    pieces[index].take(as: .byline, because: "byline: names below the title")
  }

  /// Nil for what programs write there of their own accord.
  private static func title(_ text: String) -> String? {
    let small = text.lowercased()
    let isMade =
      ["untitled", "(unspecified)", "(anonymous)", "document", "layout 1"].contains(small)
      || small.hasPrefix("microsoft word") || small.hasPrefix("powerpoint") || text.count < 4
      || [".doc", ".docx", ".pdf", ".indd", ".tex", ".dvi", ".odt", ".qxd", ".ps", ".rtf"]
        .contains { small.hasSuffix($0) }
    return isMade || !text.contains(where: \.isLetter) ? nil : text
  }

  /// Names of people only: accounts and programs write themselves there too.
  private static func authors(_ text: String) -> [String] {
    Byline.names(in: text).filter { name in
      Byline.isName(name)
        && !["microsoft", "office", "user", "admin", "adobe"].contains {
          name.lowercased().contains($0)
        }
    }
  }
}
