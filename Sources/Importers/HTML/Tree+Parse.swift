import CLibXML2

extension Tree {
  /// The tree that libxml2 makes of a page, whatever is wrong with it. Nothing is fetched.
  init(parsing page: String) {
    guard LibXML2.isReady, let parser = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(parser) }
    var page = page.closingLongTags()
    var reader = PageReader()
    withUnsafeMutablePointer(to: &reader) { reader in
      parser.pointee.tells(reader)
      let document = page.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { chars in
          htmlCtxtReadMemory(
            parser, chars.baseAddress, Int32(clamping: chars.count), nil, "UTF-8", Self.options)
        }
      }
      if let document { xmlFreeDoc(document) }
    }
    reader.finish()
    self = reader.tree
  }

  private static let options =
    Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
    | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
}

extension htmlParserCtxt {
  /// Has the parser tell a reader what it finds, instead of making a document of it.
  fileprivate mutating func tells(_ reader: UnsafeMutablePointer<PageReader>) {
    // Without this the parser stops at a depth of 256. It has no name among its HTML options.
    options |= Int32(XML_PARSE_HUGE.rawValue)
    userData = UnsafeMutableRawPointer(reader)
    sax.pointee = xmlSAXHandler()
    sax.pointee.startElement = { reader, name, values in
      guard let reader = PageReader.at(reader), let name else { return }
      reader.pointee.enter(name, values)
    }
    sax.pointee.endElement = { reader, _ in PageReader.at(reader)?.pointee.exit() }
    sax.pointee.characters = { PageReader.at($0)?.pointee.take($1, $2) }
    sax.pointee.cdataBlock = { PageReader.at($0)?.pointee.take($1, $2) }
  }
}

extension PageReader {
  fileprivate static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Self>? {
    pointer?.assumingMemoryBound(to: Self.self)
  }

  fileprivate mutating func take(_ start: UnsafePointer<xmlChar>?, _ count: Int32) {
    take(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}
