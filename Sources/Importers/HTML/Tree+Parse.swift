import CLibXML2

extension Tree {
  /// The tree that libxml2 makes of a page, whatever is wrong with it. Nothing is fetched.
  init(parsing page: String) {
    guard LibXML2.isReady, let parser = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(parser) }
    // Without this the parser stops at a depth of 256. It has no name among its HTML options.
    parser.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    let options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
      | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
      | Int32(HTML_PARSE_COMPACT.rawValue)
    var page = page.closingLongTags()
    let document = page.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        htmlCtxtReadMemory(
          parser, chars.baseAddress, Int32(clamping: chars.count), nil, "UTF-8", options)
      }
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    if let root = xmlDocGetRootElement(document) { take(root, as: HTMLNode.self) }
  }
}

/// What a node of a page holds.
private enum HTMLNode: NodeReading {
  static func name(of node: UnsafeMutablePointer<xmlNode>) -> String {
    let name = small(node.pointee.name)
    return name.isEmpty ? "unknown" : name
  }

  /// Nil for what only a page's scripts look at: handlers of events, and data but for where
  /// pictures lie.
  static func name(of attribute: UnsafeMutablePointer<xmlAttr>) -> String? {
    let name = small(attribute.pointee.name)
    if name.utf8.starts(with: "on".utf8) { return nil }
    return name.utf8.starts(with: "data-".utf8) && !Picture.addresses.contains(name) ? nil : name
  }

  /// A name in small letters, as the parser already gives nearly all of them.
  private static func small(_ bytes: UnsafePointer<xmlChar>?) -> String {
    guard let bytes else { return "" }
    let name = String(decodingCString: bytes, as: UTF8.self)
    let isSmall = name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return isSmall ? name : name.lowercased()
  }

  static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    // An entity may bring back what was taken out of the page before.
    bytes.map { String(decodingCString: $0, as: UTF8.self).withoutControls.text } ?? ""
  }
}
