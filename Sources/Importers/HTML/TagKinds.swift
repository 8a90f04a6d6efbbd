/// What a tag means here, looked up once for each element.
struct TagKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let inline = TagKinds(rawValue: 1 << 0)
  static let link = TagKinds(rawValue: 1 << 1)
  static let heading = TagKinds(rawValue: 1 << 2)
  static let list = TagKinds(rawValue: 1 << 3)
  /// Text usually stands in it.
  static let container = TagKinds(rawValue: 1 << 4)
  /// What measures count.
  static let paragraph = TagKinds(rawValue: 1 << 5)
  static let picture = TagKinds(rawValue: 1 << 6)
  static let item = TagKinds(rawValue: 1 << 7)
  static let input = TagKinds(rawValue: 1 << 8)
  static let embed = TagKinds(rawValue: 1 << 9)
  static let unseen = TagKinds(rawValue: 1 << 10)
  static let hollow = TagKinds(rawValue: 1 << 11)
  /// No element at all.
  static let text = TagKinds(rawValue: 1 << 12)

  /// Elements that a page defines itself, and those of other vocabularies, stand within a line
  /// unless styled.
  static func of(_ tag: String) -> TagKinds {
    byTag[tag] ?? (tag.utf8.contains { $0 == hyphen || $0 == colon } ? .inline : [])
  }

  private static let (hyphen, colon) = (UInt8(ascii: "-"), UInt8(ascii: ":"))

  private static let byTag = groups.reduce(into: [String: TagKinds]()) { kinds, group in
    for tag in group.1 { kinds[tag, default: []].formUnion(group.0) }
  }

  private static let groups: [(TagKinds, Set<String>)] = [
    (.inline, Tags.inline), (.inline, Tags.formula), (.heading, Tags.headings), (.link, ["a"]),
    (.list, ["ul", "ol"]),
    (
      .container,
      ["ul", "ol", "span", "li", "td", "blockquote", "dl", "div", "p", "pre", "table"]
    ),
    (.paragraph, ["p"]), (.picture, ["img"]), (.item, ["li"]), (.input, ["input"]),
    (.text, [""]), (.embed, ["object", "embed", "iframe"]), (.unseen, Tags.unseen),
    (.hollow, Tags.hollow),
  ]

  static let ofText: TagKinds = [.text, .inline]

  init(rawValue: UInt16) { self.rawValue = rawValue }
}
