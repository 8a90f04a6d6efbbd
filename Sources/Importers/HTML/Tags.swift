/// What the names of elements mean here (WHATWG HTML, 4 and 15).
enum Tags {
  /// Elements that stand within a line.
  static let inline: Set<String> = [
    "", "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "br", "button", "cite", "code",
    "data", "del", "dfn", "em", "embed", "font", "i", "img", "input", "ins", "kbd", "label", "mark",
    "math", "meter", "nobr", "noscript", "object", "output", "progress", "q", "rp", "rt", "ruby",
    "s", "samp", "script", "select", "small", "span", "strike", "strong", "sub", "sup", "svg",
    "textarea", "time", "tt", "u", "var", "video", "wbr",
  ]

  /// The elements of formulas (MathML Core).
  static let formula: Set<String> = [
    "mi", "mn", "mo", "ms", "mtext", "mspace", "mrow", "mfrac", "msqrt", "mroot", "mstyle",
    "merror",
    "mpadded", "mphantom", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable",
    "mtr", "mtd", "semantics", "mmultiscripts",
  ]

  /// Whether an element stands within a line; those that a page defines itself do unless styled.
  static func isInline(_ tag: String) -> Bool {
    TagKinds.of(tag).contains(.inline)
  }

  /// Elements whose content nobody sees as text.
  static let unseen: Set<String> = [
    "script", "style", "svg", "select", "textarea", "datalist",
    "audio", "video", "canvas", "map", "link", "meta", "title",
    "applet", "param", "source", "track", "rp",
  ]

  /// Elements that count as parts of a page, but without what is in them.
  static let hollow: Set<String> = ["iframe", "object", "embed", "input", "button"]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// The level of a heading's tag.
  static func level(of tag: String) -> Int? {
    headings.contains(tag) ? Int(tag.dropFirst()) : nil
  }
}

extension Tree.Node {
  func value(_ name: String) -> String { attributes[name] ?? "" }

  /// What it says of its looks, in small letters and without spaces.
  var style: String? {
    attributes["style"].map { written in
      String(decoding: written.lowercased().utf8.filter { $0 != 0x20 }, as: UTF8.self)
    }
  }

  /// What it is, if the page itself keeps it out of sight.
  var hiddenAs: Aside? {
    if tag == "noscript" { return .withoutScripts }
    return isHidden ? .hidden : nil
  }

  private var isHidden: Bool {
    if tag == "template" || tag == "dialog" && attributes["open"] == nil { return true }
    // What holds the whole page is hidden for the moment only, until a script has run.
    if attributes.isEmpty || tag == "body" || tag == "html" { return false }
    if attributes["hidden"] != nil || attributes["inert"] != nil { return true }
    if attributes["aria-hidden"] == "true", !label.contains("fallback-image") { return true }
    guard let style else { return false }
    return style.holds("display:none") || style.holds("visibility:hidden")
  }
}
