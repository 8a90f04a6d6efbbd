import Model

extension Command {
  static let copyQuote = reading(
    "copy-quote", "Copy the selection, the mark or the sentence with its citation", group: .rest,
    disabled: needsMarkOrTarget
  ) { state, reading, _ in
    let quote =
      reading.markForVerb.map(reading.article.words)
      ?? reading.target.map(reading.article.words).joined(separator: " … ")
    reading.selection = nil
    return [.copy("“\(quote)”\n— \(reading.citation)")]
  }
}

extension Reading {
  /// Author, “Title”, Outlet, date, address: what is known of it.
  var citation: String {
    let data = article.metadata
    let byline = data.byline.joined(separator: ", ")
    let parts = [
      byline.isEmpty ? nil : byline, "“\(article.displayTitle)”", data.outlet,
      data.published.map { String($0.prefix(10)) }, data.url,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
