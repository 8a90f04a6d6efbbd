import Model

extension Command {
  static let showLinks = reading(
    "show-links", "List the links of the paragraph, else of the section or the article",
    group: .rest,
    disabled: { $0.article.inlines.hasLinks ? nil : "the article holds no links" }
  ) { state, reading, _ in
    guard let (place, links) = reading.nearestLinks else { return [] }
    let choices = links.enumerated().map { index, link in
      let words = Fitted.text(reading.text[link.span], width: 32)
      let address = link.kind.address ?? ""
      return Choice(
        address, label: "\(index + 1)  \(words)", detail: address,
        disabled: address.isWebAddress ? nil : "is no web address: \(address)")
    }
    var picker = Picker(.links, title: "Links of the \(place): Enter opens one", choices: choices)
    picker.selected = links.firstIndex { $0.span.contains(reading.cursor) } ?? 0
    state.mode = .picking(picker)
    return []
  }
}

extension Reading {
  /// The links of the block under the cursor; where it has none those of its section, else all.
  fileprivate var nearestLinks: (place: String, links: [Inline])? {
    let block = visibleBlock(at: cursor)?.span
    let section = section(at: cursor).map { sections[$0].span }
    let places = [("paragraph", block), ("section", section), ("article", article.text.whole)]
    for (name, span) in places {
      let links = span.map(links) ?? []
      if !links.isEmpty { return (name, links) }
    }
    return nil
  }

  /// The links within a span; of those in folded text only where nothing else is there.
  private func links(in span: Span) -> [Inline] {
    let all = article.inlines.overlapping(span).filter(\.isLink)
    let own = all.filter { !article.isBoilerplate($0.span) }
    return own.isEmpty ? all : own
  }

  /// Where the link under the cursor leads, else where the article lies.
  var addressHere: String? { article.inlines.link(at: cursor) ?? article.metadata.url }
}

extension Inline {
  fileprivate var isLink: Bool { if case .link = kind { true } else { false } }
}

extension String {
  /// Whether a browser may be asked for it.
  var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
