import CLibXML2

extension Tree {
  /// The tree of a piece of XML, whatever is wrong with it; and whether something was. A document
  /// type has no place in it, so that there are no entities to expand, and nothing is fetched.
  ///
  /// Tags are in small letters; those of other namespaces than RSS and Atom carry the short name
  /// of theirs, `dc:creator`, or `other`.
  static func parsing(xml text: String) -> (tree: Tree, isBroken: Bool) {
    var tree = Tree()
    guard LibXML2.isReady, let parser = xmlNewParserCtxt() else { return (tree, true) }
    defer { xmlFreeParserCtxt(parser) }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    var text = text.withNumericEntities.closingLongTags()
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        xmlCtxtReadMemory(
          parser, chars.baseAddress, Int32(clamping: chars.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return (tree, true) }
    defer { xmlFreeDoc(document) }
    if let root = xmlDocGetRootElement(document) { tree.take(root, as: XMLNode.self) }
    return (tree, parser.pointee.wellFormed == 0)
  }

  /// The elements of XHTML below, as an HTML page has them.
  func markup(below index: Int) -> Tree {
    var result = Tree()
    result.enter("div")
    var ends: [Int] = []
    for child in descendants(of: index) {
      while ends.last == child {
        result.exit()
        ends.removeLast()
      }
      if isText(child) {
        result.add(text: self[child].text)
      } else {
        let tag = self[child].tag.split(separator: ":").last.map(String.init) ?? "span"
        result.enter(tag, self[child].attributes)
        ends.append(self[child].end)
      }
    }
    for _ in ends { result.exit() }
    result.exit()
    return result
  }
}

/// What a node of libxml2's tree holds.
private enum XMLNode: NodeReading {
  static func name(of node: UnsafeMutablePointer<xmlNode>) -> String {
    let name = string(node.pointee.name).lowercased().ifEmpty("unknown")
    guard let namespace = node.pointee.ns?.pointee.href else {
      return name.contains(":") ? "other:\(name.replacing(":", with: "-"))" : name
    }
    let short = Vocabulary.short(string(namespace)) ?? "other"
    return short.isEmpty ? name : "\(short):\(name)"
  }

  static func name(of attribute: UnsafeMutablePointer<xmlAttr>) -> String? {
    let space = attribute.pointee.ns.map { string($0.pointee.href) } ?? ""
    let prefix = Vocabulary.short(space) ?? "other"
    let name = string(attribute.pointee.name).lowercased()
    return prefix.isEmpty ? name : "\(prefix):\(name)"
  }

  static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
  }
}

extension String {
  /// With named signs, HTML’s among them, by number; other names as they are written. Within
  /// CDATA nothing changes.
  fileprivate var withNumericEntities: String {
    var result = ""
    var rest = self[...]
    while let at = rest.firstIndex(where: { $0 == "&" || $0 == "<" }) {
      result += rest[..<at]
      rest = rest[at...]
      if rest.hasPrefix("<![CDATA[") {
        let end = rest.firstRange(of: "]]>")?.upperBound ?? rest.endIndex
        result += rest[..<end]
        rest = rest[end...]
      } else {
        let name = rest.dropFirst().prefix(32).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let isNamed = rest.first == "&" && !name.isEmpty && rest[name.endIndex...].first == ";"
        let isLoose = rest.first == "&" && rest.dropFirst().first != "#"
        if isNamed, let number = Self.sign(named: name) {
          result += "&#\(number)"
          rest = rest[name.endIndex...]
        } else {
          result += isLoose ? "&#38;" : rest.prefix(1)
          rest = rest.dropFirst()
        }
      }
    }
    return result + rest
  }

  /// The five of XML too, which libxml2 drops once it has met an error.
  private static func sign(named name: Substring) -> UInt32? {
    if name == "apos" { return 39 }
    return htmlEntityLookup(String(name)).map { $0.pointee.value }
  }
}
