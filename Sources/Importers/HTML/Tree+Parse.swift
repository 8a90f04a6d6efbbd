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
    var page = page.closingLongTags()
    let document = page.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        htmlCtxtReadMemory(
          parser, chars.baseAddress, Int32(clamping: chars.count), nil, "UTF-8", options)
      }
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    if let root = xmlDocGetRootElement(document) { take(root) }
  }

  /// Walks from node to node by libxml2's own links: nesting costs no stack.
  private mutating func take(_ root: UnsafeMutablePointer<xmlNode>) {
    var next: UnsafeMutablePointer<xmlNode>? = root
    while let node = next {
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      if isElement {
        enter(Self.name(of: node), Self.attributes(of: node))
        if let child = node.pointee.children {
          next = child
          continue
        }
        exit()
      } else if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
        add(text: Self.string(node.pointee.content))
      }
      next = following(node, root)
    }
  }

  private mutating func following(
    _ node: UnsafeMutablePointer<xmlNode>, _ root: UnsafeMutablePointer<xmlNode>
  ) -> UnsafeMutablePointer<xmlNode>? {
    var node = node
    while node != root {
      if let sibling = node.pointee.next { return sibling }
      guard let parent = node.pointee.parent else { return nil }
      exit()
      node = parent
    }
    return nil
  }

  private static func name(of node: UnsafeMutablePointer<xmlNode>) -> String {
    let name = small(node.pointee.name)
    return name.isEmpty ? "unknown" : name
  }

  private static func attributes(of node: UnsafeMutablePointer<xmlNode>) -> Attributes {
    var attributes = Attributes()
    var next = node.pointee.properties
    while let attribute = next {
      // The parser keeps an attribute's value as one text, or as several beside entities.
      var value = ""
      var part = attribute.pointee.children
      while let text = part {
        value += string(text.pointee.content)
        part = text.pointee.next
      }
      attributes.add(small(attribute.pointee.name), value)
      next = attribute.pointee.next
    }
    return attributes
  }

  /// A name in small letters, as the parser already gives nearly all of them.
  private static func small(_ bytes: UnsafePointer<xmlChar>?) -> String {
    let name = string(bytes)
    let isSmall = name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return isSmall ? name : name.lowercased()
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    // An entity may bring back what was taken out of the page before.
    bytes.map { String(decodingCString: $0, as: UTF8.self).withoutControls.text } ?? ""
  }
}
