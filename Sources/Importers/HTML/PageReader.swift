import CLibXML2

/// Builds the tree of a page from what libxml2 tells of it, element by element, so that no second
/// tree of libxml2's own is made and thrown away.
struct PageReader {
  private(set) var tree = Tree()
  /// What was read of the text that is not in the tree yet.
  private var text: [UInt8] = []
  private var depth = 0
  /// The names of this page by where the parser keeps them, which is one place for each name.
  private var elements: [UnsafePointer<xmlChar>: ElementName] = [:]
  private var attributes: [UnsafePointer<xmlChar>: String?] = [:]
  /// Within a script or a style sheet that nobody asks for.
  private var isDeaf = false

  private struct ElementName {
    let tag: String
    let kinds: TagKinds
    /// Its text is for programs.
    let isCode: Bool
  }

  mutating func enter(
    _ name: UnsafePointer<xmlChar>, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    endText()
    let element = element(name)
    let attributes = values.map { read($0) } ?? Attributes()
    isDeaf = element.isCode && !LinkedData.isKept(in: element.tag, attributes)
    tree.enter(element.tag, element.kinds, attributes)
    depth += 1
  }

  /// The root stays open to the end, for pages that go on after it.
  mutating func exit() {
    endText()
    isDeaf = false
    depth -= 1
    if depth > 0 { tree.exit() }
  }

  /// What stands outside the root is white space.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    if depth > 0, !isDeaf { text += bytes }
  }

  mutating func finish() {
    endText()
    if tree.count > 0 { tree.exit() }
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    tree.add(text: Self.string(text))
    text.removeAll(keepingCapacity: true)
  }

  private mutating func element(_ name: UnsafePointer<xmlChar>) -> ElementName {
    if let known = elements[name] { return known }
    let tag = Self.small(name).ifEmpty("unknown")
    let element = ElementName(
      tag: tag, kinds: TagKinds.of(tag), isCode: tag == "script" || tag == "style")
    elements[name] = element
    return element
  }

  /// Names and values in turn, then nothing.
  private mutating func read(
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
  ) -> Attributes {
    var read = Attributes()
    var next = values
    while let name = next.pointee {
      if let kept = attribute(name) {
        read.add(kept, next[1].map { Self.string(UnsafeBufferPointer(cString: $0)) } ?? "")
      }
      next += 2
    }
    return read
  }

  /// Nil for what only a page's scripts look at: handlers of events, and data but for where
  /// pictures lie.
  private mutating func attribute(_ name: UnsafePointer<xmlChar>) -> String? {
    if let known = attributes[name] { return known }
    let small = Self.small(name)
    let isForScripts =
      small.utf8.starts(with: "on".utf8)
      || small.utf8.starts(with: "data-".utf8) && !Picture.addresses.contains(small)
    attributes[name] = .some(isForScripts ? nil : small)
    return isForScripts ? nil : small
  }

  private static func small(_ name: UnsafePointer<xmlChar>) -> String {
    String(decodingCString: name, as: UTF8.self).lowercased()
  }

  /// An entity may bring back what was taken out of the page before.
  private static func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).withoutControls.text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Up to the byte of zero.
  fileprivate init(cString start: UnsafePointer<UInt8>) {
    self.init(start: start, count: Int(xmlStrlen(start)))
  }
}
