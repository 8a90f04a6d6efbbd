import Model

/// A picture on a page, as far as words go.
struct Picture: Sendable {
  /// Its description, else its title; empty where it has neither.
  let words: String
  /// Where it lies; nil where the page holds it within itself or does not say.
  let address: String?

  init(_ node: Tree.Node, _ inlines: InlineElements) {
    let alt = node.value("alt").collapsed
    words = alt.isEmpty ? node.value("title").collapsed : alt
    address = Self.places(of: node).lazy.compactMap {
      LinkAddress.resolve($0, base: inlines.base)
    }.first { $0.hasPrefix("http") }
  }

  /// Whether it stands for a sign within a line: 😀, ★.
  var isSign: Bool {
    !words.isEmpty && words.count <= 4
      && !words.unicodeScalars.contains {
        $0.isASCII || $0.properties.isAlphabetic || $0.isSpace
      }
  }

  var caption: Passage { caption(words) }

  func caption(_ words: String) -> Passage {
    var passage = Passage(words)
    if let address { passage.set(.image(address), from: 0) }
    return passage
  }

  /// The attributes that hold the address, and those where pages put it that load pictures late.
  static let addresses = [
    "src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset",
  ]

  private static func places(of node: Tree.Node) -> [String] {
    addresses.compactMap { name in
      guard let value = node.attributes[name] else { return nil }
      return name.hasSuffix("srcset")
        ? value.split { $0 == " " || $0 == "," || $0.isNewline }.first.map(String.init) : value
    }
  }
}
