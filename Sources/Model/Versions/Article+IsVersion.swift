extension Article {
  /// What articles of the same address share at least, where their titles differ: a page rewritten
  /// under another headline keeps more, two pages of one site have less in common.
  package static let shareUnderOneAddress = 0.3
  /// What articles from the same path share at least, where their titles are the same: a folder's
  /// `page.html` may hold any `Untitled`.
  package static let shareUnderOneTitle = 0.1
  /// What articles from the same path share at least, where their titles differ.
  package static let shareUnderOnePath = 0.5

  /// Whether this is another version of the same article.
  ///
  /// Both come from one address or one path, their canonical addresses do not contradict each
  /// other, and they are alike: some sites give one canonical address for all their pages, and a
  /// path is used again for other pages. Of one address, the same title is likeness enough, for a
  /// running report may be rewritten wholly.
  package func isVersion(of other: Article) -> Bool {
    if let mine = canonical, let theirs = other.canonical, mine != theirs { return false }
    let hasTitle = metadata.title != nil && metadata.title == other.metadata.title
    if !addresses.isDisjoint(with: other.addresses) {
      return hasTitle || share(with: other) >= Self.shareUnderOneAddress
    }
    guard isFile, original.source == other.original.source else { return false }
    return share(with: other) >= (hasTitle ? Self.shareUnderOneTitle : Self.shareUnderOnePath)
  }

  /// Whether this is the same bytes, read as another format.
  package func isRereading(of other: Article) -> Bool {
    original.sha256 == other.original.sha256 && original.format != other.original.format
  }

  /// The addresses that the article is known by: the one that the page gives, and the one that it
  /// was fetched from.
  package var addresses: Set<Address> { original.addresses(beside: metadata.url) }

  private var canonical: Address? { metadata.url.flatMap(original.address) }

  /// Whether the source is a path: standard input says nothing of where the bytes come from.
  private var isFile: Bool { original.source != "-" }

  private func share(with other: Article) -> Double {
    Likeness(self).share(with: Likeness(other))
  }
}

extension Original {
  /// The addresses of what was made of these bytes: the one that it gives for itself, and the one
  /// that it came from.
  package func addresses(beside url: String?) -> Set<Address> {
    Set([url, source].compactMap { $0.flatMap(address) })
  }

  /// An address as it tells what was made of these bytes from others.
  fileprivate func address(_ text: String) -> Address? {
    format == "feed" ? Address(entry: text) : Address(text)
  }
}
