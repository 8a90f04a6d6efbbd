/// A tag's name: words without a leading `#`, white space turned into hyphens; `/` makes a
/// hierarchy.
package struct TagName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let value: String

  /// Nil where nothing is left of the name, or where it holds a control character.
  package init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    let name = String(words.drop { $0 == "#" })
    guard !name.isEmpty, !name.unicodeScalars.contains(where: { $0.properties.isControl }) else {
      return nil
    }
    value = name
  }

  package static func < (a: TagName, b: TagName) -> Bool { a.value < b.value }
  package var description: String { "#" + value }
}

/// A tag in the ledger.
package struct Tag: Hashable, Sendable {
  package let name: TagName
  /// `#RRGGBB`, or nil for the theme's own.
  package var colour: String?
  package var description: String

  package init(name: TagName, colour: String? = nil, description: String = "") {
    self.name = name
    self.colour = colour
    self.description = description
  }
}

extension Tag {
  /// `#RRGGBB` or `RRGGBB` as it is kept, in capital letters; nil for anything else.
  package static func colour(_ text: String) -> String? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    let isHex = digits.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    return digits.utf8.count == 6 && isHex ? "#" + digits.uppercased() : nil
  }
}

/// One field of a tag. Applying an edit gives the one that brings the old value back.
package enum TagEdit: Hashable, Sendable {
  case colour(String?)
  case description(String)
}

extension Tag {
  mutating func apply(_ edit: TagEdit) -> TagEdit {
    switch edit {
    case .colour(let new): .colour(exchange(&colour, for: new))
    case .description(let new): .description(exchange(&description, for: new))
    }
  }
}

extension TagName {
  /// Whether a level of the hierarchy has no name: `war//air`, `/war`, `war/`. Such a tag can be kept
  /// and taken away; none is made.
  package var hasEmptyLevel: Bool {
    value.hasPrefix("/") || value.hasSuffix("/") || value.contains("//")
  }

  /// The tag itself and what stands above it: `war/air/drones`, `war/air`, `war`.
  package var lineage: [TagName] {
    let parts = value.split(separator: "/")
    return (1...max(parts.count, 1)).reversed().compactMap {
      TagName(parts.prefix($0).joined(separator: "/"))
    }
  }
}

extension Unicode.Scalar.Properties {
  /// Control characters, and the marks that turn the direction of writing around.
  fileprivate var isControl: Bool { generalCategory == .control || generalCategory == .format }
}
