import CLibXML2

/// How one kind of markup reads the nodes of libxml2's tree.
protocol NodeReading {
  static func name(of node: UnsafeMutablePointer<xmlNode>) -> String
  /// Nil for one that nobody asks for.
  static func name(of attribute: UnsafeMutablePointer<xmlAttr>) -> String?
  static func string(_ bytes: UnsafePointer<xmlChar>?) -> String
}

extension Tree {
  /// Walks from node to node by libxml2's own links: nesting costs no stack.
  mutating func take<Reading: NodeReading>(
    _ root: UnsafeMutablePointer<xmlNode>, as reading: Reading.Type
  ) {
    var next: UnsafeMutablePointer<xmlNode>? = root
    while let node = next {
      let type = node.pointee.type
      if type == XML_ELEMENT_NODE {
        enter(reading.name(of: node), Self.attributes(of: node, as: reading))
        if let child = node.pointee.children {
          next = child
          continue
        }
        exit()
      } else if type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE {
        add(text: reading.string(node.pointee.content))
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

  private static func attributes<Reading: NodeReading>(
    of node: UnsafeMutablePointer<xmlNode>, as reading: Reading.Type
  ) -> Attributes {
    var attributes = Attributes()
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = reading.name(of: attribute) else { continue }
      // The parser keeps an attribute's value as one text, or as several beside entities.
      var value = ""
      var part = attribute.pointee.children
      while let text = part {
        value += reading.string(text.pointee.content)
        part = text.pointee.next
      }
      attributes.add(name, value)
    }
    return attributes
  }
}
