import Model

extension Command {
  static let openAddress = reading(
    "open-address", "Open the article's address in the browser", group: .rest,
    disabled: { reading in
      guard let url = reading.article.metadata.url else {
        return "the article has no known address"
      }
      return url.hasPrefix("https://") || url.hasPrefix("http://")
        ? nil : "the address is no web address: \(url)"
    }
  ) { _, reading, _ in reading.article.metadata.url.map { [.openAddress($0)] } ?? [] }
}
