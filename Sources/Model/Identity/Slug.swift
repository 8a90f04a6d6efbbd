/// A name reduced to what is safe and readable in a file's name.
package enum Slug {
  /// Small ASCII letters and digits, words joined by hyphens, cut at a word before `limit` signs.
  /// Letters with accents lose them; a name in another script gives an empty slug.
  package static func of(_ name: String, limit: Int) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(plain)
    var slug = ""
    for word in words where !word.isEmpty {
      let next = slug.isEmpty ? word : slug + "-" + word
      guard next.count <= limit else { return slug.isEmpty ? String(word.prefix(limit)) : slug }
      slug = next
    }
    return slug
  }

  private static func plain(_ word: Substring) -> String {
    String(word.compactMap { letter in letter.unicodeScalars.first?.baseLetter })
  }
}

extension Unicode.Scalar {
  /// The ASCII letter or digit that the scalar is, or is built on: `é` gives `e`.
  fileprivate var baseLetter: Character? {
    if isASCII {
      return Character(self).isLetter || Character(self).isNumber ? Character(self) : nil
    }
    let name = properties.name ?? ""
    let stem = "LATIN SMALL LETTER "
    guard name.hasPrefix(stem) else { return nil }
    let rest = name.dropFirst(stem.count)
    guard let first = rest.first, rest.dropFirst().isEmpty || rest.dropFirst().hasPrefix(" WITH ")
    else { return nil }
    return Character(first.lowercased())
  }
}
